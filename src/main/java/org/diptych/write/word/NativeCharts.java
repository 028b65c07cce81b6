package org.diptych.write.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.chart.ChartData;
import org.diptych.chart.ChartData.Grid;
import org.diptych.chart.Charts;
import org.diptych.chart.NumberForm;
import org.diptych.chart.Palette;
import org.diptych.document.Block;
import org.diptych.document.ChartForm;
import org.diptych.exchange.Cell;
import org.diptych.exchange.Column;
import org.diptych.exchange.WorkbookWriter;
import org.diptych.language.Language;
import org.diptych.style.Style;

/** Charts that Word itself draws: each a part of its own, with the workbook that its readers edit. */
final class NativeCharts {
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final long EMU_PER_TWIP = 635;
    private static final long EMU_PER_POINT = 12_700;

    /** The day that workbooks count from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final OpcPackage file;
    private final Images images;
    private int written;

    NativeCharts(OpcPackage file, Images images) {
        this.file = file;
        this.images = images;
    }

    /**
     * The {@code w:drawing} of a chart; empty for kinds that Word has no like of, which are printed as their tables.
     *
     * @param languages in which it is read
     * @param width of the line, in twips
     */
    Optional<String> drawing(Block.Chart chart, List<Language> languages, Place place, int width) {
        ChartData data = Charts.data(chart, languages.get(0));
        boolean dated = data instanceof ChartData.Timeline;
        if (data.isEmpty() || data instanceof ChartData.Bullets) {
            return Optional.empty();
        }
        Grid grid = switch (data) {
            case Grid figures -> figures;
            case ChartData.Timeline timeline -> days(timeline, languages.get(0));
            case ChartData.Bullets bullets -> throw new IllegalStateException("bullets are a table");
        };
        written++;
        Style style = place.context().style();
        String name = "charts/chart" + written + ".xml";
        String part = "word/" + name;
        String workbook = "embeddings/chart" + written + ".xlsx";
        file.bytes("word/" + workbook, workbook(grid, dated));
        String embedded = file.relationships(part).to(Namespaces.R + "/package", "../" + workbook, false);
        ChartPart xml = new ChartPart(grid, languages.get(0), style, Palette.of(place.context()), embedded, dated);
        file.xml(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", xml.write());
        String id = file.relationships(WordWriter.DOCUMENT).to(Namespaces.R + "/chart", name, false);
        long high = Math.round(height(grid, style.fontSize(), width / 20.0, dated) * EMU_PER_POINT);
        return Optional.of(drawing(id, width * EMU_PER_TWIP, high, Charts.alternative(chart, languages)));
    }

    /**
     * A timeline as figures: the day on which each bar begins, as workbooks count days, and for how many days it goes on.
     * Its names say when, for a bar does not.
     */
    private static Grid days(ChartData.Timeline timeline, Language language) {
        List<ChartData.Name> rows = new ArrayList<>();
        List<ChartData.Point> begin = new ArrayList<>();
        List<ChartData.Point> length = new ArrayList<>();
        for (ChartData.Event event : timeline.events()) {
            String status = event.status().isEmpty() ? "" : ", " + event.status();
            rows.add(new ChartData.Name(
                    event.name() + " (" + event.text() + status + ")",
                    event.tone(),
                    event.tone().pattern(0)));
            begin.add(days(ChronoUnit.DAYS.between(DAY_ZERO, event.from())));
            length.add(days(ChronoUnit.DAYS.between(event.from(), event.to()) + 1));
        }
        boolean french = language == Language.FR;
        return new Grid(
                ChartForm.Kind.STACKED,
                rows,
                List.of(
                        new ChartData.Series(
                                new ChartData.Name(french ? "Début" : "Begin", ChartData.Tone.NONE, 0), begin),
                        new ChartData.Series(
                                new ChartData.Name(french ? "Jours" : "Dagen", ChartData.Tone.NONE, 0), length)),
                List.of(),
                new NumberForm("", "", ",", ""));
    }

    private static ChartData.Point days(long days) {
        return new ChartData.Point(Optional.of(BigDecimal.valueOf(days)), Long.toString(days));
    }

    /** As high as its rows need. */
    private static double height(Grid grid, double size, double width, boolean dated) {
        int series = grid.series().size();
        double rows = grid.rows().size();
        if (grid.kind() != ChartForm.Kind.LINE && !grid.limits().isEmpty()) {
            return Math.min(Math.max(width * 0.42, size * 14), size * 22);
        }
        return switch (grid.kind()) {
            case LINE -> Math.min(Math.max(width * 0.48, size * 15), size * 24);
            case STACKED -> dated ? size * (4 + rows * 3) : size * (4 + rows * 2.4 + (series > 1 ? 2.5 : 0));
            default -> size * (3 + rows * (0.9 + 1.35 * series) + (series > 1 ? 2.5 : 0));
        };
    }

    /** The figures as a sheet: names in the first column, a series in each other one. */
    private static byte[] workbook(Grid grid, boolean dated) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(" "));
        grid.series().forEach(series -> columns.add(column(series.name().text())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(bytes, "", Instant.EPOCH)) {
            writer.sheet(ChartPart.SHEET, columns);
            for (int row = 0; row < grid.rows().size(); row++) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.text(grid.rows().get(row).text()));
                for (int i = 0; i < grid.series().size(); i++) {
                    Optional<BigDecimal> value =
                            grid.series().get(i).points().get(row).value();
                    boolean day = dated && i == 0;
                    cells.add(value.<Cell>map(number -> day
                                    ? new Cell.Day(DAY_ZERO.plusDays(number.longValueExact()))
                                    : Cell.number(number))
                            .orElse(Cell.EMPTY));
                }
                writer.row(cells);
            }
            writer.endSheet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Column column(String name) {
        return Column.number(name.isEmpty() ? " " : name);
    }

    private String drawing(String relationship, long width, long height, String alternative) {
        int id = images.nextId();
        Xml xml = new Xml();
        xml.start("w:drawing").start("wp:inline");
        xml.start("wp:extent").attribute("cx", width).attribute("cy", height).end();
        xml.start("wp:docPr")
                .attribute("id", id)
                .attribute("name", "Chart " + id)
                .attribute("descr", alternative)
                .end();
        xml.start("a:graphic").attribute("xmlns:a", Namespaces.A);
        xml.start("a:graphicData").attribute("uri", CHART);
        xml.start("c:chart")
                .attribute("xmlns:c", CHART)
                .attribute("r:id", relationship)
                .end();
        return xml.end().end().end().end().toString();
    }
}
