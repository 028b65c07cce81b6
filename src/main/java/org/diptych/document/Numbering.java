package org.diptych.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/** First pass of the {@link Resolver}: numbers notes and captions, gives headings ids, learns what targets are called. */
final class Numbering extends SideRewrite {
    private final Ids ids;
    private final Localized<Words> words;
    private final Diagnostics diagnostics;
    private final Labels labels = new Labels();
    private final Map<Language, Integer> notes = new EnumMap<>(Language.class);
    private final Map<Language, Integer> tables = new EnumMap<>(Language.class);
    private final Map<Language, Integer> figures = new EnumMap<>(Language.class);
    private final Map<String, Integer> notesById = new HashMap<>();

    Numbering(Edition edition, Ids ids, Localized<Words> words, Diagnostics diagnostics) {
        super(edition);
        this.ids = ids;
        this.words = words;
        this.diagnostics = diagnostics;
    }

    Labels labels() {
        return labels;
    }

    @Override
    Block.Section section(Block.Section section, Attributes attributes) {
        Block.Section numbered = super.section(section, attributes);
        labels.putSection(attributes.id(), numbered.blocks(), side());
        return numbered;
    }

    @Override
    Block.Heading heading(Block.Heading heading, Attributes attributes) {
        Block.Heading numbered = super.heading(heading, attributes);
        List<Inline> label = Listings.clean(numbered.text());
        if (!attributes.id().isEmpty()) {
            labels.put(attributes.id(), side(), label);
            return numbered;
        }
        Attributes named = attributes.withId(ids.take(names(attributes.origin(), label)));
        labels.put(named.id(), side(), label);
        return new Block.Heading(named, numbered.level(), numbered.text(), numbered.shortTitle());
    }

    /**
     * Names for a heading, best first. What comes from its origin outlives a change of its text; where the origin only
     * counts the blocks of a text, its words are all there is. The number is in neither: it changes too easily.
     */
    private List<String> names(Origin origin, List<Inline> text) {
        String suffix = isSecond() ? "-" + side().code() : "";
        String words = Ids.slug(PlainText.ofRun(
                text.stream().filter(inline -> !Captions.isNumber(inline)).toList()));
        List<String> names = new ArrayList<>();
        boolean counted =
                !origin.item().isEmpty() && Character.isDigit(origin.item().charAt(0));
        if (!counted && !origin.record().isEmpty()) {
            names.add(Ids.slug(origin.toString()) + suffix);
        } else if (origin.field().isEmpty() && origin.item().equals("0")) {
            // The heading that a record opens with; the record's section often has the plain id itself.
            names.add(Ids.slug(origin.record()) + "-title" + suffix);
        }
        if (!words.isEmpty()) {
            names.add(words);
            names.add(words + suffix);
        }
        return names.isEmpty() ? List.of("heading" + suffix) : names;
    }

    @Override
    List<Inline> caption(List<Inline> caption, Attributes attributes, boolean ofTable) {
        return text(numbered(caption, attributes, ofTable ? tables : figures, ofTable));
    }

    private List<Inline> numbered(
            List<Inline> caption, Attributes attributes, Map<Language, Integer> counter, boolean table) {
        if (caption.stream().noneMatch(Captions::isSide)) {
            return numbered(caption, attributes, counter, table, side());
        }
        List<Inline> sides = new ArrayList<>(caption.size());
        for (Inline inline : caption) {
            Language language =
                    inline instanceof Inline.Span span ? span.attributes().language() : null;
            if (inline instanceof Inline.Span span && language != null) {
                sides.add(new Inline.Span(
                        span.attributes(), numbered(span.text(), attributes, counter, table, language)));
            } else {
                sides.add(inline);
            }
        }
        return sides;
    }

    private List<Inline> numbered(
            List<Inline> caption,
            Attributes attributes,
            Map<Language, Integer> counter,
            boolean table,
            Language language) {
        if (caption.isEmpty() || attributes.hasClass("unnumbered")) {
            labels.put(attributes.id(), language, Listings.clean(caption));
            return caption;
        }
        if (Captions.isNumbered(caption)) {
            labels.put(
                    attributes.id(),
                    language,
                    caption.stream().filter(Captions::isNumber).toList());
            return caption;
        }
        Words own = words.in(language);
        int number = counter.merge(language, 1, Integer::sum);
        String name = (table ? own.table() : own.figure()) + " " + number;
        labels.put(attributes.id(), language, List.of(new Inline.Text(name)));
        Inline span = new Inline.Span(Attributes.ofClass("number"), List.of(new Inline.Text(name)));
        return Texts.join(List.of(span, new Inline.Text(own.separator())), caption);
    }

    @Override
    Inline note(Inline.Note note, Attributes attributes) {
        Integer before = attributes.id().isEmpty() ? null : notesById.get(attributes.id());
        if (before != null) {
            return new Inline.Note(attributes, before, true, List.of());
        }
        if (note.repeated()) {
            diagnostics.report(
                    Rule.UNRESOLVED_TARGET,
                    attributes.at(),
                    "The note `" + attributes.id() + "` is repeated before it is given.");
        }
        int number = notes.merge(side(), 1, Integer::sum);
        if (!attributes.id().isEmpty()) {
            notesById.put(attributes.id(), number);
        }
        return new Inline.Note(attributes, number, false, blocks(note.blocks()));
    }
}
