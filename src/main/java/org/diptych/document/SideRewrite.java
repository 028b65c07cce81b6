package org.diptych.document;

import java.util.Optional;
import org.diptych.language.Edition;
import org.diptych.language.Language;

/**
 * A rewrite that knows which language's text it is in: in one language always that one; in two columns the side of the
 * pair, or the first language named on the way down (cells and captions in two languages), and the left one elsewhere.
 * A quotation in another language within a text does not change whose text it is.
 */
abstract class SideRewrite extends Rewrite {
    private final Edition edition;
    private boolean settled;
    private Language side;

    SideRewrite(Edition edition) {
        this.edition = edition;
        this.side = edition.first();
        this.settled = !edition.isBilingual();
    }

    Language side() {
        return side;
    }

    /** Whether this is the text of the second of two languages. */
    boolean isSecond() {
        return side != edition.first();
    }

    @Override
    Block block(Block block) {
        if (settled) {
            return super.block(block);
        }
        if (block instanceof Block.Pair pair) {
            Attributes attributes = attributes(pair.attributes());
            Optional<Block> left = pair.left().map(b -> settledBlock(b, edition.first()));
            Optional<Block> right =
                    pair.right().map(b -> settledBlock(b, edition.first().other()));
            return new Block.Pair(attributes, left, right);
        }
        Language named = block.attributes().language();
        return named == null ? super.block(block) : settledBlock(block, named);
    }

    private Block settledBlock(Block block, Language language) {
        settled = true;
        side = language;
        // Through the subclass's own method: what it does to a block it does on either side.
        Block changed = block(block);
        settled = false;
        side = edition.first();
        return changed;
    }

    @Override
    Inline inline(Inline inline) {
        if (!settled && inline instanceof Inline.Span span && Captions.isSide(span)) {
            Language named = span.attributes().language();
            settled = true;
            side = named == null ? side : named;
            Inline changed = super.inline(inline);
            settled = false;
            side = edition.first();
            return changed;
        }
        return super.inline(inline);
    }
}
