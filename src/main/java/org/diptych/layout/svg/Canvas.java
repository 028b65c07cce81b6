package org.diptych.layout.svg;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Collects what is painted as contours of straight lines, fine enough for print. */
final class Canvas {
    /** How far from a curve its straight lines may run, in points. */
    private static final double FLATNESS = 0.03;

    private final List<Shape> shapes = new ArrayList<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private @Nullable Function<String, Optional<Element>> byId;
    private @Nullable Gradients gradients;
    private @Nullable Area clip;

    /** Has gradients painted. */
    void gradients(Function<String, Optional<Element>> elements, Gradients reader) {
        byId = elements;
        gradients = reader;
    }

    /** What may be painted; null for all. */
    @Nullable
    Area clip() {
        return clip;
    }

    void clip(@Nullable Area area) {
        clip = area;
    }

    /** Lets less be painted. */
    void clipTo(Area area) {
        Area less = new Area(area);
        if (clip != null) {
            less.intersect(clip);
        }
        clip = less;
    }

    /** Remembers something that is not drawn. */
    void pass(String what) {
        passed.add(what);
    }

    /** Paints the area of an outline, then its line; whether there was an outline. */
    boolean paint(java.awt.@Nullable Shape outline, Look look, AffineTransform place) {
        if (outline == null) {
            return false;
        }
        boolean evenOdd = look.get("fill-rule", "nonzero").equals("evenodd");
        look.paint("fill")
                .ifPresent(color -> add(outline, place, evenOdd, color, gradient("fill", look, outline, place)));
        double width = look.length("stroke-width", 1);
        if (width > 0) {
            look.paint("stroke").ifPresent(color -> {
                var line = new Path2D.Double(outline);
                java.awt.Shape drawn = stroke(look, (float) width).createStrokedShape(line);
                add(drawn, place, false, color, gradient("stroke", look, outline, place));
            });
        }
        return true;
    }

    private @Nullable Gradient gradient(String paint, Look look, java.awt.Shape outline, AffineTransform place) {
        String id = look.get(paint + "-gradient", "");
        if (id.isEmpty() || byId == null || gradients == null) {
            return null;
        }
        Gradients reader = gradients;
        Optional<Element> found = byId.apply(id);
        found.ifPresent(element -> {
            if (!reader.attribute(element, "spreadMethod", "pad").equals("pad")) {
                pass("the repetition of a gradient");
            }
            if (reader.opacity(element).filter(share -> share == 1).isEmpty()) {
                pass("the opacity of a gradient");
            }
        });
        return found.flatMap(element -> reader.of(element, outline.getBounds2D(), place))
                .orElse(null);
    }

    private static BasicStroke stroke(Look look, float width) {
        int cap = switch (look.get("stroke-linecap", "butt")) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
        int join = switch (look.get("stroke-linejoin", "miter")) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
        float limit = (float) Math.max(1, look.length("stroke-miterlimit", 4));
        List<Double> dashes = Lengths.numbers(look.get("stroke-dasharray", "none"));
        double sum = dashes.stream().mapToDouble(Double::doubleValue).sum();
        if (sum <= 0 || dashes.stream().anyMatch(dash -> dash < 0)) {
            return new BasicStroke(width, cap, join, limit);
        }
        var pattern = new float[dashes.size()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = dashes.get(i).floatValue();
        }
        return new BasicStroke(width, cap, join, limit, pattern, 0);
    }

    private void add(
            java.awt.Shape outline, AffineTransform place, boolean evenOdd, int color, @Nullable Gradient gradient) {
        if (clip == null) {
            add(outline.getPathIterator(place, FLATNESS), evenOdd, color, gradient);
            return;
        }
        Area seen = Clips.area(outline, place, evenOdd);
        seen.intersect(clip);
        add(seen.getPathIterator(null, FLATNESS), false, color, gradient);
    }

    private void add(PathIterator path, boolean evenOdd, int color, @Nullable Gradient gradient) {
        List<List<Double>> contours = new ArrayList<>();
        List<Double> open = new ArrayList<>();
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            int step = path.currentSegment(at);
            if (step == PathIterator.SEG_MOVETO) {
                keep(open, contours);
                open = new ArrayList<>();
            }
            if (step != PathIterator.SEG_CLOSE && Double.isFinite(at[0]) && Double.isFinite(at[1])) {
                open.add(at[0]);
                open.add(at[1]);
            }
        }
        keep(open, contours);
        if (!contours.isEmpty() && color >>> 24 != 0) {
            shapes.add(new Shape(contours, evenOdd, color, gradient));
        }
    }

    private static void keep(List<Double> contour, List<List<Double>> contours) {
        if (contour.size() >= 6) {
            contours.add(contour);
        }
    }

    Svg done(double width, double height) {
        return new Svg(width, height, shapes, List.copyOf(passed));
    }
}
