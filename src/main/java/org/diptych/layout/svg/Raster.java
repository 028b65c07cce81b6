package org.diptych.layout.svg;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
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
            graphics.setColor(new Color(shape.color(), true));
            graphics.fill(path(shape));
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
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
