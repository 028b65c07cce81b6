package org.diptych.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.junit.jupiter.api.Test;

class AlternativeTest {
    private static String french(Block.Chart chart) {
        return Charts.alternative(chart, List.of(Language.FR)).replace('\u00a0', ' ');
    }

    private static String dutch(Block.Chart chart) {
        return Charts.alternative(chart, List.of(Language.NL)).replace('\u00a0', ' ');
    }

    @Test
    void aLineTellsItsCourseAndItsThreshold() {
        Block.Chart chart = TestCharts.chart(
                "data-chart='line'", "|", "2019|42=42 %", "2020|40=40 %", "2024|57=57 %", "^seuil|50=50 %");

        assertThat(french(chart)).isEqualTo("Passe de 42 à 57 % entre 2019 et 2024, au-dessus du seuil de 50 %.");
        assertThat(dutch(chart)).isEqualTo("Stijgt van 42 naar 57 % tussen 2019 en 2024, boven de drempel van 50 %.");
    }

    @Test
    void aLineThatFallsOrStaysSaysSo() {
        Block.Chart chart =
                TestCharts.chart("data-chart='line'", "|Centre|Nord", "2019|57=57 %|3=3", "2024|42=42 %|3=3");

        assertThat(french(chart))
                .isEqualTo("Centre : recule de 57 à 42 % entre 2019 et 2024. Nord : reste à 3 entre 2019 et 2024.");
        assertThat(dutch(chart))
                .isEqualTo(
                        "Centre: daalt van 57 naar 42 % tussen 2019 en 2024. Nord: blijft op 3 tussen 2019 en 2024.");
    }

    @Test
    void unitsThatDifferStayWithBothFigures() {
        Block.Chart chart = TestCharts.chart("data-chart='line'", "|", "2019|1=1 semaine", "2024|3=3 semaines");

        assertThat(french(chart)).isEqualTo("Passe de 1 semaine à 3 semaines entre 2019 et 2024.");
    }

    @Test
    void barsOfTwoYearsTellHowEachRowChanged() {
        Block.Chart chart =
                TestCharts.chart("data-chart='bar'", "|2019|2024", "Nord|42=42 %|57=57 %", "Sud|inconnu|44.5=44,5 %");

        assertThat(french(chart)).isEqualTo("Nord : passe de 42 à 57 %. Sud : inconnu et 44,5 %.");
        assertThat(dutch(chart)).isEqualTo("Nord: stijgt van 42 naar 57 %. Sud: inconnu en 44,5 %.");
    }

    @Test
    void fewBarsAreAllTold() {
        Block.Chart chart = TestCharts.chart("data-chart='bar'", "|n", "Nord|3=3", "Sud|", "Est|12=12", "^seuil|5=5");

        assertThat(french(chart)).isEqualTo("Nord 3, Sud pas de donnée et Est 12. Au-dessus du seuil de 5 : Est.");
        assertThat(dutch(chart)).isEqualTo("Nord 3, Sud geen gegevens en Est 12. Boven de drempel van 5: Est.");
    }

    @Test
    void ofManyBarsTheEndsAreTold() {
        String[] rows = new String[20];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "Q" + i + "|" + (i * 7 % 20) + "=" + (i * 7 % 20);
        }
        Block.Chart chart = TestCharts.chart("data-chart='bar'", "|n", rows);

        assertThat(french(chart)).isEqualTo("20 lignes\u202f; le plus : Q17 (19)\u202f; le moins : Q0 (0).");
        assertThat(dutch(chart)).isEqualTo("20 rijen; het meest: Q17 (19); het minst: Q0 (0).");
    }

    @Test
    void stackedBarsTellSumAndParts() {
        // 1200 + 300.5 = 1500.5
        Block.Chart chart = TestCharts.chart(
                "data-chart='stacked'", "|personnel|autres", "Plan|1200=1.200|300.5=300,5", "Rien|0=0|0=0");

        assertThat(dutch(chart)).isEqualTo("Plan: totaal 1.500,5 (personnel 1.200, autres 300,5). Rien: totaal 0.");
    }

    @Test
    void sharesAreOfTheWhole() {
        // 60 / 145 = 41.4 %, 37 / 145 = 25.5 % (26), 48 / 145 = 33.1 %
        Block.Chart chart =
                TestCharts.chart("data-chart='waffle'", "|n", "contrats|60=60", "projets|37=37", "sans|48=48");

        assertThat(french(chart)).isEqualTo("Total 145 : contrats 60 (41 %), projets 37 (26 %) et sans 48 (33 %).");
    }

    @Test
    void bulletsTellValueStatusAndThresholds() {
        Block.Chart chart = TestCharts.read(
                "<figure data-chart='bullet'><table><colgroup><col><col class='value'>"
                        + "<col class='bad'><col class='good'><col class='status'></colgroup><tbody><tr class='lower'><th>Délai</th>"
                        + "<td><data value='13'>13 semaines</data></td><td><data value='12'>12</data></td>"
                        + "<td><data value='8'>8</data></td><td><span class='tone-bad'>manqué</span></td></tr></tbody></table></figure>");

        assertThat(french(chart)).isEqualTo("Délai : 13 semaines, manqué (vert jusqu’à 8, rouge au-delà de 12).");
        assertThat(dutch(chart)).isEqualTo("Délai: 13 semaines, manqué (groen tot en met 8, rood boven 12).");
    }

    @Test
    void datesAreToldInTheirOrder() {
        Block.Chart chart = TestCharts.read("<figure data-chart='timeline'><table><tbody>"
                + "<tr><th>B</th><td><time datetime='2024-12-31'>31/12/2024</time></td></tr>"
                + "<tr><th>A</th><td><time datetime='2024-Q1'>T1 2024</time></td></tr></tbody></table></figure>");

        assertThat(french(chart)).isEqualTo("2 échéances : A, T1 2024\u202f; B, 31/12/2024.");
        assertThat(dutch(chart)).isEqualTo("2 termijnen: A, T1 2024; B, 31/12/2024.");
    }

    @Test
    void whatTheAuthorWroteIsKept() {
        assertThat(french(TestCharts.chart("data-chart='bar' data-alternative='Mes mots.'", "|n", "A|1=1")))
                .isEqualTo("Mes mots.");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(french(TestCharts.chart("data-chart='bar'", "|n", "A|"))).isEqualTo("Aucune donnée.");
        assertThat(dutch(TestCharts.chart("data-chart='timeline'", "|n", "A|"))).isEqualTo("Geen gegevens.");
    }
}
