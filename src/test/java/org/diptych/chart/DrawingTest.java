package org.diptych.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    private static Drawing draw(Block.Chart chart, double width) {
        return Charts.draw(Charts.data(chart, Language.FR), width, 10, TestCharts.MEASURE);
    }

    static Stream<Block.Chart> charts() {
        return Stream.of(
                TestCharts.chart(
                        "data-chart='bar'", "|2019|2024", "Nord|-42=-42|57=57", "Sud|?|44.5=44,5", "^seuil|50=50"),
                TestCharts.chart(
                        "data-chart='bar'",
                        "|n",
                        "Un nom qui prend de la place dans la colonne des noms|1000000=1 000 000"),
                TestCharts.chart("data-chart='bar'", "|n", "Zéro|0=0"),
                TestCharts.chart("data-chart='stacked'", "|a|b|c|d|e|f|g", "Nord|1=1|2=2|3=3|4=4|5=5|6=6|7=7"),
                TestCharts.chart(
                        "data-chart='line'", "|a|b|c", "2019|1=1|1=1|1=1", "2020|?|2=2|1=1", "2024|3=3|2=2|1=1"),
                TestCharts.chart("data-chart='line'", "|a", "2019|7=7"),
                TestCharts.chart("data-chart='matrix'", "|a|b", "x|1=1|0=0", "y|?|100=100"),
                TestCharts.chart("data-chart='waffle'", "|n", "a|60=60", "b|85=85"),
                TestCharts.chart("data-chart='waffle'", "|n", "a|33.3=33,3 %", "b|66.7=66,7 %"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everythingStandsInsideTheDrawing(Block.Chart chart) {
        for (double width : new double[] {180, 320, 700}) {
            Drawing drawing = draw(chart, width);
            for (Mark mark : drawing.marks()) {
                if (mark instanceof Mark.Area area && area.paint() != Paint.PAPER) {
                    assertThat(area.x()).isGreaterThanOrEqualTo(-0.5);
                    assertThat(area.x() + area.width()).isLessThanOrEqualTo(width + 0.5);
                    assertThat(area.y() + area.height()).isLessThanOrEqualTo(drawing.height() + 0.5);
                } else if (mark instanceof Mark.Label label) {
                    assertThat(label.y()).as(label.text()).isBetween(0.0, drawing.height() + 1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyFigureIsPrintedOrOnAnAxis(Block.Chart chart) {
        ChartData.Grid grid = (ChartData.Grid) Charts.data(chart, Language.FR);
        if (grid.kind() == org.diptych.document.ChartForm.Kind.BAR) {
            List<String> printed = draw(chart, 500).marks().stream()
                    .filter(Mark.Label.class::isInstance)
                    .map(mark -> ((Mark.Label) mark).text())
                    .toList();
            grid.series()
                    .forEach(series ->
                            series.points().forEach(point -> assertThat(printed).contains(point.text())));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void sameDataGivesTheSameDrawing(Block.Chart chart) {
        assertThat(draw(chart, 400)).isEqualTo(draw(chart, 400));
    }

    @Test
    void barsAreAsLongAsTheirFigures() {
        Drawing drawing = draw(TestCharts.chart("data-chart='bar'", "|n", "a|10=10", "b|20=20", "c|40=40"), 400);
        List<Double> widths = drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Area area && area.paint() == Paint.SERIES_1)
                .map(mark -> ((Mark.Area) mark).width())
                .toList();

        assertThat(widths).hasSize(3);
        assertThat(widths.get(1)).isEqualTo(widths.get(0) * 2);
        assertThat(widths.get(2)).isEqualTo(widths.get(0) * 4);
    }

    @Test
    void figuresBelowZeroDoNotStandOnNames() {
        Drawing drawing =
                draw(TestCharts.chart("data-chart='bar'", "|n", "Industrie|-6352=-6352", "Bois|3480=3480"), 400);
        double names = 0;
        double figure = Double.MAX_VALUE;
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Label label && label.text().equals("Industrie")) {
                names = label.x();
            } else if (mark instanceof Mark.Label label && label.text().equals("-6352")) {
                figure = label.x() - TestCharts.MEASURE.width("-6352", 10, false);
            }
        }

        assertThat(figure).isGreaterThan(names);
    }

    @Test
    void seriesAreToldApartWithoutColour() {
        Drawing drawing = draw(TestCharts.chart("data-chart='stacked'", "|a|b", "x|10=10|20=20"), 400);

        assertThat(drawing.marks()).anyMatch(mark -> mark instanceof Mark.Rule rule && rule.paint() == Paint.PAPER);
    }

    @Test
    void thingsAreCountedOneByOneAndSharesMakeAHundred() {
        ChartData.Grid things = (ChartData.Grid)
                Charts.data(TestCharts.chart("data-chart='waffle'", "|n", "a|60=60", "b|85=85"), Language.FR);
        ChartData.Grid shares = (ChartData.Grid) Charts.data(
                TestCharts.chart("data-chart='waffle'", "|n", "a|1000=1000", "b|1000=1000", "c|1000=1000"),
                Language.FR);

        assertThat(WaffleChart.squares(things)).containsExactly(60, 85);
        assertThat(WaffleChart.squares(shares)).containsExactly(34, 33, 33);
        assertThat(Arrays.stream(WaffleChart.squares(shares)).sum()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.7, 1, 3, 57, 61.5, 99, 1000, 7630, 15673000})
    void scalesEndAtRoundFigures(double most) {
        Scale scale = Scale.of(0, most, 4);

        assertThat(scale.high()).isGreaterThanOrEqualTo(most);
        assertThat(scale.ticks()).hasSizeBetween(3, 8);
        assertThat(scale.at(scale.high())).isEqualTo(1);
    }

    @Test
    void numbersFollowTheSpecimen() {
        assertThat(NumberForm.of("1.234,5 %", Language.NL).print(new BigDecimal("1500000.25")))
                .isEqualTo("1.500.000,25 %");
        assertThat(NumberForm.of("€ 1 234,5", Language.FR).print(new BigDecimal("-999")))
                .isEqualTo("€ \u2212999");
        assertThat(NumberForm.of("", Language.FR).print(new BigDecimal("1000"))).isEqualTo("1\u202f000");
        assertThat(NumberForm.of("n'importe quoi", Language.NL).print(new BigDecimal("1000")))
                .isEqualTo("1.000");
    }
}
