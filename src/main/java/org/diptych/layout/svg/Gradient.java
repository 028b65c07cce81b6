package org.diptych.layout.svg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Colours that go over into each other: along the line from (0, 0) to (1, 0), or from a focus to the circle of radius 1
 * around (0, 0). Beyond both ends the first and the last colour go on.
 *
 * @param focus null for a line
 * @param stops at least two, the first at 0, the last at 1, in order
 * @param matrix from there to the picture: the six numbers of an affine transform, as SVG writes them
 */
public record Gradient(@Nullable Focus focus, List<Stop> stops, List<Double> matrix) {
    public Gradient {
        stops = List.copyOf(stops);
        matrix = List.copyOf(matrix);
    }

    /** Where the first colour of a circle is. */
    public record Focus(double x, double y) {}

    /**
     * A colour in its place.
     *
     * @param at from 0 to 1
     * @param rgb {@code 0xRRGGBB}
     */
    public record Stop(double at, int rgb) {}

    /** The same colours, wherever they are put. */
    public record Colours(@Nullable Focus focus, List<Stop> stops) {}

    /** Without its place. */
    public Colours colours() {
        return new Colours(focus, stops);
    }
}
