package org.diptych.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.diptych.chart.ChartData.Event;

/** Dates and periods, a row each, under an axis of months or years. */
final class TimelineChart {
    private final ChartData.Timeline data;
    private final Sketch sketch;
    private final double size;
    private final LocalDate from;
    private final LocalDate to;
    private final boolean narrow;
    private double left;

    TimelineChart(ChartData.Timeline data, Sketch sketch) {
        this.data = data;
        this.sketch = sketch;
        this.size = sketch.size;
        this.narrow = sketch.width < size * 46;
        LocalDate first = data.events().stream()
                .map(Event::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last =
                data.events().stream().map(Event::to).max(LocalDate::compareTo).orElseThrow();
        LocalDate day = data.moment().orElse(first);
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
        boolean years = ChronoUnit.MONTHS.between(first, last) > 30;
        this.from = years ? first.withDayOfYear(1) : first.withDayOfMonth(1);
        LocalDate end = years
                ? last.withDayOfYear(1).plusYears(1)
                : last.withDayOfMonth(1).plusMonths(1);
        this.to = end;
    }

    Drawing draw() {
        List<List<String>> names = new ArrayList<>();
        String before = "";
        double most = sketch.width * (narrow ? 0.55 : 0.42);
        for (Event event : data.events()) {
            List<String> lines = new ArrayList<>();
            if (!event.name().equals(before)) {
                lines.addAll(sketch.wrap(event.name(), most));
            }
            if (narrow) {
                lines.addAll(sketch.wrap(said(event), most));
            }
            names.add(lines);
            before = event.name();
        }
        left = names.stream()
                        .flatMap(List::stream)
                        .mapToDouble(sketch::width)
                        .max()
                        .orElse(0)
                + size;
        double top = sketch.line() * (data.moment().isPresent() ? 2.5 : 1.5);
        double bottom = top;
        for (List<String> lines : names) {
            bottom += room(lines);
        }
        axis(top, bottom);
        double y = top;
        for (int i = 0; i < names.size(); i++) {
            double room = room(names.get(i));
            names(data.events().get(i), names.get(i), y + room / 2);
            event(data.events().get(i), y + room / 2);
            y += room;
        }
        return sketch.finish(bottom + size * 0.3);
    }

    /** The name of a row; where there is no room beside the marks, its date below it. */
    private void names(Event event, List<String> lines, double middle) {
        int dates = narrow ? sketch.wrap(said(event), sketch.width * 0.55).size() : 0;
        double y = sketch.middle(middle - (lines.size() - 1) * sketch.line() / 2);
        for (int i = 0; i < lines.size(); i++) {
            Paint paint = i >= lines.size() - dates ? Paint.MUTED : Paint.INK;
            sketch.label(0, y + i * sketch.line(), lines.get(i), Mark.Anchor.START, paint);
        }
    }

    private static String said(Event event) {
        return event.text() + (event.status().isEmpty() ? "" : " · " + event.status());
    }

    private double room(List<String> lines) {
        return Math.max(1, lines.size()) * sketch.line() + size * 0.6;
    }

    private double x(LocalDate date) {
        double span = ChronoUnit.DAYS.between(from, to);
        return left + ChronoUnit.DAYS.between(from, date) / span * (sketch.width - left - size * 0.5);
    }

    private void axis(double top, double bottom) {
        long months = ChronoUnit.MONTHS.between(from, to);
        double wide = sketch.width(narrow ? "00/00" : "00/0000") + size * 0.7;
        long fit = Math.max(1, (long) ((sketch.width - left) / wide));
        int step = 1;
        for (int candidate : new int[] {1, 3, 6, 12, 24, 60, 120, 240}) {
            step = candidate;
            if (months / candidate <= fit) {
                break;
            }
        }
        double named = sketch.middle(top - sketch.line() * 0.75);
        for (LocalDate tick = tick(step); !tick.isAfter(to); tick = tick.plusMonths(step)) {
            if (tick.isBefore(from)) {
                continue;
            }
            double x = x(tick);
            sketch.hairline(x, top - size * 0.3, x, bottom, Paint.RULE);
            String text = step >= 12
                    ? Integer.toString(tick.getYear())
                    : String.format(
                            Locale.ROOT,
                            narrow ? "%02d/%02d" : "%02d/%04d",
                            tick.getMonthValue(),
                            narrow ? tick.getYear() % 100 : tick.getYear());
            if (x + sketch.width(text) <= sketch.width + size * 0.2) {
                sketch.label(x, named, text, Mark.Anchor.START, Paint.MUTED);
            }
        }
        sketch.hairline(left, top - size * 0.3, sketch.width, top - size * 0.3, Paint.MUTED);
        data.moment().ifPresent(day -> moment(day, top, bottom));
    }

    private LocalDate tick(int step) {
        int month = (from.getMonthValue() - 1) / Math.min(step, 12) * Math.min(step, 12) + 1;
        return LocalDate.of(from.getYear(), month, 1);
    }

    private void moment(LocalDate day, double top, double bottom) {
        double x = x(day);
        sketch.dashed(x, top - sketch.line() * 1.2, x, bottom, Paint.ACCENT);
        String text =
                String.format(Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        double half = sketch.width(text, true) / 2;
        sketch.strong(
                Math.min(Math.max(x, left + half), sketch.width - half), size, text, Mark.Anchor.MIDDLE, Paint.ACCENT);
    }

    private void event(Event event, double middle) {
        Paint paint = Paint.of(event.tone(), 0);
        double start = x(event.from());
        double end = x(event.to().plusDays(1));
        boolean period = ChronoUnit.DAYS.between(event.from(), event.to()) > 0;
        double edge;
        if (period) {
            double high = size * 0.62;
            sketch.patterned(
                    start,
                    middle - high / 2,
                    Math.max(2, end - start),
                    high,
                    paint,
                    event.tone().pattern(0));
            edge = end;
        } else {
            start = (start + end) / 2;
            sketch.symbol(start, middle, size * 0.36, paint, Sketch.shape(event.tone(), 0));
            edge = start + size * 0.4;
            start -= size * 0.4;
        }
        if (narrow) {
            return;
        }
        String text = said(event);
        double wide = sketch.width(text);
        double gap = size * 0.35;
        boolean behind = edge + gap + wide <= sketch.width;
        double x = behind ? edge + gap : Math.max(left + wide, start - gap);
        sketch.clear(x, sketch.middle(middle), text, behind ? Mark.Anchor.START : Mark.Anchor.END, Paint.MUTED);
    }
}
