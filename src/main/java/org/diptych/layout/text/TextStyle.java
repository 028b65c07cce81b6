package org.diptych.layout.text;

import java.util.List;

/**
 * How a run of characters looks. Lengths are points.
 *
 * @param families preferred first; {@code serif} and {@code sans-serif} are known; what none has comes from the
 *     fallback faces of the {@link FontLibrary}
 * @param size above 0
 * @param weight 100 to 900; the nearest face is taken
 * @param color {@code 0xAARRGGBB}
 * @param baselineShift positive is up
 * @param letterSpacing added after every glyph; switches ligatures off where it is not 0
 * @param smallCaps lower-case letters become smaller capitals; the text stays what it was
 * @param noWrap no line may end inside
 * @param tabularFigures all digits get the width of the widest
 */
public record TextStyle(
        List<String> families,
        double size,
        int weight,
        boolean italic,
        int color,
        double baselineShift,
        double letterSpacing,
        boolean underline,
        boolean smallCaps,
        boolean noWrap,
        boolean tabularFigures) {
    public TextStyle {
        if (!(size > 0)) {
            throw new IllegalArgumentException("size " + size + " must be above 0");
        }
        families = List.copyOf(families);
    }

    /** Upright, of weight 400, black, without any feature. */
    public static TextStyle plain(double size, String... families) {
        return new TextStyle(List.of(families), size, 400, false, 0xFF000000, 0, 0, false, false, false, false);
    }

    /** The same in another weight. */
    public TextStyle withWeight(int changed) {
        return new TextStyle(
                families,
                size,
                changed,
                italic,
                color,
                baselineShift,
                letterSpacing,
                underline,
                smallCaps,
                noWrap,
                tabularFigures);
    }

    /** The same upright or slanted. */
    public TextStyle withItalic(boolean changed) {
        return new TextStyle(
                families,
                size,
                weight,
                changed,
                color,
                baselineShift,
                letterSpacing,
                underline,
                smallCaps,
                noWrap,
                tabularFigures);
    }

    /** The same with or without line ends inside. */
    public TextStyle withNoWrap(boolean changed) {
        return new TextStyle(
                families,
                size,
                weight,
                italic,
                color,
                baselineShift,
                letterSpacing,
                underline,
                smallCaps,
                changed,
                tabularFigures);
    }

    /** The same at another size, moved up or down. */
    public TextStyle shifted(double changedSize, double changedShift) {
        return new TextStyle(
                families,
                changedSize,
                weight,
                italic,
                color,
                changedShift,
                letterSpacing,
                underline,
                smallCaps,
                noWrap,
                tabularFigures);
    }
}
