package org.diptych.layout;

import java.util.List;
import org.diptych.layout.svg.Shape;
import org.diptych.layout.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * A page with all that stands on it. Lengths are points, from the upper left corner of the trimmed sheet, downwards.
 *
 * @param number from 1, counting every page
 * @param label as printed on it and in references
 * @param left whether it is a left-hand page
 * @param bleed beyond the trimmed sheet, on all sides
 * @param slug beyond the bleed, on all sides: room for marks
 * @param items in the order of drawing; what belongs together in the structure stands together
 */
public record Page(
        int number,
        PageNumber label,
        boolean left,
        double width,
        double height,
        double bleed,
        double slug,
        List<Item> items) {
    public Page {
        items = List.copyOf(items);
    }

    /** What stands around the trimmed sheet on all sides. */
    public double edge() {
        return bleed + slug;
    }

    /** Something in its place. */
    public sealed interface Item {}

    /**
     * What follows stands on another panel of a folded sheet. Panels are read in the order of their numbers, wherever they
     * are on the paper.
     */
    public record Panel(int number) implements Item {}

    /**
     * A line of text. Its fragments carry their {@link Content} as tags; those without are decoration.
     *
     * @param x left edge of the paragraph that the line's fragments count from
     * @param baseline distance of the base line from the upper edge of the sheet
     * @param repeated whether it was printed before and is repeated for the eye alone (table heads)
     */
    public record Text(double x, double baseline, Line line, boolean repeated) implements Item {}

    /**
     * A coloured area; decoration.
     *
     * @param color {@code 0xAARRGGBB}
     * @param radius of the corners
     */
    public record Fill(double x, double y, double width, double height, int color, double radius) implements Item {}

    /**
     * A straight line; decoration.
     *
     * @param style {@code solid}, {@code dashed}, {@code dotted}, {@code double}
     */
    public record Stroke(double x1, double y1, double x2, double y2, double width, int color, String style)
            implements Item {}

    /**
     * A frame with round corners; decoration.
     *
     * @param thickness of its line, which stands wholly inside
     */
    public record Outline(double x, double y, double width, double height, double radius, double thickness, int color)
            implements Item {}

    /**
     * A picture.
     *
     * @param content null for an ornament
     */
    public record Picture(
            double x,
            double y,
            double width,
            double height,
            Image image,
            @Nullable Content content) implements Item {}

    /**
     * A drawing: items in the order of painting, all of one element.
     *
     * @param content null where it is repeated for the eye alone
     */
    public record Drawing(List<Item> items, @Nullable Content content) implements Item {
        public Drawing {
            items = List.copyOf(items);
        }
    }

    /**
     * A line through points, or the shape that they enclose.
     *
     * @param points x and y in turn
     * @param thickness of the line; 0 for a filled shape
     * @param style as of a {@link Stroke}
     */
    public record Path(List<Double> points, double thickness, int color, String style) implements Item {
        public Path {
            points = List.copyOf(points);
        }
    }

    /** A filled shape of an SVG picture, moved and scaled to its place. */
    public record Figure(double x, double y, double scale, Shape shape) implements Item {}

    /**
     * The part of a link that stands on one line.
     *
     * @param link the element, which says where it leads
     */
    public record LinkArea(double x, double y, double width, double height, Node link) implements Item {}
}
