package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.PlainText;

/** Tables; those of records with the marks that scripts sort, filter and export by. */
final class TableWriter {
    /** Tables of more columns than this scroll by themselves on a narrow screen. */
    private static final int FEW_COLUMNS = 2;

    private final Html html;
    private final PageState state;
    private final BlockWriter blocks;
    private final InlineWriter inlines;

    TableWriter(Html html, PageState state, BlockWriter blocks, InlineWriter inlines) {
        this.html = html;
        this.state = state;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    /** Whether a table stands in a frame that scrolls. */
    static boolean scrolls(Block.Table table) {
        return table.columns().size() > FEW_COLUMNS;
    }

    void write(Block.Table table) throws IOException {
        if (scrolls(table)) {
            String caption = PlainText.ofRun(table.caption());
            html.open("div")
                    .attribute("class", "scroll")
                    .attribute("role", "group")
                    .attribute("tabindex", "0");
            html.attribute("aria-label", caption.isEmpty() ? Phrase.TABLE.in(state.language()) : caption);
            html.close().line();
        }
        List<TableMarks.Column> columns = TableMarks.columns(table);
        html.open("table");
        state.attributes(table.attributes());
        if (!columns.isEmpty()) {
            html.attribute("data-view", TableMarks.view(table));
        }
        html.close().line();
        state.label(() -> state.inside(table.attributes(), () -> inside(table, columns)));
        html.end("table").line();
        if (scrolls(table)) {
            html.end("div").line();
        }
    }

    private void inside(Block.Table table, List<TableMarks.Column> columns) throws IOException {
        if (!table.caption().isEmpty()) {
            html.open("caption").close();
            inlines.write(table.caption());
            html.end("caption").line();
        }
        if (table.columns().stream().anyMatch(column -> !column.attributes().equals(Attributes.NONE))) {
            html.open("colgroup").close();
            for (Block.Column column : table.columns()) {
                blocks.start("col", column.attributes());
            }
            html.end("colgroup").line();
        }
        rows("thead", table.head(), columns);
        rows("tbody", table.body(), columns);
        rows("tfoot", table.foot(), List.of());
    }

    private void rows(String element, List<Block.Row> rows, List<TableMarks.Column> columns) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        html.open(element).close().line();
        for (Block.Row row : rows) {
            row(row, element.equals("thead"), columns);
        }
        html.end(element).line();
    }

    private void row(Block.Row row, boolean head, List<TableMarks.Column> columns) throws IOException {
        html.open("tr");
        state.attributes(row.attributes());
        boolean ofRecord = !head && !columns.isEmpty() && !row.attributes().hasClass("group");
        if (ofRecord) {
            html.attribute("data-record", row.attributes().origin().record());
        }
        html.close();
        List<Optional<TableMarks.Column>> marks = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean one = row.cells().size() == columns.size();
            marks.add(one && head ? Optional.of(columns.get(i)) : Optional.empty());
        }
        state.inside(row.attributes(), () -> {
            for (int i = 0; i < marks.size(); i++) {
                cell(row.cells().get(i), marks.get(i));
            }
        });
        html.end("tr").line();
    }

    private void cell(Block.Cell cell, Optional<TableMarks.Column> column) throws IOException {
        String element = cell.isHeader() ? "th" : "td";
        html.open(element);
        state.attributes(cell.attributes());
        if (cell.columnSpan() > 1) {
            html.attribute("colspan", Integer.toString(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            html.attribute("rowspan", Integer.toString(cell.rowSpan()));
        }
        html.attribute("scope", scope(cell.scope()));
        if (column.isPresent()) {
            marks(column.get());
        }
        html.close();
        state.inside(cell.attributes(), () -> blocks.inside(cell.blocks()));
        html.end(element);
    }

    private void marks(TableMarks.Column column) throws IOException {
        html.attribute("data-key", column.key()).attribute("data-type", column.type());
        if (column.facet()) {
            html.bare("data-facet");
        }
    }

    private static String scope(Block.Scope scope) {
        return switch (scope) {
            case NONE -> "";
            case COLUMN -> "col";
            case ROW -> "row";
            case COLUMN_GROUP -> "colgroup";
            case ROW_GROUP -> "rowgroup";
        };
    }
}
