package org.diptych.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diptych.diagnostic.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsingTest {
    private static String message(Parsed<?> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
        return ((Parsed.Bad<?>) parsed).message();
    }

    private static String help(Parsed<?> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
        return String.join(" ", ((Parsed.Bad<?>) parsed).help());
    }

    private static <T> T value(Parsed<T> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Good.class);
        return ((Parsed.Good<T>) parsed).value();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2024-12-31, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2024-q4, 2024-10-01, 2024-12-31",
        "2024-H2, 2024-07-01, 2024-12-31",
        "2024-spring, 2024-03-01, 2024-05-31",
        "2024-winter, 2024-01-01, 2024-02-29",
        "2024, 2024-01-01, 2024-12-31"
    })
    void momentsHaveAFirstAndALastDay(String typed, LocalDate first, LocalDate last) {
        Moment moment = value(Moment.parse(typed));
        assertThat(moment.first()).isEqualTo(first);
        assertThat(moment.last()).isEqualTo(last);
        assertThat(value(Moment.parse(moment.canonical()))).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-13",
                "2024-02-30",
                "2024-Q5",
                "2024-H3",
                "2024-Q",
                "20240-1",
                "2024/12",
                "31/12/2024",
                "12024",
                "0024",
                "2024-12-31T00:00",
                "2024-fall",
                "２０２４"
            })
    void whatIsNotInTheCalendarIsRefused(String typed) {
        assertThat(message(Moment.parse(typed)))
                .startsWith(typed.isEmpty() ? "`` is" : "")
                .endsWith(".");
    }

    @Test
    void datesInLocalOrderAreTurned() {
        assertThat(help(Moment.parse("5/12/2024"))).contains("`2024-12-05`");
        assertThat(help(Moment.parse("2023-02-29"))).isEqualTo("this month has 28 days.");
    }

    @Test
    void sortsOfMomentsAreKeptApart() {
        assertThat(message(Moment.parseDate("2024"))).isEqualTo("`2024` is not a day.");
        assertThat(message(Moment.parseMonth("2024-01-01"))).isEqualTo("`2024-01-01` is not a month.");
        assertThat(message(Moment.parseYear("2024-Q1"))).isEqualTo("`2024-Q1` is not a year.");
    }

    @Test
    void periodsEndAfterTheyBegin() {
        assertThat(message(Period.parse("2025/2021"))).isEqualTo("The period `2025/2021` ends before it begins.");
        assertThat(message(Period.parse("2021-2025"))).isEqualTo("`2021-2025` is not a period.");
        Period period = value(Period.parse("2021/2025"));
        assertThat(period.contains(value(Moment.parse("2025-12-31")))).isTrue();
        assertThat(period.contains(value(Moment.parse("2026-Q1")))).isFalse();
    }

    @Test
    void deadlinesMayBeContinuous() {
        assertThat(value(Deadline.parse("continuous"))).isEqualTo(new Deadline.Continuous());
        assertThat(message(Deadline.parse("soon"))).isEqualTo("`soon` is not a deadline.");
        assertThat(message(Deadline.parse("2024-13"))).contains("months go from 01 to 12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "-2.50|-2.50", "+3|3", "0.1|0.1", "007|7"})
    void numbersAreExact(String typed, String expected) {
        assertThat(value(Numbers.decimal(typed)).toPlainString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2,5|2.5", "12.500.000|12500000", "1 234,50|1234.50", "187 000|187000"})
    void localNumbersAreRefusedWithTheRightForm(String typed, String guess) {
        assertThat(help(Numbers.decimal(typed))).contains("`" + guess + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".5", "5.", "1e3", "0x10", "١٢", "1_000", "NaN"})
    void whatIsNotANumberIsRefused(String typed) {
        assertThat(message(Numbers.decimal(typed))).endsWith("is not a number.");
    }

    @Test
    void amountsHaveCentsAtMost() {
        assertThat(value(Numbers.amount("12500000.50 EUR")).toPlainString()).isEqualTo("12500000.50");
        assertThat(value(Numbers.amount("€ 5")).toPlainString()).isEqualTo("5");
        assertThat(message(Numbers.amount("1.005"))).contains("three digits after its point");
        assertThat(message(Numbers.integer("2.5"))).isEqualTo("`2.5` is not a whole number.");
        assertThat(value(Numbers.percentage("95 %")).intValue()).isEqualTo(95);
    }

    @ParameterizedTest
    @CsvSource({"2 weeks, 14", "1 week, 7", "15 calendar days, 15", "10 working-days, 10", "1 year, 365"})
    void delaysAreCounted(String typed, int days) {
        Delay delay = value(Delay.parse(typed));
        assertThat(delay.days()).isEqualTo(days);
        assertThat(value(Delay.parse(delay.canonical()))).isEqualTo(delay);
    }

    @Test
    void delaysInOtherWordsAreRefused() {
        assertThat(message(Delay.parse("2 weken"))).isEqualTo("`2 weken` is not a length of time.");
        assertThat(message(Delay.parse("99999 days"))).contains("not a length of time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "33.001.07.01.1111",
                "33.001.0701.1111",
                "33 001 07 01 1111",
                "3300107011111",
                "33.0010701.1111",
                " 33-001-07-01-1111 "
            })
    void allocationNumbersHaveOneForm(String typed) {
        assertThat(value(AllocationNumber.parse(typed)).canonical()).isEqualTo("33.001.07.01.1111");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02.004.27.3.4340|its sequence `3` should have 2 digits",
                "33.001.07.01.111|its economic code `111` should have 4 digits",
                "33.001.0701|it has 9 digits instead of 13",
                "330.01.07.01.1111|its entity `330` should have 2 digits",
                "3.3001.07011111|its groups are parted in the wrong places",
                "AB 33.001|`A` stands in it"
            })
    void malformedAllocationNumbersSayWhy(String typed, String why) {
        assertThat(message(AllocationNumber.parse(typed))).contains("`" + typed + "` is not an allocation number", why);
    }

    @Test
    void thresholdsSayOneThing() {
        assertThat(message(Threshold.parse(Map.of("by", "2024", "after", "2024"), null)))
                .startsWith("A threshold says one thing");
        assertThat(help(Threshold.parse(Map.of("at-lest", "5"), null))).isEqualTo("did you mean `at-least`?");
        assertThat(message(Threshold.parse(Map.of(), null))).isEqualTo("The threshold is empty.");
        assertThat(message(Threshold.parse(Map.of("to", "5"), null))).isEqualTo("`to` needs a `from`.");
        assertThat(message(Threshold.parse(Map.of("from", "5"), null))).startsWith("`from` goes with");
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("from", "90");
        turned.put("to", "80");
        assertThat(message(Threshold.parse(turned, null))).isEqualTo("The threshold ends before it begins.");
    }

    @Test
    void levelsAreNumbersBeforeTheyAreYears() {
        assertThat(value(Level.parse("2024"))).isInstanceOf(Level.Amount.class);
        assertThat(value(Level.parse("2024-03"))).isInstanceOf(Level.At.class);
        assertThat(message(Level.parse("many"))).isEqualTo("`many` is not a number.");
    }

    @Test
    void passagesFindTheirParts() {
        Passage passage = Passage.verbatim("un\ndeux\n\ntrois", "a.yaml", 4, 6);
        assertThat(passage.position(0, 2)).isEqualTo(new SourcePosition("a.yaml", 4, 7, 2));
        assertThat(passage.position(3, 7)).isEqualTo(new SourcePosition("a.yaml", 5, 7, 4));
        assertThat(passage.position(10, 99)).isEqualTo(new SourcePosition("a.yaml", 7, 8, 4));
        assertThat(passage.position(99, 99)).isEqualTo(new SourcePosition("a.yaml", 7, 12, 1));
    }

    @Test
    void daysAsSpreadsheetsCountThemAreNamed() {
        // 45 292 days after 30 December 1899
        assertThat(Moment.parse("45292"))
                .isEqualTo(Parsed.bad(
                        "`45292` is not a date.",
                        "in a spreadsheet these digits count the day 2024-01-01: give the cell the format of a date."));
        assertThat(Moment.countedDay("2024")).isEmpty();
        assertThat(Moment.countedDay("99999")).isEmpty();
    }
}
