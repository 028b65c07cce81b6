package org.diptych.layout.svg;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The outlines of elements that are shapes. */
final class BasicShapes {
    private BasicShapes() {}

    /** Null for what is no shape. */
    static java.awt.@Nullable Shape of(Element element) {
        return switch (element.getLocalName()) {
            case "path" -> PathData.read(element.getAttribute("d"));
            case "rect" -> rectangle(element);
            case "circle" -> {
                double r = number(element, "r");
                yield ellipse(element, r, r);
            }
            case "ellipse" -> ellipse(element, number(element, "rx"), number(element, "ry"));
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "polyline" -> polygon(element, false);
            case "polygon" -> polygon(element, true);
            default -> null;
        };
    }

    private static java.awt.Shape rectangle(Element element) {
        double rx = Lengths.pixels(element.getAttribute("rx"), number(element, "ry"));
        double ry = Lengths.pixels(element.getAttribute("ry"), rx);
        return new RoundRectangle2D.Double(
                number(element, "x"),
                number(element, "y"),
                Math.max(0, number(element, "width")),
                Math.max(0, number(element, "height")),
                2 * rx,
                2 * ry);
    }

    private static java.awt.Shape ellipse(Element element, double rx, double ry) {
        return new Ellipse2D.Double(
                number(element, "cx") - rx, number(element, "cy") - ry, 2 * Math.max(0, rx), 2 * Math.max(0, ry));
    }

    private static java.awt.Shape polygon(Element element, boolean closed) {
        List<Double> points = Lengths.numbers(element.getAttribute("points"));
        var path = new Path2D.Double();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            if (i == 0) {
                path.moveTo(points.get(0), points.get(1));
            } else {
                path.lineTo(points.get(i), points.get(i + 1));
            }
        }
        if (closed && points.size() > 3) {
            path.closePath();
        }
        return path;
    }

    private static double number(Element element, String name) {
        return Lengths.pixels(element.getAttribute(name), 0);
    }
}
