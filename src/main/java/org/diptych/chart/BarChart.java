package org.diptych.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.ChartData.Limit;
import org.diptych.chart.ChartData.Point;
import org.diptych.chart.ChartData.Series;
import org.diptych.document.ChartForm;

/** Horizontal bars, side by side or stacked: names of any length stand beside them. */
final class BarChart {
    private static final double MOST_FOR_NAMES = 0.4;

    private final Grid data;
    private final Sketch sketch;
    private final boolean stacked;
    private final double size;
    /** Written when all bars and lines are drawn. */
    private final List<Runnable> words = new ArrayList<>();

    private double namesEnd;
    private double left;
    private double right;
    private double low;
    private double high;

    BarChart(Grid data, Sketch sketch) {
        this.data = data;
        this.sketch = sketch;
        this.stacked = data.kind() == ChartForm.Kind.STACKED;
        this.size = sketch.size;
    }

    Drawing draw() {
        List<List<String>> names = data.rows().stream()
                .map(name -> sketch.wrap(name.text(), sketch.width * MOST_FOR_NAMES))
                .toList();
        measure(names);
        double top = sketch.key(data.series());
        top += limitNames(top);
        double y = top;
        List<Runnable> bars = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            double thick = stacked ? size * 1.5 : size * (data.series().size() == 1 ? 1.15 : 0.95);
            double high = stacked ? thick : thick * data.series().size();
            double room = Math.max(high, names.get(row).size() * sketch.line()) + size * 0.55;
            double middle = y + room / 2;
            sketch.lines(names.get(row), namesEnd, middle, Mark.Anchor.END, Paint.INK);
            int at = row;
            bars.add(() -> row(at, middle - high / 2, thick));
            y += room;
        }
        bars.forEach(Runnable::run);
        for (Limit limit : data.limits()) {
            double x = x(limit.value().doubleValue());
            sketch.dashed(x, top - size * 0.2, x, y, Paint.INK);
        }
        words.forEach(Runnable::run);
        sketch.hairline(x(0), top, x(0), y, Paint.MUTED);
        return sketch.finish(y + size * 0.2);
    }

    /** How wide names and figures are, and what is left between them. */
    private void measure(List<List<String>> names) {
        double forNames = names.stream()
                .flatMap(List::stream)
                .mapToDouble(sketch::width)
                .max()
                .orElse(0);
        double forFigures = 0;
        for (int row = 0; row < data.rows().size(); row++) {
            low = Math.min(low, least(row));
            high = Math.max(high, most(row));
            for (String text : texts(row)) {
                forFigures = Math.max(forFigures, sketch.width(text));
            }
        }
        for (Limit limit : data.limits()) {
            low = Math.min(low, limit.value().doubleValue());
            high = Math.max(high, limit.value().doubleValue());
        }
        if (high <= low) {
            high = low + 1;
        }
        forFigures += size * 0.5;
        namesEnd = forNames;
        // Figures below zero stand between the names and the ends of their bars.
        left = forNames + size * 0.6 + (low < 0 && !stacked ? forFigures : 0);
        right = Math.max(left + size * 4, sketch.width - forFigures);
    }

    private double least(int row) {
        return data.series().stream()
                .mapToDouble(s -> s.points().get(row).number())
                .min()
                .orElse(0);
    }

    private double most(int row) {
        return stacked
                ? data.total(row).doubleValue()
                : data.series().stream()
                        .mapToDouble(s -> s.points().get(row).number())
                        .max()
                        .orElse(0);
    }

    private List<String> texts(int row) {
        return stacked
                ? List.of(total(row))
                : data.series().stream().map(s -> s.points().get(row).text()).toList();
    }

    /** Sums say nothing where every row is the whole. */
    private String total(int row) {
        boolean same = data.rows().size() > 1;
        for (int i = 1; i < data.rows().size(); i++) {
            same &= data.total(i).compareTo(data.total(0)) == 0;
        }
        return same ? "" : data.form().print(data.total(row));
    }

    private double x(double value) {
        return left + (value - low) / (high - low) * (right - left);
    }

    /** The names of the lines to compare with, above them, each on a line of its own where they would meet. */
    private double limitNames(double top) {
        double y = top;
        double before = Double.NEGATIVE_INFINITY;
        boolean any = false;
        List<Limit> sorted = data.limits().stream()
                .sorted(Comparator.comparing(Limit::value))
                .toList();
        for (Limit limit : sorted) {
            String text = (limit.name() + " " + limit.text()).strip();
            double half = sketch.width(text) / 2;
            double x = Math.min(Math.max(x(limit.value().doubleValue()), half), sketch.width - half);
            if (any && x - half < before + size) {
                y += sketch.line();
            }
            sketch.label(x, y + size, text, Mark.Anchor.MIDDLE, Paint.INK);
            before = x + half;
            any = true;
        }
        return any ? y - top + sketch.line() * 1.35 : 0;
    }

    private void row(int row, double y, double thick) {
        if (stacked) {
            stack(row, y, thick);
            return;
        }
        for (int i = 0; i < data.series().size(); i++) {
            bar(
                    data.series().get(i),
                    i,
                    row,
                    y + i * thick,
                    thick - (data.series().size() > 1 ? 0.8 : 0));
        }
    }

    private void bar(Series series, int number, int row, double y, double thick) {
        Point point = series.points().get(row);
        double middle = sketch.middle(y + thick / 2);
        if (point.value().isEmpty()) {
            sketch.label(x(0) + size * 0.4, middle, point.text(), Mark.Anchor.START, Paint.MUTED);
            return;
        }
        double zero = x(0);
        double end = x(point.number());
        ChartData.Tone tone = data.series().size() == 1
                ? data.rows().get(row).tone()
                : series.name().tone();
        int pattern =
                data.series().size() == 1 ? tone.pattern(number) : series.name().pattern();
        sketch.patterned(Math.min(zero, end), y, Math.abs(end - zero), thick, Paint.of(tone, number), pattern);
        boolean below = point.number() < 0;
        words.add(() -> sketch.clear(
                end + (below ? -size * 0.4 : size * 0.4),
                middle,
                point.text(),
                below ? Mark.Anchor.END : Mark.Anchor.START,
                Paint.INK));
    }

    private void stack(int row, double y, double thick) {
        double sum = 0;
        for (int i = 0; i < data.series().size(); i++) {
            Point point = data.series().get(i).points().get(row);
            if (point.number() > 0) {
                part(data.series().get(i), i, point, x(sum), x(sum + point.number()), y, thick);
                sum += point.number();
            }
        }
        double end = x(sum) + size * 0.4;
        String total = total(row);
        if (!total.isEmpty()) {
            words.add(() -> sketch.clear(end, sketch.middle(y + thick / 2), total, Mark.Anchor.START, Paint.INK));
        }
    }

    private void part(Series series, int number, Point point, double from, double to, double y, double thick) {
        Paint paint = Paint.of(series.name().tone(), number);
        sketch.patterned(from, y, to - from - 0.8, thick, paint, series.name().pattern());
        double wide = sketch.width(point.text(), true);
        if (wide + size * 0.7 <= to - from) {
            double middle = (from + to) / 2;
            sketch.area(middle - wide / 2 - size * 0.2, y + thick * 0.1, wide + size * 0.4, thick * 0.8, paint);
            sketch.strong(middle, sketch.middle(y + thick / 2), point.text(), Mark.Anchor.MIDDLE, Paint.PAPER);
        }
    }
}
