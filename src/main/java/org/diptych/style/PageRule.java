package org.diptych.style;

import java.util.List;

/**
 * A {@code @page} rule with one selector.
 *
 * @param name of the page, empty for every page
 * @param pseudo {@code first}, {@code left}, {@code right}, {@code blank}; empty for none
 * @param declarations size, margins and what the margin boxes inherit
 * @param boxes in order
 */
record PageRule(String name, String pseudo, List<Declaration> declarations, List<Box> boxes) {
    /** A margin box such as {@code @top-left}. */
    record Box(String name, List<Declaration> declarations) {
        Box {
            declarations = List.copyOf(declarations);
        }
    }

    PageRule {
        declarations = List.copyOf(declarations);
        boxes = List.copyOf(boxes);
    }

    boolean matches(String pageName, boolean first, boolean left, boolean blank) {
        boolean side = switch (pseudo) {
            case "first" -> first;
            case "left" -> left;
            case "right" -> !left;
            case "blank" -> blank;
            default -> true;
        };
        return side && (name.isEmpty() || name.equals(pageName));
    }

    /** By CSS Paged Media: names count most, then {@code :first} and {@code :blank}, then the sides. */
    int specificity() {
        return (name.isEmpty() ? 0 : 100)
                + (List.of("first", "blank").contains(pseudo) ? 10 : pseudo.isEmpty() ? 0 : 1);
    }
}
