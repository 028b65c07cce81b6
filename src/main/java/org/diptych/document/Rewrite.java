package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Walks a tree in reading order and changes what is overridden. What nothing changes in is not copied: it is the same
 * object before and after, so a walk that only looks around makes nothing.
 */
@SuppressWarnings(
        "ReferenceEquality") // What is not changed stays the same object; comparing whole trees would be dear.
abstract class Rewrite {
    private final UnaryOperator<Block> eachBlock = this::block;
    private final UnaryOperator<Inline> eachInline = this::inline;
    private final UnaryOperator<Block.Item> eachItem = this::item;
    private final UnaryOperator<Block.Definition> eachDefinition = this::definition;
    private final UnaryOperator<Block.Column> eachColumn = this::column;
    private final UnaryOperator<Block.Row> eachRow = this::row;
    private final UnaryOperator<Block.Cell> eachCell = this::cell;

    /** Changes what an element carries; called before its content is rewritten. */
    Attributes attributes(Attributes attributes) {
        return attributes;
    }

    List<Block> blocks(List<Block> blocks) {
        return each(blocks, eachBlock);
    }

    List<Inline> text(List<Inline> text) {
        return each(text, eachInline);
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        List<T> changed = list;
        for (int i = 0; i < list.size(); i++) {
            T before = list.get(i);
            T after = change.apply(before);
            if (!same(before, after)) {
                if (same(changed, list)) {
                    changed = new ArrayList<>(list);
                }
                changed.set(i, after);
            }
        }
        return changed;
    }

    private static boolean same(Object before, Object after) {
        return before == after;
    }

    private static boolean same(Object before, Object after, Object contentBefore, Object contentAfter) {
        return before == after && contentBefore == contentAfter;
    }

    Block block(Block block) {
        Attributes a = attributes(block.attributes());
        return switch (block) {
            case Block.Section s -> section(s, a);
            case Block.Heading h -> heading(h, a);
            case Block.Table t -> table(t, a);
            case Block.Figure f -> figure(f, a);
            case Block.Chart c -> chart(c, a);
            case Block.Contents c -> contents(c, a);
            case Block.Box b -> {
                List<Block> blocks = blocks(b.blocks());
                yield same(b.attributes(), a, b.blocks(), blocks) ? b : new Block.Box(a, blocks);
            }
            case Block.Paragraph p -> {
                List<Inline> text = text(p.text());
                yield same(p.attributes(), a, p.text(), text) ? p : new Block.Paragraph(a, text);
            }
            case Block.ItemList l -> {
                List<Block.Item> items = each(l.items(), eachItem);
                yield same(l.attributes(), a, l.items(), items)
                        ? l
                        : new Block.ItemList(a, l.ordered(), l.start(), l.continued(), items);
            }
            case Block.DefinitionList l -> {
                List<Block.Definition> definitions = each(l.definitions(), eachDefinition);
                yield same(l.attributes(), a, l.definitions(), definitions)
                        ? l
                        : new Block.DefinitionList(a, definitions);
            }
            case Block.Quote q -> {
                List<Block> blocks = blocks(q.blocks());
                yield same(q.attributes(), a, q.blocks(), blocks) ? q : new Block.Quote(a, blocks);
            }
            case Block.ThematicBreak t -> same(t.attributes(), a) ? t : new Block.ThematicBreak(a);
            case Block.Pair p -> {
                Optional<Block> left = side(p.left(), true);
                Optional<Block> right = side(p.right(), false);
                yield same(p.attributes(), a, p.left(), left) && same(p.right(), right)
                        ? p
                        : new Block.Pair(a, left, right);
            }
        };
    }

    /** One side of a pair. */
    Optional<Block> side(Optional<Block> side, boolean isLeft) {
        if (side.isEmpty()) {
            return side;
        }
        Block block = block(side.get());
        return same(side.get(), block) ? side : Optional.of(block);
    }

    Block.Section section(Block.Section section, Attributes attributes) {
        List<Block> blocks = blocks(section.blocks());
        return same(section.attributes(), attributes, section.blocks(), blocks)
                ? section
                : new Block.Section(attributes, blocks);
    }

    Block.Heading heading(Block.Heading heading, Attributes attributes) {
        List<Inline> text = text(heading.text());
        return same(heading.attributes(), attributes, heading.text(), text)
                ? heading
                : new Block.Heading(attributes, heading.level(), text, heading.shortTitle());
    }

    Block contents(Block.Contents contents, Attributes attributes) {
        return same(contents.attributes(), attributes)
                ? contents
                : new Block.Contents(attributes, contents.listing(), contents.depth(), contents.entries());
    }

    private Block.Figure figure(Block.Figure figure, Attributes attributes) {
        List<Inline> caption = caption(figure.caption(), attributes, false);
        return same(figure.attributes(), attributes, figure.caption(), caption)
                ? figure
                : new Block.Figure(attributes, figure.image(), figure.alternative(), caption);
    }

