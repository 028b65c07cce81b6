package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.document.HtmlNode.Element;

/** Reads tables and makes their rows regular: every row fills the columns, no span leaves its part of the table. */
final class TableReader {
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 1000;

    private final HtmlSource source;
    private final BlockReader blocks;

    TableReader(HtmlSource source, BlockReader blocks) {
        this.source = source;
        this.blocks = blocks;
    }

    /** The parts of one table as they are met. */
    private static final class Parts {
        List<Inline> caption = List.of();
        final List<Block.Column> columns = new ArrayList<>();
        final List<Block.Row> head = new ArrayList<>();
        final List<Block.Row> body = new ArrayList<>();
        final List<Block.Row> foot = new ArrayList<>();
    }

    /** The table; nothing where it has no rows. */
    Optional<Block> read(Element element, Origin origin, int depth) {
        Attributes attributes = source.attributes(element, origin);
        Parts parts = new Parts();
        for (HtmlNode node : element.children()) {
            if (node instanceof Element child) {
                part(child, element, source.origin(child, origin), depth + 1, parts);
            } else {
                blocks.stray(node, element, origin);
            }
        }
        if (parts.head.isEmpty() && parts.body.isEmpty() && parts.foot.isEmpty()) {
            return Optional.empty();
        }
        Grid grid = new Grid(parts.columns.size());
        grid.measure(parts.head);
        grid.measure(parts.body);
        grid.measure(parts.foot);
        while (parts.columns.size() < grid.width()) {
            parts.columns.add(new Block.Column(Attributes.NONE));
        }
        return Optional.of(new Block.Table(
                attributes,
                parts.caption,
                parts.columns,
                grid.filled(parts.head),
                grid.filled(parts.body),
                grid.filled(parts.foot)));
    }

    private void part(Element element, Element table, Origin origin, int depth, Parts parts) {
        switch (element.name()) {
            case "caption" -> {
                source.attributes(element, origin);
                parts.caption = blocks.run(element, origin, depth);
            }
            case "colgroup" -> {
                source.attributes(element, origin);
                for (HtmlNode node : element.children()) {
                    if (node instanceof Element child && child.is("col")) {
                        column(child, origin, parts);
                    } else {
                        blocks.stray(node, element, origin);
                    }
                }
            }
            case "col" -> column(element, origin, parts);
            case "thead" -> rows(element, origin, depth, true, parts.head);
            case "tbody" -> rows(element, origin, depth, false, parts.body);
            case "tfoot" -> rows(element, origin, depth, false, parts.foot);
            case "tr" -> row(element, origin, depth, false, parts.body);
            default -> blocks.stray(element, table, origin);
        }
    }

    private void column(Element element, Origin origin, Parts parts) {
        parts.columns.add(new Block.Column(source.attributes(element, origin)));
    }

    private void rows(Element part, Origin origin, int depth, boolean head, List<Block.Row> out) {
        source.attributes(part, origin);
        for (HtmlNode node : part.children()) {
            if (node instanceof Element child && child.is("tr")) {
                row(child, source.origin(child, origin), depth + 1, head, out);
            } else {
                blocks.stray(node, part, origin);
            }
        }
    }

    private void row(Element row, Origin origin, int depth, boolean head, List<Block.Row> out) {
        Attributes attributes = source.attributes(row, origin);
        List<Block.Cell> cells = new ArrayList<>();
        for (HtmlNode node : row.children()) {
            if (node instanceof Element child && (child.is("td") || child.is("th"))) {
                cells.add(cell(child, source.origin(child, origin), depth + 1, head));
            } else {
                blocks.stray(node, row, origin);
            }
        }
        out.add(new Block.Row(attributes, cells));
    }

    private Block.Cell cell(Element element, Origin origin, int depth, boolean head) {
        Attributes attributes = source.attributes(element, origin, "colspan", "rowspan", "scope");
        int columns = source.number(element, "colspan", origin, 1, MOST_COLUMNS, 1);
        int rows = source.number(element, "rowspan", origin, 1, MOST_ROWS, 1);
        Block.Scope scope = element.is("th") ? scope(element, origin, head) : Block.Scope.NONE;
        List<Block> content = blocks.isTooDeep(depth, origin) ? List.of() : blocks.readFlow(element, origin, depth + 1);
        return new Block.Cell(attributes, scope, columns, rows, content);
    }

    private Block.Scope scope(Element element, Origin origin, boolean head) {
        String value = element.value("scope");
        return switch (value) {
            case "" -> head ? Block.Scope.COLUMN : Block.Scope.ROW;
            case "col" -> Block.Scope.COLUMN;
            case "row" -> Block.Scope.ROW;
            case "colgroup" -> Block.Scope.COLUMN_GROUP;
            case "rowgroup" -> Block.Scope.ROW_GROUP;
            default -> {
                source.problem(
                        origin, "`scope=\"" + value + "\"` of `<th>` is not `col`, `row`, `colgroup` or `rowgroup`");
                yield head ? Block.Scope.COLUMN : Block.Scope.ROW;
            }
        };
    }
}
