package org.diptych.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Block;

/** The cells of a table in their rows and columns, spans reckoned with. */
final class TableGrid {
    /** The parts of a table. */
    enum Part {
        HEAD("thead", Role.TABLE_HEAD),
        BODY("tbody", Role.TABLE_BODY),
        FOOT("tfoot", Role.TABLE_FOOT);

        private final String element;
        private final Role role;

        Part(String element, Role role) {
            this.element = element;
            this.role = role;
        }

        Role role() {
            return role;
        }
    }

    /** A row; {@code reach} is the number of rows that its cells reach over. */
    record Row(Part part, Attributes attributes, Scope scope, List<Cell> cells, int reach) {}

    /** A cell with the first column it covers; {@code attributes} are its own and those of its column. */
    record Cell(Block.Cell source, Attributes attributes, int column, int columnSpan, Scope scope) {}

    private final List<Row> rows = new ArrayList<>();
    private int columns;

    private TableGrid(int columns) {
        this.columns = columns;
    }

    static TableGrid of(Block.Table table, Scope scope) {
        var grid = new TableGrid(Math.max(1, table.columns().size()));
        grid.add(Part.HEAD, table.head(), table, scope);
        grid.add(Part.BODY, table.body(), table, scope);
        grid.add(Part.FOOT, table.foot(), table, scope);
        return grid;
    }

    int columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> rows(Part part) {
        return rows.stream().filter(row -> row.part() == part).toList();
    }

    /** The end of the rows that hang together with a row. */
    int end(List<Row> of, int from) {
        int end = from + 1;
        for (int i = from; i < end; i++) {
            end = Math.min(of.size(), Math.max(end, i + of.get(i).reach()));
        }
        return end;
    }

    private void add(Part part, List<Block.Row> source, Block.Table table, Scope scope) {
        Scope section = scope.enter(part.element, Attributes.NONE);
        int[] taken = new int[columns];
        for (int i = 0; i < source.size(); i++) {
            Block.Row row = source.get(i);
            Scope inner = section.enter("tr", row.attributes(), i + 1, i + 1 == source.size());
            var cells = new ArrayList<Cell>();
            int column = 0;
            int reach = 1;
            for (int c = 0; c < row.cells().size(); c++) {
                Block.Cell cell = row.cells().get(c);
                while (column < taken.length && taken[column] > 0) {
                    column++;
                }
                int end = column + cell.columnSpan();
                taken = end > taken.length ? Arrays.copyOf(taken, end) : taken;
                columns = Math.max(columns, end);
                Arrays.fill(taken, column, end, cell.rowSpan());
                reach = Math.max(reach, cell.rowSpan());
                Attributes attributes = withColumn(cell.attributes(), table, column);
                String element = cell.isHeader() ? "th" : "td";
                Scope at = inner.enter(
                        element, attributes, c + 1, c + 1 == row.cells().size());
                cells.add(new Cell(cell, attributes, column, cell.columnSpan(), at));
                column = end;
            }
            for (int c = 0; c < taken.length; c++) {
                taken[c] = Math.max(0, taken[c] - 1);
            }
            rows.add(new Row(part, row.attributes(), inner, List.copyOf(cells), reach));
        }
    }

    /** A cell has the classes of its column too: they say what stands in it. */
    private static Attributes withColumn(Attributes own, Block.Table table, int column) {
        if (column >= table.columns().size()) {
            return own;
        }
        List<String> more = table.columns().get(column).attributes().classes();
        if (more.isEmpty() || own.classes().containsAll(more)) {
            return own;
        }
        var classes = new ArrayList<>(own.classes());
        more.stream().filter(name -> !classes.contains(name)).forEach(classes::add);
        return new Attributes(own.id(), classes, own.language(), own.origin(), own.at());
    }
}
