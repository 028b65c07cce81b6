package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The publication is of 2024, so that its statuses are told on 1 January 2024 unless it has a date. */
class EvaluationTest {
    private static IndicatorFigure figure(String indicator, String date) {
        Written written = new Written()
                .with("publication", "kind: mini\nid: n\ntitle: {fr: N, nl: N}\nyear: 2024\ndate: " + date + "\n")
                .with(
                        "g",
                        "id: g\ntype: goal\ntitle: {fr: But, nl: Doel}\nindicators:\n  - {id: i, description: {fr: a, nl: b}, "
                                + indicator + "}\n");
        return written.computed().indicator("g", "indicators", "i").orElseThrow();
    }

    private static String status(String indicator, String date) {
        return figure(indicator, date).status().key();
    }

    private static String status(String indicator) {
        return status(indicator, "2024-06-30");
    }

    private static String measured(String thresholds, String value) {
        return status(thresholds + ", measurements: [{date: 2024-03-15, value: " + value + "}]");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, reached",
        "2024-04-01, at-risk",
        "2024-06-30, at-risk",
        "2024-07-01, missed",
        "2024-03, reached",
        "2024-Q2, at-risk",
    })
    void datesAreHeldAgainstDates(String done, String expected) {
        assertThat(measured("green: {by: 2024-03-31}, red: {after: 2024-06-30}", done))
                .isEqualTo(expected);
    }

    @Test
    void whatIsDoneIsDoneOnTheDayOfItsMeasurement() {
        assertThat(measured("green: {in: 2024-Q1}, red: {after: 2024-03-31}", "yes"))
                .isEqualTo("reached");
        assertThat(measured("green: {by: 2024-02-28}, red: {after: 2024-02-28}", "yes"))
                .isEqualTo("missed");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-20, on-track", "2024-05-15, at-risk", "2024-08-01, missed"})
    void whatIsNotDoneWaitsUntilItsThresholdsArePassed(String date, String expected) {
        String indicator = "green: {by: 2024-03-31}, orange: {by: 2024-06-30}, red: {after: 2024-06-30},"
                + " measurements: [{date: 2024-03-15, value: no}]";
        assertThat(status(indicator, date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0 days, reached",
        "3 days, at-risk",
        "1 week, at-risk",
        "13 days, at-risk",
        "2 weeks, missed",
        "10 working days, missed",
        "9 working days, at-risk",
        "1 month, missed",
    })
    void delaysAreSteps(String late, String expected) {
        // ten working days are two weeks: 10 × 1,4 = 14 days
        assertThat(measured("green: {late: 0 days}, orange: {late: 1 week}, red: {late: 2 weeks}", late))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"15 days, reached", "16 days, missed", "2 weeks, reached", "15, reached", "16, missed"})
    void timeLimitsEndWhereTheySay(String took, String expected) {
        assertThat(measured("green: {within: 15 calendar days}, red: {beyond: 15 calendar days}", took))
                .isEqualTo(expected);
    }

    @Test
    void daysLateAreCountedFromTheTargetDate() {
        String thresholds = "target: 2024-03-01, green: {late: 0 days}, red: {late: 2 weeks}";
        assertThat(measured(thresholds, "2024-03-01")).isEqualTo("reached");
        // 15 − 1 = 14 days late
        assertThat(measured(thresholds, "2024-03-15")).isEqualTo("missed");
    }

    @ParameterizedTest
    @CsvSource({"90 %, reached", "80 %, at-risk", "89.9 %, at-risk", "79.9 %, missed"})
    void percentagesHaveBands(String value, String expected) {
        assertThat(measured(
                        "direction: higher, green: {at-least: 90 %}, orange: {from: 80 %, below: 90 %}, red: {less-than: 80 %}",
                        value))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100, reached", "120, reached", "95, missed", "96, missed", "97, at-risk", "99, at-risk", "80, missed"})
    void stairsOfExactValuesGoOnWhereTheyEnd(String value, String expected) {
        assertThat(measured(
                        "direction: higher, green: {at-least: 100}, orange: {at-least: 97}, red: {at-least: 95}",
                        value))
                .isEqualTo(expected);
    }

    @Test
    void whatLiesBetweenGreenAndRedIsOrangeThoughNobodySaysSo() {
        String thresholds = "direction: higher, green: {at-least: 75 %}, red: {less-than: 25 %}";
        assertThat(measured(thresholds, "60 %")).isEqualTo("at-risk");
    }

    @ParameterizedTest
    @CsvSource({"2, reached", "1, reached", "0, missed"})
    void exactCountsReachFurtherInTheGoodDirection(String value, String expected) {
        assertThat(measured("direction: higher, green: {is: 1}, red: {is: 0}", value))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100000 EUR, reached", "99999.99 EUR, missed"})
    void amountsAreExact(String value, String expected) {
        assertThat(measured("direction: higher, green: {amount-at-least: 100000}, red: {less-than: 100000 EUR}", value))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"8/10, reached", "8.1/10, reached", "7.9/10, missed"})
    void scoresAreOutOfTheMostThatCanBeHad(String value, String expected) {
        assertThat(measured("direction: higher, green: {at-least: 8/10}, red: {less-than: 8/10}", value))
                .isEqualTo(expected);
    }

    @Test
    void scoresOfAnotherScaleCannotBeCompared() {
        assertThat(measured("direction: higher, green: {at-least: 8/10}", "80/100"))
                .isEqualTo("cannot-be-computed");
    }

    @ParameterizedTest
    @CsvSource({"rank 5, reached", "rank 4, reached", "rank 6, missed"})
    void theFirstPlaceIsTheBest(String value, String expected) {
        assertThat(measured("green: {at-most: rank 5}, red: {more-than: rank 5}", value))
                .isEqualTo(expected);
        assertThat(measured("target: rank 5", value)).isEqualTo(expected.equals("missed") ? "at-risk" : expected);
    }

    @ParameterizedTest
    @CsvSource({"yes, reached", "no, missed"})
    void yesAndNoAreValues(String value, String expected) {
        assertThat(measured("green: {is: yes}, red: {is: no}", value)).isEqualTo(expected);
        assertThat(measured("green: {is: yes}", value)).isEqualTo(expected);
    }

    @Test
    void wordsAloneCannotBeWeighed() {
        String words = "green: {fr: fait, nl: gedaan}, red: {fr: pas fait, nl: niet gedaan}";
        assertThat(status(words)).isEqualTo("cannot-be-computed");
        assertThat(measured(words, "12")).isEqualTo("cannot-be-computed");
    }

    @Test
    void withoutMeasurementNothingIsKnown() {
        assertThat(status("direction: higher, green: {at-least: 90 %}")).isEqualTo("not-measured");
        assertThat(status("direction: words")).isEqualTo("not-measured");
    }

    @Test
    void aMeasurementWithNothingToHoldItAgainstCannotBeWeighed() {
        assertThat(measured("direction: higher", "12")).isEqualTo("cannot-be-computed");
        assertThat(measured("direction: higher, green: {at-least: 90 %}", "12")).isEqualTo("cannot-be-computed");
    }

    @Test
    void measurementsAfterThePublicationAreNotKnownYet() {
        String indicator = "direction: higher, green: {at-least: 10}, red: {less-than: 10},"
                + " measurements: [{date: 2023-12-31, value: 4}, {date: 2024-12-31, value: 12}]";
        assertThat(status(indicator, "2024-06-30")).isEqualTo("missed");
        assertThat(status(indicator, "2025-01-31")).isEqualTo("reached");
    }

    @Test
    void untilItIsDueGreenIsOnTrackAndRedAtRisk() {
        String thresholds = "direction: higher, due: 2030, green: {at-least: 10}, red: {less-than: 8}";
        assertThat(measured(thresholds, "11")).isEqualTo("on-track");
        assertThat(measured(thresholds, "5")).isEqualTo("at-risk");
    }

    @Test
    void theTargetCountsMoreThanGreen() {
        String indicator =
                "direction: higher, target: 12000000, due: 2030, green: {at-least: 9500000}, red: {less-than: 9000000}";
        assertThat(measured(indicator, "9800000")).isEqualTo("on-track");
        assertThat(measured(indicator, "12000000")).isEqualTo("reached");
        String late = indicator.replace("due: 2030", "due: 2023");
        assertThat(measured(late, "9800000")).isEqualTo("missed");
    }

    @Test
    void withoutThresholdsTheWayFromTheBaselineCounts() {
        String indicator = "direction: higher, baseline: 5, target: 7, due: 2028";
        assertThat(measured(indicator, "6")).isEqualTo("on-track");
        assertThat(measured(indicator, "5")).isEqualTo("at-risk");
        assertThat(measured(indicator, "7.5")).isEqualTo("reached");
        assertThat(measured("direction: higher, baseline: 5, target: 7, due: 2023", "6"))
                .isEqualTo("missed");
    }

    @Test
    void progressIsThePartOfTheWayThatIsDone() {
        IndicatorFigure figure = figure(
                "direction: higher, baseline: 5, target: 7, measurements: [{date: 2024-03, value: 5.5}]", "2024-06-30");
        // (5,5 − 5) / (7 − 5) = 0,5 / 2 = 25 %
        assertThat(figure.progress().map(Object::toString)).isEqualTo(Optional.of("25.0"));
    }

    @Test
    void lowerCanBeBetter() {
        String thresholds = "direction: lower, green: {at-most: 3}, red: {more-than: 5}";
        assertThat(measured(thresholds, "2")).isEqualTo("reached");
        assertThat(measured(thresholds, "4")).isEqualTo("at-risk");
        assertThat(measured(thresholds, "6")).isEqualTo("missed");
    }

    @Test
    void thresholdsCanBeShared() {
        Written written = new Written().with("g", """
                        id: g
                        type: goal
                        title: {fr: But, nl: Doel}
                        indicators:
                          - {id: a, description: {fr: a, nl: b}, green: {in: 2024-Q1}, red: {after: 2024-03-31}}
                          - {id: b, description: {fr: a, nl: b}, thresholds: a, measurements: [{date: 2023-12-31, value: no}]}
                        """);
        Computed computed = written.computed();
        assertThat(computed.indicator("g", "indicators", "b")
                        .orElseThrow()
                        .indicator()
                        .zones())
                .hasSize(2);
        assertThat(computed.indicator("g", "indicators", "b").orElseThrow().status())
                .isEqualTo(Status.ON_TRACK);
        assertThat(computed.statuses()).containsEntry(Status.NOT_MEASURED, 1).containsEntry(Status.ON_TRACK, 1);
    }
}
