package org.diptych.document;

import java.util.List;
import org.diptych.language.Language;

/** Captions of tables and figures, alone and in two languages. */
final class Captions {
    /** Class of each half of a caption in two languages. */
    static final String SIDE = "side";

    private Captions() {}

    /** A caption in two languages, one line each; what is empty in both stays empty. */
    static List<Inline> inBoth(List<Inline> left, Language first, List<Inline> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return List.of();
        }
        Inline.Span one = side(left, first);
        Inline.Span two = side(right, first.other());
        if (left.isEmpty() || right.isEmpty()) {
            return List.of(left.isEmpty() ? two : one);
        }
        return List.of(one, new Inline.LineBreak(), two);
    }

    private static Inline.Span side(List<Inline> caption, Language language) {
        return new Inline.Span(Attributes.ofClass(SIDE).in(language), caption);
    }

    /** Whether a run has a number that the template gave it. */
    static boolean isNumbered(List<Inline> run) {
        return run.stream().anyMatch(Captions::isNumber);
    }

    static boolean isNumber(Inline inline) {
        return inline instanceof Inline.Span span && span.attributes().hasClass("number");
    }

    static boolean isSide(Inline inline) {
        return inline instanceof Inline.Span span && span.attributes().hasClass(SIDE);
    }
}
