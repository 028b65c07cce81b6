package org.diptych.content.markdown;

import org.commonmark.node.Node;
import org.diptych.content.markdown.Conversion.Written;

/** Prints tables; the alignment of a column is a class of its cells. */
final class TablePrinter {
    private final Conversion conversion;
    private final InlinePrinter inlines;
    private final StringBuilder out;

    TablePrinter(Conversion conversion, InlinePrinter inlines, StringBuilder out) {
        this.conversion = conversion;
        this.inlines = inlines;
        this.out = out;
    }

    void print(Table table) {
        out.append("<table").append(conversion.written(table).html()).append('>');
        if (table.getFirstChild() instanceof Table.Caption caption) {
            out.append("<caption>").append(inlines.print(caption)).append("</caption>");
        }
        rows("thead", table, true);
        rows("tbody", table, false);
        out.append("</table>");
    }

    private void rows(String name, Table table, boolean head) {
        if (head && isEmptyHead(table)) {
            return;
        }
        boolean begun = false;
        for (Node child = table.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Table.Row row && row.isHead() == head) {
                if (!begun) {
                    out.append('<').append(name).append('>');
                    begun = true;
                }
                out.append("<tr").append(conversion.written(row).html()).append('>');
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cell((Table.Cell) cell);
                }
                out.append("</tr>");
            }
        }
        if (begun) {
            out.append("</").append(name).append('>');
        }
    }

    /** A head of empty cells is how Markdown writes a table without one. */
    private static boolean isEmptyHead(Table table) {
        for (Node child = table.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Table.Row row && row.isHead()) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell.getFirstChild() != null) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void cell(Table.Cell cell) {
        String name = cell.isHead() ? "th" : "td";
        Written written = conversion.written(cell);
        Table.Alignment alignment = cell.alignment();
        if (alignment == Table.Alignment.RIGHT) {
            written = written.with("right");
        } else if (alignment == Table.Alignment.CENTER) {
            written = written.with("center");
        }
        out.append('<').append(name).append(written.html());
        if (cell.isHead()) {
            out.append(" scope=\"col\"");
        }
        if (cell.span() > 1) {
            out.append(" colspan=\"").append(cell.span()).append('"');
        }
        out.append('>').append(inlines.print(cell)).append("</").append(name).append('>');
    }
}
