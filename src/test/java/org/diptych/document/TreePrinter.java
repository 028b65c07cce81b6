package org.diptych.document;

import java.util.List;
import java.util.Optional;

/**
 * Prints a tree as indented text for golden tests: one line a block, with its element, id, classes, language and origin,
 * then its text with the marks of its inlines.
 */
public final class TreePrinter {
    private final StringBuilder out = new StringBuilder();

    private TreePrinter() {}

    /** The whole document. */
    public static String print(Document document) {
        return "document " + document.edition().code() + "\n" + print(document.blocks());
    }

    /** Some blocks. */
    public static String print(List<Block> blocks) {
        TreePrinter printer = new TreePrinter();
        printer.blocks(blocks, 0);
        return printer.out.toString();
    }

    private void blocks(List<Block> blocks, int indent) {
        blocks.forEach(block -> block(block, indent));
    }

    private void line(int indent, String element, Attributes attributes, String rest) {
        out.append("  ".repeat(indent)).append(element).append(carried(attributes, true));
        if (!rest.isEmpty()) {
            out.append(' ').append(rest);
        }
        out.append('\n');
    }

    private static String carried(Attributes attributes, boolean withOrigin) {
        StringBuilder text = new StringBuilder();
        if (!attributes.id().isEmpty()) {
            text.append(" #").append(attributes.id());
        }
        attributes.classes().forEach(name -> text.append(" .").append(name));
        if (attributes.language() != null) {
            text.append(" ~").append(attributes.language().code());
        }
        if (withOrigin && !attributes.origin().equals(Origin.NONE)) {
            text.append(" @").append(attributes.origin());
        }
        return text.toString();
    }

    private void block(Block block, int indent) {
        Attributes a = block.attributes();
        switch (block) {
            case Block.Section s -> nested("section", a, "", s.blocks(), indent);
            case Block.Box b -> nested("div", a, "", b.blocks(), indent);
            case Block.Quote q -> nested("blockquote", a, "", q.blocks(), indent);
            case Block.Heading h -> line(indent, "h" + h.level(), a, run(h.text()));
            case Block.Paragraph p -> line(indent, "p", a, run(p.text()));
            case Block.ItemList l -> {
                String start = l.start() == 1 ? "" : "start=" + l.start();
                String continued = l.continued() ? "continued" : "";
                line(indent, l.ordered() ? "ol" : "ul", a, (start + " " + continued).strip());
                l.items().forEach(item -> nested("li", item.attributes(), "", item.blocks(), indent + 1));
            }
            case Block.DefinitionList l -> {
                line(indent, "dl", a, "");
                for (Block.Definition definition : l.definitions()) {
                    line(indent + 1, "dt", definition.attributes(), run(definition.term()));
                    blocks(definition.meaning(), indent + 2);
                }
            }
            case Block.Table t -> table(t, indent);
            case Block.Figure f -> {
                line(indent, "figure", a, "src=" + f.image() + " alt=\"" + f.alternative() + "\"");
                caption(f.caption(), indent + 1);
            }
            case Block.Chart c -> {
                line(indent, "chart", a, chartForm(c.form()));
                caption(c.caption(), indent + 1);
                table(c.data(), indent + 1);
            }
            case Block.ThematicBreak t -> line(indent, "hr", a, "");
            case Block.Contents c -> {
                String listing = c.listing().name().toLowerCase(java.util.Locale.ROOT);
                line(indent, "nav", a, listing + " depth=" + c.depth());
                for (Block.Entry entry : c.entries()) {
                    String other = entry.other().isEmpty() ? "" : " | " + run(entry.other());
                    String text = entry.level() + " -> " + entry.target() + " " + run(entry.text()) + other;
                    line(indent + 1, "entry", Attributes.NONE, text);
                }
            }
            case Block.Pair p -> {
                line(indent, "pair", a, "");
                side(p.left(), indent + 1);
                side(p.right(), indent + 1);
            }
        }
    }

