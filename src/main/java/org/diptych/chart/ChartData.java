package org.diptych.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.document.ChartForm;

/** What a chart shows, read from its table; printed texts are as the table has them. */
public sealed interface ChartData {
    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /**
     * Figures by row and column: bars, lines, a matrix, a waffle.
     *
     * @param rows what the figures are about
     * @param series the columns, one figure a row each
     * @param limits lines to compare with
     */
    record Grid(ChartForm.Kind kind, List<Name> rows, List<Series> series, List<Limit> limits, NumberForm form)
            implements ChartData {
        public Grid {
            rows = List.copyOf(rows);
            series = List.copyOf(series);
            limits = List.copyOf(limits);
        }

        @Override
        public boolean isEmpty() {
            return series.stream()
                    .allMatch(s -> s.points().stream().allMatch(p -> p.value().isEmpty()));
        }

        /** The sum of a row; gaps count nothing. */
        public BigDecimal total(int row) {
            return series.stream()
                    .flatMap(s -> s.points().get(row).value().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The sum of everything. */
        public BigDecimal total() {
            BigDecimal total = BigDecimal.ZERO;
            for (int row = 0; row < rows.size(); row++) {
                total = total.add(total(row));
            }
            return total;
        }
    }

    /**
     * A row's or column's name.
     *
     * @param tone that the theme gives it
     * @param pattern that tells its areas from those of the others without their colour
     */
    record Name(String text, Tone tone, int pattern) {
        /** Names beside each other: tones have patterns of their own, and what has the tone of another yet another one. */
        static List<Name> beside(List<Name> names) {
            List<Name> beside = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Name name = names.get(i);
                int pattern = name.tone().pattern(i);
                for (int next = 0;
                        next < Paint.SERIES && name.tone() != Tone.NONE && isTaken(pattern, beside);
                        next++) {
                    pattern = next;
                }
                beside.add(new Name(name.text(), name.tone(), pattern));
            }
            return beside;
        }

        private static boolean isTaken(int pattern, List<Name> names) {
            return names.stream().anyMatch(name -> name.pattern() == pattern);
        }
    }

    /** A column of figures, one for each row. */
    record Series(Name name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** A figure, or a gap with what the table says of it. */
    record Point(Optional<BigDecimal> value, String text) {
        /** Its place on an axis; 0 for a gap. */
        public double number() {
            return value.map(BigDecimal::doubleValue).orElse(0.0);
        }
    }

    /**
     * A line to compare with.
     *
     * @param sort what it is called in the text alternative
     */
    record Limit(String name, BigDecimal value, String text, Sort sort) {
        /** Sorts of lines. */
        public enum Sort {
            THRESHOLD,
            TARGET,
            AVERAGE
        }
    }

    /** Values against thresholds, each with its own scale. */
    record Bullets(List<Bullet> rows, NumberForm form) implements ChartData {
        public Bullets {
            rows = List.copyOf(rows);
        }

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /**
     * A value against thresholds.
     *
     * @param good from where it is good
     * @param bad up to where it is bad
     * @param lower whether lower is better
     * @param goodBeyond whether it is good only beyond that figure
     * @param badAt whether it is bad at that figure already
     * @param status in words; empty for none
     */
    record Bullet(
            String name,
            Point value,
            Point good,
            Point bad,
            Point target,
            boolean lower,
            boolean goodBeyond,
            boolean badAt,
            String status,
            Tone tone) {
        /** How its good figures compare with the threshold. */
        String goodSign() {
            return sign(lower, goodBeyond);
        }

        /** How its bad figures compare with the threshold. */
        String badSign() {
            return sign(!lower, !badAt);
        }

        private static String sign(boolean less, boolean strictly) {
            return less ? (strictly ? "<" : "\u2264") : (strictly ? ">" : "\u2265");
        }
    }

    /**
     * Dates, one or more a row.
     *
     * @param moment a day to mark
     */
    record Timeline(List<Event> events, Optional<LocalDate> moment) implements ChartData {
        public Timeline {
            events = List.copyOf(events);
        }

        @Override
        public boolean isEmpty() {
            return events.isEmpty();
        }
    }

    /**
     * A date or a period.
     *
     * @param text the date as printed
     * @param status in words; empty for none
     */
    record Event(String name, LocalDate from, LocalDate to, String text, String status, Tone tone) {}

    /** How the theme colours what has a meaning. */
    enum Tone {
        NONE,
        GOOD,
        WARNING,
        BAD,
        NEUTRAL;

        /** The pattern that tells its areas from others without their colour; that of a series where there is no tone. */
        public int pattern(int series) {
            return switch (this) {
                case NONE -> series;
                case GOOD -> 0;
                case WARNING -> 1;
                case BAD -> 5;
                case NEUTRAL -> 4;
            };
        }
    }
}
