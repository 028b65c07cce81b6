package org.diptych.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.RecordName;
import org.diptych.diagnostic.Rule;
import org.diptych.figure.TableChart;
import org.diptych.kind.EnumerationValue;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.RecordType;
import org.diptych.language.Localized;
import org.diptych.value.ChartPlan;
import org.diptych.value.Deadline;
import org.diptych.value.Parsed;
import org.diptych.value.Passage;
import org.diptych.value.Period;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Writes charts as the tables that they draw (docs/html.md). */
final class ChartPrinter {
    private final Rendering rendering;
    /** Charts that are anchored: one may stand in several places. */
    private final Set<String> printed = new HashSet<>();

    ChartPrinter(Rendering rendering) {
        this.rendering = rendering;
    }

    /** All charts of a field. */
    Printed print(List<ChartPlan> charts, Record record, Field field) {
        StringBuilder html = new StringBuilder();
        for (ChartPlan chart : charts) {
            try {
                html.append(print(chart, record, record.id() + "/" + field.name() + "/" + chart.id()));
            } catch (TemplateMistake mistake) {
                rendering
                        .diagnostics()
                        .report(
                                Rule.CHART,
                                chart.at(),
                                mistake.sentence(),
                                mistake.help().toArray(new String[0]));
            }
        }
        return Printed.blocks(html.toString());
    }

    /** A chart by its id, wherever it is declared in the publication. */
    String print(String id) throws TemplateMistake {
        List<String> known = new ArrayList<>();
        for (Record record : rendering.publication().records()) {
            for (Map.Entry<String, FieldValue> field : record.fields().entrySet()) {
                if (field.getValue().value() instanceof Value.Charts charts) {
                    for (ChartPlan chart : charts.charts()) {
                        if (chart.id().equals(id)) {
                            return print(chart, record, record.id() + "/" + field.getKey() + "/" + id);
                        }
                        known.add(chart.id());
                    }
                }
            }
        }
        throw Facts.unknown(id, "There is no chart `" + id + "`.", known);
    }

    /**
     * A chart described where it is embedded: {@code kind}, {@code of}, {@code by}, {@code split}, {@code sum}, {@code
     * sort}, {@code date}, {@code status}, {@code under}, {@code caption}; other options filter.
     */
    String print(Map<String, List<String>> options) throws TemplateMistake {
        if (options.containsKey("id")) {
            return print(first(options, "id"));
        }
        String kind = options.containsKey("kind") ? first(options, "kind") : "bar";
        if (!ChartPlan.KINDS.contains(kind)) {
            throw Facts.unknown(kind, "`" + kind + "` is not a kind of chart.", ChartPlan.KINDS);
        }
        RecordType type = Selection.type(rendering.kind(), first(options, "of"));
        boolean timeline = kind.equals("timeline");
        String by = first(options, timeline ? "date" : "by");
        if (by.isEmpty()) {
            throw new TemplateMistake(
                    Rule.CHART,
                    "chart",
                    "The chart needs the option `" + (timeline ? "date" : "by") + "`: a field of `" + type.name()
                            + "`.");
        }
        Map<String, List<String>> where = new LinkedHashMap<>(options);
        where.keySet()
                .removeAll(List.of(
                        "id", "kind", "of", "by", "split", "sum", "sort", "date", "status", "under", "caption"));
        String split = first(options, timeline ? "status" : "split");
        ChartPlan.Query query = new ChartPlan.Query(
                type.name(), where, first(options, "under"), by, split, first(options, "sum"), first(options, "sort"));
        String caption = first(options, "caption");
        return figure(kind, table(query, timeline), caption, "", unit(query), "", "");
    }

    private static String first(Map<String, List<String>> options, String key) {
        return String.join(", ", options.getOrDefault(key, List.of()));
    }

