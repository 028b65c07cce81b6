package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The headings of a resolved document as a tree: bookmarks, navigation.
 *
 * @param entries the uppermost headings, in reading order
 */
public record Outline(List<Entry> entries) {
    public Outline {
        entries = List.copyOf(entries);
    }

    /**
     * A heading with those below it.
     *
     * @param level 1 to 6; more than one deeper than its parent where the document skips a level
     * @param target id of the heading
     * @param text as printed, without notes
     * @param other the same in the other language of a bilingual edition, where it differs; else empty
     */
    public record Entry(int level, String target, List<Inline> text, List<Inline> other, List<Entry> entries) {
        public Entry {
            text = List.copyOf(text);
            other = List.copyOf(other);
            entries = List.copyOf(entries);
        }
    }

    /** The outline of a document; headings that have the class {@code unlisted} are left out. */
    public static Outline of(Document document) {
        List<Block.Entry> headings = Listings.headings(document.blocks());
        return new Outline(below(headings, new int[1], 0));
    }

    /** Takes entries deeper than a level from where the cursor stands. */
    private static List<Entry> below(List<Block.Entry> headings, int[] cursor, int level) {
        List<Entry> entries = new ArrayList<>();
        while (cursor[0] < headings.size() && headings.get(cursor[0]).level() > level) {
            Block.Entry heading = headings.get(cursor[0]++);
            entries.add(new Entry(
                    heading.level(),
                    heading.target(),
                    heading.text(),
                    heading.other(),
                    below(headings, cursor, heading.level())));
        }
        return entries;
    }

    /** Hands over every entry, in reading order. */
    public void forEach(Consumer<Entry> action) {
        visit(entries, action);
    }

    private static void visit(List<Entry> entries, Consumer<Entry> action) {
        for (Entry entry : entries) {
            action.accept(entry);
            visit(entry.entries(), action);
        }
    }
}
