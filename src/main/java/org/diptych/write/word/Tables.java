package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;

/** Tables of the content, and the table of paired rows of a two-column edition. */
final class Tables {
    private final Parts parts;
    private final Body body;

    Tables(Parts parts, Body body) {
        this.parts = parts;
        this.body = body;
    }

    /** The rows of a two-column edition, under a header with the names of the languages that every page repeats. */
    void columns(Xml xml, List<Block.Pair> rows, Body.Place place) {
        int half = place.width() / 2;
        Language left = place.language();
        xml.start("w:tbl").start("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "DiptychColumns");
        xml.start("w:tblW")
                .attribute("w:w", 2L * half)
                .attribute("w:type", "dxa")
                .end();
        xml.empty("w:tblLayout", "w:type", "fixed");
        look(xml, true);
        xml.end();
        grid(xml, List.of(half, half));
        languages(xml, left, half, place);
        for (Block.Pair pair : rows) {
            xml.start("w:tr");
            side(xml, pair.left().stream().toList(), left, half, place);
            side(xml, pair.right().stream().toList(), left.other(), half, place);
            xml.end();
        }
        xml.end();
    }

    private void languages(Xml xml, Language left, int half, Body.Place place) {
        xml.start("w:tr").start("w:trPr").empty("w:tblHeader").end();
        for (Language language : List.of(left, left.other())) {
            cellStart(xml, half, 1);
            xml.end();
            StyleContext context = place.context().enter("p", Attributes.ofClass("language"));
            Block.Paragraph name = new Block.Paragraph(
                    Attributes.ofClass("language"), List.of(new org.diptych.document.Inline.Text(language.endonym())));
            body.write(
                    xml,
                    name,
                    place.in(place.context(), language).named(context.style().display()));
            xml.end();
        }
        xml.end();
    }

    private void side(Xml xml, List<Block> blocks, Language language, int width, Body.Place place) {
        cellStart(xml, width, 1);
        xml.end();
        Xml content = new Xml();
        StyleContext context = place.context().enter("div", Attributes.ofClass("pair"));
        body.write(content, blocks, place.in(context, language).wide(width - 200));
        closed(xml, content.toString());
        xml.end();
    }

    /** A cell must end with a paragraph. */
    private static void closed(Xml xml, String content) {
        xml.raw(content);
        if (!content.endsWith("</w:p>") && !content.endsWith("<w:p/>")) {
            Body.emptyParagraph(xml);
        }
    }

    /** Opens a cell and its properties; the caller closes the properties. */
    private static void cellStart(Xml xml, int width, int span) {
        xml.start("w:tc").start("w:tcPr");
        xml.start("w:tcW").attribute("w:w", width).attribute("w:type", "dxa").end();
        if (span > 1) {
            xml.empty("w:gridSpan", "w:val", span);
        }
    }

    private static void grid(Xml xml, List<Integer> widths) {
        xml.start("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", width));
        xml.end();
    }

    private static void look(Xml xml, boolean header) {
        xml.start("w:tblLook")
                .attribute("w:val", header ? "0020" : "0000")
                .attribute("w:firstRow", header ? "1" : "0")
                .attribute("w:lastRow", "0")
                .attribute("w:firstColumn", "0")
                .attribute("w:lastColumn", "0")
                .attribute("w:noHBand", "1")
                .attribute("w:noVBand", "1")
                .end();
    }

    /** A table of the content. */
    void table(Xml xml, Block.Table table, Body.Place place) {
        if (!table.attributes().id().isEmpty()) {
            parts.bookmark(xml, table.attributes().id());
        }
        body.caption(xml, table.caption(), "caption", "Table Caption", place);
        int columns = Grid.columns(table);
        if (columns == 0) {
            return;
        }
        List<Integer> widths = Widths.of(table, columns, place.width());
        xml.start("w:tbl").start("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "Table");
        xml.start("w:tblW")
                .attribute("w:w", place.width())
                .attribute("w:type", "dxa")
                .end();
        xml.empty("w:tblLayout", "w:type", "fixed");
        look(xml, !table.head().isEmpty());
        if (!table.caption().isEmpty()) {
            xml.empty("w:tblCaption", "w:val", org.diptych.document.PlainText.ofRun(table.caption()));
        }
        xml.end();
        grid(xml, widths);
        Grid grid = new Grid(columns);
        rows(xml, table.head(), "thead", true, grid, widths, place);
        rows(xml, table.body(), "tbody", false, grid, widths, place);
        rows(xml, table.foot(), "tfoot", false, grid, widths, place);
        xml.end();
    }

    private void rows(
            Xml xml,
            List<Block.Row> rows,
            String group,
            boolean repeated,
            Grid grid,
            List<Integer> widths,
            Body.Place place) {
        StyleContext inGroup = place.context().enter(group, Attributes.NONE);
        for (int i = 0; i < rows.size(); i++) {
            Block.Row row = rows.get(i);
            StyleContext inRow = inGroup.enter("tr", row.attributes(), i + 1, i == rows.size() - 1);
            xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
            if (repeated) {
                xml.empty("w:tblHeader");
            }
            xml.end();
            for (Grid.Slot slot : grid.row(row)) {
                cell(xml, slot, inRow, widths, place);
            }
            xml.end();
        }
    }

    private void cell(Xml xml, Grid.Slot slot, StyleContext inRow, List<Integer> widths, Body.Place place) {
        int width = 0;
        for (int column = slot.column(); column < slot.column() + slot.span(); column++) {
            width += widths.get(column);
        }
        cellStart(xml, width, slot.span());
        Block.Cell cell = slot.cell();
        if (slot.isContinued()) {
            xml.empty("w:vMerge").end();
            Body.emptyParagraph(xml);
            xml.end();
            return;
        }
        if (cell.rowSpan() > 1) {
            xml.empty("w:vMerge", "w:val", "restart");
        }
        StyleContext context = inRow.enter(cell.isHeader() ? "th" : "td", cell.attributes());
        Style style = context.style();
        borders(xml, style);
        if (style.background() != 0) {
            Properties.shading(xml, style.background());
        }
        xml.end();
        Xml content = new Xml();
        Body.Place inside = new Body.Place(
                context,
                cell.attributes().language() == null
                        ? place.language()
                        : cell.attributes().language(),
                width - 160,
                -1,
                0,
                cell.isHeader() ? "Diptych Table Head" : "Compact",
                null);
        body.write(content, cellBlocks(cell), inside);
        closed(xml, content.toString());
        xml.end();
    }

    private static List<Block> cellBlocks(Block.Cell cell) {
        return new ArrayList<>(cell.blocks());
    }

    private static void borders(Xml xml, Style style) {
        xml.start("w:tcBorders");
        Properties.border(xml, "w:top", style.borderTop(), 0);
        Properties.border(xml, "w:left", style.borderLeft(), 0);
        Properties.border(xml, "w:bottom", style.borderBottom(), 0);
        Properties.border(xml, "w:right", style.borderRight(), 0);
        xml.end();
    }
}
