package org.diptych.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.chart.ChartData.Bullets;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.ChartData.Point;
import org.diptych.chart.ChartData.Series;
import org.diptych.chart.ChartData.Timeline;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.document.Block;
import org.diptych.document.ChartForm;
import org.diptych.document.Document;
import org.diptych.language.Language;

/** Reports charts that cannot show their figures well. */
public final class ChartCheck {
    private static final int MOST_BARS = 40;
    private static final int MOST_PARTS = 8;
    private static final int MOST_COLUMNS = 10;
    private static final int MOST_DATES = 60;

    private final Diagnostics diagnostics;
    private final Language language;

    private ChartCheck(Diagnostics diagnostics, Language language) {
        this.diagnostics = diagnostics;
        this.language = language;
    }

    /** Looks at all charts of a document in one language. */
    public static void check(Document document, Diagnostics diagnostics) {
        new ChartCheck(diagnostics, document.edition().first()).blocks(document.blocks());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Chart c -> chart(c);
                case Block.Section s -> blocks(s.blocks());
                case Block.Box b -> blocks(b.blocks());
                case Block.Quote q -> blocks(q.blocks());
                case Block.ItemList l -> l.items().forEach(item -> blocks(item.blocks()));
                case Block.DefinitionList l -> l.definitions().forEach(d -> blocks(d.meaning()));
                case Block.Table t ->
                    Stream.of(t.head(), t.body(), t.foot())
                            .flatMap(List::stream)
                            .flatMap(row -> row.cells().stream())
                            .forEach(cell -> blocks(cell.blocks()));
                case Block.Pair p ->
                    Stream.concat(p.left().stream(), p.right().stream()).forEach(side -> blocks(List.of(side)));
                case Block.Heading h -> {}
                case Block.Paragraph p -> {}
                case Block.Figure f -> {}
                case Block.ThematicBreak t -> {}
                case Block.Contents c -> {}
            }
        }
    }

    private void chart(Block.Chart chart) {
        ChartData data = Charts.data(chart, language);
        if (data.isEmpty()) {
            String missing = data instanceof Timeline ? "dates" : "figures";
            report(
                    chart,
                    "The chart has no " + missing + " to show.",
                    "is the filter too narrow, or are the fields empty?");
            return;
        }
        switch (data) {
            case Grid grid -> grid(chart, grid);
            case Timeline timeline -> many(chart, timeline.events().size(), MOST_DATES, "dates");
            case Bullets bullets -> many(chart, bullets.rows().size(), MOST_BARS, "rows");
        }
    }

    private void grid(Block.Chart chart, Grid grid) {
        ChartForm.Kind kind = grid.kind();
        switch (kind) {
            case STACKED, WAFFLE -> {
                parts(chart, grid);
                many(
                        chart,
                        kind == ChartForm.Kind.WAFFLE
                                ? grid.rows().size()
                                : grid.series().size(),
                        MOST_PARTS,
                        "parts");
            }
            case BAR, LINE -> many(chart, grid.series().size(), MOST_PARTS, "columns");
            case MATRIX -> many(chart, grid.series().size(), MOST_COLUMNS, "columns");
            case BULLET, TIMELINE -> {}
        }
        if (kind != ChartForm.Kind.LINE) {
            many(chart, grid.rows().size(), MOST_BARS, "rows");
        }
        if (kind == ChartForm.Kind.WAFFLE && grid.series().size() > 1) {
            report(
                    chart,
                    "A waffle shows one column of figures; the chart has "
                            + grid.series().size() + ".",
                    "use `stacked`.");
        }
        units(chart, grid);
    }

    /** Parts of a whole are never below nothing. */
    private void parts(Block.Chart chart, Grid grid) {
        for (Series series : grid.series()) {
            for (int row = 0; row < series.points().size(); row++) {
                Point point = series.points().get(row);
                if (point.value()
                        .filter(value -> value.compareTo(BigDecimal.ZERO) < 0)
                        .isPresent()) {
                    report(
                            chart,
                            "`" + point.text() + "` of `" + grid.rows().get(row).text()
                                    + "` is below zero: it cannot be a part of a whole.",
                            "use `bar`, which shows figures below zero.");
                    return;
                }
            }
        }
    }

    private void units(Block.Chart chart, Grid grid) {
        String first = "";
        for (Series series : grid.series()) {
            for (Point point : series.points()) {
                String unit = point.value().isPresent()
                        ? Alternative.unit(point.text()).strip()
                        : "";
                if (first.isEmpty()) {
                    first = unit;
                } else if (!unit.isEmpty() && !isForm(first, unit)) {
                    report(
                            chart,
                            "The chart mixes `" + first + "` and `" + unit + "` on one axis.",
                            "draw a chart for each unit.");
                    return;
                }
            }
        }
    }

    /** Whether two units are forms of one word: singular and plural. */
    private static boolean isForm(String one, String two) {
        int same = 0;
        while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        return same >= Math.max(one.length(), two.length()) - 2 && same > 0;
    }

    private void many(Block.Chart chart, int count, int most, String what) {
        if (count > most) {
            report(
                    chart,
                    "The chart has " + count + " " + what + "; more than " + most + " cannot be told apart.",
                    "show fewer, or print a table.");
        }
    }

    private void report(Block.Chart chart, String message, String help) {
        diagnostics.report(Rule.CHART, chart.attributes().at(), message, help);
    }
}
