package org.diptych.document;

import java.util.List;
import java.util.Optional;

/**
 * One block, in reading order. Closed: a new kind must be handled by everyone who walks the tree. The name in
 * brackets is the element that the theme's selectors see.
 */
public sealed interface Block {
    /** Id, classes, language, origin. */
    Attributes attributes();

    /** A part of the publication with its heading first [{@code section}]. */
    record Section(Attributes attributes, List<Block> blocks) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A group of blocks that a theme may set apart [{@code div}]: band, card, note, panel, cover. */
    record Box(Attributes attributes, List<Block> blocks) implements Block {
        public Box {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A heading [{@code h1} to {@code h6}]; a computed number stands in it as a span of class {@code number}.
     *
     * @param shortTitle for heads of pages and short contents; empty for none
     */
    record Heading(Attributes attributes, int level, List<Inline> text, String shortTitle) implements Block {
        /** A heading without a shorter one. */
        public Heading(Attributes attributes, int level, List<Inline> text) {
            this(attributes, level, text, "");
        }

        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("level " + level + " must be 1..6");
            }
            text = List.copyOf(text);
        }
    }

    /** A paragraph [{@code p}]. */
    record Paragraph(Attributes attributes, List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /**
     * A list [{@code ul} or {@code ol}]. Lists, definitions and quotations that carry on the one before them have the
     * class {@code continued} too.
     *
     * @param start number of the first item of an ordered list; 1 for others
     * @param continued whether this carries on the list before it (two-column editions pair lists item by item)
     */
    record ItemList(Attributes attributes, boolean ordered, int start, boolean continued, List<Item> items)
            implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /** An item of a list [{@code li}]. */
    record Item(Attributes attributes, List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /** Terms and what they mean [{@code dl}]. */
    record DefinitionList(Attributes attributes, List<Definition> definitions) implements Block {
        public DefinitionList {
            definitions = List.copyOf(definitions);
        }
    }

    /** A term [{@code dt}] with its meaning [{@code dd}]. */
    record Definition(Attributes attributes, List<Inline> term, List<Block> meaning) {
        public Definition {
            term = List.copyOf(term);
            meaning = List.copyOf(meaning);
        }
    }

    /**
     * A table [{@code table}].
     *
     * @param caption empty for none [{@code caption}]
     * @param columns one per column, in order
     * @param head rows repeated on every page
     * @param body rows of data
     * @param foot totals and the like
     */
    record Table(
            Attributes attributes,
            List<Inline> caption,
            List<Column> columns,
            List<Row> head,
            List<Row> body,
            List<Row> foot)
            implements Block {
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            head = List.copyOf(head);
            body = List.copyOf(body);
            foot = List.copyOf(foot);
        }
    }

    /** A column of a table [{@code col}]; its classes say what stands in it ({@code number}, {@code symbol}). */
    record Column(Attributes attributes) {}

    /** A row [{@code tr}]. */
    record Row(Attributes attributes, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell [{@code td} or {@code th}].
     *
     * @param scope what a header cell heads
     */
    record Cell(Attributes attributes, Scope scope, int columnSpan, int rowSpan, List<Block> blocks) {
        public Cell {
            if (columnSpan < 1 || rowSpan < 1) {
                throw new IllegalArgumentException("spans " + columnSpan + ", " + rowSpan + " must be 1 or more");
            }
            blocks = List.copyOf(blocks);
        }

        /** Whether it heads a column or a row. */
        public boolean isHeader() {
            return scope != Scope.NONE;
        }
    }

    /** What a header cell heads. */
    enum Scope {
        NONE,
        COLUMN,
        ROW,
        COLUMN_GROUP,
        ROW_GROUP
    }

    /**
     * A picture with its caption [{@code figure}].
     *
     * @param image path from the workspace root
     * @param alternative text for those who do not see it; empty for an ornament
     * @param caption empty for none [{@code figcaption}]
     */
    record Figure(Attributes attributes, String image, String alternative, List<Inline> caption) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }
    }

    /**
     * A chart with its caption [{@code figure.chart}, and {@code chart-bar} …]: a drawing of its table. The first row of
     * the table's head names the columns, the first cell of a row what it is about; rows of the foot are lines to compare
     * with. Figures stand in the cells as {@link Inline.Datum}, dates as {@link Inline.Time}.
     *
     * @param data what is drawn; its caption is empty
     * @param caption empty for none [{@code figcaption}]
     */
    record Chart(Attributes attributes, ChartForm form, Table data, List<Inline> caption) implements Block {
        public Chart {
            caption = List.copyOf(caption);
        }

        /** The same as a table with a caption; it has no id of its own. */
        public Table asTable() {
            return new Table(attributes.withId(""), caption, data.columns(), data.head(), data.body(), data.foot());
        }
    }

    /** A quotation [{@code blockquote}]. */
    record Quote(Attributes attributes, List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A change of subject [{@code hr}]. */
    record ThematicBreak(Attributes attributes) implements Block {}

    /**
     * A generated list of headings, tables or figures [{@code nav}, in it {@code ol}, and for each entry
     * {@code li.level-1} to {@code li.level-6} with an {@code a}]; filled when the tree is resolved.
     *
     * @param depth deepest heading level listed, 1 to 6
     */
    record Contents(Attributes attributes, Listing listing, int depth, List<Entry> entries) implements Block {
        public Contents {
            entries = List.copyOf(entries);
        }
    }

    /** What a generated list lists. */
    enum Listing {
        HEADINGS,
        TABLES,
        FIGURES
    }

    /**
     * A line of a generated list.
     *
     * @param level of the heading, 1 to 6; 1 for tables and figures
     * @param target id of what is listed
     * @param text as printed there, without notes
     * @param other the same in the other language of a bilingual edition, where it differs; else empty
     */
    record Entry(int level, String target, List<Inline> text, List<Inline> other) {
        public Entry {
            text = List.copyOf(text);
            other = List.copyOf(other);
        }
    }

    /**
     * A row of the two-column edition [{@code div.pair}]: the same content in both languages, tops aligned. One side
     * may be empty. The attributes of each side name its language. A block outside pairs stands across both columns.
     * A pair of the class {@code across} has no columns: the left side over the whole width, the right one below it.
     */
    record Pair(Attributes attributes, Optional<Block> left, Optional<Block> right) implements Block {}
}
