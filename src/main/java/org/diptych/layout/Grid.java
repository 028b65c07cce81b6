package org.diptych.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that are placed together.
 *
 * @param heights of the rows
 * @param cells in the order of the rows; a cell over several rows stands with its first
 */
record Grid(List<Double> heights, List<Cell> cells) {
    Grid {
        heights = List.copyOf(heights);
        cells = List.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param row from 0
     * @param x left edge
     * @param inset from the cell's edges to its content
     */
    record Cell(int row, int rowSpan, double x, double width, Style.Edges inset, Look look, Galley galley) {
        double height() {
            return galley.height() + inset.top() + inset.bottom();
        }

        private Cell at(int otherRow, int otherSpan, Galley otherGalley) {
            return new Cell(otherRow, otherSpan, x, width, inset, look, otherGalley);
        }
    }

    /** How a cell looks; its row shows where it has nothing of its own. */
    record Look(
            int background,
            Style.Border top,
            Style.Border right,
            Style.Border bottom,
            Style.Border left,
            String verticalAlign) {
        static Look of(Style cell, Style row) {
            return new Look(
                    cell.background() == 0 ? row.background() : cell.background(),
                    cell.borderTop().width() > 0 ? cell.borderTop() : row.borderTop(),
                    cell.borderRight(),
                    cell.borderBottom().width() > 0 ? cell.borderBottom() : row.borderBottom(),
                    cell.borderLeft(),
                    cell.verticalAlign());
        }
    }

    /** The two parts of a grid; {@code atRow} where no row was divided. */
    record Parts(Grid taken, Grid rest, boolean atRow) {}

    /** Finds the heights of the rows: what a cell over several rows lacks is given to the last of them. */
    static Grid of(int rows, List<Cell> cells) {
        double[] heights = new double[rows];
        for (Cell cell : cells) {
            if (cell.rowSpan == 1) {
                heights[cell.row] = Math.max(heights[cell.row], cell.height());
            }
        }
        for (Cell cell : cells) {
            if (cell.rowSpan > 1) {
                int end = Math.min(rows, cell.row + cell.rowSpan);
                double have = Arrays.stream(heights, cell.row, end).sum();
                heights[end - 1] += Math.max(0, cell.height() - have);
            }
        }
        return new Grid(Arrays.stream(heights).boxed().toList(), cells);
    }

    double height() {
        return top(heights.size());
    }

    /** Distance of the top of a row from that of the grid. */
    double top(int row) {
        double top = 0;
        for (int i = 0; i < Math.min(row, heights.size()); i++) {
            top += heights.get(i);
        }
        return top;
    }

    /** Divides it between two rows, or inside the first; null where that is not possible. */
    @Nullable
    Parts cut(double room, double page, boolean must) {
        int whole = 0;
        while (whole < heights.size() && top(whole + 1) <= room) {
            whole++;
        }
        if (whole > 0 && whole < heights.size()) {
            return between(whole, page);
        }
        return whole > 0 ? null : inside(room, page, must);
    }

    private @Nullable Parts between(int rows, double page) {
        var upper = new ArrayList<Cell>();
        var lower = new ArrayList<Cell>();
        for (Cell cell : cells) {
            int end = cell.row + cell.rowSpan;
            if (end <= rows) {
                upper.add(cell);
            } else if (cell.row >= rows) {
                lower.add(cell.at(cell.row - rows, cell.rowSpan, cell.galley));
            } else {
                double room = top(rows) - top(cell.row) - cell.inset.top() - cell.inset.bottom();
                Split.Halves halves = Split.Halves.of(cell.galley, room, page, false);
                if (halves == null) {
                    halves = new Split.Halves(Galley.EMPTY, cell.galley, 0);
                }
                upper.add(cell.at(cell.row, rows - cell.row, halves.taken()));
                lower.add(cell.at(0, end - rows, halves.rest()));
            }
        }
        Grid taken = new Grid(heights.subList(0, rows), upper);
        return new Parts(taken, of(heights.size() - rows, lower), true);
    }

    private @Nullable Parts inside(double room, double page, boolean must) {
        var upper = new ArrayList<Cell>();
        var lower = new ArrayList<Cell>();
        boolean progress = false;
        for (Cell cell : cells) {
            if (cell.row > 0) {
                lower.add(cell);
                continue;
            }
            double inner = room - cell.inset.top() - cell.inset.bottom();
            Split.Halves halves = Split.Halves.of(cell.galley, inner, page, must);
            if (halves == null) {
                return null;
            }
            progress |= !halves.taken().isEmpty();
            upper.add(cell.at(0, 1, halves.taken()));
            lower.add(cell.at(0, cell.rowSpan, halves.rest()));
        }
        if (!progress || lower.stream().allMatch(cell -> cell.galley.isEmpty())) {
            return null;
        }
        return new Parts(of(1, upper), of(heights.size(), lower), false);
    }
}
