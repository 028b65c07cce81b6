package org.diptych.layout.svg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filled shape; lines are shapes too.
 *
 * @param contours closed lines: x and y in turn, points from the upper left corner of the picture
 * @param evenOdd whether what lies inside an even number of contours is left open; else direction counts
 * @param color {@code 0xAARRGGBB}; of a gradient its first one
 * @param gradient null for one colour
 */
public record Shape(
        List<List<Double>> contours,
        boolean evenOdd,
        int color,
        @Nullable Gradient gradient) {
    public Shape {
        contours = contours.stream().map(List::copyOf).toList();
    }
}
