package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.diptych.value.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    private static final String OBJECTIVE = """
            fte: 2.5
            share: 57 %
            status: open
            costs: [{number: 33.004.28.01.6321, commitment: 300, payment: 200}]
            staff: [{number: 01.001.07.01.1111, amount: 50}]
            means:
              - {id: m1, segment: mice, amount: 1129000}
              - {id: m2, segment: leisure, amount: 4663000}
              - {id: m3, segment: both, amount: 9881000}
            plan: {rows: [{id: x, item: {fr: a, nl: b}, first: 1}, {item: {fr: a, nl: b}, first: 2}]}
            """;

    private static Written written() {
        return new Written()
                .objective("a", OBJECTIVE)
                .objective("b", "fte: 1\nstatus: done\n")
                .with("h", """
                        id: h
                        type: goal
                        title: {fr: But, nl: Doel}
                        indicators:
                          - {id: nights, description: {fr: a, nl: b}, unit: {fr: nuitées, nl: overnachtingen}, direction: higher,
                             baseline: 5, target: 7, due: 2030, measurements: [{date: 2023, value: 6}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "fte, 2.5",
        "share, 57",
        "a/fte, 2.5",
        "b/fte, 1",
        "total-fte, 2.5",
        "n/total-fte, 3.5",
        "g/total-fte/2024, 3.5",
        // 300 + 50, 200 + 50
        "commitment, 350",
        "payment, 250",
        "payment/2024, 250",
        "payment/2024/staff, 50",
        "n/payment/2023, 0",
        "plan/x/first, 1",
        "plan/2/first, 2",
        "count/objective, 2",
        "count/objective/status/open, 1",
        "count/means, 3",
        "b/count/means, 0",
        // 1 129 000 + 4 663 000 + 9 881 000 = 15 673 000
        "sum/means/amount, 15673000",
        // 1 129 000 + 9 881 000 / 2 = 6 069 500
        "sum/means/amount/segment, 15673000",
        "sum/means/amount/segment/mice, 6069500",
        // 4 663 000 + 9 881 000 / 2 = 9 603 500
        "sum/means/amount/segment/leisure, 9603500",
        "sum/means/amount/segment/both, 9881000",
        "h/indicators/nights, 6",
        "h/nights, 6",
        "h/nights/target, 7",
        "h/nights/baseline, 5",
        "h/nights/due, 2030",
        "h/nights/status, on-track",
        // (6 − 5) / (7 − 5) = 50 %
        "h/nights/progress, 50",
        "indicators, 1",
        "indicators/on-track, 1",
        "indicators/missed, 0",
    })
    void figuresHaveNames(String name, String expected) {
        Computed computed = written().computed();
        Parsed<Fact> found =
                computed.facts().find(computed.publication().record("a").orElseThrow(), name);
        assertThat(found).isInstanceOf(Parsed.Good.class);
        assertThat(((Parsed.Good<Fact>) found).value().figure().canonical()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftee | There is no figure `ftee`: `a` has no `ftee`.",
                "b/share | `b` says nothing in `share`.",
                "title | `title` is not a figure.",
                "plan/y/first | The table has no row `y`.",
                "plan/x/third | The table has no column `third`.",
                "plan/x/second | The cell `plan/x/second` holds no figure.",
                "count/objectives | There is no record type `objectives`.",
                "count/objective/state/open | `objective` has no field `state`.",
                "sum/means | `sum/means` does not say what it adds up.",
                "sum/means/amount/segment/third | `segment` has no value `third`.",
                "h/nights/goal | The indicator `nights` has no `goal`.",
                "h/indicators/days | There is no indicator `days`.",
                "a//b | `a//b` does not name a figure.",
            })
    void namesThatLeadNowhereAreTold(String name, String message) {
        Computed computed = written().computed();
        Parsed<Fact> found =
                computed.facts().find(computed.publication().record("a").orElseThrow(), name.strip());
        assertThat(found).isInstanceOf(Parsed.Bad.class);
        assertThat(((Parsed.Bad<Fact>) found).message()).isEqualTo(message);
    }

    @Test
    void assertionsAreTested() {
        String head = "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\nyear: 2024\n";
        assertThat(written()
                        .with(
                                "publication",
                                head
                                        + "assert: {sum/means/amount: 15673000 EUR, total-fte: 3.5, a/share: 57 %, h/nights/status: on-track}\n")
                        .problems())
                .isEmpty();
        assertThat(written()
                        .with("publication", head + "assert: {sum/means/amount: 15673001, total-ft: 1}\n")
                        .problems())
                .containsExactly(
                        "assertion: `sum/means/amount` is 15673000, not 15673001.",
                        "assertion: There is no figure `total-ft`: `n` has no `total-ft`.");
    }

    @Test
    void tablesAssertTheirCells() {
        assertThat(new Written()
                        .objective(
                                "a",
                                "plan: {rows: [{item: {fr: a, nl: b}, first: 1}, {id: t, item: {fr: a, nl: b}, sum: all}], assert: {t/first: 2}}\n")
                        .problems())
                .containsExactly("assertion: `plan/t/first` is 1, not 2.");
    }
}
