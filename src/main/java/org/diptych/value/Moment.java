package org.diptych.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** A stretch of the calendar that one word names: from a day to a year. */
public sealed interface Moment {
    /** {@code 2024-12-31}. */
    record Day(LocalDate date) implements Moment {}

    /** {@code 2024-03}. */
    record Month(YearMonth month) implements Moment {}

    /** {@code 2024-Q1}; quarters from 1 to 4. */
    record Quarter(int year, int quarter) implements Moment {}

    /** {@code 2024-H1}; halves are 1 and 2. */
    record HalfYear(int year, int half) implements Moment {}

    /** {@code 2024-spring}. */
    record InSeason(int year, Season season) implements Moment {}

    /** {@code 2024}. */
    record Year(int year) implements Moment {}

    /** Seasons as plans use them: by whole months, winter at the start of its year. */
    enum Season {
        WINTER(1),
        SPRING(3),
        SUMMER(6),
        AUTUMN(9);

        private final int firstMonth;

        Season(int firstMonth) {
            this.firstMonth = firstMonth;
        }

        /** The word in content files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its first day. */
    default LocalDate first() {
        return switch (this) {
            case Day day -> day.date();
            case Month month -> month.month().atDay(1);
            case Quarter quarter -> LocalDate.of(quarter.year(), quarter.quarter() * 3 - 2, 1);
            case HalfYear half -> LocalDate.of(half.year(), half.half() * 6 - 5, 1);
            case InSeason season -> LocalDate.of(season.year(), season.season().firstMonth, 1);
            case Year year -> LocalDate.of(year.year(), 1, 1);
        };
    }

    /** Its last day. */
    default LocalDate last() {
        return switch (this) {
            case Day day -> day.date();
            case Month month -> month.month().atEndOfMonth();
            case Quarter quarter ->
                YearMonth.of(quarter.year(), quarter.quarter() * 3).atEndOfMonth();
            case HalfYear half -> YearMonth.of(half.year(), half.half() * 6).atEndOfMonth();
            case InSeason season -> lastOf(season);
            case Year year -> LocalDate.of(year.year(), 12, 31);
        };
    }

    private static LocalDate lastOf(InSeason season) {
        int months = season.season() == Season.WINTER ? 1 : 2;
        return YearMonth.of(season.year(), season.season().firstMonth + months).atEndOfMonth();
    }

    /** The form in content and data files. */
    default String canonical() {
        return switch (this) {
            case Day day -> day.date().toString();
            case Month month -> month.month().toString();
            case Quarter quarter -> year(quarter.year()) + "-Q" + quarter.quarter();
            case HalfYear half -> year(half.year()) + "-H" + half.half();
            case InSeason season -> year(season.year()) + "-" + season.season().key();
            case Year year -> year(year.year());
        };
    }

    private static String year(int year) {
        // Data files hold a hundred thousand of them, and formatting is slow.
        return year >= 1000 && year <= 9999 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
    }

    /** Any moment, from a day to a year. */
    static Parsed<Moment> parse(String text) {
        return Moments.parse(text);
    }

    /** A day alone. */
    static Parsed<Moment> parseDate(String text) {
        return Moments.parse(text)
                .then(moment -> moment instanceof Day
                        ? Parsed.good(moment)
                        : Parsed.bad("`" + text + "` is not a day.", "write year, month and day: `2024-12-31`."));
    }

    /** What to do with digits that are a day as spreadsheets count them; empty for all other texts. */
    static Optional<String> countedDay(String text) {
        return Moments.countedDay(text);
    }

    /** A month alone. */
    static Parsed<Moment> parseMonth(String text) {
        return Moments.parse(text)
                .then(moment -> moment instanceof Month
                        ? Parsed.good(moment)
                        : Parsed.bad("`" + text + "` is not a month.", "write year and month: `2024-03`."));
    }

    /** A year alone. */
    static Parsed<Moment> parseYear(String text) {
        return Moments.parse(text)
                .then(moment -> moment instanceof Year
                        ? Parsed.good(moment)
                        : Parsed.bad("`" + text + "` is not a year.", "write four digits: `2024`."));
    }
}
