package org.diptych.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Block;
import org.diptych.document.ChartForm;
import org.diptych.document.Document;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.value.ChartPlan;
import org.junit.jupiter.api.Test;

class ChartCheckTest {
    private static List<String> check(Block.Chart chart) {
        Diagnostics diagnostics = new Diagnostics();
        Localized<String> none = Localized.same("");
        Metadata metadata = new Metadata("n", "k", none, none, "", "", none, none);
        ChartCheck.check(new Document(Edition.FR, metadata, List.of(chart)), diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::message).toList();
    }

    @Test
    void aGoodChartIsNotReported() {
        assertThat(check(TestCharts.chart("data-chart='bar'", "|n", "A|1=1 semaine", "B|2=2 semaines")))
                .isEmpty();
    }

    @Test
    void noFiguresAreReported() {
        assertThat(check(TestCharts.chart("data-chart='bar'", "|n", "A|inconnu")))
                .containsExactly("The chart has no figures to show.");
        assertThat(check(TestCharts.chart("data-chart='timeline'", "|n", "A|bientôt")))
                .containsExactly("The chart has no dates to show.");
    }

    @Test
    void unitsThatAreMixedAreReported() {
        assertThat(check(TestCharts.chart("data-chart='bar'", "|n", "A|42=42 %", "B|3=3 ETP")))
                .containsExactly("The chart mixes `%` and `ETP` on one axis.");
    }

    @Test
    void partsBelowZeroAreReported() {
        assertThat(check(TestCharts.chart("data-chart='stacked'", "|n|m", "A|42=42|-3=-3")))
                .containsExactly("`-3` of `A` is below zero: it cannot be a part of a whole.");
    }

    @Test
    void tooManyPartsAreReported() {
        String[] rows = new String[9];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "Q" + i + "|1=1";
        }
        assertThat(check(TestCharts.chart("data-chart='waffle'", "|n", rows)))
                .containsExactly("The chart has 9 parts; more than 8 cannot be told apart.");
        assertThat(check(TestCharts.chart("data-chart='waffle'", "|n|m", "A|1=1|2=2")))
                .containsExactly("A waffle shows one column of figures; the chart has 2.");
    }

    @Test
    void contentAndTreeKnowTheSameKinds() {
        assertThat(ChartPlan.KINDS).isEqualTo(ChartForm.Kind.keys());
    }
}
