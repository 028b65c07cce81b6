package org.diptych.document;

import java.util.List;
import java.util.stream.Stream;

/** The characters of a tree in reading order: one line a block, notes in brackets at their place. */
public final class PlainText {
    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    /** The text of a document. Lists that are generated (contents) are not text of it. */
    public static String of(Document document) {
        return of(document.blocks());
    }

    /** The text of blocks, each line ended. */
    public static String of(List<Block> blocks) {
        PlainText text = new PlainText();
        blocks.forEach(text::block);
        return text.out.toString();
    }

    /** The text of a run; notes are left out, a forced new line is a space. */
    public static String ofRun(List<Inline> run) {
        StringBuilder text = new StringBuilder();
        run(run, text);
        return text.toString();
    }

    private static void run(List<Inline> run, StringBuilder text) {
        for (Inline inline : run) {
            switch (inline) {
                case Inline.Text t -> text.append(t.value());
                case Inline.Code c -> text.append(c.value());
                case Inline.LineBreak b -> text.append(' ');
                default -> run(Texts.inside(inline), text);
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Section s -> s.blocks().forEach(this::block);
            case Block.Box b -> b.blocks().forEach(this::block);
            case Block.Quote q -> q.blocks().forEach(this::block);
            case Block.Heading h -> line(h.text());
            case Block.Paragraph p -> line(p.text());
            case Block.ItemList l -> l.items().forEach(item -> item.blocks().forEach(this::block));
            case Block.DefinitionList l ->
                l.definitions().forEach(definition -> {
                    line(definition.term());
                    definition.meaning().forEach(this::block);
                });
            case Block.Table t -> {
                line(t.caption());
                Stream.of(t.head(), t.body(), t.foot())
                        .flatMap(List::stream)
                        .flatMap(row -> row.cells().stream())
                        .forEach(cell -> cell.blocks().forEach(this::block));
            }
            case Block.Figure f -> line(f.caption());
            case Block.Chart c -> line(c.caption());
            case Block.Pair p -> {
                p.left().ifPresent(this::block);
                p.right().ifPresent(this::block);
            }
            case Block.ThematicBreak t -> {}
            case Block.Contents c -> {}
        }
    }

    private void line(List<Inline> run) {
        if (!run.isEmpty()) {
            inlines(run);
            out.append('\n');
        }
    }

    private void inlines(List<Inline> run) {
        for (Inline inline : run) {
            switch (inline) {
                case Inline.Text t -> out.append(t.value());
                case Inline.Code c -> out.append(c.value());
                case Inline.LineBreak b -> out.append(' ');
                case Inline.Note n -> {
                    if (!n.repeated()) {
                        out.append(" [");
                        out.append(of(n.blocks()).strip().replace('\n', ' ')).append("]");
                    }
                }
                default -> inlines(Texts.inside(inline));
            }
        }
    }
}
