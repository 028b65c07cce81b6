package org.diptych.style;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Applies {@code border} and its many long forms. */
final class BorderReader {
    private static final List<String> SIDES = List.of("-top", "-right", "-bottom", "-left");

    private final StyleBuilder style;
    private final CssLength lengths;
    private final List<CssToken> value;

    BorderReader(StyleBuilder style, CssLength lengths, List<CssToken> value) {
        this.style = style;
        this.lengths = lengths;
        this.value = value;
    }

    /**
     * Applies a declaration.
     *
     * @param rest of the property's name after {@code border}
     * @return whether it is understood
     */
    boolean set(String rest) {
        int[] sides = {0, 1, 2, 3};
        String part = rest;
        for (int i = 0; i < SIDES.size(); i++) {
            if (rest.startsWith(SIDES.get(i))) {
                sides = new int[] {i};
                part = rest.substring(SIDES.get(i).length());
            }
        }
        if (part.startsWith("-block")) {
            sides = new int[] {StyleBuilder.TOP, StyleBuilder.BOTTOM};
            part = part.substring("-block".length());
        } else if (part.startsWith("-inline")) {
            sides = new int[] {StyleBuilder.RIGHT, StyleBuilder.LEFT};
            part = part.substring("-inline".length());
        }
        return switch (part) {
            case "" -> whole(sides);
            case "-width", "-style", "-color" -> part(part, sides);
            default -> false;
        };
    }

    /** Width, line and colour in any order; what is not given takes its initial value. */
    private boolean whole(int[] sides) {
        for (int side : sides) {
            style.borderWidth[side] = 2.25;
            style.borderLine[side] = "none";
            style.borderColor[side] = null;
            for (CssToken token : value) {
                if (!width(side, token) && !line(side, token) && !color(side, token)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean part(String part, int[] sides) {
        if (value.size() > 4) {
            return false;
        }
        for (int side : sides) {
            CssToken token = value.get(sides.length == 1 ? 0 : index(side));
            boolean good = switch (part) {
                case "-width" -> width(side, token);
                case "-style" -> line(side, token);
                default -> color(side, token);
            };
            if (!good) {
                return false;
            }
        }
        return true;
    }

    /** Which of one to four values holds for a side. */
    private int index(int side) {
        return switch (side) {
            case StyleBuilder.TOP -> 0;
            case StyleBuilder.RIGHT -> Math.min(1, value.size() - 1);
            case StyleBuilder.BOTTOM -> value.size() > 2 ? 2 : 0;
            default -> value.size() > 3 ? 3 : Math.min(1, value.size() - 1);
        };
    }

    private boolean width(int side, CssToken token) {
        double width = switch (token instanceof CssToken.Word word ? word.text() : "") {
            case "thin" -> 0.75;
            case "medium" -> 2.25;
            case "thick" -> 3.75;
            default -> {
                OptionalDouble points = lengths.points(token);
                yield points.orElse(-1);
            }
        };
        if (width < 0) {
            return false;
        }
        style.borderWidth[side] = width;
        return true;
    }

    private boolean line(int side, CssToken token) {
        switch (token instanceof CssToken.Word word ? word.text() : "") {
            case "none", "hidden" -> style.borderLine[side] = "none";
            case "solid" -> style.borderLine[side] = "solid";
            case "dashed" -> style.borderLine[side] = "dashed";
            case "dotted" -> style.borderLine[side] = "dotted";
            case "double" -> style.borderLine[side] = "double";
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean color(int side, CssToken token) {
        if (token instanceof CssToken.Word word && word.text().equalsIgnoreCase("currentcolor")) {
            style.borderColor[side] = null;
            return true;
        }
        OptionalInt color = CssColor.of(token, style.color);
        color.ifPresent(c -> style.borderColor[side] = c);
        return color.isPresent();
    }
}
