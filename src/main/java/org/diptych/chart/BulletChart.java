package org.diptych.chart;

import org.diptych.chart.ChartData.Bullet;
import org.diptych.chart.ChartData.Point;

/** A value against thresholds, row by row: bands, a bar, a mark for the target. */
final class BulletChart {
    private final ChartData.Bullets data;
    private final Sketch sketch;
    private final double size;

    BulletChart(ChartData.Bullets data, Sketch sketch) {
        this.data = data;
        this.sketch = sketch;
        this.size = sketch.size;
    }

    Drawing draw() {
        double y = 0;
        for (Bullet bullet : data.rows()) {
            y = row(bullet, y);
        }
        return sketch.finish(y - size * 0.7);
    }

    private double row(Bullet bullet, double top) {
        double y = top;
        String said = bullet.value().text() + (bullet.status().isEmpty() ? "" : " · " + bullet.status());
        double forSaid = sketch.width(said, true);
        double x = sketch.width - forSaid;
        sketch.strong(sketch.width, y + size, said, Mark.Anchor.END, Paint.INK);
        if (bullet.tone() != ChartData.Tone.NONE) {
            sketch.symbol(
                    x - size * 0.7,
                    y + size * 0.68,
                    size * 0.32,
                    Paint.of(bullet.tone(), 0),
                    Sketch.shape(bullet.tone(), 0));
        }
        for (String line : sketch.wrap(bullet.name(), Math.max(size * 8, x - size * 2))) {
            sketch.label(0, y + size, line, Mark.Anchor.START, Paint.INK);
            y += sketch.line();
        }
        y += size * 0.35;
        Scale scale = scale(bullet);
        double high = size * 1.15;
        bands(bullet, scale, y, high);
        if (bullet.value().value().isPresent()) {
            double zero = x(scale, Math.max(scale.low(), Math.min(0, scale.high())));
            double end = x(scale, bullet.value().number());
            sketch.area(Math.min(zero, end), y + high * 0.3, Math.max(1, Math.abs(end - zero)), high * 0.4, Paint.INK);
        }
        if (bullet.target().value().isPresent()) {
            double at = x(scale, bullet.target().number());
            sketch.area(at - 1, y - size * 0.15, 2, high + size * 0.3, Paint.ACCENT);
        }
        return limits(bullet, scale, y + high) + size * 0.9;
    }

    private Scale scale(Bullet bullet) {
        double least = 0;
        double most = 0;
        for (Point point : new Point[] {bullet.value(), bullet.good(), bullet.bad(), bullet.target()}) {
            least = Math.min(least, point.number());
            most = Math.max(most, point.number());
        }
        boolean percent =
                bullet.value().text().contains("%") || bullet.good().text().contains("%");
        if (percent && least == 0 && most <= 100 && most > 20) {
            return new Scale(0, 100, 20);
        }
        return Scale.of(least, most * 1.04, 8);
    }

    private double x(Scale scale, double value) {
        return Math.min(1, Math.max(0, scale.at(value))) * sketch.width;
    }

    private void bands(Bullet bullet, Scale scale, double y, double high) {
        sketch.area(0, y, sketch.width, high, Paint.NEUTRAL_WASH);
        boolean hasGood = bullet.good().value().isPresent();
        boolean hasBad = bullet.bad().value().isPresent();
        if (!hasGood && !hasBad) {
            return;
        }
        double good = hasGood ? x(scale, bullet.good().number()) : bullet.lower() ? 0 : sketch.width;
        double bad = hasBad ? x(scale, bullet.bad().number()) : good;
        double first = bullet.lower() ? good : bad;
        double second = bullet.lower() ? bad : good;
        sketch.area(0, y, first, high, bullet.lower() ? Paint.GOOD_WASH : Paint.BAD_WASH);
        sketch.area(first, y, second - first, high, Paint.WARNING_WASH);
        sketch.area(second, y, sketch.width - second, high, bullet.lower() ? Paint.BAD_WASH : Paint.GOOD_WASH);
        if (hasGood) {
            sketch.area(good - 0.4, y, 0.8, high, Paint.GOOD);
        }
        if (hasBad) {
            sketch.area(bad - 0.4, y, 0.8, high, Paint.BAD);
        }
    }

    /** Thresholds and target below the band, each at its place. */
    private double limits(Bullet bullet, Scale scale, double bottom) {
        double type = size * 0.88;
        record Text(double x, String text, Paint paint) {}
        var texts = new java.util.ArrayList<Text>();
        limit(bullet.bad(), bullet.badSign() + " ")
                .ifPresent(t -> texts.add(new Text(x(scale, bullet.bad().number()), t, Paint.BAD)));
        limit(bullet.good(), bullet.goodSign() + " ")
                .ifPresent(t -> texts.add(new Text(x(scale, bullet.good().number()), t, Paint.GOOD)));
        limit(bullet.target(), "\u25b2 ")
                .ifPresent(t -> texts.add(new Text(x(scale, bullet.target().number()), t, Paint.ACCENT)));
        texts.sort(java.util.Comparator.comparingDouble(Text::x));
        double y = bottom + size * 1.15;
        double before = Double.NEGATIVE_INFINITY;
        double lowest = bottom;
        for (Text text : texts) {
            double half = sketch.width(text.text(), type, false) / 2;
            double x = Math.min(Math.max(text.x(), half), sketch.width - half);
            if (x - half < before + size * 0.6) {
                x = before + size * 0.6 + half;
                if (x + half > sketch.width) {
                    x = Math.min(Math.max(text.x(), half), sketch.width - half);
                    y += size * 1.1;
                }
            }
            sketch.label(x, y, text.text(), Mark.Anchor.MIDDLE, type, false, text.paint());
            before = x + half;
            lowest = y + size * 0.25;
        }
        return lowest;
    }

    private static java.util.Optional<String> limit(Point point, String sign) {
        return point.value().map(value -> sign + point.text());
    }
}