    private static String chartForm(ChartForm form) {
        StringBuilder text = new StringBuilder(form.kind().key());
        if (!form.number().isEmpty()) {
            text.append(" number=\"").append(form.number()).append('"');
        }
        if (!form.moment().isEmpty()) {
            text.append(" moment=").append(form.moment());
        }
        if (!form.alternative().isEmpty()) {
            text.append(" alternative=\"").append(form.alternative()).append('"');
        }
        return text.toString();
    }

    private void side(Optional<Block> side, int indent) {
        side.ifPresentOrElse(block -> block(block, indent), () -> line(indent, "nothing", Attributes.NONE, ""));
    }

    private void nested(String element, Attributes attributes, String rest, List<Block> blocks, int indent) {
        line(indent, element, attributes, rest);
        blocks(blocks, indent + 1);
    }

    private void caption(List<Inline> caption, int indent) {
        if (!caption.isEmpty()) {
            line(indent, "caption", Attributes.NONE, run(caption));
        }
    }

    private void table(Block.Table table, int indent) {
        line(indent, "table", table.attributes(), "columns=" + table.columns().size());
        caption(table.caption(), indent + 1);
        for (Block.Column column : table.columns()) {
            if (!carried(column.attributes(), false).isEmpty()) {
                line(indent + 1, "col", column.attributes(), "");
            }
        }
        rows("head", table.head(), indent + 1);
        rows("body", table.body(), indent + 1);
        rows("foot", table.foot(), indent + 1);
    }

    private void rows(String part, List<Block.Row> rows, int indent) {
        for (Block.Row row : rows) {
            line(indent, part, row.attributes(), "");
            for (Block.Cell cell : row.cells()) {
                String element = cell.isHeader() ? "th" : "td";
                String scope = cell.isHeader()
                        ? cell.scope().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                        : "";
                String spans = (cell.columnSpan() > 1 ? " colspan=" + cell.columnSpan() : "")
                        + (cell.rowSpan() > 1 ? " rowspan=" + cell.rowSpan() : "");
                nested(element, cell.attributes(), (scope + spans).strip(), cell.blocks(), indent + 1);
            }
        }
    }

    private static String run(List<Inline> run) {
        StringBuilder text = new StringBuilder();
        run.forEach(inline -> {
            text.append(text.isEmpty() ? "" : " ").append(inline(inline));
        });
        return text.toString();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\u00a0", "~").replace("\u202f", "^").replace("\"", "\\\"") + '"';
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text t -> quoted(t.value());
            case Inline.LineBreak b -> "br";
            case Inline.Emphasis e -> "em" + inner(e.text());
            case Inline.Strong s -> "strong" + inner(s.text());
            case Inline.Superscript s -> "sup" + inner(s.text());
            case Inline.Subscript s -> "sub" + inner(s.text());
            case Inline.Code c -> "code" + quoted(c.value());
            case Inline.Span s -> "span" + carried(s.attributes(), false) + inner(s.text());
            case Inline.Sign s -> "abbr" + carried(s.attributes(), false) + quoted(s.meaning()) + inner(s.text());
            case Inline.Link l -> "a" + carried(l.attributes(), false) + "=" + l.href() + inner(l.text());
            case Inline.Reference r -> "ref" + carried(r.attributes(), false) + "->" + r.target() + inner(r.text());
            case Inline.PageNumber p -> "page->" + p.target();
            case Inline.Note n ->
                "note" + carried(n.attributes(), false) + "=" + n.number()
                        + (n.repeated()
                                ? " repeated"
                                : "{" + print(n.blocks()).strip().replace("\n", " / ") + "}");
            case Inline.Datum d -> "data=" + d.value() + inner(d.text());
            case Inline.Time t -> "time=" + t.value() + inner(t.text());
        };
    }

    private static String inner(List<Inline> run) {
        return "[" + run(run) + "]";
    }
}
