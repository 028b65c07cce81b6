package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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
        List<Block> kept = new ArrayList<>(blocks.size());
        boolean changed = false;
        for (Block block : blocks) {
            Optional<Block> left = block(block, gone);
            left.ifPresent(kept::add);
            changed |= left.isEmpty() || left.get() != block;
        }
        return changed ? kept : blocks;
    }

    private static Optional<Block> block(Block block, Predicate<Attributes> gone) {
        if (gone.test(block.attributes())) {
            return Optional.empty();
        }
        return switch (block) {
            case Block.Section section ->
                container(section, section.blocks(), gone, left -> new Block.Section(section.attributes(), left));
            case Block.Box box -> container(box, box.blocks(), gone, left -> new Block.Box(box.attributes(), left));
            case Block.Pair pair -> pair(pair, gone);
            default -> Optional.of(block);
        };
    }

    private interface Refill {
        Block of(List<Block> blocks);
    }

    private static Optional<Block> container(
            Block container, List<Block> blocks, Predicate<Attributes> gone, Refill refill) {
        List<Block> left = blocks(blocks, gone);
        if (left == blocks) {
            return Optional.of(container);
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(refill.of(left));
    }

    private static Optional<Block> pair(Block.Pair pair, Predicate<Attributes> gone) {
        Optional<Block> left = pair.left().flatMap(block -> block(block, gone));
        Optional<Block> right = pair.right().flatMap(block -> block(block, gone));
        boolean same = left.orElse(null) == pair.left().orElse(null)
                && right.orElse(null) == pair.right().orElse(null);
        if (same) {
            return Optional.of(pair);
        }
        return left.isEmpty() && right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Pair(pair.attributes(), left, right));
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
