package org.diptych.layout;

import org.diptych.style.Style;

/** The CSS box model across the line. */
final class Box {
    /** The shortest line in a list, in parts of the size of its type. */
    private static final double LEAST = 6;

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

    /** The line inside margins, borders and padding; lists in lists go in no further where hardly a word would be left. */
    static Scope content(Style style, Scope scope) {
        double left = style.borderLeft().width() + style.padding().left();
        double inside = width(style, scope) - edges(style);
        Role around = scope.node().role();
        boolean nested = around == Role.LIST_BODY || around == Role.LIST;
        return nested && inside < LEAST * style.fontSize()
                ? scope.on(scope.x(), scope.width())
                : scope.on(x(style, scope) + left, inside);
    }

    private static double edges(Style style) {
        return style.borderLeft().width()
                + style.padding().left()
                + style.padding().right()
                + style.borderRight().width();
    }
}
