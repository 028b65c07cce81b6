package org.diptych.layout.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/** Reads {@code linearGradient} and {@code radialGradient}. */
final class Gradients {
    /** References to references; a file that goes deeper goes round in circles. */
    private static final int DEEPEST = 20;

    /** A focus on the circle itself would leave no room for the colours. */
    private static final double FARTHEST = 0.99;

    private final Function<Element, Optional<Element>> referred;
    private final Function<Element, Map<String, String>> looks;

    /**
     * @param referred what an element refers to
     * @param looks what an element says of its look
     */
    Gradients(Function<Element, Optional<Element>> referred, Function<Element, Map<String, String>> looks) {
        this.referred = referred;
        this.looks = looks;
    }

    static boolean isGradient(Element element) {
        return List.of("linearGradient", "radialGradient").contains(element.getLocalName());
    }

    /**
     * The gradient over a shape; empty where there is nothing to see of it.
     *
     * @param shape what is painted, in the coordinates of its element
     * @param place of the element in the picture
     */
    Optional<Gradient> of(Element element, Rectangle2D shape, AffineTransform place) {
        List<Gradient.Stop> stops = stops(element);
        boolean boxed = !attribute(element, "gradientUnits", "").equals("userSpaceOnUse");
        if (stops.isEmpty() || (boxed && (shape.getWidth() <= 0 || shape.getHeight() <= 0))) {
            return Optional.empty();
        }
        var matrix = new AffineTransform(place);
        if (boxed) {
            matrix.translate(shape.getX(), shape.getY());
            matrix.scale(shape.getWidth(), shape.getHeight());
        }
        matrix.concatenate(Transforms.read(attribute(element, "gradientTransform", "")));
        return "radialGradient".equals(element.getLocalName())
                ? circle(element, stops, matrix)
                : line(element, stops, matrix);
    }

    private Optional<Gradient> line(Element element, List<Gradient.Stop> stops, AffineTransform matrix) {
        double x1 = length(element, "x1", 0);
        double y1 = length(element, "y1", 0);
        double dx = length(element, "x2", 1) - x1;
        double dy = length(element, "y2", 0) - y1;
        if (dx == 0 && dy == 0) {
            return Optional.empty();
        }
        matrix.concatenate(new AffineTransform(dx, dy, -dy, dx, x1, y1));
        return Optional.of(new Gradient(null, stops, numbers(matrix)));
    }

    private Optional<Gradient> circle(Element element, List<Gradient.Stop> stops, AffineTransform matrix) {
        double x = length(element, "cx", 0.5);
        double y = length(element, "cy", 0.5);
        double r = length(element, "r", 0.5);
        if (r <= 0) {
            return Optional.empty();
        }
        double fx = (length(element, "fx", x) - x) / r;
        double fy = (length(element, "fy", y) - y) / r;
        double far = Math.hypot(fx, fy);
        double nearer = far > FARTHEST ? FARTHEST / far : 1;
        matrix.concatenate(new AffineTransform(r, 0, 0, r, x, y));
        return Optional.of(new Gradient(new Gradient.Focus(fx * nearer, fy * nearer), stops, numbers(matrix)));
    }

    private static List<Double> numbers(AffineTransform matrix) {
        double[] six = new double[6];
        matrix.getMatrix(six);
        List<Double> numbers = new ArrayList<>(six.length);
        for (double each : six) {
            numbers.add(each);
        }
        return numbers;
    }

    /** The colours of a gradient or of the one it refers to, from 0 to 1; empty where there are none. */
    private List<Gradient.Stop> stops(Element gradient) {
        List<Gradient.Stop> stops = new ArrayList<>();
        for (Element stop : stopsOf(gradient)) {
            String color = looks.apply(stop).getOrDefault("stop-color", "black");
            double before = stops.isEmpty() ? 0 : stops.get(stops.size() - 1).at();
            double at = Math.max(
                    before, Look.share(stop.getAttribute("offset").isEmpty() ? "0" : stop.getAttribute("offset")));
            stops.add(new Gradient.Stop(at, Look.color(color).orElse(0x808080)));
        }
        if (stops.isEmpty()) {
            return stops;
        }
        if (stops.get(0).at() > 0) {
            stops.add(0, new Gradient.Stop(0, stops.get(0).rgb()));
        }
        int last = stops.size() - 1;
        if (stops.get(last).at() < 1 || last == 0) {
            stops.add(new Gradient.Stop(1, stops.get(last).rgb()));
        }
        return stops;
    }

    /** How much is seen through the colours; empty where that is not the same for all. */
    Optional<Double> opacity(Element gradient) {
        List<Double> shares = stopsOf(gradient).stream()
                .map(stop -> Look.share(looks.apply(stop).getOrDefault("stop-opacity", "1")))
                .distinct()
                .toList();
        return shares.size() == 1 ? Optional.of(shares.get(0)) : Optional.empty();
    }

    private List<Element> stopsOf(Element gradient) {
        Optional<Element> at = Optional.of(gradient);
        for (int i = 0; at.isPresent() && i < DEEPEST; i++) {
            List<Element> stops = SvgReader.elements(at.get()).stream()
                    .filter(kid -> "stop".equals(kid.getLocalName()))
                    .toList();
            if (!stops.isEmpty()) {
                return stops;
            }
            at = referred.apply(at.get());
        }
        return List.of();
    }

    /** A length, or a part of the shape; percentages are parts of it in both. */
    private double length(Element element, String name, double otherwise) {
        String text = attribute(element, name, "");
        return text.endsWith("%")
                ? Lengths.number(text.substring(0, text.length() - 1), 100 * otherwise) / 100
                : Lengths.pixels(text, otherwise);
    }

    /** An attribute of a gradient or of the one it refers to. */
    String attribute(Element gradient, String name, String otherwise) {
        Optional<Element> at = Optional.of(gradient);
        for (int i = 0; at.isPresent() && i < DEEPEST; i++) {
            if (at.get().hasAttribute(name)) {
                return at.get().getAttribute(name).strip();
            }
            at = referred.apply(at.get());
        }
        return otherwise;
    }
}
