package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Continuation;
import org.diptych.document.Inline;
import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/** Sets tables: columns, rows that hang together, a head that is repeated. */
final class TableSetter {
    /** A head taller than this part of a page is not repeated. */
    private static final double TALLEST_HEAD = 0.3;

    /** What a page end costs after the first row of a table and before the last. */
    private static final int LONE_ROW = 300;

    /** Tables of so many rows are better kept whole: a page end costs as much after any of their rows. */
    private static final int FEW_ROWS = 4;

    /** The class of a caption that is repeated. */
    private static final Attributes CONTINUED = Attributes.ofClass("continued");

    private final Setting setting;
    private final ParagraphSetter paragraphs;
    private final BlockSetter blocks;

    TableSetter(Setting setting, ParagraphSetter paragraphs, BlockSetter blocks) {
        this.setting = setting;
        this.paragraphs = paragraphs;
        this.blocks = blocks;
    }

    /** The rows of a table, into the element of the scope. */
    Galley galley(Block.Table table, Scope scope) {
        Node node = scope.node();
        Stack stack = new Stack();
        TableGrid grid = TableGrid.of(table, scope);
        DecimalTabs tabs = DecimalTabs.of(grid, setting.typesetter());
        boolean wrapping = scope.job().isWrapping();
        double[] widths = widths(table, grid, tabs, scope);
        setting.columns().put(table, scope.width(), widths);
        List<Strip> head = rows(grid, TableGrid.Part.HEAD, widths, tabs, scope, node);
        List<Strip> body = rows(grid, TableGrid.Part.BODY, widths, tabs, scope, node);
        List<Strip> foot = rows(grid, TableGrid.Part.FOOT, widths, tabs, scope, node);
        head.replaceAll(strip -> strip.after(Cost.FORBIDDEN));
        Strip.Head repeated = repeated(table, head, scope);
        keep(body, foot);
        put(head, null, stack);
        put(body, repeated, stack);
        put(foot, repeated, stack);
        scope.job().wraps(wrapping);
        return stack.galley();
    }

    /** The caption of a table, into the element of the scope. */
    Galley caption(Block.Table table, Scope scope) {
        Scope caption = scope.enter("caption", Attributes.NONE);
        return caption(table.caption(), caption, scope.node().add(Role.CAPTION));
    }

    private Galley caption(List<Inline> text, Scope caption, Node node) {
        Style style = caption.style();
        Scope line = Box.content(style, caption).into(node);
        Stack stack = new Stack();
        stack.space(style.margin().top() + style.padding().top());
        Sink.Mark start = stack.mark();
        stack.put(paragraphs.galley(text, line));
        stack.keepTogether(start, Cost.FORBIDDEN);
        stack.space(style.margin().bottom() + style.padding().bottom());
        return stack.galley();
    }

    /** The caption once more and the head, what of them is not too tall; null where nothing is repeated. */
    private Strip.@Nullable Head repeated(Block.Table table, List<Strip> head, Scope scope) {
        double tallest = setting.height(scope.page()) * TALLEST_HEAD;
        Galley rows = Galley.of(head, 0);
        Galley above = rows.height() <= tallest ? rows : Galley.EMPTY;
        Galley caption = again(table, scope);
        boolean fits = caption.height() + caption.trail() + above.height() <= tallest;
        if (caption.isEmpty() || !fits) {
            return above.isEmpty() ? null : new Strip.Head(above, above.height(), above.height());
        }
        Stack stack = new Stack();
        stack.put(caption);
        stack.put(above);
        Galley both = stack.galley();
        return new Strip.Head(both, both.height() + both.trail(), above.height());
    }

    /** The caption of a table that goes on; for the eye alone, so that it stands outside the structure. */
    private Galley again(Block.Table table, Scope scope) {
        Scope caption = scope.enter("caption", CONTINUED);
        if (table.caption().isEmpty() || caption.style().display().equals("none")) {
            return Galley.EMPTY;
        }
        List<Inline> text = Continuation.of(table.caption(), scope.language());
        return caption(text, caption, Node.apart(scope.language()));
    }

