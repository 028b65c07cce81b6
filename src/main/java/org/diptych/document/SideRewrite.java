package org.diptych.document;

import java.util.Optional;
import java.util.function.Supplier;
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
        if (block instanceof Block.Pair pair && edition.isBilingual()) {
            Attributes attributes = attributes(pair.attributes());
            Optional<Block> left = pair.left().map(b -> on(edition.first(), () -> block(b)));
            Optional<Block> right = pair.right().map(b -> on(edition.first().other(), () -> block(b)));
            return new Block.Pair(attributes, left, right);
        }
        Language named = block.attributes().language();
        return settled || named == null ? super.block(block) : on(named, () -> super.block(block));
    }

    @Override
    Inline inline(Inline inline) {
        Language named = inline instanceof Inline.Span span && Captions.isSide(span)
                ? span.attributes().language()
                : null;
        return settled || named == null ? super.inline(inline) : on(named, () -> super.inline(inline));
    }

    private <T> T on(Language language, Supplier<T> work) {
        boolean before = settled;
        Language sideBefore = side;
        settled = true;
        side = language;
        T done = work.get();
        settled = before;
        side = sideBefore;
        return done;
    }
}
