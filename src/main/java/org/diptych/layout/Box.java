package org.diptych.layout;

import org.diptych.style.Style;

/** The CSS box model across the line. */
final class Box {
    private Box() {}

    /** Left edge of the border. */
    static double x(Style style, Scope scope) {
        return scope.x() + style.margin().left();
    }

    /** From border to border. */
    static double width(Style style, Scope scope) {
        double room = scope.width() - style.margin().left() - style.margin().right();
        if (style.width() == 0 || style.display().startsWith("table")) {
            return room;
        }
        double wished = style.width() > 0 ? style.width() + edges(style) : -style.width() / 100 * scope.width();
        return Math.min(room, wished);
    }

    /** The line inside margins, borders and padding. */
    static Scope content(Style style, Scope scope) {
        double left = style.borderLeft().width() + style.padding().left();
        return scope.on(x(style, scope) + left, width(style, scope) - edges(style));
    }

    private static double edges(Style style) {
        return style.borderLeft().width()
                + style.padding().left()
                + style.padding().right()
                + style.borderRight().width();
    }
}
