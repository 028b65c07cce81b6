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
    Optional<Block> side(Optional<Block> block, boolean isLeft) {
        return edition.isBilingual()
                ? on(isLeft ? edition.first() : edition.first().other(), () -> super.side(block, isLeft))
                : super.side(block, isLeft);
    }

    @Override
    Block block(Block block) {
        Language named = settled || block instanceof Block.Pair
                ? null
                : block.attributes().language();
        return named == null ? super.block(block) : on(named, () -> super.block(block));
    }

    @Override
    Inline inline(Inline inline) {
        Language named = !settled && inline instanceof Inline.Span span && Captions.isSide(span)
                ? span.attributes().language()
                : null;
        return named == null ? super.inline(inline) : on(named, () -> super.inline(inline));
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