    private String print(ChartPlan chart, Record record, String origin) throws TemplateMistake {
        String unit = words(chart.unit());
        String table = switch (chart.source()) {
            case ChartPlan.Figures figures -> table(figures, chart, unit);
            case ChartPlan.FromTable from -> {
                TableChart.Drawn drawn = drawn(record, from);
                unit = unit.isEmpty() ? drawn.unit().map(rendering::in).orElse("") : unit;
                yield table(drawn.figures(), chart, unit);
            }
            case ChartPlan.Query query -> {
                unit = unit(query);
                yield table(query, chart.kind().equals("timeline"));
            }
        };
        return figure(
                chart.kind(), table, words(chart.caption()), words(chart.alternative()), unit, origin, chart.id());
    }

    private TableChart.Drawn drawn(Record record, ChartPlan.FromTable from) throws TemplateMistake {
        return switch (TableChart.of(rendering.publication(), record, from)) {
            case Parsed.Good<TableChart.Drawn> good -> good.value();
            case Parsed.Bad<TableChart.Drawn> bad ->
                throw new TemplateMistake(
                        Rule.CHART, from.field(), bad.message(), bad.help().toArray(new String[0]));
        };
    }

    /** A chart of a table, with its words. */
    String figure(
            String kind, String table, String caption, String alternative, String unit, String origin, String id) {
        String moment = kind.equals("timeline") ? day() : "";
        Markup out = new Markup()
                .open(
                        "figure",
                        "id",
                        !id.isEmpty() && printed.add(id) ? "chart-" + id : "",
                        "data-chart",
                        kind,
                        "data-number",
                        figure(new BigDecimal("1234.5"), unit),
                        "data-moment",
                        moment,
                        "data-alternative",
                        alternative,
                        "data-origin",
                        origin)
                .html(table);
        if (!caption.isEmpty()) {
            out.element("figcaption", Markup.escape(rendering.formats().typeset(caption)));
        }
        return out.close("figure").toString();
    }

    /** The publication's date, where it is a day. */
    private String day() {
        return rendering
                .publication()
                .root()
                .field("date")
                .filter(field -> field.value() instanceof Value.Time)
                .map(field -> ((Value.Time) field.value()).moment().last().toString())
                .orElse("");
    }

    private String words(@Nullable Localized<Passage> text) {
        return text == null ? "" : text.in(rendering.language()).text();
    }

    // ---- Figures as declared

    private String table(ChartPlan.Figures figures, ChartPlan chart, String unit) {
        boolean bullet = chart.kind().equals("bullet");
        Markup out = new Markup().open("table");
        if (bullet) {
            out.open("colgroup").empty("col");
            List.of("value", "bad", "good", "target").forEach(name -> out.empty("col", "class", name));
            out.close("colgroup");
        }
        List<String> heads = figures.columns().stream().map(this::words).toList();
        if (bullet && heads.isEmpty()) {
            heads = List.of("value", "red", "green", "target").stream()
                    .map(rendering::word)
                    .toList();
        }
        if (!heads.isEmpty()) {
            out.open("thead").open("tr").element("th", "");
            heads.forEach(
                    head -> out.element("th", Markup.escape(rendering.formats().typeset(head))));
            out.close("tr").close("thead");
        }
        out.open("tbody");
        for (ChartPlan.Row row : figures.rows()) {
            String tone = row.tone().isEmpty() ? "" : "tone-" + row.tone();
            out.open("tr", "class", (row.lower() ? "lower " : "") + tone);
            out.element("th", Markup.escape(rendering.formats().typeset(words(row.name()))));
            row.cells().forEach(cell -> out.element("td", cell(cell, unit)));
            out.close("tr");
        }
        out.close("tbody");
        if (!chart.limits().isEmpty()) {
            out.open("tfoot");
            for (ChartPlan.Limit limit : chart.limits()) {
                out.open("tr", "class", limit.sort());
                out.element("th", Markup.escape(rendering.formats().typeset(words(limit.name()))));
                out.element("td", datum(limit.value(), unit)).close("tr");
            }
            out.close("tfoot");
        }
        return out.close("table").toString();
    }

    private String cell(ChartPlan.Cell cell, String unit) {
        if (cell.number().isPresent()) {
            return datum(cell.number().get(), unit);
        }
        return cell.period().map(this::time).orElse("");
    }

