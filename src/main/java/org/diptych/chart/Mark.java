package org.diptych.chart;

import java.util.List;

/** Something drawn. Lengths are points, from the upper left corner of the drawing, downwards. */
public sealed interface Mark {
    /** A filled rectangle. */
    record Area(double x, double y, double width, double height, double radius, Paint paint) implements Mark {}

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2, double thickness, Dash dash, Paint paint) implements Mark {}

    /** How a line is broken. */
    enum Dash {
        SOLID,
        DASHED,
        DOTTED
    }

    /** A line through points. */
    record Polyline(List<Point> points, double thickness, Dash dash, Paint paint) implements Mark {
        public Polyline {
            points = List.copyOf(points);
        }
    }

    /** A filled shape. */
    record Polygon(List<Point> points, Paint paint) implements Mark {
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /** A filled circle. */
    record Disc(double x, double y, double radius, Paint paint) implements Mark {}

    /** A place. */
    record Point(double x, double y) {}

    /**
     * Words on one line.
     *
     * @param x of their left edge, middle or right edge
     * @param y of their base line
     * @param size of the type
     */
    record Label(double x, double y, String text, Anchor anchor, double size, boolean strong, Paint paint)
            implements Mark {}

    /** Where words stand from their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
