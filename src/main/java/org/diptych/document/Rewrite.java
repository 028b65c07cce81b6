package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Copies a tree with changes, in reading order. What is not overridden is copied as it is. */
abstract class Rewrite {
    /** Changes what an element carries; called before its content is rewritten. */
    Attributes attributes(Attributes attributes) {
        return attributes;
    }

    List<Block> blocks(List<Block> blocks) {
        return each(blocks, this::block);
    }

    List<Inline> text(List<Inline> text) {
        return each(text, this::inline);
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        if (list.isEmpty()) {
            return list;
        }
        List<T> changed = new ArrayList<>(list.size());
        for (T element : list) {
            changed.add(change.apply(element));
        }
        return changed;
    }

    Block block(Block block) {
        Attributes a = attributes(block.attributes());
        return switch (block) {
            case Block.Section s -> section(s, a);
            case Block.Box b -> new Block.Box(a, blocks(b.blocks()));
            case Block.Heading h -> heading(h, a);
            case Block.Paragraph p -> new Block.Paragraph(a, text(p.text()));
            case Block.ItemList l ->
                new Block.ItemList(a, l.ordered(), l.start(), l.continued(), each(l.items(), this::item));
            case Block.DefinitionList l -> new Block.DefinitionList(a, each(l.definitions(), this::definition));
            case Block.Table t -> table(t, a);
            case Block.Figure f -> figure(f, a);
            case Block.Chart c -> chart(c, a);
            case Block.Quote q -> new Block.Quote(a, blocks(q.blocks()));
            case Block.ThematicBreak t -> new Block.ThematicBreak(a);
            case Block.Contents c -> contents(c, a);
            case Block.Pair p -> {
                Optional<Block> left = p.left().map(this::block);
                yield new Block.Pair(a, left, p.right().map(this::block));
            }
        };
    }

    Block section(Block.Section section, Attributes attributes) {
        return new Block.Section(attributes, blocks(section.blocks()));
    }

    Block heading(Block.Heading heading, Attributes attributes) {
        return new Block.Heading(attributes, heading.level(), text(heading.text()));
    }

    Block contents(Block.Contents contents, Attributes attributes) {
        return new Block.Contents(attributes, contents.listing(), contents.depth(), contents.entries());
    }

    Block figure(Block.Figure figure, Attributes attributes) {
        return new Block.Figure(attributes, figure.image(), figure.alternative(), text(figure.caption()));
    }

    Block chart(Block.Chart chart, Attributes attributes) {
        Block.Table data = data(chart.data());
        return new Block.Chart(attributes, chart.form(), data, text(chart.caption()));
    }

    /** The table of a chart; not printed as a table everywhere, and never counted as one. */
    final Block.Table data(Block.Table data) {
        return rows(data, attributes(data.attributes()), List.of());
    }

    Block table(Block.Table table, Attributes attributes) {
        return rows(table, attributes, text(table.caption()));
    }

    private Block.Table rows(Block.Table table, Attributes attributes, List<Inline> caption) {
        List<Block.Column> columns = each(table.columns(), c -> new Block.Column(attributes(c.attributes())));
        List<Block.Row> head = each(table.head(), this::row);
        List<Block.Row> body = each(table.body(), this::row);
        return new Block.Table(attributes, caption, columns, head, body, each(table.foot(), this::row));
    }

    Block.Item item(Block.Item item) {
        Attributes a = attributes(item.attributes());
        return new Block.Item(a, blocks(item.blocks()));
    }

    private Block.Definition definition(Block.Definition definition) {
        Attributes a = attributes(definition.attributes());
        List<Inline> term = text(definition.term());
        return new Block.Definition(a, term, blocks(definition.meaning()));
    }

    private Block.Row row(Block.Row row) {
        Attributes a = attributes(row.attributes());
        return new Block.Row(a, each(row.cells(), this::cell));
    }

    private Block.Cell cell(Block.Cell cell) {
        Attributes a = attributes(cell.attributes());
        return new Block.Cell(a, cell.scope(), cell.columnSpan(), cell.rowSpan(), blocks(cell.blocks()));
    }

    Inline inline(Inline inline) {
        return switch (inline) {
            case Inline.Span s -> {
                Attributes a = attributes(s.attributes());
                yield new Inline.Span(a, text(s.text()));
            }
            case Inline.Sign s -> {
                Attributes a = attributes(s.attributes());
                yield new Inline.Sign(a, s.meaning(), text(s.text()));
            }
            case Inline.Link l -> {
                Attributes a = attributes(l.attributes());
                yield new Inline.Link(a, l.href(), text(l.text()));
            }
            case Inline.Reference r -> reference(r, attributes(r.attributes()));
            case Inline.PageNumber p -> pageNumber(p);
            case Inline.Note n -> note(n, attributes(n.attributes()));
            case Inline.Text t -> t;
            case Inline.LineBreak b -> b;
            case Inline.Code c -> c;
            case Inline.Emphasis e -> Texts.around(e, text(e.text()));
            case Inline.Strong s -> Texts.around(s, text(s.text()));
            case Inline.Superscript s -> Texts.around(s, text(s.text()));
            case Inline.Subscript s -> Texts.around(s, text(s.text()));
            case Inline.Datum d -> Texts.around(d, text(d.text()));
            case Inline.Time t -> Texts.around(t, text(t.text()));
        };
    }

    Inline reference(Inline.Reference reference, Attributes attributes) {
        return new Inline.Reference(attributes, reference.target(), text(reference.text()));
    }

    Inline pageNumber(Inline.PageNumber number) {
        return number;
    }

    Inline note(Inline.Note note, Attributes attributes) {
        return new Inline.Note(attributes, note.number(), note.repeated(), blocks(note.blocks()));
    }
}