    private static void keep(List<Strip> body, List<Strip> foot) {
        int last = body.size() - 1;
        for (int i = 0; i < last; i++) {
            if (i == 0 || i == last - 1 || last < FEW_ROWS) {
                body.set(i, body.get(i).afterAtLeast(LONE_ROW));
            }
        }
        if (last >= 0 && !foot.isEmpty()) {
            body.set(last, body.get(last).afterAtLeast(Cost.AVOID));
        }
    }

    private static void put(List<Strip> strips, Strip.@Nullable Head head, Stack stack) {
        List<Strip> under =
                head == null ? strips : strips.stream().map(s -> s.under(head)).toList();
        stack.put(Galley.of(under, 0));
    }

    /** The widths of the columns; where nothing else helps, with line ends that the theme does not want. */
    private double[] widths(Block.Table table, TableGrid grid, DecimalTabs tabs, Scope scope) {
        ColumnWidths wanted = needs(table, grid, tabs, scope);
        if (!wanted.fits(tableWidth(scope)) && !scope.job().isWrapping()) {
            scope.job().wraps(true);
            wanted = needs(table, grid, tabs, scope);
        }
        return wanted.share(tableWidth(scope), scope.style().width() != 0);
    }

    private ColumnWidths needs(Block.Table table, TableGrid grid, DecimalTabs tabs, Scope scope) {
        var widths = new ColumnWidths(grid.columns());
        int count = table.columns().size();
        for (int i = 0; i < count; i++) {
            Scope column = scope.enter("col", table.columns().get(i).attributes(), i + 1, i + 1 == count);
            widths.fix(i, points(column.style().width(), scope));
        }
        var meter = new ContentWidth.Meter(setting);
        for (int span = 1; span <= grid.columns(); span++) {
            for (TableGrid.Row row : grid.rows()) {
                RowHeights.Row texts = span == 1 ? widths.heights().row() : null;
                for (TableGrid.Cell cell : row.cells()) {
                    if (cell.columnSpan() == span) {
                        need(cell, row, meter, tabs.shift(cell), scope, widths, texts);
                    }
                }
            }
        }
        return widths;
    }

    private static void need(
            TableGrid.Cell cell,
            TableGrid.Row row,
            ContentWidth.Meter meter,
            double shift,
            Scope scope,
            ColumnWidths widths,
            RowHeights.@Nullable Row texts) {
        Style style = cell.scope().style();
        if (cell.columnSpan() == 1 && style.width() != 0) {
            widths.fix(cell.column(), points(style.width(), scope) + (style.width() > 0 ? insets(style) : 0));
        }
        boolean before = wrap(row, scope.job());
        List<Block> content = cell.source().blocks();
        int second = CellHalves.second(content);
        double inset = insets(style) + shift;
        ContentWidth needed = meter.of(content.subList(0, second == 0 ? content.size() : second), cell.scope());
        double[] first = meter.texts();
        if (second > 0) {
            needed = needed.max(meter.of(content.subList(second, content.size()), cell.scope()));
        }
        double[] others = meter.texts();
        if (texts != null && cell.source().rowSpan() == 1) {
            texts.add(cell.column(), inset, needed.word(), first, second > 0 ? others : null);
        }
        scope.job().wraps(before);
        widths.need(cell.column(), cell.columnSpan(), needed.plus(inset));
    }

    /** Heads of columns may always have line ends: they are words, whatever stands below them. Gives what was before. */
    private static boolean wrap(TableGrid.Row row, Scope.Job job) {
        boolean before = job.isWrapping();
        job.wraps(before || row.part() == TableGrid.Part.HEAD);
        return before;
    }

    private static double points(double width, Scope scope) {
        return width >= 0 ? width : -width / 100 * scope.width();
    }

    private static double tableWidth(Scope scope) {
        double wished = scope.style().width();
        return wished == 0
                ? scope.width()
                : wished > 0 ? Math.min(wished, scope.width()) : -wished / 100 * scope.width();
    }

    private static double insets(Style style) {
        Style.Edges inset = inset(style);
        return inset.left() + inset.right();
    }

    /** From the edge of a cell to its content; lines between cells are shared. */
    private static Style.Edges inset(Style style) {
        double part = style.borderCollapse() ? 0.5 : 1;
        return new Style.Edges(
                style.padding().top() + part * style.borderTop().width(),
                style.padding().right() + part * style.borderRight().width(),
                style.padding().bottom() + part * style.borderBottom().width(),
                style.padding().left() + part * style.borderLeft().width());
    }

