package org.diptych.content.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
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

    void print(TableBlock table) {
        out.append("<table").append(conversion.written(table).html()).append('>');
        for (Node part : table.getChildren()) {
            if (part instanceof TableCaption caption) {
                out.append("<caption>").append(inlines.print(caption)).append("</caption>");
            }
        }
        for (Node part : table.getChildren()) {
            if (part instanceof TableHead) {
                rows("thead", part);
            } else if (part instanceof TableBody) {
                rows("tbody", part);
            }
        }
        out.append("</table>");
    }

    private void rows(String name, Node part) {
        if (!part.hasChildren() || (name.equals("thead") && isEmpty(part))) {
            return;
        }
        out.append('<').append(name).append('>');
        for (Node row : part.getChildren()) {
            if (row instanceof TableRow) {
                out.append("<tr").append(conversion.written(row).html()).append('>');
                for (Node cell : row.getChildren()) {
                    if (cell instanceof TableCell typed) {
                        cell(typed);
                    }
                }
                out.append("</tr>");
            }
        }
        out.append("</").append(name).append('>');
    }

    /** A head of empty cells is how Markdown writes a table without one. */
    private static boolean isEmpty(Node head) {
        for (Node row : head.getChildren()) {
            for (Node cell : row.getChildren()) {
                if (cell instanceof TableCell typed && !typed.getText().isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void cell(TableCell cell) {
        String name = cell.isHeader() ? "th" : "td";
        Written written = conversion.written(cell);
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == TableCell.Alignment.RIGHT) {
            written = written.with("right");
        } else if (alignment == TableCell.Alignment.CENTER) {
            written = written.with("center");
        }
        out.append('<').append(name).append(written.html());
        if (cell.isHeader()) {
            out.append(" scope=\"col\"");
        }
        if (cell.getSpan() > 1) {
            out.append(" colspan=\"").append(cell.getSpan()).append('"');
        }
        out.append('>').append(inlines.print(cell)).append("</").append(name).append('>');
    }
}
