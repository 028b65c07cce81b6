package org.diptych.layout;

import java.util.Arrays;
import java.util.List;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.layout.text.Paragraph;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.diptych.style.Style;

/**
 * How much room something needs across. Lengths are points.
 *
 * @param least with words divided
 * @param word of the longest word undivided
 * @param most without any line end of its own
 */
record ContentWidth(double least, double word, double most) {
    static final ContentWidth NONE = new ContentWidth(0, 0, 0);

    ContentWidth max(ContentWidth other) {
        return new ContentWidth(Math.max(least, other.least), Math.max(word, other.word), Math.max(most, other.most));
    }

    ContentWidth plus(double fixed) {
        return new ContentWidth(least + fixed, word + fixed, most + fixed);
    }

    /** Measures blocks without setting them; what it makes of the structure is thrown away. */
    static final class Meter {
        private final ParagraphSetter paragraphs;
        private double[] texts = new double[8];
        private int count;

        Meter(Setting setting) {
            this.paragraphs = new ParagraphSetter(setting, (note, into, scope) -> null);
        }

        /** The lengths of the texts measured since the last time, each on a line of its own. */
        double[] texts() {
            double[] measured = Arrays.copyOf(texts, count);
            count = 0;
            return measured;
        }

        ContentWidth of(List<Block> blocks, Scope scope) {
            Scope aside = scope.into(new Node(scope.language())).by(scope.job().part());
            ContentWidth widest = NONE;
            for (int i = 0; i < blocks.size(); i++) {
                widest = widest.max(of(blocks.get(i), aside, i + 1, i + 1 == blocks.size()));
            }
            return widest;
        }

        private ContentWidth of(Block block, Scope scope, int position, boolean last) {
            Scope inner = scope.enter(BlockSetter.element(block), block.attributes(), position, last);
            double edges = edges(inner.style());
            return switch (block) {
                case Block.Paragraph paragraph -> text(paragraph.text(), inner).plus(edges);
                case Block.Heading heading -> text(heading.text(), inner).plus(edges);
                case Block.Section section -> of(section.blocks(), inner).plus(edges);
                case Block.Box box -> of(box.blocks(), inner).plus(edges);
                case Block.Quote quote -> of(quote.blocks(), inner).plus(edges);
                case Block.ItemList list -> items(list, inner).plus(edges);
                case Block.DefinitionList list -> definitions(list, inner).plus(edges);
                case Block.Table table -> new ContentWidth(60, 90, 240).plus(edges);
                case Block.Figure figure -> new ContentWidth(40, 60, 120).plus(edges);
                case Block.Chart chart -> new ContentWidth(90, 120, 240).plus(edges);
                case Block.ThematicBreak rule -> NONE;
                case Block.Contents contents -> new ContentWidth(60, 90, 240).plus(edges);
                case Block.Pair pair -> {
                    ContentWidth widest =
                            pair.left().map(b -> of(b, inner, 1, true)).orElse(NONE);
                    widest = widest.max(
                            pair.right().map(b -> of(b, inner, 1, true)).orElse(NONE));
                    yield new ContentWidth(2 * widest.least, 2 * widest.word, 2 * widest.most)
                            .plus(Setting.gap(inner.style()));
                }
            };
        }

        private ContentWidth items(Block.ItemList list, Scope scope) {
            ContentWidth widest = NONE;
            for (Block.Item item : list.items()) {
                Scope inner = scope.enter("li", item.attributes());
                widest = widest.max(of(item.blocks(), inner).plus(edges(inner.style())));
            }
            return widest;
        }

        private ContentWidth definitions(Block.DefinitionList list, Scope scope) {
            ContentWidth widest = NONE;
            for (Block.Definition definition : list.definitions()) {
                Scope meaning = scope.enter("dd", definition.attributes());
                widest = widest.max(text(definition.term(), scope.enter("dt", definition.attributes())))
                        .max(of(definition.meaning(), meaning).plus(edges(meaning.style())));
            }
            return widest;
        }

        private ContentWidth text(List<Inline> text, Scope scope) {
            Paragraph paragraph = paragraphs.measure(paragraphs.runs(text, scope), scope, Alignment.LEFT);
            for (double part : paragraph.parts()) {
                texts = count == texts.length ? Arrays.copyOf(texts, 2 * count) : texts;
                texts[count++] = part;
            }
            return new ContentWidth(paragraph.minWidth(), paragraph.wordWidth(), paragraph.maxWidth());
        }

        private static double edges(Style style) {
            return style.margin().left()
                    + style.borderLeft().width()
                    + style.padding().left()
                    + style.padding().right()
                    + style.borderRight().width()
                    + style.margin().right();
        }
    }
}
