package org.diptych.chart;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diptych.chart.ChartData.Bullet;
import org.diptych.chart.ChartData.Event;
import org.diptych.chart.ChartData.Limit;
import org.diptych.chart.ChartData.Name;
import org.diptych.chart.ChartData.Point;
import org.diptych.chart.ChartData.Series;
import org.diptych.chart.ChartData.Tone;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;
import org.diptych.language.Language;
import org.diptych.value.Moment;
import org.diptych.value.Parsed;
import org.diptych.value.Period;

/** Reads what a chart shows from its table (docs/html.md). */
final class DataReader {
    private static final Point NOTHING = new Point(Optional.empty(), "");

    private final Block.Chart chart;
    private final Block.Table table;
    private final NumberForm form;

    DataReader(Block.Chart chart, Language language) {
        this.chart = chart;
        this.table = chart.data();
        this.form = NumberForm.of(chart.form().number(), language);
    }

    ChartData read() {
        return switch (chart.form().kind()) {
            case BAR, STACKED, LINE, MATRIX, WAFFLE -> grid();
            case BULLET -> new ChartData.Bullets(bullets(), form);
            case TIMELINE -> new ChartData.Timeline(events(), moment());
        };
    }

    // ---- Figures by row and column

    private ChartData grid() {
        List<Name> rows = Name.beside(table.body().stream()
                .map(row -> new Name(text(cell(row, 0)), tone(row), 0))
                .toList());
        List<Name> names = new ArrayList<>();
        for (int column = 1; column < table.columns().size(); column++) {
            names.add(heading(column));
        }
        List<Series> series = new ArrayList<>();
        for (Name name : Name.beside(names)) {
            int at = series.size() + 1;
            series.add(new Series(
                    name, table.body().stream().map(row -> point(cell(row, at))).toList()));
        }
        return new ChartData.Grid(chart.form().kind(), rows, series, limits(), form);
    }

    private Name heading(int column) {
        if (table.head().isEmpty()) {
            return new Name("", Tone.NONE, 0);
        }
        Block.Row row = table.head().get(table.head().size() - 1);
        return column < row.cells().size()
                ? new Name(text(cell(row, column)), tone(row.cells().get(column)), 0)
                : new Name("", Tone.NONE, 0);
    }

