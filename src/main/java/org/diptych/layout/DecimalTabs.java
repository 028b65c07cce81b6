package org.diptych.layout;

import java.util.HashMap;
import java.util.Map;
import org.diptych.document.Block;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.diptych.layout.text.TextStyle;
import org.diptych.layout.text.Typesetter;

/**
 * Sets the figures of a column below each other by their decimal mark: each cell of class {@code number} that holds one
 * figure is moved to the left by what the longest fraction of its column is longer than its own.
 */
final class DecimalTabs {
    private final Typesetter typesetter;
    private final Map<TableGrid.Cell, Figure> figures = new HashMap<>();
    private final Map<Integer, Double> tails = new HashMap<>();

    /** Widths before the decimal mark, and from it on. */
    private record Figure(double head, double tail) {}

    private DecimalTabs(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    static DecimalTabs of(TableGrid grid, Typesetter typesetter) {
        var tabs = new DecimalTabs(typesetter);
        grid.rows(TableGrid.Part.BODY).forEach(row -> row.cells().forEach(tabs::add));
        grid.rows(TableGrid.Part.FOOT).forEach(row -> row.cells().forEach(tabs::add));
        return tabs;
    }

    private void add(TableGrid.Cell cell) {
        boolean right = ParagraphSetter.alignment(cell.scope().style()) == Alignment.RIGHT;
        if (!cell.attributes().hasClass("number") || cell.columnSpan() > 1 || !right) {
            return;
        }
        if (cell.source().blocks().size() == 1 && cell.source().blocks().get(0) instanceof Block.Paragraph text) {
            String figure = PlainText.of(text.text());
            int mark = mark(figure);
            if (mark >= 0) {
                TextStyle look = InlineSetter.textStyle(cell.scope().style(), 0);
                double whole = typesetter.width(figure, look);
                double head = mark == 0 ? 0 : typesetter.width(figure.substring(0, mark), look);
                figures.put(cell, new Figure(head, whole - head));
                tails.merge(cell.column(), whole - head, Math::max);
            }
        }
    }

    /** Where the fraction begins, or what comes after the figure; -1 for what is no figure. */
    private static int mark(String text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                last = i;
            } else if (c == ',' && last == i - 1 && i > 0) {
                return i;
            } else if (Character.isLetter(c)) {
                break;
            }
        }
        return last < 0 ? -1 : last + 1;
    }

    /** How far a cell's content is moved from the right. */
    double shift(TableGrid.Cell cell) {
        Figure figure = figures.get(cell);
        return figure == null ? 0 : tails.getOrDefault(cell.column(), 0.0) - figure.tail();
    }
}
