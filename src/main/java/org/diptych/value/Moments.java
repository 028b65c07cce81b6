package org.diptych.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Reads moments. By hand, not by patterns: a publication holds thousands of them and the program starts cold. */
final class Moments {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;
    private static final String FORMS =
            "write a day `2024-12-31`, a month `2024-03`, a quarter `2024-Q1`, a half-year `2024-H1`,"
                    + " a season `2024-spring` or a year `2024`.";

    private Moments() {}

    static Parsed<Moment> parse(String typed) {
        String text = typed.strip();
        if (text.length() < 4 || !digits(text, 0, 4)) {
            return refuse(text);
        }
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 4) {
            return inRange(text, year, new Moment.Year(year));
        }
        if (text.charAt(4) != '-') {
            return refuse(text);
        }
        return parse(text, year, text.substring(5));
    }

    private static Parsed<Moment> parse(String text, int year, String rest) {
        if (rest.length() == 2 && digits(rest, 0, 2)) {
            int month = Integer.parseInt(rest);
            return month >= 1 && month <= 12
                    ? inRange(text, year, new Moment.Month(YearMonth.of(year, month)))
                    : Parsed.bad("`" + text + "` is not a month: months go from 01 to 12.");
        }
        if (rest.length() == 5 && digits(rest, 0, 2) && rest.charAt(2) == '-' && digits(rest, 3, 5)) {
            return day(text, year, Integer.parseInt(rest.substring(0, 2)), Integer.parseInt(rest.substring(3)));
        }
        if (rest.length() == 2 && digits(rest, 1, 2)) {
            return part(text, year, Character.toUpperCase(rest.charAt(0)), rest.charAt(1) - '0');
        }
        for (Moment.Season season : Moment.Season.values()) {
            if (season.key().equals(rest.toLowerCase(Locale.ROOT))) {
                return inRange(text, year, new Moment.InSeason(year, season));
            }
        }
        return refuse(text);
    }

    private static Parsed<Moment> day(String text, int year, int month, int day) {
        try {
            return inRange(text, year, new Moment.Day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Parsed.bad("`" + text + "` is not in the calendar.", lengthHint(year, month));
        }
    }

    private static String lengthHint(int year, int month) {
        if (month < 1 || month > 12) {
            return "write year, month and day in this order: `2024-12-31`.";
        }
        return "this month has " + YearMonth.of(year, month).lengthOfMonth() + " days.";
    }

    private static Parsed<Moment> part(String text, int year, char letter, int number) {
        if (letter == 'Q') {
            return number >= 1 && number <= 4
                    ? inRange(text, year, new Moment.Quarter(year, number))
                    : Parsed.bad("`" + text + "` is not a quarter: quarters go from Q1 to Q4.");
        }
        if (letter == 'H') {
            return number == 1 || number == 2
                    ? inRange(text, year, new Moment.HalfYear(year, number))
                    : Parsed.bad("`" + text + "` is not a half-year: there are H1 and H2.");
        }
        return refuse(text);
    }

    private static Parsed<Moment> inRange(String text, int year, Moment moment) {
        return year >= FIRST_YEAR && year <= LAST_YEAR
                ? Parsed.good(moment)
                : Parsed.bad(
                        "The year of `" + text + "` is not between " + FIRST_YEAR + " and " + LAST_YEAR + ".",
                        "is a digit missing or swapped?");
    }

    /** Names the right form where the typed one is a habit of one of the languages. */
    private static Parsed<Moment> refuse(String text) {
        String[] parts = text.split("[/.-]", -1);
        if (parts.length == 3 && parts[2].length() == 4 && digits(text.replaceAll("[/.-]", ""))) {
            return Parsed.bad(
                    "`" + text + "` is not written as a date.",
                    "write year, month and day: `" + parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]) + "`.");
        }
        return countedDay(text)
                .<Parsed<Moment>>map(day -> Parsed.bad("`" + text + "` is not a date.", day))
                .orElseGet(() -> Parsed.bad("`" + text + "` is not a date.", FORMS));
    }

    /** What to do with five digits that are a day as spreadsheets count them; empty where they are none. */
    static Optional<String> countedDay(String text) {
        boolean counted = text.length() == 5 && digits(text, 0, 5) && text.charAt(0) != '0' && text.charAt(0) < '8';
        return counted
                ? Optional.of("in a spreadsheet these digits count the day "
                        + LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text))
                        + ": give the cell the format of a date.")
                : Optional.empty();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static boolean digits(String text) {
        return digits(text, 0, text.length());
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }
}
