package org.diptych.layout;

import java.util.Arrays;

/**
 * Shares the width of a table among its columns: fixed widths first, then what each column's content needs, as CSS's
 * automatic table layout does; then width goes from column to column as long as that makes the table lower. Words are
 * divided only where the table would not fit otherwise.
 */
final class ColumnWidths {
    /** Added where content is measured, so that rounding never costs a line. */
    private static final double SLACK = 0.05;

    private final double[] least;
    private final double[] word;
    private final double[] most;
    private final double[] fixed;
    private final RowHeights heights;

    /** Steps in which width is moved, as parts of the room: coarse ones first. */
    private static final double[] STEPS = {0.12, 0.06, 0.03, 0.015, 0.006};

    /** Lines that a move must save to be worth it: rounding is none. */
    private static final double WORTH = 1e-6;

    ColumnWidths(int columns) {
        least = new double[columns];
        word = new double[columns];
        most = new double[columns];
        fixed = new double[columns];
        heights = new RowHeights(columns);
    }

    /** What the rows hold, to be told row by row. */
    RowHeights heights() {
        return heights;
    }

    /** Gives a column a width that the length of its content does not change. */
    void fix(int column, double width) {
        fixed[column] = width;
    }

    /** Adds what a cell needs; call it for cells over one column first. */
    void need(int column, int span, ContentWidth width) {
        int end = Math.min(least.length, column + span);
        grow(least, column, end, width.least() + SLACK);
        grow(word, column, end, width.word() + SLACK);
        grow(most, column, end, width.most() + SLACK);
    }

    private static void grow(double[] widths, int from, int end, double needed) {
        double have = Arrays.stream(widths, from, end).sum();
        double lack = needed - have;
        if (lack <= 0) {
            return;
        }
        for (int i = from; i < end; i++) {
            widths[i] += have > 0 ? lack * widths[i] / have : lack / (end - from);
        }
    }

    /** As in CSS, a column is never narrower than what cannot be divided in it. */
    private double fixedWidth(int column) {
        return Math.max(fixed[column], least[column]);
    }

    /** Whether no word has to be divided. */
    boolean fits(double room) {
        double needed = 0;
        for (int i = 0; i < word.length; i++) {
            needed += fixed[i] > 0 ? fixedWidth(i) : word[i];
        }
        return needed <= room;
    }

    /**
     * The widths of the columns.
     *
     * @param room what the table may take
     * @param stretch whether it has to take all of it
     */
    double[] share(double room, boolean stretch) {
        double[] floor = word.clone();
        double[] wish = most.clone();
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] > 0) {
                floor[i] = fixedWidth(i);
                wish[i] = floor[i];
            }
        }
        double wished = Arrays.stream(wish).sum();
        if (wished <= room) {
            return stretch ? stretched(wish, room) : wish;
        }
        if (Arrays.stream(floor).sum() <= room) {
            return lowest(between(floor, wish, room), floor, wish, room);
        }
        double[] low = least.clone();
        for (int i = 0; i < fixed.length; i++) {
            low[i] = fixed[i] > 0 ? Math.min(fixed[i], Math.max(least[i], 1)) : least[i];
        }
        double lowest = Arrays.stream(low).sum();
        return lowest <= room ? lowest(between(low, floor, room), low, wish, room) : scaled(low, room / lowest);
    }

    /** Moves width between columns while the rows get lower for it. */
    private double[] lowest(double[] start, double[] floor, double[] wish, double room) {
        double[] widths = start;
        double height = heights.of(widths);
        for (double part : STEPS) {
            double step = part * room;
            boolean moved = true;
            for (int round = 0; moved && round < widths.length; round++) {
                moved = false;
                for (int from = 0; from < widths.length; from++) {
                    for (int to = 0; to < widths.length; to++) {
                        double move = Math.min(step, Math.min(widths[from] - floor[from], wish[to] - widths[to]));
                        if (from != to && move > SLACK) {
                            double[] other = widths.clone();
                            other[from] -= move;
                            other[to] += move;
                            double less = heights.of(other);
                            if (less < height - WORTH) {
                                widths = other;
                                height = less;
                                moved = true;
                            }
                        }
                    }
                }
            }
        }
        return widths;
    }

    private double[] stretched(double[] widths, double room) {
        double free = room - Arrays.stream(widths).sum();
        double share = 0;
        for (int i = 0; i < widths.length; i++) {
            share += fixed[i] > 0 ? 0 : widths[i];
        }
        double[] result = widths.clone();
        for (int i = 0; i < widths.length; i++) {
            if (share > 0) {
                result[i] += fixed[i] > 0 ? 0 : free * widths[i] / share;
            } else {
                result[i] += free / widths.length;
            }
        }
        return result;
    }

    private static double[] between(double[] low, double[] high, double room) {
        double lowest = Arrays.stream(low).sum();
        double span = Arrays.stream(high).sum() - lowest;
        double part = span <= 0 ? 0 : Math.min(1, (room - lowest) / span);
        double[] result = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            result[i] = low[i] + part * (high[i] - low[i]);
        }
        return result;
    }

    private static double[] scaled(double[] widths, double factor) {
        return Arrays.stream(widths).map(width -> width * factor).toArray();
    }
}
