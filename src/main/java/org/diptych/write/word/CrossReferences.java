package org.diptych.write.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;

/**
 * Which references print the words of their target (all of a heading, its number, its title, the number of a caption),
 * and under which bookmark those words stand. Only what is referred to gets a bookmark.
 */
final class CrossReferences {
    /** What a reference prints of a target. */
    private record Printed(String target, String text) {}

    /**
     * A piece of a heading or caption.
     *
     * @param from index of its first inline
     * @param to index after its last
     * @param bookmark name of the bookmark around it
     */
    record Piece(int from, int to, String bookmark) {}

    private final Set<Printed> wanted = new HashSet<>();
    private final Map<Printed, String> bookmarks = new HashMap<>();
    /** The sections that a heading gives its name to; blocks are told apart by identity, equal ones may recur. */
    private final IdentityHashMap<Block, List<String>> sections = new IdentityHashMap<>();

    private CrossReferences() {}

    static CrossReferences of(Document document) {
        CrossReferences references = new CrossReferences();
        new TreeWalk() {
            @Override
            void inline(Inline inline) {
                if (inline instanceof Inline.Reference reference) {
                    references.wanted.add(new Printed(reference.target(), PlainText.ofRun(reference.text())));
                }
            }
        }.blocks(document.blocks());
        new TreeWalk() {
            @Override
            void block(Block block) {
                references.offer(block);
            }
        }.blocks(document.blocks());
        return references;
    }

    /** The bookmark around the words that a reference prints; empty where they are its own. */
    Optional<String> bookmark(String target, String text) {
        return Optional.ofNullable(bookmarks.get(new Printed(target, text)));
    }

    private void offer(Block block) {
        switch (block) {
            case Block.Section section -> name(section.attributes().id(), section.blocks());
            case Block.Heading heading -> pieces(heading, heading.text());
            case Block.Table table -> Titles.sides(table.caption()).forEach(side -> pieces(table, side.text()));
            case Block.Figure figure -> Titles.sides(figure.caption()).forEach(side -> pieces(figure, side.text()));
            case Block.Chart chart -> Titles.sides(chart.caption()).forEach(side -> pieces(chart, side.text()));
            default -> {}
        }
    }

    private void name(String id, List<Block> blocks) {
        if (id.isEmpty() || blocks.isEmpty()) {
            return;
        }
        switch (blocks.get(0)) {
            case Block.Heading heading ->
                sections.computeIfAbsent(heading, key -> new ArrayList<>()).add(id);
            case Block.Box box -> name(id, box.blocks());
            case Block.Pair pair -> {
                pair.left().ifPresent(left -> name(id, List.of(left)));
                pair.right().ifPresent(right -> name(id, List.of(right)));
            }
            default -> {}
        }
    }

    /** The pieces of a heading or caption that some reference prints, outer ones first. */
    List<Piece> pieces(Block block, List<Inline> run) {
        List<String> targets = new ArrayList<>(sections.getOrDefault(block, List.of()));
        targets.add(block.attributes().id());
        int number = isNumber(run) ? 1 : 0;
        List<Piece> pieces = new ArrayList<>();
        for (String target : targets) {
            piece(target, run, 0, run.size(), pieces);
            if (number > 0 && run.size() > 1) {
                piece(target, run, 0, 1, pieces);
                piece(target, run, 1, run.size(), pieces);
            }
        }
        return pieces;
    }

    private void piece(String target, List<Inline> run, int from, int to, List<Piece> pieces) {
        Printed printed =
                new Printed(target, PlainText.ofRun(run.subList(from, to)).strip());
        if (wanted.contains(printed)) {
            String name = bookmarks.computeIfAbsent(printed, CrossReferences::name);
            pieces.add(new Piece(from, to, name));
        }
    }

    static boolean isNumber(List<Inline> run) {
        return !run.isEmpty()
                && run.get(0) instanceof Inline.Span span
                && span.attributes().hasClass("number");
    }

    /** As Word names the bookmarks of its own cross references. */
    private static String name(Printed printed) {
        CRC32 sum = new CRC32();
        sum.update((printed.target() + '\n' + printed.text()).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "_Ref%010d", sum.getValue());
    }
}
