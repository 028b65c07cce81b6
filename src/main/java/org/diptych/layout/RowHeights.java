package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How high a table gets with certain widths of its columns, told from the lengths of its texts without setting them: what
 * {@link ColumnWidths} makes as low as it can.
 */
final class RowHeights {
    /** Rows looked at in long tables: their columns are as those of a part of them. */
    private static final int SAMPLE = 120;

    /** What is lost at the end of each line, in points, and at most of a narrow one. */
    private static final double LOST = 9;

    private static final double LOST_SHARE = 0.25;

    /** What the lines of all cells count beside those of the highest in each row: no column is squeezed for nothing. */
    private static final double OTHERS = 0.2;

    /** What a word that must be divided counts, in lines. */
    private static final double DIVIDED = 2.5;

    private static final double[] NOTHING = {};

    private final int columns;
    private final List<Row> rows = new ArrayList<>();

    RowHeights(int columns) {
        this.columns = columns;
    }

    /** The texts of a row's cells over one column: those of the first language, of the second, and those for both. */
    static final class Row {
        private final double[][] first;
        private final double[][] second;
        private final double[][] both;
        private final double[] insets;
        private final double[] words;

        private Row(int columns) {
            first = new double[columns][];
            second = new double[columns][];
            both = new double[columns][];
            insets = new double[columns];
            words = new double[columns];
        }

        /**
         * Adds a cell.
         *
         * @param inset of its content, on both sides together
         * @param word the longest, undivided
         * @param texts how long each is on one line
         * @param others those of the second language; null where the cell does not tell one from the other
         */
        void add(int column, double inset, double word, double[] texts, double @Nullable [] others) {
            insets[column] = inset;
            words[column] = word;
            if (others == null) {
                both[column] = texts;
            } else {
                first[column] = texts;
                second[column] = others;
            }
        }
    }

    Row row() {
        var row = new Row(columns);
        rows.add(row);
        return row;
    }

    /** In lines: the highest cell of each row, and a little of the others. */
    double of(double[] widths) {
        double sum = 0;
        int step = Math.max(1, rows.size() / SAMPLE);
        for (int i = 0; i < rows.size(); i += step) {
            sum += of(rows.get(i), widths);
        }
        return sum;
    }

    private static double of(Row row, double[] widths) {
        double highest = 0;
        double upper = 0;
        double lower = 0;
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            double room = Math.max(1, widths[i] - row.insets[i]);
            double both = lines(row.both[i], room);
            double first = lines(row.first[i], room);
            double second = lines(row.second[i], room);
            highest = Math.max(highest, both);
            upper = Math.max(upper, first);
            lower = Math.max(lower, second);
            all += both + first + second + (room < row.words[i] ? DIVIDED / OTHERS : 0);
        }
        return Math.max(highest, upper + lower) + OTHERS * all;
    }

    private static double lines(double @Nullable [] texts, double room) {
        double lines = 0;
        double filled = room - Math.min(LOST, LOST_SHARE * room);
        for (double text : texts == null ? NOTHING : texts) {
            // Half a line more than fits is what the last one wastes on average.
            lines += text <= room ? 1 : text / filled + 0.5;
        }
        return lines;
    }
}
