package org.diptych.write.word;

import java.util.List;
import java.util.stream.Stream;
import org.diptych.document.Block;
import org.diptych.document.Inline;

/** Hands over every block and inline of a tree, in reading order, notes included. */
class TreeWalk {
    /** A block is met, before what it holds. */
    void block(Block block) {}

    /** An inline is met, before what it holds. */
    void inline(Inline inline) {}

    final void blocks(List<Block> blocks) {
        blocks.forEach(this::walk);
    }

    private void walk(Block block) {
        block(block);
        switch (block) {
            case Block.Section section -> blocks(section.blocks());
            case Block.Box box -> blocks(box.blocks());
            case Block.Quote quote -> blocks(quote.blocks());
            case Block.Heading heading -> run(heading.text());
            case Block.Paragraph paragraph -> run(paragraph.text());
            case Block.ItemList list -> list.items().forEach(item -> blocks(item.blocks()));
            case Block.DefinitionList list ->
                list.definitions().forEach(definition -> {
                    run(definition.term());
                    blocks(definition.meaning());
                });
            case Block.Table table -> {
                run(table.caption());
                Stream.of(table.head(), table.body(), table.foot())
                        .flatMap(List::stream)
                        .flatMap(row -> row.cells().stream())
                        .forEach(cell -> blocks(cell.blocks()));
            }
            case Block.Figure figure -> run(figure.caption());
            case Block.Chart chart -> run(chart.caption());
            case Block.ThematicBreak rule -> {}
            case Block.Contents contents -> {}
            case Block.Pair pair -> {
                pair.left().ifPresent(this::walk);
                pair.right().ifPresent(this::walk);
            }
        }
    }

    final void run(List<Inline> run) {
        run.forEach(this::walk);
    }

    private void walk(Inline inline) {
        inline(inline);
        switch (inline) {
            case Inline.Emphasis em -> run(em.text());
            case Inline.Strong strong -> run(strong.text());
            case Inline.Superscript sup -> run(sup.text());
            case Inline.Subscript sub -> run(sub.text());
            case Inline.Span span -> run(span.text());
            case Inline.Sign sign -> run(sign.text());
            case Inline.Link link -> run(link.text());
            case Inline.Reference reference -> run(reference.text());
            case Inline.Datum datum -> run(datum.text());
            case Inline.Time time -> run(time.text());
            case Inline.Note note -> blocks(note.blocks());
            case Inline.Text text -> {}
            case Inline.Code code -> {}
            case Inline.LineBreak br -> {}
            case Inline.PageNumber page -> {}
        }
    }
}
