package org.diptych.layout.svg;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code transform} of an element. */
final class Transforms {
    private static final Pattern CALL = Pattern.compile("([a-zA-Z]+)\\s*\\(([^)]*)\\)");

    private Transforms() {}

    static AffineTransform read(String text) {
        var all = new AffineTransform();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            all.concatenate(one(call.group(1), Lengths.numbers(call.group(2))));
        }
        return all;
    }

    private static AffineTransform one(String name, List<Double> n) {
        int count = n.size();
        if (count == 0) {
            return new AffineTransform();
        }
        double first = n.get(0);
        return switch (name) {
            case "translate" -> AffineTransform.getTranslateInstance(first, count > 1 ? n.get(1) : 0);
            case "scale" -> AffineTransform.getScaleInstance(first, count > 1 ? n.get(1) : first);
            case "rotate" ->
                count > 2
                        ? AffineTransform.getRotateInstance(Math.toRadians(first), n.get(1), n.get(2))
                        : AffineTransform.getRotateInstance(Math.toRadians(first));
            case "skewX" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(first)), 0);
            case "skewY" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(first)));
            case "matrix" ->
                count == 6
                        ? new AffineTransform(first, n.get(1), n.get(2), n.get(3), n.get(4), n.get(5))
                        : new AffineTransform();
            default -> new AffineTransform();
        };
    }
}
