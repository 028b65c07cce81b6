package org.diptych.layout;

import java.util.Optional;
import org.diptych.document.Block;
import org.diptych.document.Inline;

/** Paragraphs that announce what follows stay with it. */
final class LeadIn {
    private LeadIn() {}

    static boolean isBetween(Block block, Block next) {
        if (block instanceof Block.Paragraph paragraph) {
            if (isTitle(paragraph)) {
                return true;
            }
            boolean announced =
                    next instanceof Block.ItemList || next instanceof Block.Table || next instanceof Block.Quote;
            return announced && PlainText.of(paragraph.text()).endsWith(":");
        }
        if (block instanceof Block.Pair pair) {
            return next instanceof Block.Pair after
                    ? isBetween(pair.left(), after.left()) || isBetween(pair.right(), after.right())
                    : isBetween(pair.left(), Optional.of(next)) || isBetween(pair.right(), Optional.of(next));
        }
        return false;
    }

    /** Whether all of it is set in bold: a title that is none. */
    private static boolean isTitle(Block.Paragraph paragraph) {
        boolean strong = false;
        for (Inline inline : paragraph.text()) {
            boolean blank = inline instanceof Inline.Text text && text.value().isBlank();
            if (!blank && !(inline instanceof Inline.Strong)) {
                return false;
            }
            strong |= !blank;
        }
        return strong;
    }

    private static boolean isBetween(Optional<Block> block, Optional<Block> next) {
        return block.isPresent() && next.isPresent() && isBetween(block.get(), next.get());
    }
}
