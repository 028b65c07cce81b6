package org.diptych.layout;

import java.util.Optional;
import org.diptych.document.Block;

/** Paragraphs that announce what follows stay with it. */
final class LeadIn {
    private LeadIn() {}

    static boolean isBetween(Block block, Block next) {
        if (block instanceof Block.Paragraph paragraph) {
            boolean announced =
                    next instanceof Block.ItemList || next instanceof Block.Table || next instanceof Block.Quote;
            return announced && PlainText.of(paragraph.text()).endsWith(":");
        }
        if (block instanceof Block.Pair pair && next instanceof Block.Pair after) {
            return isBetween(pair.left(), after.left()) || isBetween(pair.right(), after.right());
        }
        return false;
    }

    private static boolean isBetween(Optional<Block> block, Optional<Block> next) {
        return block.isPresent() && next.isPresent() && isBetween(block.get(), next.get());
    }
}
