package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.jspecify.annotations.Nullable;

/** Puts cells in their columns: Word wants a continued cell in every row that a cell above spans. */
final class Grid {
    /** A cell at its column; {@code isContinued} stands below a cell that spans rows. */
    record Slot(Block.Cell cell, int column, int span, boolean isContinued) {}

    private static final Block.Cell FILLER = new Block.Cell(Attributes.NONE, Block.Scope.NONE, 1, 1, List.of());

    private final Block.@Nullable Cell[] above;
    private final int[] rowsLeft;

    Grid(int columns) {
        above = new Block.Cell[columns];
        rowsLeft = new int[columns];
    }

    /** The number of columns of a table: of its widest row, or as many as it declares. */
    static int columns(Block.Table table) {
        int widest = Stream.of(table.head(), table.body(), table.foot())
                .flatMap(List::stream)
                .mapToInt(row ->
                        row.cells().stream().mapToInt(Block.Cell::columnSpan).sum())
                .max()
                .orElse(0);
        return Math.max(widest, table.columns().size());
    }

    /** The next row: every column is covered exactly once. */
    List<Slot> row(Block.Row row) {
        List<Slot> slots = new ArrayList<>();
        int next = 0;
        for (int column = 0; column < rowsLeft.length; ) {
            Slot slot;
            if (rowsLeft[column] > 0) {
                slot = continued(column);
            } else if (next < row.cells().size()) {
                slot = placed(row.cells().get(next++), column);
            } else {
                slot = new Slot(FILLER, column, 1, false);
            }
            slots.add(slot);
            column += slot.span();
        }
        return slots;
    }

    private Slot continued(int column) {
        Block.Cell cell = above[column];
        int span = cell == null ? 1 : Math.min(cell.columnSpan(), rowsLeft.length - column);
        for (int i = column; i < column + span; i++) {
            rowsLeft[i]--;
        }
        return new Slot(cell == null ? FILLER : cell, column, span, true);
    }

    private Slot placed(Block.Cell cell, int column) {
        int span = 1;
        while (span < cell.columnSpan() && column + span < rowsLeft.length && rowsLeft[column + span] == 0) {
            span++;
        }
        for (int i = column; i < column + span; i++) {
            above[i] = cell;
            rowsLeft[i] = cell.rowSpan() - 1;
        }
        return new Slot(cell, column, span, false);
    }
}