    private String time(Period period) {
        boolean one = period.from().equals(period.to());
        return new Markup()
                .element(
                        "time",
                        Markup.escape(
                                one
                                        ? rendering.wording().moment(period.from())
                                        : rendering.wording().period(period)),
                        "datetime",
                        one ? period.from().canonical() : period.canonical())
                .toString();
    }

    private String figure(BigDecimal value, String unit) {
        String number = rendering.formats().number(value, -1);
        return unit.isEmpty() ? number : number + "\u00a0" + unit;
    }

    /** A figure with its unit, as data. */
    String datum(BigDecimal value, String unit) {
        return new Markup()
                .element(
                        "data",
                        Markup.escape(figure(value, unit)),
                        "value",
                        value.stripTrailingZeros().toPlainString())
                .toString();
    }

    // ---- Figures counted over records

    /** A row or column of a count: what it is compared by and what is printed. */
    private record Group(String key, String html, int order) {}

    private String table(ChartPlan.Query query, boolean timeline) throws TemplateMistake {
        List<Record> records = records(query);
        RecordType type = rendering.kind().type(query.of()).orElseThrow();
        Field by = Selection.field(type, query.by());
        Optional<Field> split =
                query.split().isEmpty() ? Optional.empty() : Optional.of(Selection.field(type, query.split()));
        return timeline ? dates(records, by, split) : counts(records, by, split, query);
    }

    private List<Record> records(ChartPlan.Query query) throws TemplateMistake {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("type", List.of(query.of()));
        if (!query.under().isEmpty()) {
            options.put("under", List.of(query.under()));
        }
        ViewRequest request = ViewRequest.of(null, Optional.empty(), options, query.where(), rendering);
        return rendering.views().records(request);
    }

    private String dates(List<Record> records, Field by, Optional<Field> status) {
        Markup out = new Markup().open("table");
        out.open("colgroup")
                .empty("col")
                .empty("col")
                .empty("col", "class", "status")
                .close("colgroup");
        out.open("tbody");
        List<Record> dated = new ArrayList<>(records);
        dated.sort(Comparator.comparing(record -> first(record, by)));
        for (Record record : dated) {
            String date = record.field(by.name())
                    .map(given -> rendering.values().print(record, by, given).line())
                    .orElse("");
            if (!date.contains("<time")) {
                continue;
            }
            String said = status.flatMap(field -> record.field(field.name())
                            .map(given -> rendering
                                    .values()
                                    .print(record, field, given)
                                    .line()))
                    .orElse("");
            out.open("tr", "data-origin", record.id());
            out.element("th", Markup.escape(rendering.title(record)));
            out.element("td", date).element("td", said).close("tr");
        }
        return out.close("tbody").close("table").toString();
    }

    private static String first(Record record, Field by) {
        return record.field(by.name())
                .map(given -> switch (given.value()) {
                    case Value.Time time -> time.moment().first().toString();
                    case Value.Span span -> span.period().first().toString();
                    case Value.Deadlines deadlines ->
                        deadlines.deadlines().stream()
                                .filter(Deadline.At.class::isInstance)
                                .map(deadline ->
                                        ((Deadline.At) deadline).moment().last().toString())
                                .findFirst()
                                .orElse("");
                    default -> "";
                })
                .orElse("");
    }

    private String counts(List<Record> records, Field by, Optional<Field> split, ChartPlan.Query query)
            throws TemplateMistake {
        Map<String, Group> rows = new LinkedHashMap<>();
        Map<String, Group> columns = new LinkedHashMap<>();
        Map<String, BigDecimal> cells = new LinkedHashMap<>();
        Group all = new Group("", "", 0);
        for (Record record : records) {
            BigDecimal counted = query.sum().isEmpty() ? BigDecimal.ONE : number(record, query.sum());
            for (Group row : groups(record, by)) {
                rows.putIfAbsent(row.key(), row);
                for (Group column : split.isEmpty() ? List.of(all) : groups(record, split.get())) {
                    columns.putIfAbsent(column.key(), column);
                    cells.merge(row.key() + '\n' + column.key(), counted, BigDecimal::add);
                }
            }
        }
        List<Group> down = new ArrayList<>(rows.values());
        List<Group> across = new ArrayList<>(columns.values());
        Comparator<Group> order = Comparator.comparingInt(Group::order);
        across.sort(order);
        down.sort(
                query.sort().equals("value")
                        ? Comparator.comparing((Group row) -> total(row, across, cells))
                                .reversed()
                        : order);
        return counts(down, across, cells, split.isPresent() ? "" : counted(query), unit(query));
    }

