package org.diptych.layout.svg;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of shapes as one of pixels, for programs that know no others. */
public final class Raster {
    /** Enough for a printed page. */
    private static final double MOST = 2400;

    private static final double PIXELS_PER_POINT = 200 / 72.0;

    private Raster() {}

    /** As PNG; what is not painted is transparent. */
    public static byte[] png(Svg svg) throws IOException {
        double scale = Math.min(PIXELS_PER_POINT, MOST / Math.max(svg.width(), svg.height()));
        var image = new BufferedImage(
                (int) Math.max(1, Math.ceil(svg.width() * scale)),
                (int) Math.max(1, Math.ceil(svg.height() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        for (Shape shape : svg.shapes()) {
            graphics.setPaint(paint(shape));
            graphics.fill(path(shape));
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Paint paint(Shape shape) {
        Gradient gradient = shape.gradient();
        if (gradient == null) {
            return new Color(shape.color(), true);
        }
        int count = gradient.stops().size();
        var places = new float[count];
        var colors = new Color[count];
        for (int i = 0; i < count; i++) {
            Gradient.Stop stop = gradient.stops().get(i);
            // No two may stand in one place.
            places[i] = i == 0 ? 0 : Math.max((float) stop.at(), Math.nextUp(places[i - 1]));
            colors[i] = new Color((shape.color() & 0xFF000000) | stop.rgb(), true);
        }
        for (int i = count - 1; i > 0 && places[i] > (i == count - 1 ? 1 : Math.nextDown(places[i + 1])); i--) {
            places[i] = i == count - 1 ? 1 : Math.nextDown(places[i + 1]);
        }
        double[] matrix =
                gradient.matrix().stream().mapToDouble(Double::doubleValue).toArray();
        var place = new AffineTransform(matrix);
        Gradient.Focus focus = gradient.focus();
        var start = new Point2D.Double(0, 0);
        return focus == null
                ? new LinearGradientPaint(
                        start,
                        new Point2D.Double(1, 0),
                        places,
                        colors,
                        CycleMethod.NO_CYCLE,
                        ColorSpaceType.SRGB,
                        place)
                : new RadialGradientPaint(
                        start,
                        1,
                        new Point2D.Double(focus.x(), focus.y()),
                        places,
                        colors,
                        CycleMethod.NO_CYCLE,
                        ColorSpaceType.SRGB,
                        place);
    }

    private static Path2D path(Shape shape) {
        var path = new Path2D.Double(shape.evenOdd() ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        for (List<Double> contour : shape.contours()) {
            path.moveTo(contour.get(0), contour.get(1));
            for (int i = 2; i + 1 < contour.size(); i += 2) {
                path.lineTo(contour.get(i), contour.get(i + 1));
            }
            path.closePath();
        }
        return path;
    }
}