    private Block.Chart chart(Block.Chart chart, Attributes attributes) {
        Block.Table data = data(chart.data());
        List<Inline> caption = caption(chart.caption(), attributes, false);
        return same(chart.attributes(), attributes, chart.caption(), caption) && same(chart.data(), data)
                ? chart
                : new Block.Chart(attributes, chart.form(), data, caption);
    }

    /** The table of a chart; not printed as a table everywhere, and never counted as one: it has no caption. */
    final Block.Table data(Block.Table data) {
        return rows(data, attributes(data.attributes()), List.of());
    }

    private Block.Table table(Block.Table table, Attributes attributes) {
        // Before the cells, which may hold captions of their own.
        return rows(table, attributes, caption(table.caption(), attributes, true));
    }

    /**
     * The caption of a table, a figure or a chart.
     *
     * @param attributes of what it is the caption of
     */
    List<Inline> caption(List<Inline> caption, Attributes attributes, boolean ofTable) {
        return text(caption);
    }

    private Block.Table rows(Block.Table table, Attributes attributes, List<Inline> caption) {
        List<Block.Column> columns = each(table.columns(), eachColumn);
        List<Block.Row> head = each(table.head(), eachRow);
        List<Block.Row> body = each(table.body(), eachRow);
        List<Block.Row> foot = each(table.foot(), eachRow);
        return same(table.attributes(), attributes, table.caption(), caption)
                        && same(table.columns(), columns)
                        && same(table.head(), head, table.body(), body)
                        && same(table.foot(), foot)
                ? table
                : new Block.Table(attributes, caption, columns, head, body, foot);
    }

    Block.Item item(Block.Item item) {
        Attributes a = attributes(item.attributes());
        List<Block> blocks = blocks(item.blocks());
        return same(item.attributes(), a, item.blocks(), blocks) ? item : new Block.Item(a, blocks);
    }

    private Block.Definition definition(Block.Definition definition) {
        Attributes a = attributes(definition.attributes());
        List<Inline> term = text(definition.term());
        List<Block> meaning = blocks(definition.meaning());
        return same(definition.attributes(), a, definition.term(), term) && same(definition.meaning(), meaning)
                ? definition
                : new Block.Definition(a, term, meaning);
    }

    private Block.Column column(Block.Column column) {
        Attributes a = attributes(column.attributes());
        return same(column.attributes(), a) ? column : new Block.Column(a);
    }

    private Block.Row row(Block.Row row) {
        Attributes a = attributes(row.attributes());
        List<Block.Cell> cells = each(row.cells(), eachCell);
        return same(row.attributes(), a, row.cells(), cells) ? row : new Block.Row(a, cells);
    }

    private Block.Cell cell(Block.Cell cell) {
        Attributes a = attributes(cell.attributes());
        List<Block> blocks = blocks(cell.blocks());
        return same(cell.attributes(), a, cell.blocks(), blocks)
                ? cell
                : new Block.Cell(a, cell.scope(), cell.columnSpan(), cell.rowSpan(), blocks);
    }

    Inline inline(Inline inline) {
        return switch (inline) {
            case Inline.Text t -> t;
            case Inline.LineBreak b -> b;
            case Inline.Code c -> c;
            case Inline.Span s -> {
                Attributes a = attributes(s.attributes());
                List<Inline> text = text(s.text());
                yield same(s.attributes(), a, s.text(), text) ? s : new Inline.Span(a, text);
            }
            case Inline.Sign s -> {
                Attributes a = attributes(s.attributes());
                List<Inline> text = text(s.text());
                yield same(s.attributes(), a, s.text(), text) ? s : new Inline.Sign(a, s.meaning(), text);
            }
            case Inline.Link l -> {
                Attributes a = attributes(l.attributes());
                List<Inline> text = text(l.text());
                yield same(l.attributes(), a, l.text(), text) ? l : new Inline.Link(a, l.href(), text);
            }
            case Inline.Reference r -> reference(r, attributes(r.attributes()));
            case Inline.PageNumber p -> pageNumber(p);
            case Inline.Note n -> note(n, attributes(n.attributes()));
            case Inline.Emphasis e -> around(e, e.text());
            case Inline.Strong s -> around(s, s.text());
            case Inline.Superscript s -> around(s, s.text());
            case Inline.Subscript s -> around(s, s.text());
            case Inline.Datum d -> around(d, d.text());
            case Inline.Time t -> around(t, t.text());
        };
    }

    private Inline around(Inline inline, List<Inline> before) {
        List<Inline> text = text(before);
        return same(before, text) ? inline : Texts.around(inline, text);
    }

    Inline reference(Inline.Reference reference, Attributes attributes) {
        List<Inline> text = text(reference.text());
        return same(reference.attributes(), attributes, reference.text(), text)
                ? reference
                : new Inline.Reference(attributes, reference.target(), text);
    }

    Inline pageNumber(Inline.PageNumber number) {
        return number;
    }

    Inline note(Inline.Note note, Attributes attributes) {
        List<Block> blocks = blocks(note.blocks());
        return same(note.attributes(), attributes, note.blocks(), blocks)
                ? note
                : new Inline.Note(attributes, note.number(), note.repeated(), blocks);
    }
}
