package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.diptych.kind.FieldType;
import org.diptych.value.ChartPlan;
import org.diptych.value.Parsed;
import org.diptych.value.Value;
import org.junit.jupiter.api.Test;

class TableSumsTest {
    private static final String PLAN = """
            plan:
              rows:
                - id: pole
                  item: {fr: Pôle, nl: Pool}
                  rows:
                    - {item: {fr: Dotation, nl: Dotatie}, first: 13500000, second: 18600000, of-which: [{item: {fr: Collection, nl: Collectie}, first: 250000, second: 500000}]}
                    - {item: {fr: Pompidou, nl: Pompidou}, first: 1750000, second: 2000000}
                    - {item: {fr: Ouverture, nl: Opening}, second: 2000000}
                - id: building
                  item: {fr: Immo, nl: Immo}
                  rows:
                    - {item: {fr: Projet, nl: Project}, first: 5000000, second: 5000000}
                    - {item: {fr: TVA, nl: Btw}, first: 0, second: 4500000}
                    - item: {fr: Investissements, nl: Investeringen}
                      rows:
                        - {item: {fr: Outillages, nl: Uitrusting}, first: 3500000, second: 8000000}
                        - {item: {fr: Divers, nl: Diversen}, first: 1000000, second: 0}
                - {id: upkeep, item: {fr: Gestion, nl: Beheer}, first: 3200000, second: 5065043}
                - {id: real-estate, item: {fr: Total immo, nl: Totaal immo}, sum: [building, upkeep]%s}
                - {id: total, item: {fr: Total, nl: Totaal}, sum: all}
            """;

    private static String cell(Computed computed, String name) {
        return ((Parsed.Good<Fact>)
                        computed.facts().find(computed.publication().record("a").orElseThrow(), name))
                .value()
                .figure()
                .canonical();
    }

    @Test
    void subtotalsAndTotalsAreComputed() {
        Computed computed = new Written().objective("a", PLAN.formatted("")).computed();
        // 13 500 000 + 1 750 000 = 15 250 000; the 250 000 "of which" are in the 13 500 000 already
        assertThat(cell(computed, "plan/pole/first")).isEqualTo("15250000");
        // 18 600 000 + 2 000 000 + 2 000 000 = 22 600 000
        assertThat(cell(computed, "plan/pole/second")).isEqualTo("22600000");
        // 5 000 000 + 0 + (3 500 000 + 1 000 000) = 9 500 000
        assertThat(cell(computed, "plan/building/first")).isEqualTo("9500000");
        // 9 500 000 + 3 200 000 = 12 700 000
        assertThat(cell(computed, "plan/real-estate/first")).isEqualTo("12700000");
        // 15 250 000 + 12 700 000 = 27 950 000
        assertThat(cell(computed, "plan/total/first")).isEqualTo("27950000");
        // 22 600 000 + 17 500 000 + 5 065 043 = 45 165 043
        assertThat(cell(computed, "plan/total/second")).isEqualTo("45165043");
    }

    @Test
    void aStatedTotalThatIsNotTheSumIsReported() {
        assertThat(new Written()
                        .objective("a", PLAN.formatted(", first: 12700001"))
                        .problems())
                .containsExactly("stated-sum: `12700001` is not the sum of its parts, 12700000.");
        assertThat(new Written()
                        .objective("a", PLAN.formatted(", first: 12700000"))
                        .problems())
                .isEmpty();
    }

    @Test
    void sumsNameRowsAbove() {
        assertThat(new Written()
                        .objective(
                                "a",
                                "plan: {rows: [{id: x, item: {fr: a, nl: b}, first: 1}, {item: {fr: a, nl: b}, sum: y}]}\n")
                        .problems())
                .containsExactly("dangling-reference: No row above has the id `y`.");
    }

    @Test
    void aTableWithoutSumsStaysAsItIs() {
        Computed computed = new Written()
                .objective("a", "plan: {rows: [{item: {fr: a, nl: b}, first: 1}]}\n")
                .computed();
        var record = computed.publication().record("a").orElseThrow();
        Value.Table table = record.value("plan", Value.Table.class).orElseThrow();
        FieldType.Table type =
                (FieldType.Table) record.type().field("plan").orElseThrow().type();
        assertThat(TableSums.completed(table, type)).isSameAs(table);
        assertThat(Fact.number(table.rows().get(0).get("first").value())).contains(BigDecimal.ONE);
    }

