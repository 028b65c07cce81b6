package org.diptych.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diptych.chart.ChartData.Bullet;
import org.diptych.chart.ChartData.Event;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.ChartData.Limit;
import org.diptych.chart.ChartData.Point;
import org.diptych.chart.ChartData.Series;
import org.diptych.document.ChartForm;
import org.diptych.language.Language;

/** Says in words what a chart shows: every figure where they are few, else what stands out. */
final class Alternative {
    /** With more rows than this, extremes are told instead of every figure; the table has them all. */
    private static final int MOST_TOLD = 12;

    private final Phrases phrases;

    private Alternative(Language language) {
        this.phrases = Phrases.in(language);
    }

    static String of(ChartData data, Language language) {
        Alternative alternative = new Alternative(language);
        if (data.isEmpty()) {
            return alternative.phrases.nothing();
        }
        List<String> sentences = switch (data) {
            case Grid grid -> alternative.grid(grid);
            case ChartData.Bullets bullets ->
                bullets.rows().stream().map(alternative::bullet).toList();
            case ChartData.Timeline timeline -> alternative.timeline(timeline);
        };
        return String.join(" ", sentences.stream().map(Alternative::sentence).toList());
    }

    /** With a capital in front and a full stop behind. */
    private static String sentence(String text) {
        if (text.isEmpty()) {
            return "";
        }
        int first = text.offsetByCodePoints(0, 1);
        String capital = text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    // ---- Figures by row and column

    private List<String> grid(Grid grid) {
        return switch (grid.kind()) {
            case LINE ->
                grid.series().stream().map(series -> course(series, grid)).toList();
            case STACKED -> parts(grid);
            case WAFFLE -> shares(grid);
            default -> bars(grid);
        };
    }

    /** How a line goes: from its first figure to its last. */
    private String course(Series series, Grid grid) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
            if (series.points().get(i).value().isPresent()) {
                known.add(i);
            }
        }
        String name = series.name().text();
        String subject = name.isEmpty() ? "" : name + phrases.colon();
        if (known.isEmpty()) {
            return subject + phrases.gap();
        }
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        Point from = series.points().get(first);
        Point to = series.points().get(last);
        String change = change(from, to);
        String when = first == last
                ? ""
                : " "
                        + phrases.between(
                                grid.rows().get(first).text(),
                                grid.rows().get(last).text());
        return subject + change + when + beside(to, grid.limits());
    }

    private String change(Point from, Point to) {
        int sign = to.value().orElseThrow().compareTo(from.value().orElseThrow());
        if (sign == 0) {
            return phrases.stays(to.text());
        }
        String start = withoutUnit(from.text(), to.text());
        return sign > 0 ? phrases.rises(start, to.text()) : phrases.falls(start, to.text());
    }

    /** "42 à 57 %": the unit once, where both have the same. */
    private static String withoutUnit(String one, String two) {
        String unit = unit(one);
        return !unit.isBlank() && unit.equals(unit(two))
                ? one.substring(0, one.length() - unit.length()).strip()
                : one;
    }

    static String unit(String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(end);
    }

    private String beside(Point point, List<Limit> limits) {
        StringBuilder text = new StringBuilder();
        for (Limit limit : limits) {
            int side = point.value().orElseThrow().compareTo(limit.value());
            text.append(", ").append(phrases.beside(side, limit.sort(), limit.text()));
        }
        return text.toString();
    }

    /** Each bar, or what is highest and lowest of many. */
    private List<String> bars(Grid grid) {
        if (isCourse(grid)) {
            return courses(grid);
        }
        List<String> sentences = new ArrayList<>();
        for (Series series : grid.series()) {
            String name = grid.series().size() > 1 && !series.name().text().isEmpty()
                    ? series.name().text() + phrases.colon()
                    : "";
            sentences.add(name + (grid.rows().size() > MOST_TOLD ? extremes(series, grid) : each(series, grid)));
        }
        if (grid.kind() == ChartForm.Kind.BAR) {
            limits(grid).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Two columns that are years tell of each row how it changed. */
    private static boolean isCourse(Grid grid) {
        return grid.kind() == ChartForm.Kind.BAR
                && grid.rows().size() <= MOST_TOLD
                && grid.series().size() == 2
                && grid.series().stream()
                        .allMatch(series -> series.name().text().matches("(19|20)[0-9]{2}"));
    }

    private List<String> courses(Grid grid) {
        List<String> sentences = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            Point from = grid.series().get(0).points().get(row);
            Point to = grid.series().get(1).points().get(row);
            String change = from.value().isPresent() && to.value().isPresent()
                    ? change(from, to) + beside(to, grid.limits())
                    : phrases.list(List.of(told(from), told(to)));
            sentences.add(grid.rows().get(row).text() + phrases.colon() + change);
        }
        return sentences;
    }

    private String told(Point point) {
        return point.text().isEmpty() ? phrases.gap() : point.text();
    }

    private String each(Series series, Grid grid) {
        List<String> figures = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            figures.add(grid.rows().get(row).text() + " " + told(series.points().get(row)));
        }
        return phrases.list(figures);
    }

    private String extremes(Series series, Grid grid) {
        List<Integer> known = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            if (series.points().get(row).value().isPresent()) {
                known.add(row);
            }
        }
        if (known.isEmpty()) {
            return phrases.gap();
        }
        Comparator<Integer> byValue =
                Comparator.comparing(row -> series.points().get(row).value().orElseThrow());
        int most = known.stream().max(byValue).orElseThrow();
        int least = known.stream().min(byValue).orElseThrow();
        return phrases.count(grid.rows().size())
                + phrases.semicolon()
                + phrases.highest(
                        grid.rows().get(most).text(), series.points().get(most).text())
                + phrases.semicolon()
                + phrases.lowest(
                        grid.rows().get(least).text(),
                        series.points().get(least).text());
    }

    /** How many rows stand where from the lines, where there is one row: in words of its own. */
    private Optional<String> limits(Grid grid) {
        if (grid.limits().isEmpty()) {
            return Optional.empty();
        }
        List<String> told = new ArrayList<>();
        for (Limit limit : grid.limits()) {
            List<String> above = new ArrayList<>();
            for (int row = 0; row < grid.rows().size(); row++) {
                Optional<BigDecimal> value = grid.series()
                        .get(grid.series().size() - 1)
                        .points()
                        .get(row)
                        .value();
                if (value.isPresent() && value.get().compareTo(limit.value()) > 0) {
                    above.add(grid.rows().get(row).text());
                }
            }
            String place = phrases.beside(1, limit.sort(), limit.text()) + phrases.colon();
            told.add(place
                    + (above.isEmpty()
                            ? "\u2013"
                            : above.size() > MOST_TOLD ? phrases.count(above.size()) : phrases.list(above)));
        }
        return Optional.of(String.join(phrases.semicolon(), told));
    }

    private List<String> parts(Grid grid) {
        List<String> sentences = new ArrayList<>();
        int told = Math.min(grid.rows().size(), MOST_TOLD);
        for (int row = 0; row < told; row++) {
            List<String> parts = new ArrayList<>();
            for (Series series : grid.series()) {
                Point point = series.points().get(row);
                if (point.value().isPresent() && point.value().get().signum() != 0) {
                    parts.add(series.name().text() + " " + point.text());
                }
            }
            String sum = phrases.total(grid.form().print(grid.total(row)));
            String name = grid.rows().get(row).text();
            sentences.add((name.isEmpty() ? "" : name + phrases.colon())
                    + sum
                    + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")"));
        }
        if (grid.rows().size() > told) {
            sentences.add(phrases.count(grid.rows().size()));
        }
        return sentences;
    }

    private List<String> shares(Grid grid) {
        BigDecimal total = grid.total();
        List<String> parts = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            Point point = grid.series().get(0).points().get(row);
            String figure = point.value().isPresent()
                            && total.signum() > 0
                            && !point.text().contains("%")
                    ? phrases.of(point.text(), grid.form().share(point.value().get(), total))
                    : told(point);
            parts.add(grid.rows().get(row).text() + " " + figure);
        }
        return List.of(phrases.total(grid.form().print(total)) + phrases.colon() + phrases.list(parts));
    }

    // ---- Thresholds

    private String bullet(Bullet bullet) {
        StringBuilder text = new StringBuilder(bullet.name()).append(phrases.colon());
        text.append(told(bullet.value()));
        if (!bullet.status().isEmpty()) {
            text.append(", ").append(bullet.status());
        }
        List<String> limits = new ArrayList<>();
        if (bullet.good().value().isPresent()) {
            limits.add(phrases.green(
                    phrases.compared(bullet.goodSign(), bullet.good().text())));
        }
        if (bullet.bad().value().isPresent()) {
            limits.add(
                    phrases.red(phrases.compared(bullet.badSign(), bullet.bad().text())));
        }
        if (bullet.target().value().isPresent()) {
            limits.add(phrases.target(bullet.target().text()));
        }
        if (!limits.isEmpty()) {
            text.append(" (").append(String.join(", ", limits)).append(')');
        }
        return text.toString();
    }

    // ---- Dates

    private List<String> timeline(ChartData.Timeline timeline) {
        List<Event> sorted = timeline.events().stream()
                .sorted(Comparator.comparing(Event::from))
                .toList();
        List<String> told = sorted.stream()
                .map(event -> event.name() + ", " + event.text()
                        + (event.status().isEmpty() ? "" : " (" + event.status() + ")"))
                .toList();
        String head = phrases.dates(sorted.size());
        return List.of(head + phrases.colon() + String.join(phrases.semicolon(), told));
    }
}
