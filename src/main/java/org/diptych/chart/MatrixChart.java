package org.diptych.chart;

import java.util.List;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.ChartData.Point;

/** Rows against columns: discs whose area is the figure, with the figure beside them. */
final class MatrixChart {
    private final Grid data;
    private final Sketch sketch;
    private final double size;

    MatrixChart(Grid data, Sketch sketch) {
        this.data = data;
        this.sketch = sketch;
        this.size = sketch.size;
    }

    Drawing draw() {
        List<List<String>> names = data.rows().stream()
                .map(name -> sketch.wrap(name.text(), sketch.width * 0.34))
                .toList();
        double left = names.stream()
                        .flatMap(List::stream)
                        .mapToDouble(sketch::width)
                        .max()
                        .orElse(0)
                + size;
        double column = (sketch.width - left) / data.series().size();
        List<List<String>> heads = data.series().stream()
                .map(series -> sketch.wrap(series.name().text(), column - size * 0.5))
                .toList();
        int lines = heads.stream().mapToInt(List::size).max().orElse(1);
        double top = lines * sketch.line() + size * 0.5;
        for (int i = 0; i < heads.size(); i++) {
            List<String> head = heads.get(i);
            double base = size + (lines - head.size()) * sketch.line();
            for (int j = 0; j < head.size(); j++) {
                sketch.strong(
                        left + column * (i + 0.5),
                        base + j * sketch.line(),
                        head.get(j),
                        Mark.Anchor.MIDDLE,
                        Paint.INK);
            }
        }
        double figures = widest();
        double radius = Math.max(size * 0.5, Math.min(size * 1.25, (column - figures - size * 0.9) / 2));
        double y = top;
        sketch.hairline(0, y, sketch.width, y, Paint.MUTED);
        for (int row = 0; row < names.size(); row++) {
            double room = Math.max(2 * radius + size * 0.5, names.get(row).size() * sketch.line() + size * 0.5);
            sketch.lines(names.get(row), 0, y + room / 2, Mark.Anchor.START, Paint.INK);
            for (int i = 0; i < data.series().size(); i++) {
                cell(data.series().get(i).points().get(row), left + column * (i + 0.5), y + room / 2, radius, row, i);
            }
            y += room;
            sketch.hairline(0, y, sketch.width, y, Paint.RULE);
        }
        return sketch.finish(y + 1);
    }

    private double widest() {
        return data.series().stream()
                .flatMap(s -> s.points().stream())
                .mapToDouble(p -> sketch.width(p.text(), true))
                .max()
                .orElse(0);
    }

    private double most() {
        return data.series().stream()
                .flatMap(s -> s.points().stream())
                .mapToDouble(p -> Math.abs(p.number()))
                .max()
                .orElse(1);
    }

    private void cell(Point point, double x, double y, double radius, int row, int column) {
        if (point.value().isEmpty() || point.number() == 0) {
            String text = point.text().isEmpty() ? "\u2013" : point.text();
            sketch.label(x, sketch.middle(y), text, Mark.Anchor.MIDDLE, Paint.MUTED);
            return;
        }
        double own = Math.max(size * 0.14, radius * Math.sqrt(Math.abs(point.number()) / most()));
        double wide = sketch.width(point.text(), true);
        double gap = size * 0.3;
        double middle = x - (wide + gap) / 2;
        ChartData.Tone tone = data.rows().get(row).tone() == ChartData.Tone.NONE
                ? data.series().get(column).name().tone()
                : data.rows().get(row).tone();
        sketch.add(new Mark.Disc(middle, y, own, Paint.of(tone, 0)));
        sketch.strong(middle + own + gap, sketch.middle(y), point.text(), Mark.Anchor.START, Paint.INK);
    }
}
