package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.diptych.content.Record;
import org.diptych.value.CostCategory;
import org.diptych.value.Stage;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final String HEAD = "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\nyear: 2024\n";

    /** Two articles in 2023 and 2024, as a spreadsheet gives them. */
    private static Written withBudget() {
        return new Written()
                .with("publication", HEAD + "budget: {file: budget.csv}\n")
                .file("content/n/budget.csv", """
                        number;year;commitment;payment;stage
                        01.001.07.01.1111;2023;900.50;900.50;realised
                        01.001.07.01.1111;2024;1000;1000;
                        33.004.28.01.6321;2024;12500000;4000000.25;
                        """);
    }

    private static Totals totals(String commitment, String payment, int lines) {
        return new Totals(new BigDecimal(commitment), new BigDecimal(payment), lines);
    }

    private static void isEqual(Totals found, Totals wanted) {
        assertThat(found.commitment()).isEqualByComparingTo(wanted.commitment());
        assertThat(found.payment()).isEqualByComparingTo(wanted.payment());
        assertThat(found.lines()).isEqualTo(wanted.lines());
    }

    private static Record record(Computed computed, String id) {
        return computed.publication().record(id).orElseThrow();
    }

    @Test
    void partsGoToObjectivesAndTheRestStaysUndivided() {
        Computed computed = withBudget()
                .objective("a", "costs: [{number: 33.004.28.01.6321, part: 40 %}]\n")
                .objective("b", "costs: [{number: 33.004.28.01.6321, part: 25 %}]\nstaff: [01.001.07.01.1111]\n")
                .computed();
        Budget budget = computed.budget();
        // 40 % of 12 500 000 = 5 000 000; 40 % of 4 000 000,25 = 1 600 000,10
        isEqual(budget.total(record(computed, "a"), 2024), totals("5000000", "1600000.10", 1));
        // 25 % of 12 500 000 = 3 125 000, with the 1 000 of the whole other article; 1 000 000,06 + 1 000
        isEqual(budget.total(record(computed, "b"), 2024), totals("3126000", "1001000.06", 2));
        // what is left, 100 − 40 − 25 = 35 %, counts for the publication: 12 500 000 + 1 000 in all
        isEqual(budget.total(computed.publication().root(), 2024), totals("12501000", "4001000.25", 4));
    }

    @Test
    void whatSeveralShareUndividedCountsWhereTheyMeet() {
        Computed computed = withBudget()
                .objective("a", "costs: [33.004.28.01.6321]\n")
                .objective("b", "costs: [33.004.28.01.6321]\n")
                .computed();
        Budget budget = computed.budget();
        assertThat(budget.total(record(computed, "a"), 2024).isEmpty()).isTrue();
        isEqual(budget.total(record(computed, "g"), 2024), totals("12500000", "4000000.25", 1));
        assertThat(budget.byType("goal", 2024)).hasSize(1);
        assertThat(budget.byType("objective", 2024)).isEmpty();
    }

    @Test
    void amountsStatedInPlaceNeedNoBudget() {
        Computed computed = new Written().objective("a", """
                        running: [{number: 01.002.08.01.1211, amount: 187000}]
                        costs: [{number: 33.004.28.01.6321, commitment: {2024: 12000.50, 2025: 13000}, payment: {2024: 100}}]
                        """).computed();
        Budget budget = computed.budget();
        // 187 000 + 12 000,50 = 199 000,50; 187 000 + 100 = 187 100
        isEqual(budget.total(record(computed, "a"), 2024), totals("199000.50", "187100", 2));
        isEqual(budget.total(record(computed, "a"), 2025), totals("13000", "0", 1));
        assertThat(budget.lines().years()).containsExactly(2024, 2025);
    }

    @Test
    void inheritedArticlesCountOnce() {
        Computed computed = new Written()
                .objective(
                        "a",
                        "running: [{number: 01.002.08.01.1211, amount: 187000}]\nchildren:\n  - {id: d, type: done}\n  - {id: p, type: planned}\n")
                .computed();
        isEqual(computed.budget().total(record(computed, "a"), 2024), totals("187000", "187000", 1));
        assertThat(record(computed, "p").field("running").orElseThrow().inherited())
                .isTrue();
    }

    @Test
    void sectionsTellOfTheirOwnYearAndStage() {
        Computed computed = withBudget().objective("a", """
                        children:
                          - {id: d, type: done, running: [{number: 01.001.07.01.1111, part: 100 %}]}
                          - {id: p, type: planned, running: [{number: 01.001.07.01.1111, part: 100 %}]}
                        """).computed();
        Lines lines = computed.budget().under(record(computed, "a"));
        isEqual(lines.stage(Stage.REALISED).totals(), totals("900.50", "900.50", 1));
        isEqual(lines.stage(Stage.ESTIMATED).totals(), totals("1000", "1000", 1));
        isEqual(computed.budget().total(record(computed, "d"), 2023), totals("0", "0", 0));
    }

    @Test
    void sumsByCategoryClassNumberAndActor() {
        Computed computed = new Written()
                .file(
                        "content/shared/actors.yaml",
                        "- {id: urban, name: {fr: Urban, nl: Urban}, entities: [\"33\"]}\n- {id: hub, name: {fr: Hub, nl: Hub}}\n")
                .objective("a", "body: hub\nstaff: [{number: 01.001.07.01.1111, amount: 10}]\n")
                .objective("b", """
                        costs: [{number: 33.004.28.01.6321, amount: 20}, {number: 33.001.11.03.7422, amount: 5}]
                        fines: [{number: 02.203.03.01.3810, amount: 3}]
                        """)
                .computed();
        Budget budget = computed.budget();
        Lines spent = budget.lines().expenditure();
        assertThat(spent.byCategory().keySet())
                .containsExactly(CostCategory.STAFF, CostCategory.CAPITAL, CostCategory.OTHER);
        assertThat(spent.byClass().keySet()).containsExactly("1", "6", "7");
        assertThat(spent.byNumber()).containsKeys("33.004.28.01.6321");
        // 20 + 5 belong to the entity 33; the 10 to the body that the record names
        assertThat(budget.byActor(spent).get("urban").payment()).isEqualByComparingTo("25");
        assertThat(budget.byActor(spent).get("hub").payment()).isEqualByComparingTo("10");
        assertThat(budget.lines().revenue().totals().payment()).isEqualByComparingTo("3");
    }

    @Test
    void theYearBeforeIsCompared() {
        Computed computed = new Written()
                .objective("a", "costs: [{number: 33.004.28.01.6321, payment: {2023: 80, 2024: 100}}]\n")
                .computed();
        Variance variance = computed.budget().payments(record(computed, "a"), 2024);
        assertThat(variance.difference()).isEqualByComparingTo("20");
        // 20 / 80 = 25 %
        assertThat(variance.percentage().orElseThrow()).isEqualByComparingTo("25");
    }

    @Test
    void theYearBeforeMayStandInTheEditionBefore() {
        Written written = new Written()
                .objective("a", "costs: [{number: 33.004.28.01.6321, payment: 100}]\n")
                .with("publication", HEAD + "previous: o\n")
                .file(
                        "content/o/publication.yaml",
                        "kind: mini\nid: o\ntitle: {fr: Note, nl: Nota}\nyear: 2023\nchildren:\n  - {id: g, type: goal, title: {fr: a, nl: b}, children: [{id: a, title: {fr: a, nl: b}, costs: [{number: 33.004.28.01.6321, payment: 50}]}]}\n");
        Computed computed = written.computed();
        // 100 − 50 = 50, which is 100 % of 50
        assertThat(computed.budget()
                        .payments(record(computed, "a"), 2024)
                        .percentage()
                        .orElseThrow())
                .isEqualByComparingTo("100");
    }

    @Test
    void amountsAreExactDecimals() {
        Computed computed = new Written()
                .objective(
                        "a",
                        "costs: [{number: 33.004.28.01.6321, amount: 0.10}, {number: 33.004.28.03.6321, amount: 0.20}]\n")
                .computed();
        assertThat(computed.budget().lines().totals().payment()).isEqualByComparingTo("0.30");
    }

    @Test
    void centsAreNotLostInHalves() {
        assertThat(Money.split(new BigDecimal("0.05"), 2))
                .containsExactly(new BigDecimal("0.03"), new BigDecimal("0.02"));
        assertThat(Money.split(new BigDecimal("-1"), 3).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("-1");
    }
}
