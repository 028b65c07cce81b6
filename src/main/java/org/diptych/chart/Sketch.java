package org.diptych.chart;

import java.util.ArrayList;
import java.util.List;

/** A drawing in the making, with what all kinds of chart share: words, hatching, keys. Lengths are points. */
final class Sketch {
    private static final double HATCH = 3.6;
    private static final double HAIRLINE = 0.5;

    private final List<Mark> marks = new ArrayList<>();
    private final TextMeasure measure;
    final double width;
    /** Of the type; all else is measured by it. */
    final double size;

    Sketch(double width, double size, TextMeasure measure) {
        this.width = width;
        this.size = size;
        this.measure = measure;
    }

    Drawing finish(double height) {
        return new Drawing(width, Math.max(1, height), marks);
    }

    /** The distance of base lines. */
    double line() {
        return size * 1.22;
    }

    /** A base line whose words stand in the middle of a height. */
    double middle(double y) {
        return y + size * 0.34;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void area(double x, double y, double w, double h, Paint paint) {
        if (w > 0 && h > 0) {
            add(new Mark.Area(x, y, w, h, 0, paint));
        }
    }

    void hairline(double x1, double y1, double x2, double y2, Paint paint) {
        add(new Mark.Rule(x1, y1, x2, y2, HAIRLINE, Mark.Dash.SOLID, paint));
    }

    void dashed(double x1, double y1, double x2, double y2, Paint paint) {
        add(new Mark.Rule(x1, y1, x2, y2, 0.9, Mark.Dash.DASHED, paint));
    }

    void label(double x, double y, String text, Mark.Anchor anchor, Paint paint) {
        label(x, y, text, anchor, size, false, paint);
    }

    void strong(double x, double y, String text, Mark.Anchor anchor, Paint paint) {
        label(x, y, text, anchor, size, true, paint);
    }

    void label(double x, double y, String text, Mark.Anchor anchor, double type, boolean strong, Paint paint) {
        if (!text.isEmpty()) {
            add(new Mark.Label(x, y, text, anchor, type, strong, paint));
        }
    }

    double width(String text) {
        return measure.width(text, size, false);
    }

    double width(String text, boolean strong) {
        return measure.width(text, size, strong);
    }

    double width(String text, double type, boolean strong) {
        return measure.width(text, type, strong);
    }

    /** Words that stay readable over lines behind them. */
    void clear(double x, double y, String text, Mark.Anchor anchor, Paint paint) {
        double wide = width(text);
        double left = x
                - switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> wide / 2;
                    case END -> wide;
                };
        area(left - 1, y - size * 0.82, wide + 2, size * 1.06, Paint.PAPER);
        label(x, y, text, anchor, paint);
    }

    /** Words on lines of at most a width; a word that is wider stands alone. */
    List<String> wrap(String text, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.isEmpty()) {
                line.append(word);
            } else if (width(line + " " + word) <= most) {
                line.append(' ').append(word);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Lines of words, the middle of all at a height. */
    void lines(List<String> lines, double x, double middle, Mark.Anchor anchor, Paint paint) {
        double y = middle(middle - (lines.size() - 1) * line() / 2);
        for (String text : lines) {
            label(x, y, text, anchor, paint);
            y += line();
        }
    }

    // ---- Areas that are told apart without their colour

    /** A filled rectangle; every pattern but the first has lines of its own. */
    void patterned(double x, double y, double w, double h, Paint paint, int pattern) {
        area(x, y, w, h, paint);
        switch (pattern % Paint.SERIES) {
            case 1 -> diagonals(x, y, w, h, HATCH, false);
            case 2 -> dots(x, y, w, h);
            case 3 -> diagonals(x, y, w, h, HATCH, true);
            case 4 -> horizontals(x, y, w, h);
            case 5 -> {
                diagonals(x, y, w, h, HATCH * 1.5, false);
                diagonals(x, y, w, h, HATCH * 1.5, true);
            }
            default -> {}
        }
    }

    private void diagonals(double x, double y, double w, double h, double step, boolean falling) {
        for (double c = step; c < w + h; c += step) {
            double x1 = Math.min(c, w);
            double y1 = c - x1;
            double y2 = Math.min(c, h);
            double x2 = c - y2;
            if (falling) {
                hatch(x + w - x1, y + y1, x + w - x2, y + y2);
            } else {
                hatch(x + x1, y + y1, x + x2, y + y2);
            }
        }
    }

    private void horizontals(double x, double y, double w, double h) {
        for (double at = HATCH * 0.75; at < h; at += HATCH * 0.75) {
            hatch(x, y + at, x + w, y + at);
        }
    }

    private void hatch(double x1, double y1, double x2, double y2) {
        add(new Mark.Rule(x1, y1, x2, y2, 0.5, Mark.Dash.SOLID, Paint.PAPER));
    }

    private void dots(double x, double y, double w, double h) {
        int rows = Math.max(1, (int) (h / HATCH));
        double step = h / rows;
        for (int row = 0; row < rows; row++) {
            for (double at = step * (row % 2 == 0 ? 0.5 : 1); at < w - 0.5; at += step) {
                add(new Mark.Disc(x + at, y + step * (row + 0.5), 0.55, Paint.PAPER));
            }
        }
    }

    /** A sign for a series or a tone: its shape alone tells it from the others. */
    void symbol(double x, double y, double radius, Paint paint, int shape) {
        double r = radius;
        switch (shape % 4) {
            case 1 -> area(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76, paint);
            case 2 -> polygon(paint, x, y - r * 1.15, x + r * 1.1, y + r * 0.8, x - r * 1.1, y + r * 0.8);
            case 3 -> polygon(paint, x, y - r * 1.25, x + r * 1.25, y, x, y + r * 1.25, x - r * 1.25, y);
            default -> add(new Mark.Disc(x, y, r, paint));
        }
    }

    /** The shape of a tone, or of a series. */
    static int shape(ChartData.Tone tone, int series) {
        return switch (tone) {
            case NONE -> series;
            case GOOD -> 0;
            case WARNING -> 2;
            case BAD -> 3;
            case NEUTRAL -> 1;
        };
    }

    private void polygon(Paint paint, double... at) {
        List<Mark.Point> points = new ArrayList<>();
        for (int i = 0; i < at.length; i += 2) {
            points.add(new Mark.Point(at[i], at[i + 1]));
        }
        add(new Mark.Polygon(points, paint));
    }

    /** What the colours and patterns mean, above a chart; gives the height taken. */
    double key(List<ChartData.Series> series) {
        if (series.size() < 2) {
            return 0;
        }
        double swatch = size * 1.5;
        double gap = size * 0.4;
        double x = 0;
        double y = 0;
        for (int i = 0; i < series.size(); i++) {
            ChartData.Name name = series.get(i).name();
            double needed = swatch + gap + width(name.text());
            if (x > 0 && x + needed > width) {
                x = 0;
                y += line() * 1.1;
            }
            patterned(x, y + size * 0.18, swatch, size * 0.8, Paint.of(name.tone(), i), name.pattern());
            label(x + swatch + gap, middle(y + size * 0.58), name.text(), Mark.Anchor.START, Paint.INK);
            x += needed + size * 1.6;
        }
        return y + line() * 1.75;
    }
}
