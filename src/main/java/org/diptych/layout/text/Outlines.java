package org.diptych.layout.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;

/** The outlines of glyphs of a TrueType font (OpenType, tables {@code glyf} and {@code loca}). */
final class Outlines {
    /** Parts of parts of a glyph; a font that goes deeper is damaged. */
    private static final int DEEPEST = 8;

    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEATED = 8;
    private static final int X_SAME = 16;
    private static final int Y_SAME = 32;

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    private final Sfnt font;
    private final boolean longOffsets;
    private final int glyphs;

    Outlines(Sfnt font) throws Sfnt.Malformed {
        this.font = font;
        this.longOffsets = font.u16(font.table("head", 54) + 50) != 0;
        this.glyphs = font.u16(font.table("maxp", 6) + 4);
    }

    /** In the units of the font, upwards from the base line. */
    Path2D.Double of(int glyph) throws Sfnt.Malformed {
        return of(glyph, 0);
    }

    private Path2D.Double of(int glyph, int depth) throws Sfnt.Malformed {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (glyph < 0 || glyph >= glyphs || depth > DEEPEST) {
            return path;
        }
        int from = offset(glyph);
        if (offset(glyph + 1) <= from) {
            return path;
        }
        int at = font.table("glyf") + from;
        int contours = font.s16(at);
        if (contours >= 0) {
            simple(at + 10, contours, path);
        } else {
            composite(at + 10, depth, path);
        }
        return path;
    }

    private int offset(int glyph) throws Sfnt.Malformed {
        int loca = font.table("loca");
        return longOffsets ? font.s32(loca + 4 * glyph) : 2 * font.u16(loca + 2 * glyph);
    }

    private void simple(int start, int contours, Path2D.Double path) throws Sfnt.Malformed {
        if (contours == 0) {
            return;
        }
        int count = font.u16(start + 2 * (contours - 1)) + 1;
        int at = start + 2 * contours;
        at += 2 + font.u16(at);
        var flags = new int[count];
        for (int i = 0; i < count; ) {
            int flag = font.u8(at++);
            int times = (flag & REPEATED) == 0 ? 1 : 1 + font.u8(at++);
            Arrays.fill(flags, i, Math.min(count, i + times), flag);
            i += times;
        }
        var x = new int[count];
        at = coordinates(at, flags, X_SHORT, X_SAME, x);
        var y = new int[count];
        coordinates(at, flags, Y_SHORT, Y_SAME, y);
        int first = 0;
        for (int i = 0; i < contours; i++) {
            int last = font.u16(start + 2 * i);
            if (last >= count || last < first) {
                throw new Sfnt.Malformed("has a damaged glyph");
            }
            contour(first, last, flags, x, y, path);
            first = last + 1;
        }
    }

    private int coordinates(int start, int[] flags, int narrow, int same, int[] into) throws Sfnt.Malformed {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & narrow) != 0) {
                int step = font.u8(at++);
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += font.s16(at);
                at += 2;
            }
            into[i] = value;
        }
        return at;
    }

    /** Between two points beside the curve stands one on it, half way. */
    private static void contour(int first, int last, int[] flags, int[] x, int[] y, Path2D.Double path) {
        int count = last - first + 1;
        if (count < 2) {
            return;
        }
        int start = first;
        while (start <= last && (flags[start] & ON_CURVE) == 0) {
            start++;
        }
        boolean none = start > last;
        if (none) {
            start = first;
            path.moveTo((x[first] + x[last]) / 2.0, (y[first] + y[last]) / 2.0);
        } else {
            path.moveTo(x[start], y[start]);
        }
        for (int i = none ? 0 : 1; i <= (none ? count - 1 : count); i++) {
            int here = first + (start - first + i) % count;
            if ((flags[here] & ON_CURVE) != 0) {
                path.lineTo(x[here], y[here]);
                continue;
            }
            int next = first + (start - first + i + 1) % count;
            if ((flags[next] & ON_CURVE) != 0) {
                path.quadTo(x[here], y[here], x[next], y[next]);
                i++;
            } else {
                path.quadTo(x[here], y[here], (x[here] + x[next]) / 2.0, (y[here] + y[next]) / 2.0);
            }
        }
        path.closePath();
    }

    private void composite(int start, int depth, Path2D.Double path) throws Sfnt.Malformed {
        int at = start;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = font.u16(at);
            int glyph = font.u16(at + 2);
            at += 4;
            boolean words = (flags & WORDS) != 0;
            double dx = words ? font.s16(at) : (byte) font.u8(at);
            double dy = words ? font.s16(at + 2) : (byte) font.u8(at + 1);
            at += words ? 4 : 2;
            double a = 1;
            double b = 0;
            double c = 0;
            double d = 1;
            if ((flags & SCALE) != 0) {
                a = fraction(at);
                d = a;
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                a = fraction(at);
                d = fraction(at + 2);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                a = fraction(at);
                b = fraction(at + 2);
                c = fraction(at + 4);
                d = fraction(at + 6);
                at += 8;
            }
            boolean moved = (flags & OFFSETS) != 0;
            var place = new AffineTransform(a, b, c, d, moved ? dx : 0, moved ? dy : 0);
            path.append(of(glyph, depth + 1).getPathIterator(place), false);
        }
    }

    private double fraction(int at) throws Sfnt.Malformed {
        return font.s16(at) / 16384.0;
    }
}