    private List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (Block.Row row : table.foot()) {
            for (int i = 1; i < row.cells().size(); i++) {
                Point point = point(cell(row, i));
                if (point.value().isPresent()) {
                    limits.add(
                            new Limit(text(cell(row, 0)), point.value().get(), point.text(), sort(row.attributes())));
                    break;
                }
            }
        }
        return limits;
    }

    private static Limit.Sort sort(Attributes attributes) {
        if (attributes.hasClass("target")) {
            return Limit.Sort.TARGET;
        }
        return attributes.hasClass("average") ? Limit.Sort.AVERAGE : Limit.Sort.THRESHOLD;
    }

    // ---- Values against thresholds

    private List<Bullet> bullets() {
        int value = Math.max(1, column("value"));
        int good = column("good");
        int bad = column("bad");
        int target = column("target");
        int status = column("status");
        List<Bullet> bullets = new ArrayList<>();
        for (Block.Row row : table.body()) {
            bullets.add(new Bullet(
                    text(cell(row, 0)),
                    point(cell(row, value)),
                    good < 0 ? NOTHING : point(cell(row, good)),
                    bad < 0 ? NOTHING : point(cell(row, bad)),
                    target < 0 ? NOTHING : point(cell(row, target)),
                    row.attributes().hasClass("lower"),
                    row.attributes().hasClass("good-beyond"),
                    row.attributes().hasClass("bad-at"),
                    status < 0 ? "" : text(cell(row, status)),
                    tone(row)));
        }
        return bullets;
    }

    /** The column of this class; -1 for none. */
    private int column(String name) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).attributes().hasClass(name)) {
                return i;
            }
        }
        return -1;
    }

    // ---- Dates

    private List<Event> events() {
        int status = column("status");
        List<Event> events = new ArrayList<>();
        for (Block.Row row : table.body()) {
            for (int i = 1; i < row.cells().size(); i++) {
                if (i != status) {
                    event(row, i, status).ifPresent(events::add);
                }
            }
        }
        return events;
    }

    private static Optional<Event> event(Block.Row row, int column, int status) {
        List<Block> cell = cell(row, column);
        Optional<Inline.Time> time = times(cell).stream().findFirst();
        if (time.isEmpty()) {
            return Optional.empty();
        }
        return period(time.get().value())
                .map(period -> new Event(
                        text(cell(row, 0)),
                        period.first(),
                        period.last(),
                        text(cell),
                        status < 0 ? "" : text(cell(row, status)),
                        tone(row)));
    }

    private static Optional<Period> period(String value) {
        if (value.contains("/")) {
            return Period.parse(value) instanceof Parsed.Good<Period> good
                    ? Optional.of(good.value())
                    : Optional.empty();
        }
        return Moment.parse(value) instanceof Parsed.Good<Moment> good
                ? Optional.of(new Period(good.value(), good.value()))
                : Optional.empty();
    }

    private Optional<LocalDate> moment() {
        String value = chart.form().moment();
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // ---- Cells

    private static List<Block> cell(Block.Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column).blocks() : List.of();
    }

    private static String text(List<Block> cell) {
        return PlainText.of(cell).strip().replace('\n', ' ');
    }

    private static Point point(List<Block> cell) {
        String text = text(cell);
        for (Inline inline : inlines(cell)) {
            if (inline instanceof Inline.Datum datum) {
                Optional<BigDecimal> value = number(datum.value());
                if (value.isPresent()) {
                    return new Point(value, text);
                }
            }
        }
        return new Point(Optional.empty(), text);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<Inline.Time> times(List<Block> cell) {
        return inlines(cell).stream()
                .filter(Inline.Time.class::isInstance)
                .map(Inline.Time.class::cast)
                .toList();
    }

    /** The first tone that something in a row has, from its last cell on: a status stands at the end. */
    private static Tone tone(Block.Row row) {
        Tone own = tone(row.attributes());
        for (int i = row.cells().size() - 1; i >= 0 && own == Tone.NONE; i--) {
            own = tone(row.cells().get(i));
        }
        return own;
    }

    private static Tone tone(Block.Cell cell) {
        Tone tone = tone(cell.attributes());
        for (Inline inline : inlines(cell.blocks())) {
            if (tone == Tone.NONE) {
                tone = switch (inline) {
                    case Inline.Span span -> tone(span.attributes());
                    case Inline.Sign sign -> tone(sign.attributes());
                    default -> Tone.NONE;
                };
            }
        }
        return tone;
    }

    private static Tone tone(Attributes attributes) {
        for (String name : attributes.classes()) {
            if (name.startsWith("tone-")) {
                String tone = name.substring(5).toUpperCase(Locale.ROOT);
                for (Tone known : Tone.values()) {
                    if (known.name().equals(tone)) {
                        return known;
                    }
                }
            }
        }
        return Tone.NONE;
    }

    private static List<Inline> inlines(List<Block> blocks) {
        List<Inline> found = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph p -> flatten(p.text(), found);
                case Block.Box b -> found.addAll(inlines(b.blocks()));
                default -> {}
            }
        }
        return found;
    }

    private static void flatten(List<Inline> run, List<Inline> into) {
        for (Inline inline : run) {
            into.add(inline);
            switch (inline) {
                case Inline.Emphasis e -> flatten(e.text(), into);
                case Inline.Strong s -> flatten(s.text(), into);
                case Inline.Span s -> flatten(s.text(), into);
                case Inline.Sign s -> flatten(s.text(), into);
                case Inline.Link l -> flatten(l.text(), into);
                case Inline.Reference r -> flatten(r.text(), into);
                case Inline.Time t -> flatten(t.text(), into);
                case Inline.Datum d -> flatten(d.text(), into);
                default -> {}
            }
        }
    }
}
