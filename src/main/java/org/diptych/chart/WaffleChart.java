package org.diptych.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.ChartData.Point;

/** Squares: one for each thing counted, or a hundred for shares of a whole. */
final class WaffleChart {
    /** More things than this are shown as shares. */
    static final int MOST_THINGS = 200;

    private static final int HIGH = 10;

    /** So few things stand in rows of half the height. */
    private static final int FEW = 35;

    private final Grid data;
    private final Sketch sketch;
    private final double size;

    WaffleChart(Grid data, Sketch sketch) {
        this.data = data;
        this.sketch = sketch;
        this.size = sketch.size;
    }

    Drawing draw() {
        int[] squares = squares(data);
        int all = Arrays.stream(squares).sum();
        int high = all <= FEW ? HIGH / 2 : HIGH;
        int columns = (all + high - 1) / high;
        double step = Math.min(size * 1.28, sketch.width / Math.max(10, columns));
        double side = step * 0.84;
        boolean beside = sketch.width - columns * step > size * 15;
        int square = 0;
        for (int i = 0; i < squares.length; i++) {
            ChartData.Tone tone = data.rows().get(i).tone();
            for (int n = 0; n < squares[i]; n++, square++) {
                int column = square / high;
                double x = column * step;
                double y = square % high * step;
                sketch.patterned(
                        x, y, side, side, Paint.of(tone, i), data.rows().get(i).pattern());
            }
        }
        double bottom = high * step;
        double x = beside ? columns * step + size * 1.4 : 0;
        double end = key(x, beside ? 0 : bottom + size * 0.8);
        return sketch.finish(Math.max(bottom, end));
    }

    /** How many squares each row has; of shares, the largest rests are rounded up so that they are a hundred. */
    static int[] squares(Grid data) {
        List<Point> points = data.series().get(0).points();
        BigDecimal total = BigDecimal.ZERO;
        boolean things = true;
        for (Point point : points) {
            BigDecimal value = point.value().orElse(BigDecimal.ZERO);
            total = total.add(value.max(BigDecimal.ZERO));
            things &= value.stripTrailingZeros().scale() <= 0;
        }
        int[] squares = new int[points.size()];
        if (things && total.compareTo(BigDecimal.valueOf(MOST_THINGS)) <= 0) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] = Math.max(
                        0, points.get(i).value().orElse(BigDecimal.ZERO).intValue());
            }
            return squares;
        }
        double whole = total.doubleValue();
        List<Integer> byRest = new ArrayList<>();
        double[] rest = new double[squares.length];
        int given = 0;
        for (int i = 0; i < squares.length; i++) {
            double share = Math.max(0, points.get(i).number()) * 100 / whole;
            squares[i] = (int) Math.floor(share + 1e-9);
            rest[i] = share - squares[i];
            given += squares[i];
            byRest.add(i);
        }
        byRest.sort(Comparator.comparingDouble((Integer i) -> -rest[i]).thenComparingInt(i -> i));
        for (int i = 0; given < 100 && i < byRest.size(); i++, given++) {
            squares[byRest.get(i)]++;
        }
        return squares;
    }

    private double key(double left, double top) {
        double y = top;
        double swatch = size * 1.1;
        BigDecimal total = data.total();
        for (int i = 0; i < data.rows().size(); i++) {
            ChartData.Name name = data.rows().get(i);
            Point point = data.series().get(0).points().get(i);
            sketch.patterned(left, y + size * 0.1, swatch, swatch, Paint.of(name.tone(), i), name.pattern());
            double x = left + swatch + size * 0.6;
            boolean share = point.value().isPresent() && !point.text().contains("%") && total.signum() > 0;
            String figure = point.text()
                    + (share ? " (" + data.form().share(point.value().orElseThrow(), total) + ")" : "");
            sketch.strong(x, sketch.middle(y + size * 0.65), figure, Mark.Anchor.START, Paint.INK);
            double room = sketch.width - x;
            y += sketch.line();
            for (String line : sketch.wrap(name.text(), room)) {
                sketch.label(x, sketch.middle(y + size * 0.65), line, Mark.Anchor.START, Paint.INK);
                y += sketch.line();
            }
            y += size * 0.45;
        }
        return y;
    }
}
