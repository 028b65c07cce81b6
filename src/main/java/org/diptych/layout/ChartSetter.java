package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.diptych.chart.ChartData;
import org.diptych.chart.Charts;
import org.diptych.chart.Drawing;
import org.diptych.chart.Mark;
import org.diptych.chart.Paint;
import org.diptych.chart.Palette;
import org.diptych.chart.TextMeasure;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.diptych.layout.text.Line;
import org.diptych.layout.text.ParagraphStyle;
import org.diptych.layout.text.Run;
import org.diptych.layout.text.Typesetter;
import org.diptych.style.Style;

/** Sets charts: a drawing as wide as the column, its caption below. */
final class ChartSetter {
    private final Setting setting;
    private final FigureSetter figures;

    ChartSetter(Setting setting, FigureSetter figures) {
        this.setting = setting;
        this.figures = figures;
    }

    Galley galley(Block.Chart chart, Scope scope, Scope around) {
        Stack stack = new Stack();
        boolean captioned = !chart.caption().isEmpty();
        Node division = captioned ? around.into(scope.node()).add(Role.DIVISION, scope) : scope.node();
        ChartData data = Charts.data(chart, scope.language());
        if (!data.isEmpty()) {
            stack.put(drawing(chart, data, scope.into(division), around));
            stack.keepWithNext(captioned ? Cost.FORBIDDEN : Cost.NONE);
        }
        figures.caption(chart.caption(), scope.into(division), stack);
        return stack.galley();
    }

    private Galley drawing(Block.Chart chart, ChartData data, Scope scope, Scope around) {
        Style style = scope.style();
        Typesetter typesetter = setting.typesetter();
        TextMeasure measure = Charts.measure(typesetter, style.fontFamilies());
        Drawing drawing = Charts.draw(data, scope.width(), style.fontSize(), measure);
        double scale = 1;
        double tallest = figures.tallest(scope);
        if (drawing.height() > tallest) {
            // Set on a wider sheet, then made smaller: it keeps its proportions and fills the column.
            scale = tallest / drawing.height();
            drawing = Charts.draw(data, scope.width() / scale, style.fontSize(), measure);
            scale = Math.min(scale, tallest / drawing.height());
        }
        Content content = around.into(scope.node())
                .add(Role.FIGURE, scope)
                .withAlternative(Charts.alternative(chart, languages(chart, scope)))
                .content();
        Type type = new Type(typesetter, style.fontFamilies(), Palette.of(scope.context()), scope.language(), scale);
        double height = drawing.height() * scale;
        return Galley.of(
                List.of(Strip.of(new Strip.Drawn(scope.x(), scope.width(), drawing.marks(), type, content), height)),
                0);
    }

    /** A chart that stands once for both languages is read in both. */
    private List<Language> languages(Block.Chart chart, Scope scope) {
        boolean both = setting.edition().isBilingual() && chart.attributes().language() == null && scope.page() != null;
        return both ? setting.edition().languages() : List.of(scope.language());
    }

    /** How a drawing's words and colours look. */
    record Type(Typesetter typesetter, List<String> families, Palette palette, Language language, double scale) {
        /** Marks in their places on a page. */
        List<Page.Item> items(List<Mark> marks, double left, double top) {
            List<Page.Item> items = new ArrayList<>(marks.size());
            for (Mark mark : marks) {
                items.add(item(mark, left, top));
            }
            return items;
        }

        private Page.Item item(Mark mark, double left, double top) {
            return switch (mark) {
                case Mark.Area a ->
                    new Page.Fill(
                            left + a.x() * scale,
                            top + a.y() * scale,
                            a.width() * scale,
                            a.height() * scale,
                            palette.color(a.paint()),
                            a.radius() * scale);
                case Mark.Disc d ->
                    new Page.Fill(
                            left + (d.x() - d.radius()) * scale,
                            top + (d.y() - d.radius()) * scale,
                            2 * d.radius() * scale,
                            2 * d.radius() * scale,
                            palette.color(d.paint()),
                            d.radius() * scale);
                case Mark.Rule r ->
                    new Page.Stroke(
                            left + r.x1() * scale,
                            top + r.y1() * scale,
                            left + r.x2() * scale,
                            top + r.y2() * scale,
                            r.thickness() * scale,
                            palette.color(r.paint()),
                            dash(r.dash()));
                case Mark.Polyline p -> path(p.points(), p.thickness(), p.paint(), dash(p.dash()), left, top);
                case Mark.Polygon p -> path(p.points(), 0, p.paint(), dash(Mark.Dash.SOLID), left, top);
                case Mark.Label label -> text(label, left, top);
            };
        }

        private static String dash(Mark.Dash dash) {
            return dash.name().toLowerCase(Locale.ROOT);
        }

        private Page.Path path(
                List<Mark.Point> points, double thickness, Paint paint, String dash, double left, double top) {
            List<Double> at = new ArrayList<>(points.size() * 2);
            for (Mark.Point point : points) {
                at.add(left + point.x() * scale);
                at.add(top + point.y() * scale);
            }
            return new Page.Path(at, thickness * scale, palette.color(paint), dash);
        }

        private Page.Text text(Mark.Label label, double left, double top) {
            double size = label.size() * scale;
            List<Run> runs = List.of(new Run.Text(
                    label.text(),
                    Charts.type(families, size, label.strong(), palette.color(label.paint())),
                    language,
                    null));
            Line line = typesetter
                    .paragraph(runs, ParagraphStyle.of(ParagraphStyle.Alignment.LEFT, size))
                    .lines(100_000)
                    .get(0);
            double x = left
                    + label.x() * scale
                    - switch (label.anchor()) {
                        case START -> 0;
                        case MIDDLE -> line.width() / 2;
                        case END -> line.width();
                    };
            return new Page.Text(x, top + label.y() * scale, line, false);
        }
    }
}
