package org.diptych.layout.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Reads the {@code d} of a path (SVG 1.1, section 8.3). What comes after a mistake is left out, as browsers do. */
final class PathData {
    private final String text;
    private final Path2D.Double path = new Path2D.Double();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The last control point, for smooth curves. */
    private double controlX;

    private double controlY;
    private char before = ' ';

    private PathData(String text) {
        this.text = text;
    }

    static Path2D.Double read(String text) {
        var data = new PathData(text);
        try {
            data.all();
        } catch (NumberFormatException mistake) {
            return data.path;
        }
        return data.path;
    }

    private void all() {
        char command = ' ';
        skip();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isLetter(next)) {
                command = next;
                at++;
            } else if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            } else if (command == 'Z' || command == 'z' || command == ' ') {
                return;
            }
            if (path.getCurrentPoint() == null && command != 'M' && command != 'm') {
                return;
            }
            run(command);
            before = Character.toUpperCase(command);
            skip();
        }
    }

    private void run(char command) {
        boolean relative = Character.isLowerCase(command);
        double baseX = relative ? x : 0;
        double baseY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                move(baseX + number(), baseY + number());
                path.moveTo(x, y);
                startX = x;
                startY = y;
            }
            case 'L' -> line(baseX + number(), baseY + number());
            case 'H' -> line(baseX + number(), y);
            case 'V' -> line(x, baseY + number());
            case 'C' -> cubic(baseX + number(), baseY + number(), baseX, baseY);
            case 'S' -> {
                boolean smooth = before == 'C' || before == 'S';
                cubic(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, baseX, baseY);
            }
            case 'Q' -> quadratic(baseX + number(), baseY + number(), baseX, baseY);
            case 'T' -> {
                boolean smooth = before == 'Q' || before == 'T';
                quadratic(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, baseX, baseY);
            }
            case 'A' -> arc(number(), number(), number(), flag(), flag(), baseX + number(), baseY + number());
            case 'Z' -> {
                path.closePath();
                move(startX, startY);
            }
            default -> throw new NumberFormatException("no command: " + command);
        }
    }

    private void move(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        move(toX, toY);
    }

    private void cubic(double x1, double y1, double baseX, double baseY) {
        controlX = baseX + number();
        controlY = baseY + number();
        double toX = baseX + number();
        double toY = baseY + number();
        path.curveTo(x1, y1, controlX, controlY, toX, toY);
        move(toX, toY);
    }

    private void quadratic(double x1, double y1, double baseX, double baseY) {
        controlX = x1;
        controlY = y1;
        double toX = baseX + number();
        double toY = baseY + number();
        path.quadTo(x1, y1, toX, toY);
        move(toX, toY);
    }

    /** From two ends to centre and angles (SVG 1.1, appendix F.6.5). */
    private void arc(double rx, double ry, double rotation, boolean large, boolean sweep, double toX, double toY) {
        double a = Math.abs(rx);
        double b = Math.abs(ry);
        if (a == 0 || b == 0 || (toX == x && toY == y)) {
            line(toX, toY);
            return;
        }
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(-rotation));
        Point2D half = turn.transform(new Point2D.Double((x - toX) / 2, (y - toY) / 2), null);
        double reach = half.getX() * half.getX() / (a * a) + half.getY() * half.getY() / (b * b);
        if (reach > 1) {
            a *= Math.sqrt(reach);
            b *= Math.sqrt(reach);
        }
        double low = a * a * half.getY() * half.getY() + b * b * half.getX() * half.getX();
        double factor = Math.sqrt(Math.max(0, (a * a * b * b - low) / low)) * (large == sweep ? -1 : 1);
        double centerX = factor * a * half.getY() / b;
        double centerY = -factor * b * half.getX() / a;
        double from = Math.toDegrees(Math.atan2((half.getY() - centerY) / b, (half.getX() - centerX) / a));
        double to = Math.toDegrees(Math.atan2((-half.getY() - centerY) / b, (-half.getX() - centerX) / a));
        double extent = to - from;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        // Arc2D counts angles against the clock.
        var arc = new Arc2D.Double(centerX - a, centerY - b, 2 * a, 2 * b, -from, -extent, Arc2D.OPEN);
        AffineTransform back = AffineTransform.getTranslateInstance((x + toX) / 2, (y + toY) / 2);
        back.rotate(Math.toRadians(rotation));
        path.append(arc.getPathIterator(back), true);
        path.lineTo(toX, toY);
        move(toX, toY);
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }

    /** One digit, which may stand right before the next number. */
    private boolean flag() {
        skip();
        if (at >= text.length()) {
            throw new NumberFormatException("no flag");
        }
        return text.charAt(at++) == '1';
    }

    private double number() {
        skip();
        int from = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        boolean point = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if ((c == 'e' || c == 'E') && at + 1 < text.length()) {
                at++;
            } else if (c < '0' || c > '9') {
                break;
            }
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }
}