    private static BigDecimal total(Group row, List<Group> across, Map<String, BigDecimal> cells) {
        BigDecimal total = BigDecimal.ZERO;
        for (Group column : across) {
            total = total.add(cells.getOrDefault(row.key() + '\n' + column.key(), BigDecimal.ZERO));
        }
        return total;
    }

    private String counts(
            List<Group> down, List<Group> across, Map<String, BigDecimal> cells, String head, String unit) {
        Markup out = new Markup().open("table").open("thead").open("tr").element("th", "");
        for (Group column : across) {
            out.element("th", column.html().isEmpty() ? Markup.escape(head) : column.html());
        }
        out.close("tr").close("thead").open("tbody");
        for (Group row : down) {
            out.open("tr", "data-origin", "//" + row.key()).element("th", row.html());
            for (Group column : across) {
                BigDecimal value = cells.getOrDefault(row.key() + '\n' + column.key(), BigDecimal.ZERO);
                out.element("td", datum(value, unit));
            }
            out.close("tr");
        }
        return out.close("tbody").close("table").toString();
    }

    /** What is counted: the records' name, or the field's. */
    private String counted(ChartPlan.Query query) {
        RecordType type = rendering.kind().type(query.of()).orElseThrow();
        return query.sum().isEmpty()
                ? rendering.in(type.plural())
                : type.field(query.sum())
                        .flatMap(Field::label)
                        .map(rendering::in)
                        .orElse("");
    }

    private String unit(ChartPlan.Query query) throws TemplateMistake {
        if (query.sum().isEmpty()) {
            return "";
        }
        RecordType type = rendering.kind().type(query.of()).orElseThrow();
        Field field = Selection.field(type, query.sum());
        if (field.type() instanceof FieldType.Amount) {
            return "€";
        }
        return ValuePrinter.unit(field).map(rendering::in).orElse("");
    }

    private static BigDecimal number(Record record, String name) {
        return record.field(name)
                .map(given -> switch (given.value()) {
                    case Value.Decimal decimal -> decimal.value();
                    case Value.Percentage percentage -> percentage.value();
                    case Value.Amount amount -> amount.euros();
                    default -> BigDecimal.ZERO;
                })
                .orElse(BigDecimal.ZERO);
    }

    /** The groups that a record counts in: several where its field has several values. */
    private List<Group> groups(Record record, Field field) {
        Optional<FieldValue> given = record.field(field.name());
        if (given.isEmpty()) {
            return List.of();
        }
        return switch (given.get().value()) {
            case Value.Choice choice -> choices(field, choice);
            case Value.References references ->
                references.references().stream()
                        .map(reference -> {
                            String key = RecordName.parse(reference.target()).id();
                            String name = rendering
                                    .publication()
                                    .target(reference)
                                    .map(target -> rendering.values().target(target, false))
                                    .orElseGet(() -> Markup.escape(key));
                            return new Group(key, name, 0);
                        })
                        .toList();
            default ->
                rendering.values().keys(given.get().value()).stream()
                        .map(key -> new Group(key, Markup.escape(key), 0))
                        .toList();
        };
    }

    private List<Group> choices(Field field, Value.Choice choice) {
        List<Group> groups = new ArrayList<>();
        for (EnumerationValue value : rendering.values().values(field, choice)) {
            String tone = value.tone().map(name -> "tone-" + name).orElse("");
            String label = Markup.escape(rendering.in(value.label()));
            groups.add(new Group(
                    value.key(),
                    tone.isEmpty()
                            ? label
                            : new Markup().element("span", label, "class", tone).toString(),
                    value.order()));
        }
        return groups;
    }
}
