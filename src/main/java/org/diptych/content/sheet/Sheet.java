package org.diptych.content.sheet;

import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;

/**
 * A header and its rows.
 *
 * @param columns named, in order; columns without a name and without content are left out
 * @param rows without those that are wholly empty; each has as many cells as there are columns
 */
public record Sheet(List<Column> columns, List<Row> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A name in the header. */
    public record Column(String name, SourcePosition at) {}

    /**
     * One row.
     *
     * @param at the row as a whole
     */
    public record Row(SourcePosition at, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param text stripped of blanks around it; empty where nothing stands
     * @param at in a CSV file the place of the text; in a workbook that of the cell
     * @param address {@code Measures!B7} in a workbook, empty in a CSV file
     */
    public record Cell(String text, SourcePosition at, String address) {}

    /** The index of a column. */
    public Optional<Integer> column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
