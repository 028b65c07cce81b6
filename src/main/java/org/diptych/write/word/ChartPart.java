package org.diptych.write.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.ChartData.Limit;
import org.diptych.chart.ChartData.Point;
import org.diptych.chart.ChartData.Series;
import org.diptych.chart.ChartData.Tone;
import org.diptych.chart.Paint;
import org.diptych.chart.Palette;
import org.diptych.content.sheet.CellAddress;
import org.diptych.document.ChartForm;
import org.diptych.language.Language;
import org.diptych.style.Style;

/** One chart as DrawingML (ECMA-376, 21.2): bars, stacked bars or lines, in the theme's type and colours. */
final class ChartPart {
    /** The sheet of the workbook that its figures stand in. */
    static final String SHEET = "data";

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final List<String> PATTERNS = List.of("", "ltUpDiag", "pct10", "ltDnDiag", "ltHorz", "ltVert");
    private static final List<String> MARKERS = List.of("circle", "square", "triangle", "diamond", "x", "star");

    private final Grid grid;
    private final Language language;
    private final Style style;
    private final Palette palette;
    private final String workbook;
    private final boolean dated;
    private final Xml xml = new Xml();

    /**
     * A chart.
     *
     * @param workbook the relationship to its figures
     * @param dated whether its figures are days: the first series says where bars begin, the second how long they are
     */
    ChartPart(Grid grid, Language language, Style style, Palette palette, String workbook, boolean dated) {
        this.grid = grid;
        this.language = language;
        this.style = style;
        this.palette = palette;
        this.workbook = workbook;
        this.dated = dated;
    }

    String write() {
        xml.start("c:chartSpace").attribute("xmlns:c", CHART).attribute("xmlns:a", Namespaces.A);
        xml.attribute("xmlns:r", Namespaces.R);
        value("c:date1904", "0");
        value("c:lang", language.tag());
        value("c:roundedCorners", "0");
        xml.start("c:chart");
        value("c:autoTitleDeleted", "1");
        xml.start("c:plotArea").empty("c:layout");
        if (grid.kind() == ChartForm.Kind.LINE) {
            lines();
        } else {
            bars();
        }
        axes();
        xml.end();
        if (!dated && grid.series().size() + grid.limits().size() > 1) {
            xml.start("c:legend");
            value("c:legendPos", "t");
            value("c:overlay", "0");
            xml.end();
        }
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
        xml.end();
        xml.start("c:spPr")
                .empty("a:noFill")
                .start("a:ln")
                .empty("a:noFill")
                .end()
                .end();
        type(Paint.INK);
        xml.start("c:externalData").attribute("r:id", workbook);
        value("c:autoUpdate", "0");
        xml.end();
        return xml.end().toString();
    }

    private boolean isLine() {
        return grid.kind() == ChartForm.Kind.LINE;
    }

    /** Columns instead of bars: lines to compare with lie across them, and Word draws no such lines across bars. */
    private boolean isUpright() {
        return isLine() || !grid.limits().isEmpty();
    }

    private void value(String element, String value) {
        xml.empty(element, "val", value);
    }

    /** The type of words, where the theme has others than Word's. */
    private void type(Paint paint) {
        xml.start("c:txPr").empty("a:bodyPr").empty("a:lstStyle").start("a:p").start("a:pPr");
        xml.start("a:defRPr").attribute("sz", Math.round(style.fontSize() * 100));
        fill(paint);
        if (!style.fontFamilies().isEmpty()) {
            xml.empty("a:latin", "typeface", style.fontFamilies().get(0));
        }
        xml.end().end();
        xml.empty("a:endParaRPr", "lang", language.tag());
        xml.end().end();
    }

    private void fill(Paint paint) {
        xml.start("a:solidFill").empty("a:srgbClr", "val", hex(paint)).end();
    }

    private String hex(Paint paint) {
        return String.format(Locale.ROOT, "%06X", palette.color(paint) & 0xFFFFFF);
    }

    /** An area told from the others by its pattern too. */
    private void area(Paint paint, int pattern) {
        String name = PATTERNS.get(pattern % PATTERNS.size());
        xml.start("c:spPr");
        if (name.isEmpty()) {
            fill(paint);
        } else {
            xml.start("a:pattFill").attribute("prst", name);
            xml.start("a:fgClr").empty("a:srgbClr", "val", hex(Paint.PAPER)).end();
            xml.start("a:bgClr").empty("a:srgbClr", "val", hex(paint)).end();
            xml.end();
        }
        xml.end();
    }

    private void line(String element, Paint paint, double points, String dash) {
        xml.start(element).start("a:ln").attribute("w", Math.round(points * 12_700));
        fill(paint);
        if (!dash.isEmpty()) {
            xml.empty("a:prstDash", "val", dash);
        }
        xml.end().end();
    }

    // ---- Kinds

