package org.diptych.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.ChartData.Limit;
import org.diptych.chart.ChartData.Point;
import org.diptych.chart.ChartData.Series;

/** Lines over rows that follow each other: years, months. Each ends at its name. */
final class LineChart {
    /** With this many figures or fewer on one line, each is printed. */
    private static final int FEW = 9;

    private final Grid data;
    private final Sketch sketch;
    private final double size;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final Scale scale;

    LineChart(Grid data, Sketch sketch) {
        this.data = data;
        this.sketch = sketch;
        this.size = sketch.size;
        this.scale = scale(data);
        double forTicks = scale.ticks().stream()
                .mapToDouble(t -> sketch.width(data.form().print(t)))
                .max()
                .orElse(0);
        this.left = forTicks + size * 0.7;
        this.right = Math.max(left + size * 5, sketch.width - ends() - size * 0.8);
        this.top = size * 1.5;
        this.bottom = top + Math.min(Math.max(sketch.width * 0.42, size * 12), size * 21);
    }

    private static Scale scale(Grid data) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Series series : data.series()) {
            for (Point point : series.points()) {
                if (point.value().isPresent()) {
                    least = Math.min(least, point.number());
                    most = Math.max(most, point.number());
                }
            }
        }
        for (Limit limit : data.limits()) {
            least = Math.min(least, limit.value().doubleValue());
            most = Math.max(most, limit.value().doubleValue());
        }
        // From zero, unless everything happens far above it.
        boolean far = least > 0 && (most - least) < 0.25 * most;
        return Scale.of(far ? least : Math.min(0, least), most, 4);
    }

    private double ends() {
        double widest = size * 2;
        for (Series series : data.series()) {
            for (String line : endLines(series)) {
                widest = Math.max(widest, sketch.width(line, true));
            }
        }
        return widest;
    }

    private List<String> endLines(Series series) {
        List<String> lines = new ArrayList<>();
        if (data.series().size() > 1 && !series.name().text().isEmpty()) {
            lines.addAll(sketch.wrap(series.name().text(), sketch.width * 0.22));
            lines.add(last(series).text());
        }
        return lines;
    }

    private static Point last(Series series) {
        Point last = new Point(java.util.Optional.empty(), "");
        for (Point point : series.points()) {
            last = point.value().isPresent() ? point : last;
        }
        return last;
    }

    private double x(int row) {
        int gaps = data.rows().size() - 1;
        double inset = size * 0.8;
        return gaps == 0 ? (left + right) / 2 : left + inset + (right - left - 2 * inset) * row / gaps;
    }

    private double y(double value) {
        return bottom - scale.at(value) * (bottom - top);
    }

    Drawing draw() {
        for (BigDecimal tick : scale.ticks()) {
            double y = y(tick.doubleValue());
            boolean base = tick.signum() == 0 || tick.doubleValue() == scale.low();
            sketch.hairline(left, y, right, y, base ? Paint.MUTED : Paint.RULE);
            sketch.label(left - size * 0.5, sketch.middle(y), data.form().print(tick), Mark.Anchor.END, Paint.MUTED);
        }
        double end = names();
        for (Limit limit : data.limits()) {
            double y = y(limit.value().doubleValue());
            sketch.dashed(left, y, right, y, Paint.INK);
            sketch.clear(
                    left + size * 0.3,
                    y - size * 0.35,
                    (limit.name() + " " + limit.text()).strip(),
                    Mark.Anchor.START,
                    Paint.INK);
        }
        for (int i = 0; i < data.series().size(); i++) {
            series(data.series().get(i), i);
        }
        endNames();
        return sketch.finish(end);
    }

    /** The names of the rows below the axis, as many as fit. */
    private double names() {
        double widest = data.rows().stream()
                        .mapToDouble(n -> sketch.width(n.text()))
                        .max()
                        .orElse(1)
                + size * 0.8;
        int rows = data.rows().size();
        double step = rows > 1 ? x(1) - x(0) : right - left;
        int every = Math.max(1, (int) Math.ceil(widest / step));
        for (int row = 0; row < rows; row++) {
            if ((rows - 1 - row) % every == 0) {
                String text = data.rows().get(row).text();
                double half = sketch.width(text) / 2;
                double x = Math.min(Math.max(x(row), half), sketch.width - half);
                sketch.label(x, bottom + size * 1.35, text, Mark.Anchor.MIDDLE, Paint.MUTED);
            }
        }
        return bottom + size * 1.9;
    }

    private void series(Series series, int number) {
        Paint paint = Paint.of(series.name().tone(), number);
        Mark.Dash dash = number % 3 == 1 ? Mark.Dash.DASHED : number % 3 == 2 ? Mark.Dash.DOTTED : Mark.Dash.SOLID;
        List<Mark.Point> run = new ArrayList<>();
        for (int row = 0; row <= series.points().size(); row++) {
            boolean there = row < series.points().size()
                    && series.points().get(row).value().isPresent();
            if (there) {
                run.add(new Mark.Point(x(row), y(series.points().get(row).number())));
            } else {
                if (run.size() > 1) {
                    sketch.add(new Mark.Polyline(run, 1.6, dash, paint));
                }
                run = new ArrayList<>();
            }
        }
        double radius = size * (series.points().size() > 24 ? 0.16 : 0.3);
        for (int row = 0; row < series.points().size(); row++) {
            Point point = series.points().get(row);
            if (point.value().isPresent()) {
                sketch.symbol(x(row), y(point.number()), radius, paint, number);
                value(series, row, point);
            }
        }
    }

    /** A figure above its point, where there is one line with few of them. */
    private void value(Series series, int row, Point point) {
        boolean all = data.series().size() == 1 && series.points().size() <= FEW;
        boolean end =
                data.series().size() == 1 && (row == 0 || row == series.points().size() - 1);
        if (all || end) {
            double y = y(point.number()) + (isValley(series, row) ? size * 1.3 : -size * 0.65);
            sketch.strong(x(row) + aside(series, row), y, point.text(), Mark.Anchor.MIDDLE, Paint.INK);
        }
    }

    /** Away from a line that climbs or falls through the point. */
    private double aside(Series series, int row) {
        List<Point> points = series.points();
        if (row == 0 || row == points.size() - 1) {
            return 0;
        }
        double before = points.get(row).number() - points.get(row - 1).number();
        double after = points.get(row + 1).number() - points.get(row).number();
        return before > 0 && after > 0 ? -size * 0.7 : before < 0 && after < 0 ? size * 0.7 : 0;
    }

    /** Whether a point lies below both neighbours: its figure stands below it, clear of the line. */
    private static boolean isValley(Series series, int row) {
        List<Point> points = series.points();
        double own = points.get(row).number();
        return row > 0
                && row < points.size() - 1
                && points.get(row - 1).number() > own
                && points.get(row + 1).number() > own;
    }

    /** Each line's name beside its end, pushed apart where they would meet. */
    private void endNames() {
        if (data.series().size() < 2) {
            return;
        }
        record End(int number, double y, double high) {}
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < data.series().size(); i++) {
            Series series = data.series().get(i);
            ends.add(new End(i, y(last(series).number()), endLines(series).size() * sketch.line()));
        }
        ends.sort(Comparator.comparingDouble(End::y));
        double total = ends.stream().mapToDouble(End::high).sum();
        double free = Math.max(0, bottom - total);
        double from = 0;
        double before = 0;
        for (End end : ends) {
            before += end.high();
            double latest = free + before - end.high();
            double y = Math.min(Math.max(from, end.y() - end.high() / 2), Math.max(from, latest));
            Series series = data.series().get(end.number());
            List<String> lines = endLines(series);
            double base = y + size;
            for (int i = 0; i < lines.size(); i++) {
                boolean name = i < lines.size() - 1;
                sketch.label(
                        right + size * 0.6,
                        base + i * sketch.line(),
                        lines.get(i),
                        Mark.Anchor.START,
                        size,
                        name,
                        name ? Paint.of(series.name().tone(), end.number()) : Paint.INK);
            }
            from = y + end.high();
        }
    }
}
