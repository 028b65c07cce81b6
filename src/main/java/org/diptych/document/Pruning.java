package org.diptych.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Takes out of a tree what one medium has no use for, down to the blocks in sections and boxes. What stays is not copied:
 * a table is the same one before and after.
 */
@SuppressWarnings(
        "ReferenceEquality") // What is not changed stays the same object; comparing whole trees would be dear.
public final class Pruning {
    private Pruning() {}

    /** The tree without blocks that carry something; sections and boxes that held nothing else go with them. */
    public static Document without(Document document, Predicate<Attributes> gone) {
        return new Document(document.edition(), document.metadata(), blocks(document.blocks(), gone));
    }

    private static List<Block> blocks(List<Block> blocks, Predicate<Attributes> gone) {
        return blocks.stream()
                .flatMap(block -> holds(block, gone) ? pruned(block, gone).stream() : Stream.of(block))
                .toList();
    }

    /** Whether a block or one in it goes. */
    private static boolean holds(Block block, Predicate<Attributes> gone) {
        return gone.test(block.attributes())
                || switch (block) {
                    case Block.Section section -> section.blocks().stream().anyMatch(each -> holds(each, gone));
                    case Block.Box box -> box.blocks().stream().anyMatch(each -> holds(each, gone));
                    case Block.Pair pair ->
                        pair.left().filter(each -> holds(each, gone)).isPresent()
                                || pair.right()
                                        .filter(each -> holds(each, gone))
                                        .isPresent();
                    default -> false;
                };
    }

    /** What is left of a block of which something goes. */
    private static Optional<Block> pruned(Block block, Predicate<Attributes> gone) {
        if (gone.test(block.attributes())) {
            return Optional.empty();
        }
        return switch (block) {
            case Block.Section section ->
                Optional.of(blocks(section.blocks(), gone))
                        .filter(left -> !left.isEmpty())
                        .map(left -> new Block.Section(section.attributes(), left));
            case Block.Box box ->
                Optional.of(blocks(box.blocks(), gone))
                        .filter(left -> !left.isEmpty())
                        .map(left -> new Block.Box(box.attributes(), left));
            case Block.Pair pair -> pair(pair, gone);
            default -> Optional.of(block);
        };
    }

    private static Optional<Block> pair(Block.Pair pair, Predicate<Attributes> gone) {
        Optional<Block> left = side(pair.left(), gone);
        Optional<Block> right = side(pair.right(), gone);
        return left.isEmpty() && right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Pair(pair.attributes(), left, right));
    }

    private static Optional<Block> side(Optional<Block> side, Predicate<Attributes> gone) {
        return side.flatMap(block -> holds(block, gone) ? pruned(block, gone) : Optional.of(block));
    }

    /** The tree with other addresses of links in paragraphs of a class. */
    public static Document relinked(Document document, String className, UnaryOperator<String> address) {
        Rewrite rewrite = new Rewrite() {
            @Override
            Block block(Block block) {
                return switch (block) {
                    case Block.Section section -> super.block(section);
                    case Block.Box box -> super.block(box);
                    case Block.Pair pair -> super.block(pair);
                    case Block.Paragraph paragraph
                    when paragraph.attributes().hasClass(className) -> super.block(paragraph);
                    default -> block;
                };
            }

            @Override
            Inline inline(Inline inline) {
                if (!(inline instanceof Inline.Link link)) {
                    return super.inline(inline);
                }
                String href = address.apply(link.href());
                boolean named = PlainText.ofRun(link.text()).equals(link.href());
                return new Inline.Link(link.attributes(), href, named ? List.of(new Inline.Text(href)) : link.text());
            }
        };
        return new Document(document.edition(), document.metadata(), rewrite.blocks(document.blocks()));
    }
}
