package org.diptych.chart;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.diptych.layout.text.TextStyle;
import org.diptych.layout.text.Typesetter;

/** What writers ask of a chart. */
public final class Charts {
    private Charts() {}

    /** What a chart shows; figures that its table does not write are in the form of this language. */
    public static ChartData data(Block.Chart chart, Language language) {
        return new DataReader(chart, language).read();
    }

    /**
     * Draws a chart; its height follows from what it shows.
     *
     * @param width in points
     * @param size of the type, in points
     */
    public static Drawing draw(ChartData data, double width, double size, TextMeasure measure) {
        Sketch sketch = new Sketch(width, size, measure);
        if (data.isEmpty()) {
            return sketch.finish(0);
        }
        return switch (data) {
            case ChartData.Grid grid ->
                switch (grid.kind()) {
                    case LINE -> new LineChart(grid, sketch).draw();
                    case MATRIX -> new MatrixChart(grid, sketch).draw();
                    case WAFFLE -> new WaffleChart(grid, sketch).draw();
                    default -> new BarChart(grid, sketch).draw();
                };
            case ChartData.Bullets bullets -> new BulletChart(bullets, sketch).draw();
            case ChartData.Timeline timeline -> new TimelineChart(timeline, sketch).draw();
        };
    }

    /** The widths of words in the first of these families that there is. */
    public static TextMeasure measure(Typesetter typesetter, List<String> families) {
        return (text, size, strong) -> typesetter.width(text, type(families, size, strong, 0xFF000000));
    }

    /** The type of a chart's words. */
    public static TextStyle type(List<String> families, double size, boolean strong, int color) {
        return new TextStyle(families, size, strong ? 600 : 400, false, color, 0, 0, false, false, true, true);
    }

    /**
     * What a chart says in words: what its author wrote, or else its figures.
     *
     * @param languages in which it is read, first one first
     */
    public static String alternative(Block.Chart chart, List<Language> languages) {
        if (!chart.form().alternative().isEmpty()) {
            return chart.form().alternative();
        }
        List<String> texts = new ArrayList<>();
        for (Language language : languages) {
            texts.add(Alternative.of(data(chart, language), language));
        }
        return String.join(" / ", texts);
    }
}
