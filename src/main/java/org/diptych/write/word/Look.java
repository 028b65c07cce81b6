package org.diptych.write.word;

import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/**
 * How a paragraph looks, with what is around it. Word has no boxes around paragraphs: each paragraph in a box shows the
 * box's background, lines and indent, and Word joins neighbours that show the same.
 *
 * @param style of the paragraph itself
 * @param frame of the box around; null for none
 * @param left indent of what is around, in points
 * @param right the same on the other side
 * @param before space above, in twips: the paragraph's own or what is asked for around it
 * @param breaks whether it begins a page
 * @param keeps whether it stays with the next paragraph
 * @param numbered whether a list's numbering gives the indent
 * @param tab position of a right tab with a leader, in twips; 0 for none
 * @param outline level from 0; -1 for text
 */
record Look(
        Style style,
        @Nullable Style frame,
        double left,
        double right,
        long before,
        boolean breaks,
        boolean keeps,
        boolean numbered,
        int tab,
        int outline) {

    /** An element by itself. */
    static Look of(Style style) {
        return new Look(
                style,
                null,
                0,
                0,
                Properties.twips(style.margin().top()),
                breaks(style),
                style.breakAfter().equals("avoid"),
                false,
                0,
                -1);
    }

    static boolean breaks(Style style) {
        return switch (style.breakBefore()) {
            case "page", "left", "right" -> true;
            default -> false;
        };
    }

    Look within(@Nullable Style box, double indentLeft, double indentRight) {
        return new Look(
                style, box, left + indentLeft, right + indentRight, before, breaks, keeps, numbered, tab, outline);
    }

    Look before(long twips) {
        return new Look(style, frame, left, right, twips, breaks, keeps, numbered, tab, outline);
    }

    Look breaking(boolean page) {
        return new Look(style, frame, left, right, before, page, keeps, numbered, tab, outline);
    }

    Look keeping(boolean next) {
        return new Look(style, frame, left, right, before, breaks, next, numbered, tab, outline);
    }

    Look asNumbered() {
        return new Look(style, frame, left, right, before, breaks, keeps, true, tab, outline);
    }

    Look withTab(int twips) {
        return new Look(style, frame, left, right, before, breaks, keeps, numbered, twips, outline);
    }

    Look outlined(int level) {
        return new Look(style, frame, left, right, before, breaks, keeps, numbered, tab, level);
    }

    /** The indent on the left, in points: everything up to the text. */
    double textLeft() {
        return left
                + style.margin().left()
                + style.borderLeft().width()
                + style.padding().left();
    }

    double textRight() {
        return right
                + style.margin().right()
                + style.borderRight().width()
                + style.padding().right();
    }

    int background() {
        return style.background() != 0 || frame == null ? style.background() : frame.background();
    }
}
