package org.diptych.write.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.document.Block;
import org.diptych.document.Inline;

/**
 * What the search page and the previews of references read: every passage of an edition, with the record it belongs to
 * and where that stands. A script that hands over one object, because a page opened from disk may load scripts but no
 * data:
 *
 * <pre>
 * pages:    [[file, title], …]
 * places:   [[page, anchor, title], …]   what links lead to: a heading, a row, an item
 * passages: [[place, text], …]           in reading order
 * </pre>
 */
final class SearchIndex {
    /** A passage shorter than this goes on with the next one of its place: a label with its value. */
    private static final int SHORT = 160;

    private static final int LONGEST_TITLE = 100;

    private final List<List<Object>> pages = new ArrayList<>();
    private final List<List<Object>> places = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    /** The place that is being read. */
    private int place;
    /** Whether the passage read last names the next one. */
    private boolean afterLabel;

    /**
     * A page of the edition.
     *
     * @param file beside the index
     * @param title as it is shown, with its number, in both languages where the page has both
     * @param anchor id of its heading; may be empty
     */
    record Page(String file, String title, String anchor, List<Block> blocks) {
        Page {
            blocks = List.copyOf(blocks);
        }
    }

    private record Passage(int place, StringBuilder text) {}

    private SearchIndex() {}

    /** Writes the index of pages in reading order. */
    static void write(List<Page> pages, Utf8 out) {
        SearchIndex index = new SearchIndex();
        pages.forEach(index::page);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pages", index.pages);
        content.put("places", index.places);
        content.put(
                "passages",
                index.passages.stream()
                        .map(passage -> List.of(passage.place(), passage.text().toString()))
                        .toList());
        out.add("diptych.index(").add(JsonText.of(content)).add(");\n");
    }

    private void page(Page page) {
        pages.add(List.of(page.file(), page.title()));
        begin(page.anchor(), page.title());
        blocks(page.blocks());
    }

    private void begin(String anchor, String title) {
        place = places.size();
        places.add(List.of(pages.size() - 1, anchor, title));
    }

    /** What comes after the content belongs again to the place before it. */
    private void within(Runnable content) {
        int outer = place;
        content.run();
        place = outer;
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Section section -> within(() -> blocks(section.blocks()));
            case Block.Box box -> within(() -> blocks(box.blocks()));
            case Block.Quote quote -> blocks(quote.blocks());
            case Block.Heading heading -> heading(heading, "");
            // What leads to data files says nothing of the page.
            case Block.Paragraph paragraph when paragraph.attributes().hasClass("open-data") -> {}
            case Block.Paragraph paragraph -> {
                passage(paragraph.text());
                afterLabel = paragraph.attributes().hasClass("label");
            }
            case Block.ItemList list -> list.items().forEach(this::item);
            case Block.DefinitionList list -> list.definitions().forEach(this::definition);
            case Block.Table table -> table(table);
            case Block.Figure figure -> passage(figure.caption());
            case Block.Chart chart -> table(chart.asTable());
            case Block.Pair pair -> pair(pair);
            case Block.ThematicBreak rule -> {}
            case Block.Contents contents -> {}
        }
    }

    private void heading(Block.Heading heading, String other) {
        String title = SearchText.of(heading.text());
        String both = other.isEmpty() || other.equals(title) ? title : title + " – " + other;
        if (heading.attributes().id().isEmpty()) {
            passage(both);
        } else {
            begin(heading.attributes().id(), both);
        }
    }

    private void pair(Block.Pair pair) {
        if (pair.left().orElse(null) instanceof Block.Heading left
                && pair.right().orElse(null) instanceof Block.Heading right) {
            heading(left, SearchText.of(right.text()));
        } else {
            pair.left().ifPresent(this::block);
            pair.right().ifPresent(this::block);
        }
    }

    private void item(Block.Item item) {
        within(() -> {
            if (!item.attributes().id().isEmpty()) {
                begin(item.attributes().id(), beginning(item.blocks()));
            }
            blocks(item.blocks());
        });
    }

    private void definition(Block.Definition definition) {
        within(() -> {
            String term = SearchText.of(definition.term());
            if (definition.attributes().id().isEmpty()) {
                passage(term);
            } else {
                begin(definition.attributes().id(), term);
            }
            blocks(definition.meaning());
        });
    }

    // ---- Tables

    private void table(Block.Table table) {
        passage(table.caption());
        for (List<Block.Row> rows : List.of(table.head(), table.body(), table.foot())) {
            rows.forEach(row -> within(() -> row(row)));
        }
    }

    /** A row is a passage; a row that links lead to is named by its code and title. */
    private void row(Block.Row row) {
        List<String> title = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            String text = String.join(", ", SearchText.lines(cell.blocks()));
            boolean names = cell.isHeader() || cell.attributes().hasClass("title");
            (names ? title : rest).add(text);
        }
        title.removeIf(String::isEmpty);
        rest.removeIf(String::isEmpty);
        if (row.attributes().id().isEmpty()) {
            title.addAll(rest);
            passage(String.join(" · ", title));
        } else {
            begin(row.attributes().id(), title.isEmpty() ? shorter(String.join(" ", rest)) : String.join(" ", title));
            passage(String.join(" · ", rest));
        }
    }

    // ---- Passages

    private static String beginning(List<Block> blocks) {
        return shorter(String.join(" ", SearchText.lines(blocks)));
    }

    private static String shorter(String text) {
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_TITLE);
        return text.substring(0, end > 0 ? end : LONGEST_TITLE) + " …";
    }

    private void passage(List<Inline> run) {
        passage(SearchText.of(run));
        // Notes are found where they are called.
        SearchText.notes(run).forEach(note -> blocks(note.blocks()));
    }

    /** Whether a text ends with a sign, so that another can follow. */
    private static boolean isSentence(StringBuilder text) {
        return ".:;,!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void passage(String text) {
        if (text.isEmpty()) {
            return;
        }
        Passage last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
        if (last != null && last.place() == place && last.text().length() < SHORT) {
            last.text()
                    .append(afterLabel || isSentence(last.text()) ? " " : " · ")
                    .append(text);
        } else {
            passages.add(new Passage(place, new StringBuilder(text)));
        }
        afterLabel = false;
    }
}