    private void bars() {
        boolean stacked = grid.kind() == ChartForm.Kind.STACKED;
        xml.start("c:barChart");
        value("c:barDir", isUpright() ? "col" : "bar");
        value("c:grouping", stacked ? "stacked" : "clustered");
        value("c:varyColors", "0");
        for (int i = 0; i < grid.series().size(); i++) {
            Series series = grid.series().get(i);
            begin(i, series.name().text());
            if (dated && i == 0) {
                hidden(series);
                continue;
            }
            area(Paint.of(series.name().tone(), dated ? 0 : i), series.name().pattern());
            value("c:invertIfNegative", "0");
            if (grid.series().size() == 1 || dated) {
                tones();
            }
            if (!dated) {
                labels(
                        stacked ? "ctr" : "outEnd",
                        stacked ? Optional.of(Paint.of(series.name().tone(), i)) : Optional.empty());
            }
            figures(series, i);
            xml.end();
        }
        value("c:gapWidth", stacked ? "60" : "70");
        if (stacked) {
            value("c:overlap", "100");
        }
        value("c:axId", "1");
        value("c:axId", "2");
        xml.end();
        if (!grid.limits().isEmpty()) {
            xml.start("c:lineChart");
            value("c:grouping", "standard");
            value("c:varyColors", "0");
            limits(grid.series().size());
            value("c:marker", "1");
            value("c:axId", "1");
            value("c:axId", "2");
            xml.end();
        }
    }

    /** What lies before a bar that begins on a day. */
    private void hidden(Series series) {
        xml.start("c:spPr").empty("a:noFill").end();
        value("c:invertIfNegative", "0");
        figures(series, 0);
        xml.end();
    }

    /** Bars of one series take the tone, and in a waffle the colour, of their row. */
    private void tones() {
        boolean parts = grid.kind() == ChartForm.Kind.WAFFLE;
        for (int row = 0; row < grid.rows().size(); row++) {
            Tone tone = grid.rows().get(row).tone();
            if (tone != Tone.NONE || (parts && row > 0)) {
                xml.start("c:dPt");
                value("c:idx", Integer.toString(row));
                value("c:invertIfNegative", "0");
                value("c:bubble3D", "0");
                area(Paint.of(tone, row), grid.rows().get(row).pattern());
                xml.end();
            }
        }
    }

    private void lines() {
        xml.start("c:lineChart");
        value("c:grouping", "standard");
        value("c:varyColors", "0");
        int number = 0;
        for (Series series : grid.series()) {
            begin(number, series.name().text());
            Paint paint = Paint.of(series.name().tone(), number);
            line("c:spPr", paint, 1.75, number % 3 == 1 ? "dash" : number % 3 == 2 ? "sysDot" : "");
            xml.start("c:marker");
            value("c:symbol", MARKERS.get(number % MARKERS.size()));
            value("c:size", "6");
            area(paint, 0);
            xml.end();
            if (grid.series().size() == 1 && grid.rows().size() <= 9) {
                labels("t", Optional.empty());
            }
            figures(series, number);
            value("c:smooth", "0");
            xml.end();
            number++;
        }
        limits(number);
        value("c:marker", "1");
        value("c:axId", "1");
        value("c:axId", "2");
        xml.end();
    }

    /** Lines to compare with, as series of one level. */
    private void limits(int first) {
        int number = first;
        for (Limit limit : grid.limits()) {
            begin(number, (limit.name() + " " + limit.text()).strip());
            line("c:spPr", Paint.INK, 1, "sysDash");
            xml.start("c:marker");
            value("c:symbol", "none");
            xml.end();
            names();
            level(limit.value());
            value("c:smooth", "0");
            xml.end();
            number++;
        }
    }

    /** A series with its name. */
    private void begin(int number, String name) {
        xml.start("c:ser");
        value("c:idx", Integer.toString(number));
        value("c:order", Integer.toString(number));
        xml.start("c:tx");
        if (number < grid.series().size()) {
            xml.start("c:strRef").start("c:f").text(cell(number + 1, 1)).end();
            xml.start("c:strCache");
            value("c:ptCount", "1");
            point(0, name);
            xml.end().end();
        } else {
            xml.start("c:v").text(name).end();
        }
        xml.end();
    }

    private void point(int index, String text) {
        xml.start("c:pt").attribute("idx", index).start("c:v").text(text).end().end();
    }

    /** The figures at their marks, in the form of the chart; on an area they have its colour behind them. */
    private void labels(String place, Optional<Paint> behind) {
        xml.start("c:dLbls");
        // Parts that are nothing have no area to stand on.
        numbers(behind.isPresent() ? withoutZero(format(decimals())) : format(decimals()));
        xml.start("c:spPr");
        behind.ifPresentOrElse(this::fill, () -> xml.empty("a:noFill"));
        xml.start("a:ln").empty("a:noFill").end().end();
        type(behind.isPresent() ? Paint.PAPER : Paint.INK);
        value("c:dLblPos", place);
        value("c:showLegendKey", "0");
        value("c:showVal", "1");
        value("c:showCatName", "0");
        value("c:showSerName", "0");
        value("c:showPercent", "0");
        value("c:showBubbleSize", "0");
        xml.end();
    }

