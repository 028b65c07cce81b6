package org.diptych.write.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.document.Anchors;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.document.Notes;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.write.web.SitePage.Sort;
import org.diptych.write.web.SitePage.Title;

/** Cuts a document into pages. What no page takes stays on the page around it, at last on the overview. */
final class Splitter {
    private final Document document;
    private final PageRules rules;

    Splitter(Document document, PageRules rules) {
        this.document = document;
        this.rules = rules;
    }

    /** The first page, with all others below it. */
    SitePage overview() {
        List<Section> cut = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Section section && section.attributes().hasClass("contents")) {
                continue;
            }
            rest(block, true, cut).ifPresent(rest::add);
        }
        Title title = words(document.metadata().title());
        SitePage overview = new SitePage(
                Sort.OVERVIEW, document.metadata().publication(), Attributes.NONE, title, rest, Anchors.of(rest), null);
        cut.forEach(section -> page(section.block(), section.uppermost(), overview));
        return overview;
    }

    SitePage search() {
        Title title = words(Phrase.SEARCH.words());
        return new SitePage(Sort.SEARCH, "search", Attributes.NONE, title, List.of(), Set.of(), null);
    }

    /** A section that becomes a page. */
    private record Section(Block.Section block, boolean uppermost) {}

    private void page(Block.Section section, boolean uppermost, SitePage parent) {
        List<Section> cut = new ArrayList<>();
        List<Block> blocks = new ArrayList<>(section.blocks());
        Title title = title(section).orElseThrow();
        blocks.remove(0);
        List<Block> rest = new ArrayList<>();
        for (Block block : blocks) {
            rest(block, false, cut).ifPresent(rest::add);
        }
        Set<String> anchors = new LinkedHashSet<>();
        anchors.add(section.attributes().id());
        anchors.add(title.attributes().id());
        anchors.add(title.otherAttributes().id());
        anchors.remove("");
        anchors.addAll(Anchors.of(rest));
        boolean view = uppermost && section.attributes().hasClass("web-only");
        String key = PageRules.isGenerated(section.attributes())
                        || section.attributes().origin().record().isEmpty()
                ? title.attributes().id()
                : section.attributes().origin().record();
        SitePage page =
                new SitePage(view ? Sort.VIEW : Sort.PART, key, section.attributes(), title, rest, anchors, parent);
        cut.forEach(below -> page(below.block(), false, page));
    }

    /** The heading that a section opens with; without one it has no name to be a page by. */
    private static Optional<Title> title(Block.Section section) {
        Block first = section.blocks().isEmpty() ? section : section.blocks().get(0);
        if (first instanceof Block.Heading heading) {
            return Optional.of(Title.of(heading));
        }
        if (first instanceof Block.Pair pair
                && pair.left().orElse(null) instanceof Block.Heading left
                && pair.right().orElse(null) instanceof Block.Heading right) {
            return Optional.of(
                    new Title(left.level(), left.attributes(), left.text(), right.attributes(), right.text()));
        }
        return Optional.empty();
    }

    /** What is left of a block when its pages are cut out of it. */
    private Optional<Block> rest(Block block, boolean uppermost, List<Section> cut) {
        return switch (block) {
            case Block.Section section -> {
                if (rules.isPage(section, uppermost) && title(section).isPresent()) {
                    cut.add(new Section(section, uppermost));
                    yield Optional.empty();
                }
                yield Optional.of(new Block.Section(section.attributes(), rest(section.blocks(), cut)));
            }
            case Block.Box box -> Optional.of(new Block.Box(box.attributes(), rest(box.blocks(), cut)));
            default -> Optional.of(block);
        };
    }

    private List<Block> rest(List<Block> blocks, List<Section> cut) {
        List<Block> rest = new ArrayList<>(blocks.size());
        blocks.forEach(block -> rest(block, false, cut).ifPresent(rest::add));
        return rest;
    }

    private Title words(Localized<String> words) {
        Edition edition = document.edition();
        Language language = edition.first();
        List<Inline> other =
                edition.isBilingual() && !words.in(language.other()).equals(words.in(language))
                        ? List.of(new Inline.Text(words.in(language.other())))
                        : List.of();
        return new Title(
                1,
                Attributes.NONE,
                List.of(new Inline.Text(words.in(language))),
                Attributes.NONE.in(other.isEmpty() ? null : language.other()),
                other);
    }

    /** The texts of all notes by language and number; a page repeats those it calls. */
    Map<String, Inline.Note> notes() {
        Map<String, Inline.Note> notes = new HashMap<>();
        Notes.forEach(document, (language, note) -> notes.put(language.code() + "-" + note.number(), note));
        return notes;
    }
}
