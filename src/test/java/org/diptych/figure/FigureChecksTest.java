package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks say about figures. */
class FigureChecksTest {
    private static final String HEAD = "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\nyear: 2024\n";

    private static List<String> indicator(String keys) {
        return new Written()
                .with("publication", HEAD + "date: 2024-06-30\n")
                .with(
                        "g",
                        "id: g\ntype: goal\ntitle: {fr: But, nl: Doel}\nindicators:\n  - {id: i, description: {fr: mot, nl: woord}, "
                                + keys + "}\n")
                .problems();
    }

    @Test
    void directionIsExplicit() {
        assertThat(indicator("green: {at-least: 90 %}, red: {less-than: 90 %}"))
                .containsExactly("indicator-direction: The indicator `i` does not say which way is good.");
        assertThat(indicator("direction: lower, green: {at-least: 90 %}, red: {less-than: 90 %}"))
                .containsExactly(
                        "indicator-direction: The indicator `i` is said to be better when lower, but its green lies above its red.");
        assertThat(indicator("green: {at-most: rank 5}, red: {more-than: rank 5}"))
                .isEmpty();
    }

    @Test
    void measurementsFitTheirThresholds() {
        assertThat(indicator("direction: higher, green: {at-least: 90 %}, measurements: [{date: 2024, value: 12}]"))
                .containsExactly("indicator-measure: `12` cannot be held against the thresholds of `i`.");
        assertThat(indicator("green: {by: 2024}, measurements: [{date: 2024-01, value: yes}]"))
                .isEmpty();
    }

    @Test
    void measurementsLieInTheirTime() {
        assertThat(indicator("measurements: [{date: 2024-12-31, value: 1}]"))
                .containsExactly(
                        "date-out-of-period: The measurement of `2024-12-31` lies after the date of the publication, `2024-06-30`.");
        assertThat(indicator("period: 2021/2023, measurements: [{date: 2012, value: 1}]"))
                .containsExactly(
                        "date-out-of-period: The measurement of `2012` lies outside `2021/2023`, the period of the indicator.");
    }

    @Test
    void missingOrangeIsNamed() {
        assertThat(indicator("direction: higher, green: {at-least: 75 %}, red: {less-than: 25 %}"))
                .containsExactly(
                        "threshold-gap: What lies between 25 % and 75 % is neither red nor green, and there is no orange.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "description: {fr: autre, nl: ander}, direction: higher, green: {at-least: 5} | description",
                "description: {fr: mot, nl: woord}, direction: lower, green: {at-least: 5} | direction",
                "description: {fr: mot, nl: woord}, direction: higher, green: {at-least: 6} | `green`",
                "description: {fr: mot, nl: woord}, direction: higher, unit: {fr: jours, nl: dagen}, green: {at-least: 5} | unit",
            })
    void redefinitionBetweenEditionsIsReported(String before, String what) {
        String now = "description: {fr: mot, nl: woord}, direction: higher, green: {at-least: 5}";
        assertThat(new Written()
                        .with("publication", HEAD + "previous: o\n")
                        .with(
                                "g",
                                "id: g\ntype: goal\ntitle: {fr: But, nl: Doel}\nindicators:\n  - {id: i, " + now
                                        + "}\n")
                        .file(
                                "content/o/publication.yaml",
                                "kind: mini\nid: o\ntitle: {fr: N, nl: N}\nchildren:\n  - {id: g, type: goal, title: {fr: B, nl: D}, indicators: [{id: i, "
                                        + before + "}]}\n")
                        .problems())
                .containsExactly("redefined-indicator: The indicator `i` has another " + what + " than in `o`.");
    }

    @Test
    void theEditionBeforeMustExist() {
        assertThat(new Written().with("publication", HEAD + "previous: p\n").problems())
                .containsExactly("missing-publication: `previous` names no other publication.");
    }