    private static final String JOBS = """
            jobs:
              whole: region
              rows:
                - {id: industry, sector: {fr: Industrie*, nl: Industrie*}, number: 22115, change: -6352}
                - {id: building, sector: {fr: Construction, nl: Bouw}, number: 33013%s, change: 3480}
                - {id: region, sector: {fr: Région, nl: Gewest}, number: 667889}
            """;

    @Test
    void sharesAreComputedFromTheWhole() {
        Computed computed = new Written().objective("a", JOBS.formatted("")).computed();
        // 22 115 / 667 889 = 0.03311…
        assertThat(cell(computed, "jobs/industry/share")).isEqualTo("3.3");
        // 33 013 / 667 889 = 0.04942…
        assertThat(cell(computed, "jobs/building/share")).isEqualTo("4.9");
        assertThat(cell(computed, "jobs/region/share")).isEqualTo("100");
    }

    @Test
    void withoutAnotherWholeSharesAreOfTheTotal() {
        Computed computed = new Written()
                .objective("a", "jobs: {rows: [{number: 1}, {id: b, number: 2}, {id: t, sum: all}]}\n")
                .computed();
        // 2 / (1 + 2) = 0.666…
        assertThat(cell(computed, "jobs/b/share")).isEqualTo("66.7");
    }

    @Test
    void aStatedShareThatIsAnotherOneIsReported() {
        assertThat(new Written().objective("a", JOBS.formatted(", share: 4.8")).problems())
                .containsExactly("stated-sum: `4.8` is not the share of `number`, 4.9.");
        // right as far as it is stated
        assertThat(new Written().objective("a", JOBS.formatted(", share: 5")).problems())
                .isEmpty();
    }

    @Test
    void sharesOfNothingAreRefused() {
        assertThat(new Written().objective("a", "jobs: {rows: [{number: 1}]}\n").problems())
                .containsExactly("missing-field: The table does not say which row `share` is a share of.");
        assertThat(new Written()
                        .objective("a", "jobs: {whole: all-of-it, rows: [{id: x, number: 1}, {number: 2}]}\n")
                        .problems())
                .contains("dangling-reference: No row above has the id `all-of-it`.");
    }

    @Test
    void aChartDrawsColumnsOfATable() {
        assertThat(drawn("[industry, building]", "number", ""))
                .containsExactly("Industrie 22115", "Construction 33013");
        // what stands for itself, the greatest first; the whole is no part
        assertThat(drawn("[]", "number", "value")).containsExactly("Construction 33013", "Industrie 22115");
        // 33 013 / 667 889 and 22 115 / 667 889
        assertThat(drawn("[]", "share", "value")).containsExactly("Construction 4.9", "Industrie 3.3");
    }

    private static List<String> drawn(String rows, String column, String sort) {
        return switch (chart(new ChartPlan.FromTable(
                "jobs",
                List.of(column.split("\\+")),
                rows.equals("[]") ? List.of() : List.of("industry", "building"),
                sort))) {
            case Parsed.Good<TableChart.Drawn> good ->
                good.value().figures().rows().stream()
                        .map(row -> row.name().fr().text() + " "
                                + row.cells().get(0).number().orElseThrow().toPlainString())
                        .toList();
            case Parsed.Bad<TableChart.Drawn> bad -> List.of(bad.message());
        };
    }

    private static Parsed<TableChart.Drawn> chart(ChartPlan.FromTable plan) {
        Computed computed = new Written().objective("a", JOBS.formatted("")).computed();
        return TableChart.of(
                computed.publication(), computed.publication().record("a").orElseThrow(), plan);
    }

    @Test
    void aChartOfAColumnThatIsNotThereIsRefused() {
        assertThat(drawn("[]", "numbers", "")).containsExactly("The table `jobs` has no column `numbers`.");
        assertThat(drawn("[]", "number+change", "")).containsExactly("The columns of the chart have different units.");
    }
}
