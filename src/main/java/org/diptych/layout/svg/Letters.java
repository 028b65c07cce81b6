package org.diptych.layout.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.diptych.layout.text.Face;
import org.diptych.layout.text.FontLibrary;

/** Words as outlines, in the fonts of the theme. */
public final class Letters {
    private final FontLibrary fonts;

    /** Takes faces from a library. */
    public Letters(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /**
     * Words on one line.
     *
     * @param outline from the origin, downwards, for a size of 1
     * @param width for a size of 1
     */
    record Words(Path2D.Double outline, double width) {}

    Words outline(String text, String families, String weight, String slant) {
        List<String> wanted = new ArrayList<>();
        for (String family : families.split(",")) {
            wanted.add(family.strip().replaceAll("^['\"]|['\"]$", ""));
        }
        Face face = fonts.face(wanted, weight(weight), !slant.equals("normal"));
        var outline = new Path2D.Double();
        double x = 0;
        for (int code : text.codePoints().toArray()) {
            int glyph = face.glyph(code);
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(1, -1);
            outline.append(face.outline(glyph).getPathIterator(place), false);
            x += face.advance(glyph) / 1000.0;
        }
        return new Words(outline, x);
    }

    private static int weight(String value) {
        return switch (value) {
            case "normal" -> 400;
            case "bold", "bolder" -> 700;
            case "lighter" -> 300;
            default -> (int) Lengths.number(value, 400);
        };
    }
}