    @Test
    void partsExceedTheWhole() {
        Written written = new Written()
                .with(
                        "publication",
                        HEAD + "budget: [{number: 33.004.28.01.6321, year: 2024, commitment: 100, payment: 100}]\n")
                .objective("a", "costs: [{number: 33.004.28.01.6321, part: 60 %}]\n")
                .objective("b", "costs: [{number: 33.004.28.01.6321, part: 50 %}]\n");
        assertThat(written.problems())
                .containsExactly(
                        "allocation-parts: Of `33.004.28.01.6321` 110.00 EUR are taken in 2024; there are 100 EUR.",
                        "allocation-parts: The parts of `33.004.28.01.6321` are 110 % together.");
    }

    @Test
    void stagesFitTheirSections() {
        assertThat(new Written()
                        .objective(
                                "a",
                                "children:\n  - {id: p, type: planned, running: [{number: 33.004.28.01.6321, payment: 1, stage: realised}]}\n")
                        .problems())
                .containsExactly(
                        "credit-stage: `realised` appropriations stand in `p`, which tells what is estimated.");
        assertThat(new Written()
                        .with("publication", HEAD + "budget: [{number: 33.004.28.01.6321, year: 2023, payment: 100}]\n")
                        .objective("a", "children:\n  - {id: d, type: done, running: [33.004.28.01.6321]}\n")
                        .problems())
                .containsExactly(
                        "credit-stage: The budget has `33.004.28.01.6321` in 2023 only as `estimated`; `d` tells what is realised.");
    }

    @Test
    void yearsFitTheirSections() {
        assertThat(new Written()
                        .objective(
                                "a",
                                "children:\n  - {id: d, type: done, running: [{number: 33.004.28.01.6321, payment: {2022: 1}}]}\n")
                        .problems())
                .containsExactly(
                        "section-year: The appropriations of `33.004.28.01.6321` are not of 2023, the year of `d`.");
    }

    @Test
    void oneNumberHasOneDenomination() {
        assertThat(new Written()
                        .with("publication", HEAD + "budget: {file: b.csv}\n")
                        .file(
                                "content/n/b.csv",
                                "number,year,payment,name.fr,name.nl\n33.004.28.01.6321,2023,1,Quartiers,Wijken\n33.004.28.01.6321,2024,1,Rénovation,Vernieuwing\n")
                        .problems())
                .containsExactly(
                        "allocation-name: The allocation `33.004.28.01.6321` is called `Rénovation` here and `Quartiers` above.");
    }

    @Test
    void wrongLinesOfABudgetAreToldOneByOne() {
        assertThat(new Written()
                        .with("publication", HEAD + "budget: {file: b.csv}\n")
                        .file(
                                "content/n/b.csv",
                                "number,year,payment\n02.004.27.3.4340,2024,1\n33.004.28.01.6321,24,1\n33.004.28.01.6321,2024,\"12.500,50\"\n")
                        .problems())
                .containsExactly(
                        "allocation-number: `02.004.27.3.4340` is not an allocation number: its sequence `3` should have 2 digits.",
                        "wrong-type: `24` is not a year.",
                        "wrong-type: `12.500,50` is not a number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il y a 15.637.000 euros. | near",
                "Il y a 15.673.000 euros. |",
                "Il y a 15,7 millions d’euros. |",
                "Il y a 15,6 millions d’euros. | near",
                "Il y a environ 15,6 millions d’euros. |",
                "Il y a 14 millions d’euros. |",
            })
    void numbersThatAreNearlyAFigureAreReported(String text, String found) {
        List<String> problems = new Written()
                        .objective(
                                "a",
                                "text: {fr: \"" + text + "\", nl: \"" + text
                                        + "\"}\nplan: {rows: [{id: x, first: 15673000}]}\n")
                        .problems()
                        .stream()
                        .filter(problem -> problem.startsWith("near-fact"))
                        .toList();
        // once in each language
        assertThat(problems)
                .hasSize(found == null ? 0 : 2)
                .allSatisfy(problem -> assertThat(problem).contains("is nearly `plan/x/first`, which is 15673000."));
    }
}
