package org.diptych.write.word;

import org.diptych.style.Style;

/**
 * How a paragraph looks, with the box around it. Word has no boxes around paragraphs: each paragraph in a box shows the
 * box's background, side line and indent.
 *
 * @param frame the style of the box; the paragraph's own where there is no box
 */
record Framed(Style style, Style frame) {
    private boolean isFramed() {
        return !style.equals(frame);
    }

    double left() {
        double own = style.margin().left() + style.padding().left();
        return isFramed() ? own + frame.padding().left() : own;
    }

    double right() {
        double own = style.margin().right() + style.padding().right();
        return isFramed() ? own + frame.padding().right() : own;
    }

    int background() {
        return style.background() != 0 ? style.background() : frame.background();
    }

    Style.Border borderLeft() {
        return style.borderLeft().width() > 0 ? style.borderLeft() : frame.borderLeft();
    }
}