    /** The most decimals that a figure has. */
    private int decimals() {
        return grid.series().stream()
                .flatMap(series -> series.points().stream())
                .flatMap(point -> point.value().stream())
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /** A number format of spreadsheets, with the unit. */
    private String format(int decimals) {
        StringBuilder format = new StringBuilder("#,##0");
        if (decimals > 0) {
            format.append('.').append("#".repeat(Math.min(decimals, 3) - 1)).append('0');
        }
        String before = grid.form().before();
        String after = grid.form().after();
        return (before.isEmpty() ? "" : quoted(before)) + format + (after.isEmpty() ? "" : quoted(after));
    }

    private static String withoutZero(String format) {
        return format + ";-" + format + ";";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "") + '"';
    }

    // ---- Figures, with where they stand in the workbook

    private void figures(Series series, int number) {
        names();
        xml.start("c:val")
                .start("c:numRef")
                .start("c:f")
                .text(range(number + 1))
                .end();
        xml.start("c:numCache").start("c:formatCode").text("General").end();
        value("c:ptCount", Integer.toString(grid.rows().size()));
        for (int row = 0; row < series.points().size(); row++) {
            Optional<BigDecimal> value = series.points().get(row).value();
            if (value.isPresent()) {
                point(row, value.get().toPlainString());
            }
        }
        xml.end().end().end();
    }

    /** The same figure all along. */
    private void level(BigDecimal at) {
        xml.start("c:val")
                .start("c:numLit")
                .start("c:formatCode")
                .text("General")
                .end();
        value("c:ptCount", Integer.toString(grid.rows().size()));
        for (int row = 0; row < grid.rows().size(); row++) {
            point(row, at.toPlainString());
        }
        xml.end().end();
    }

    private void names() {
        xml.start("c:cat").start("c:strRef").start("c:f").text(range(0)).end();
        xml.start("c:strCache");
        value("c:ptCount", Integer.toString(grid.rows().size()));
        for (int row = 0; row < grid.rows().size(); row++) {
            point(row, grid.rows().get(row).text());
        }
        xml.end().end().end();
    }

    private static String cell(int column, int row) {
        return SHEET + "!$" + CellAddress.letters(column) + "$" + row;
    }

    private String range(int column) {
        return cell(column, 2) + ":$" + CellAddress.letters(column) + "$"
                + (grid.rows().size() + 1);
    }

    // ---- Axes

    private void axes() {
        boolean line = isLine();
        boolean upright = isUpright();
        xml.start("c:catAx");
        value("c:axId", "1");
        // Bars are read from the top, as in the table.
        scaling(upright ? "minMax" : "maxMin", Optional.empty());
        value("c:delete", "0");
        value("c:axPos", upright ? "b" : "l");
        numbers("General");
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "low");
        line("c:spPr", Paint.MUTED, 0.5, "");
        type(Paint.INK);
        value("c:crossAx", "2");
        value("c:crosses", "autoZero");
        value("c:auto", "0");
        value("c:lblAlgn", "ctr");
        value("c:lblOffset", "100");
        if (!line) {
            value("c:tickLblSkip", "1");
        }
        value("c:noMultiLvlLbl", "1");
        xml.end();
        xml.start("c:valAx");
        value("c:axId", "2");
        scaling("minMax", least());
        value("c:delete", line || dated ? "0" : "1");
        value("c:axPos", upright ? "l" : dated ? "t" : "b");
        if (line || dated) {
            xml.start("c:majorGridlines");
            line("c:spPr", Paint.RULE, 0.5, "");
            xml.end();
        }
        numbers(dated ? "mm/yyyy" : format(most() < 5 ? decimals() : 0));
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "nextTo");
        xml.start("c:spPr").start("a:ln").empty("a:noFill").end().end();
        type(Paint.MUTED);
        value("c:crossAx", "1");
        value("c:crosses", "autoZero");
        value("c:crossBetween", line ? "midCat" : "between");
        xml.end();
    }

    /** Bars begin at zero; lines too, unless all lies far above it. */
    private Optional<String> least() {
        if (dated) {
            return grid.series().get(0).points().stream()
                    .flatMap(point -> point.value().stream())
                    .min(BigDecimal::compareTo)
                    .map(BigDecimal::toPlainString);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Series series : grid.series()) {
            for (Point point : series.points()) {
                if (point.value().isPresent()) {
                    least = Math.min(least, point.number());
                    most = Math.max(most, point.number());
                }
            }
        }
        boolean far = isLine() && most - least < 0.25 * most;
        return least < 0 || far ? Optional.empty() : Optional.of("0");
    }

    private double most() {
        return grid.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(point -> Math.abs(point.number()))
                .max()
                .orElse(0);
    }

    private void scaling(String orientation, Optional<String> least) {
        xml.start("c:scaling");
        value("c:orientation", orientation);
        least.ifPresent(value -> value("c:min", value));
        xml.end();
    }

    private void numbers(String format) {
        xml.start("c:numFmt")
                .attribute("formatCode", format)
                .attribute("sourceLinked", "0")
                .end();
    }
}
