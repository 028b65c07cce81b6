package org.diptych.write.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.PlainText;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;

/** Tables of the content. The table style has the lines, bands and margins; a cell says what it has otherwise. */
final class Tables {
    /** The style of paragraphs in header cells. */
    static final String HEAD = "Diptych Table Head";
    /** The style of tables that hold the two columns. */
    static final String COLUMNS = "Diptych Columns";

    private static final String CONTENT = "Table";
    /** Word's own style of tables, from which all others come. */
    static final String NORMAL = "Normal Table";

    private static final List<String> CELL_CLASSES = List.of("number", "symbol", "code");

    private final Body body;

    Tables(Body body) {
        this.body = body;
    }

    static void grid(Xml xml, List<Integer> widths) {
        xml.start("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", width));
        xml.end();
    }

    /** Which of the style's conditions hold. */
    static void look(Xml xml, boolean hasHeader, boolean hasFooter, boolean isBanded) {
        int bits = (hasHeader ? 0x20 : 0) | (hasFooter ? 0x40 : 0) | (isBanded ? 0 : 0x200) | 0x400;
        xml.start("w:tblLook")
                .attribute("w:val", String.format(java.util.Locale.ROOT, "%04X", bits))
                .attribute("w:firstRow", hasHeader ? 1 : 0)
                .attribute("w:lastRow", hasFooter ? 1 : 0)
                .attribute("w:firstColumn", 0)
                .attribute("w:lastColumn", 0)
                .attribute("w:noHBand", isBanded ? 0 : 1)
                .attribute("w:noVBand", 1)
                .end();
    }

    static Xml edge(Xml xml, String name, long width) {
        return xml.start("w:" + name)
                .attribute("w:w", width)
                .attribute("w:type", "dxa")
                .end();
    }

    /** A table with its caption. */
    void table(Xml xml, Block.Table table, Place place) {
        body.caption(xml, table, table.caption(), "caption", place);
        int columns = Grid.columns(table);
        if (columns == 0) {
            return;
        }
        body.separate(xml, place.isFlow());
        new Writing(xml, table, place, widths(table, columns, place)).write();
        body.spacing().table();
    }

    private List<Integer> widths(Block.Table table, int columns, Place place) {
        return Widths.of(
                table,
                columns,
                place.width(),
                place.context(),
                body.laidOut().columns().apply(table));
    }

    /** One table while it is written. */
    private final class Writing {
        private final Xml xml;
        private final Block.Table table;
        private final Place place;
        private final List<Integer> widths;
        private final Grid grid;
        private final Expected expected;
        private final StyleContext context;
        private int written;

        Writing(Xml xml, Block.Table table, Place place, List<Integer> widths) {
            this.xml = xml;
            this.table = table;
            this.place = place;
            this.widths = widths;
            this.grid = new Grid(widths.size());
            this.context = place.context();
            this.expected = new Expected(body.sections().root().enter("table", Attributes.NONE));
        }

        void write() {
            xml.start("w:tbl");
            properties();
            grid(xml, widths);
            rows(table.head(), "thead", true);
            rows(table.body(), "tbody", false);
            rows(table.foot(), "tfoot", false);
            xml.end();
        }

        private void properties() {
            xml.start("w:tblPr").empty("w:tblStyle", "w:val", body.styleId(CONTENT));
            int width = widths.stream().mapToInt(Integer::intValue).sum();
            xml.start("w:tblW").attribute("w:w", width).attribute("w:type", "dxa");
            xml.end();
            if (place.left() > 0) {
                xml.start("w:tblInd").attribute("w:w", Properties.twips(place.left()));
                xml.attribute("w:type", "dxa").end();
            }
            xml.empty("w:tblLayout", "w:type", "fixed");
            // Said again for programs that do not look for it in the style.
            xml.start("w:tblCellMar");
            margins(xml, expected.padding());
            xml.end();
            look(xml, !table.head().isEmpty(), table.foot().size() == 1, true);
            if (!table.caption().isEmpty()) {
                xml.empty("w:tblCaption", "w:val", PlainText.ofRun(table.caption()));
            }
            xml.end();
        }

        private void rows(List<Block.Row> rows, String group, boolean isHead) {
            StyleContext inGroup = context.enter(group, Attributes.NONE);
            for (int i = 0; i < rows.size(); i++) {
                Block.Row row = rows.get(i);
                boolean isLast = i == rows.size() - 1;
                StyleContext inRow = inGroup.enter("tr", row.attributes(), i + 1, isLast);
                body.anchorAt(row.attributes());
                xml.start("w:tr").start("w:trPr");
                if (inRow.style().breakInsideAvoid()) {
                    xml.empty("w:cantSplit");
                }
                if (isHead) {
                    xml.empty("w:tblHeader");
                }
                xml.end();
                TableLook usual = expected.of(table, written);
                for (Grid.Slot slot : grid.row(row)) {
                    StyleContext at = inRow.enter(
                            slot.cell().isHeader() ? "th" : "td", slot.cell().attributes());
                    TableLook look = TableLook.of(inGroup.style(), inRow.style(), at.style(), i == 0, isLast);
                    cell(slot, at, look, usual, cellName(group, slot.cell()));
                }
                xml.end();
                written++;
            }
        }

        private void cell(Grid.Slot slot, StyleContext at, TableLook look, TableLook usual, String name) {
            int width = 0;
            for (int column = slot.column(); column < slot.column() + slot.span(); column++) {
                width += widths.get(column);
            }
            xml.start("w:tc").start("w:tcPr");
            xml.start("w:tcW").attribute("w:w", width).attribute("w:type", "dxa");
            xml.end();
            if (slot.span() > 1) {
                xml.empty("w:gridSpan", "w:val", slot.span());
            }
            merge(slot);
            look.borders(xml, usual);
            if (look.background() != usual.background()) {
                xml.raw(Properties.shading(look.background()));
            }
            if (at.style().noWrap() && !slot.cell().isHeader()) {
                xml.empty("w:noWrap");
            }
            padding(look, usual);
            if (!look.verticalAlign().equals(usual.verticalAlign())) {
                xml.empty("w:vAlign", "w:val", vertical(look.verticalAlign()));
            }
            xml.end();
            Block.Cell cell = slot.cell();
            int inner = width
                    - (int) Properties.twips(
                            look.padding().left() + look.padding().right());
            Place.Region region = place.region() == Place.Region.NOTE ? Place.Region.NOTE : Place.Region.INNER;
            Place inside = place.cell(at, cell.attributes(), inner, name, region);
            body.spacing().settle();
            if (!slot.isContinued()) {
                body.anchorAt(cell.attributes());
            }
            xml.raw(body.cell(slot.isContinued() ? List.of() : cell.blocks(), inside));
            xml.end();
        }

        private void merge(Grid.Slot slot) {
            if (slot.isContinued()) {
                xml.empty("w:vMerge", "w:val", "continue");
            } else if (slot.cell().rowSpan() > 1) {
                xml.empty("w:vMerge", "w:val", "restart");
            }
        }

        private void padding(TableLook look, TableLook usual) {
            if (!look.padding().equals(usual.padding())) {
                xml.start("w:tcMar");
                margins(xml, look.padding());
                xml.end();
            }
        }
    }

    private static String cellName(String group, Block.Cell cell) {
        String base = switch (group) {
            case "thead" -> HEAD;
            case "tfoot" -> "Diptych Table Foot";
            default -> cell.isHeader() ? "Diptych Row Head" : "Compact";
        };
        for (String name : CELL_CLASSES) {
            if (cell.attributes().hasClass(name)) {
                String plain = base.equals("Compact") ? "Diptych Table" : base;
                return plain + " " + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }
        }
        return base;
    }

    private static String vertical(String align) {
        return switch (align) {
            case "middle" -> "center";
            case "bottom" -> "bottom";
            default -> "top";
        };
    }

    static void margins(Xml xml, Style.Edges padding) {
        edge(xml, "top", Properties.twips(padding.top()));
        edge(xml, "left", Properties.twips(padding.left()));
        edge(xml, "bottom", Properties.twips(padding.bottom()));
        edge(xml, "right", Properties.twips(padding.right()));
    }

    /** What the table style gives to each row by itself. */
    private static final class Expected {
        private final TableLook head;
        private final TableLook foot;
        private final Map<Integer, TableLook> bands = new TreeMap<>();

        Expected(StyleContext table) {
            head = TableLook.plain(table, "thead", "th", 1);
            foot = TableLook.plain(table, "tfoot", "td", 1);
            bands.put(1, TableLook.plain(table, "tbody", "td", 1));
            bands.put(0, TableLook.plain(table, "tbody", "td", 2));
        }

        Style.Edges padding() {
            return bands.getOrDefault(1, head).padding();
        }

        TableLook of(Block.Table table, int row) {
            boolean hasHead = !table.head().isEmpty();
            int last = table.head().size() + table.body().size() + table.foot().size() - 1;
            if (hasHead && row == 0) {
                return head;
            }
            if (table.foot().size() == 1 && row == last) {
                return foot;
            }
            int band = row - (hasHead ? 1 : 0) + 1;
            return bands.getOrDefault(band % 2, head);
        }
    }

    /**
     * The table styles of {@code word/styles.xml} by name: of the content, the columns and the boxes.
     *
     * @param ids the id of a style by its name
     */
    static Map<String, String> styles(StyleContext root, UnaryOperator<String> ids) {
        Map<String, String> styles = new LinkedHashMap<>();
        Xml normal = new Xml();
        style(normal, ids.apply(NORMAL), NORMAL, "", true);
        normal.start("w:tblPr");
        normal.start("w:tblInd").attribute("w:w", 0).attribute("w:type", "dxa").end();
        plain(normal);
        String base = ids.apply(NORMAL);
        styles.put(NORMAL, normal.end().end().toString());
        Xml content = new Xml();
        content(content, root.enter("table", Attributes.NONE), ids.apply(CONTENT), base);
        styles.put(CONTENT, content.toString());
        Xml columns = new Xml();
        style(columns, ids.apply(COLUMNS), COLUMNS, base, false);
        columns.start("w:tblPr");
        plain(columns);
        styles.put(COLUMNS, columns.end().end().toString());
        Xml panel = new Xml();
        style(panel, ids.apply(Panels.STYLE), Panels.STYLE, base, false);
        panel.start("w:tblPr");
        plain(panel);
        styles.put(Panels.STYLE, panel.end().end().toString());
        return styles;
    }

    private static void plain(Xml xml) {
        xml.start("w:tblCellMar");
        margins(xml, Style.Edges.NONE);
        xml.end();
    }

    private static void content(Xml xml, StyleContext table, String id, String base) {
        TableLook odd = TableLook.plain(table, "tbody", "td", 1);
        TableLook even = TableLook.plain(table, "tbody", "td", 2);
        Style look = table.style();
        style(xml, id, CONTENT, base, false);
        xml.start("w:tblPr");
        xml.empty("w:tblStyleRowBandSize", "w:val", 1);
        xml.start("w:tblBorders");
        Properties.border(xml, "w:top", look.borderTop(), 0);
        Properties.border(xml, "w:left", look.borderLeft(), 0);
        Properties.border(xml, "w:bottom", look.borderBottom(), 0);
        Properties.border(xml, "w:right", look.borderRight(), 0);
        Properties.border(xml, "w:insideH", odd.bottom(), 0);
        Properties.border(xml, "w:insideV", odd.right(), 0);
        xml.end();
        xml.start("w:tblCellMar");
        margins(xml, odd.padding());
        xml.end().end();
        condition(xml, "firstRow", TableLook.plain(table, "thead", "th", 1));
        condition(xml, "lastRow", TableLook.plain(table, "tfoot", "td", 1));
        condition(xml, "band1Horz", odd);
        condition(xml, "band2Horz", even);
        xml.end();
    }

    private static void condition(Xml xml, String name, TableLook look) {
        xml.start("w:tblStylePr").attribute("w:type", name);
        xml.start("w:tcPr");
        xml.start("w:tcBorders");
        if (!name.startsWith("band")) {
            Properties.border(xml, "w:top", look.top(), 0);
            Properties.border(xml, "w:bottom", look.bottom(), 0);
        }
        xml.end();
        if (look.background() != 0) {
            xml.raw(Properties.shading(look.background()));
        }
        xml.empty("w:vAlign", "w:val", vertical(look.verticalAlign()));
        xml.end().end();
    }

    private static void style(Xml xml, String id, String name, String base, boolean isDefault) {
        xml.start("w:style").attribute("w:type", "table");
        if (isDefault) {
            xml.attribute("w:default", 1);
        } else {
            xml.attribute("w:customStyle", 1);
        }
        xml.attribute("w:styleId", id).empty("w:name", "w:val", name);
        if (base.isEmpty()) {
            xml.empty("w:semiHidden");
        } else {
            xml.empty("w:basedOn", "w:val", base).empty("w:qFormat");
        }
    }
}
