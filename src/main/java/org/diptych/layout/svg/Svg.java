package org.diptych.layout.svg;

import java.util.List;

/**
 * A picture of shapes.
 *
 * @param width in points
 * @param height in points
 * @param shapes in the order of painting
 * @param passed what of the file is not drawn, each once: {@code filter}, {@code clip-path} …
 */
public record Svg(double width, double height, List<Shape> shapes, List<String> passed) {
    public Svg {
        shapes = List.copyOf(shapes);
        passed = List.copyOf(passed);
    }

    /** A file that is no SVG; the message is one clause. */
    public static final class NoSvg extends Exception {
        private static final long serialVersionUID = 1L;

        NoSvg(String message) {
            super(message);
        }
    }
}
