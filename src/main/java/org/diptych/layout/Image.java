package org.diptych.layout;

import org.diptych.diagnostic.SourcePosition;
import org.diptych.layout.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * A picture file that was found good. Equal by identity: one file is one image.
 *
 * @param path from the workspace root
 * @param format {@code png}, {@code jpeg}, {@code gif} or {@code svg}
 * @param width in pixels; of an SVG in points
 * @param height in pixels; of an SVG in points
 * @param channels of colour: 4 for those of a printing press
 * @param pointsPerPixel natural size of a pixel
 * @param at where an author names it
 * @param svg the shapes of an SVG; null for pictures of pixels
 */
public record Image(
        String path,
        String format,
        double width,
        double height,
        int channels,
        double pointsPerPixel,
        SourcePosition at,
        @Nullable Svg svg) {
    Image(String path, String format, int width, int height, int channels, double pointsPerPixel, SourcePosition at) {
        this(path, format, width, height, channels, pointsPerPixel, at, null);
    }

    /** A picture of shapes. */
    static Image of(String path, Svg svg, SourcePosition at) {
        return new Image(path, "svg", svg.width(), svg.height(), 3, 1, at, svg);
    }

    /** Whether its colours are those of a printing press (CMYK). */
    public boolean isForPress() {
        return channels == 4 && format.equals("jpeg");
    }
}