    private static Style.Edges moved(Style.Edges inset, double shift) {
        return shift == 0 ? inset : new Style.Edges(inset.top(), inset.right() + shift, inset.bottom(), inset.left());
    }

    /** The rows of a part of a table, those that hang together by cells over several rows in one strip. */
    private List<Strip> rows(
            TableGrid grid, TableGrid.Part part, double[] widths, DecimalTabs tabs, Scope scope, Node table) {
        var strips = new ArrayList<Strip>();
        List<TableGrid.Row> rows = grid.rows(part);
        if (rows.isEmpty()) {
            return strips;
        }
        Node section = table.add(part.role());
        int from = 0;
        while (from < rows.size()) {
            int end = grid.end(rows, from);
            strips.add(together(rows.subList(from, end), widths, tabs, scope, section));
            from = end;
        }
        return strips;
    }

    private Strip together(List<TableGrid.Row> rows, double[] widths, DecimalTabs tabs, Scope scope, Node section) {
        var cells = new ArrayList<Grid.Cell>();
        var anchors = new ArrayList<Anchor>();
        for (int i = 0; i < rows.size(); i++) {
            TableGrid.Row row = rows.get(i);
            Node node = section.add(
                    Role.ROW,
                    row.scope().language() == scope.language()
                            ? null
                            : row.scope().language());
            if (!row.attributes().id().isEmpty()) {
                anchors.add(Anchor.of(row.attributes().id()));
            }
            row(row, i, rows.size() - i, widths, tabs, scope, node, cells);
        }
        Grid grid = Grid.of(rows.size(), cells);
        Strip strip = Strip.of(new Strip.Rows(grid), grid.height());
        return anchors.isEmpty() ? strip : strip.starting(strip.start().with(Strip.Turn.NONE, null, anchors));
    }

    /** Sets the cells of a row, each language at the same height in all of them. */
    private void row(
            TableGrid.Row row,
            int index,
            int rows,
            double[] widths,
            DecimalTabs tabs,
            Scope scope,
            Node node,
            List<Grid.Cell> into) {
        var contents = new ArrayList<CellHalves>(row.cells().size());
        boolean before = wrap(row, scope.job());
        for (TableGrid.Cell cell : row.cells()) {
            double width = sum(widths, cell.column(), cell.column() + cell.columnSpan());
            contents.add(content(cell, width - insets(cell.scope().style()) - tabs.shift(cell), row, node));
        }
        scope.job().wraps(before);
        CellHalves.Level level = CellHalves.level(contents);
        for (int i = 0; i < contents.size(); i++) {
            TableGrid.Cell cell = row.cells().get(i);
            Style style = cell.scope().style();
            Galley galley = contents.get(i).joined(level, style.verticalAlign().equals("bottom"));
            into.add(new Grid.Cell(
                    index,
                    Math.min(cell.source().rowSpan(), rows),
                    scope.x() + sum(widths, 0, cell.column()),
                    sum(widths, cell.column(), cell.column() + cell.columnSpan()),
                    moved(inset(style), tabs.shift(cell)),
                    Grid.Look.of(style, row.scope().style()),
                    galley));
        }
    }

    private static double sum(double[] widths, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += widths[i];
        }
        return sum;
    }

    private CellHalves content(TableGrid.Cell cell, double width, TableGrid.Row of, Node into) {
        boolean same = cell.scope().language() == of.scope().language();
        Role role = cell.source().isHeader() ? Role.HEADER_CELL : Role.CELL;
        Node node = into.add(role, same ? null : cell.scope().language())
                .withCell(cell.source())
                .at(cell.scope().at());
        Scope scope = cell.scope().into(node).column(width);
        List<Block> content = cell.source().blocks();
        int second = CellHalves.second(content);
        if (second == 0) {
            return new CellHalves(blocks.galley(content, scope).unturned(), null);
        }
        return new CellHalves(
                blocks.galley(content.subList(0, second), scope).unturned(),
                blocks.galley(content.subList(second, content.size()), scope).unturned());
    }
}
