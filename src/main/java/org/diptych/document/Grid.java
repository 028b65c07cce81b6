package org.diptych.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts the columns of a table and fills up the rows that are too short. */
final class Grid {
    private int width;

    /**
     * An empty grid.
     *
     * @param least columns that the table has in any case
     */
    Grid(int least) {
        width = least;
    }

    int width() {
        return width;
    }

    /** Widens the grid to hold the rows of one part of the table. */
    void measure(List<Block.Row> rows) {
        int[] held = new int[width];
        for (Block.Row row : rows) {
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                column = free(held, column);
                int end = column + cell.columnSpan();
                if (end > held.length) {
                    held = Arrays.copyOf(held, end);
                }
                Arrays.fill(held, column, end, cell.rowSpan());
                column = end;
            }
            release(held);
        }
        width = Math.max(width, held.length);
    }

    /** The rows with empty cells where nothing was given, and spans cut at the end of the part. */
    List<Block.Row> filled(List<Block.Row> rows) {
        int[] held = new int[width];
        List<Block.Row> filled = new ArrayList<>(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            Block.Row row = rows.get(index);
            List<Block.Cell> cells = new ArrayList<>(row.cells().size());
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                column = free(held, column);
                Block.Cell kept = cut(cell, rows.size() - index);
                cells.add(kept);
                int end = Math.min(width, column + kept.columnSpan());
                Arrays.fill(held, column, end, kept.rowSpan());
                column = end;
            }
            for (int rest = free(held, column); rest < width; rest = free(held, rest)) {
                cells.add(new Block.Cell(
                        new Attributes(
                                "",
                                List.of(),
                                null,
                                row.attributes().origin(),
                                row.attributes().at()),
                        Block.Scope.NONE,
                        1,
                        1,
                        List.of()));
                held[rest] = 1;
            }
            release(held);
            filled.add(new Block.Row(row.attributes(), cells));
        }
        return filled;
    }

    private static Block.Cell cut(Block.Cell cell, int rowsLeft) {
        return cell.rowSpan() <= rowsLeft
                ? cell
                : new Block.Cell(cell.attributes(), cell.scope(), cell.columnSpan(), rowsLeft, cell.blocks());
    }

    private static int free(int[] held, int from) {
        int column = from;
        while (column < held.length && held[column] > 0) {
            column++;
        }
        return column;
    }

    private static void release(int[] held) {
        for (int i = 0; i < held.length; i++) {
            held[i] = Math.max(0, held[i] - 1);
        }
    }
}
