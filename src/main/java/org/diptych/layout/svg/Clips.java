package org.diptych.layout.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads {@code clipPath}: the area of all its shapes. */
final class Clips {
    private final Function<Element, @Nullable Element> referred;

    /** @param referred what a {@code use} refers to; null for nothing */
    Clips(Function<Element, @Nullable Element> referred) {
        this.referred = referred;
    }

    /**
     * What a path leaves to be seen, in the picture; null where it has something that is no shape.
     *
     * @param place of the element that is clipped
     */
    @Nullable
    Area area(Element path, AffineTransform place) {
        if (path.getAttribute("clipPathUnits").equals("objectBoundingBox")) {
            return null;
        }
        var matrix = new AffineTransform(place);
        matrix.concatenate(Transforms.read(path.getAttribute("transform")));
        var all = new Area();
        for (Element kid : SvgReader.elements(path)) {
            var at = new AffineTransform(matrix);
            at.concatenate(Transforms.read(kid.getAttribute("transform")));
            Element shape = kid;
            if ("use".equals(kid.getLocalName())) {
                at.translate(Lengths.pixels(kid.getAttribute("x"), 0), Lengths.pixels(kid.getAttribute("y"), 0));
                shape = referred.apply(kid);
            }
            java.awt.Shape outline = shape == null ? null : BasicShapes.of(shape);
            if (outline == null) {
                return null;
            }
            boolean evenOdd = kid.getAttribute("clip-rule").equals("evenodd");
            all.add(area(outline, at, evenOdd));
        }
        return all;
    }

    /** The area of an outline in the picture. */
    static Area area(java.awt.Shape outline, AffineTransform place, boolean evenOdd) {
        var path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        path.append(outline.getPathIterator(place), false);
        return new Area(path);
    }
}
