package org.diptych.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.sheet.Sheet;
import org.diptych.content.sheet.SheetReader;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.RecordType;
import org.diptych.language.Localized;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.value.ChartPlan;
import org.diptych.value.Moment;
import org.diptych.value.Numbers;
import org.diptych.value.Parsed;
import org.diptych.value.Passage;
import org.diptych.value.Period;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads charts that are declared beside the data (docs/charts.md). */
final class ChartPlanReader {
    private static final List<String> KEYS = List.of(
            "id",
            "kind",
            "caption",
            "alternative",
            "unit",
            "columns",
            "rows",
            "file",
            "sheet",
            "table",
            "of",
            "where",
            "under",
            "by",
            "split",
            "sum",
            "sort",
            "date",
            "status",
            "limits");
    private static final List<String> BULLET = List.of("name", "value", "bad", "good", "target", "lower", "tone");
    private static final List<String> TONES = List.of("good", "warning", "bad", "neutral");
    private static final List<String> SORTS = List.of("threshold", "target", "average");

    private final ValueContext context;
    private final TextReader texts;

    ChartPlanReader(ValueContext context) {
        this.context = context;
        this.texts = new TextReader(context);
    }

    /** One chart, or a list of them, each with its own id. */
    Optional<Value> charts(String key, Node node) {
        List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<ChartPlan> charts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node each : nodes) {
            if (each instanceof Node.Mapping mapping) {
                chart(mapping).ifPresent(charts::add);
            } else {
                context.wrong(key, each, "a chart, `{id: …, kind: bar, rows: …}`");
            }
        }
        for (ChartPlan chart : charts) {
            if (!ids.add(chart.id())) {
                context.report(Rule.DUPLICATE_ID, chart.at(), "Two charts have the id `" + chart.id() + "`.");
            }
        }
        return charts.size() == nodes.size() ? Optional.of(new Value.Charts(charts)) : Optional.empty();
    }

    private Optional<ChartPlan> chart(Node.Mapping mapping) {
        StructureReader.rejectOthers(context, mapping, "a chart", KEYS);
        Optional<String> id = text(mapping, "id");
        Optional<String> kind = text(mapping, "kind");
        if (id.isEmpty() || kind.isEmpty()) {
            context.report(
                    id.isEmpty() ? Rule.MISSING_ID : Rule.MISSING_FIELD,
                    mapping.at(),
                    id.isEmpty() ? "The chart has no `id`." : "The chart does not say its `kind`.",
                    id.isEmpty()
                            ? "an id names it in texts and links."
                            : "the kinds are " + Names.list(ChartPlan.KINDS) + ".");
            return Optional.empty();
        }
        if (!ChartPlan.KINDS.contains(kind.get())) {
            unknown(mapping, "kind", kind.get(), "a kind of chart", ChartPlan.KINDS);
            return Optional.empty();
        }
        return source(mapping, kind.get())
                .map(source -> new ChartPlan(
                        id.get(),
                        kind.get(),
                        texts.wordsOrNull(mapping, "caption"),
                        texts.wordsOrNull(mapping, "alternative"),
                        texts.wordsOrNull(mapping, "unit"),
                        source,
                        limits(mapping),
                        mapping.at()));
    }

    private Optional<String> text(Node.Mapping mapping, String key) {
        return mapping.get(key)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .filter(text -> !text.isBlank());
    }

    private void unknown(Node.Mapping mapping, String key, String given, String what, List<String> known) {
        Node at = mapping.get(key).orElse(mapping);
        context.report(
                Rule.UNKNOWN_VALUE,
                at.at(),
                "`" + given + "` is not " + what + ".",
                Suggestions.nearest(given, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("there are " + Names.list(known) + "."));
    }

    private Optional<ChartPlan.Source> source(Node.Mapping mapping, String kind) {
        boolean isTable = mapping.get("table").isPresent();
        long ways = List.of("rows", "file", "table", "of").stream()
                .filter(key -> mapping.get(key).isPresent() && !(isTable && key.equals("rows")))
                .count();
        if (ways != 1) {
            context.report(
                    Rule.MISSING_FIELD,
                    mapping.at(),
                    ways == 0 ? "The chart has no figures." : "The chart takes its figures from more than one place.",
                    "give one of `rows`, `file`, `table` (a field), or `of` (a record type).");
            return Optional.empty();
        }
        if (isTable) {
            return table(mapping, kind);
        }
        if (mapping.get("of").isPresent()) {
            return query(mapping, kind);
        }
        return mapping.get("file").isPresent() ? file(mapping, kind) : rows(mapping, kind);
    }

    // ---- Figures of a table

    private Optional<ChartPlan.Source> table(Node.Mapping mapping, String kind) {
        if (kind.equals("bullet") || kind.equals("timeline")) {
            context.report(
                    Rule.WRONG_TYPE,
                    mapping.get("kind").orElse(mapping).at(),
                    "A " + kind + " chart takes no figures from a table.",
                    "give its rows, or draw a `bar` chart.");
            return Optional.empty();
        }
        List<String> columns =
                mapping.get("columns").map(ChartPlanReader::values).orElse(List.of());
        if (columns.isEmpty()) {
            context.report(
                    Rule.MISSING_FIELD,
                    mapping.at(),
                    "The chart does not say which columns of the table it draws.",
                    "write `columns: [name]`.");
            return Optional.empty();
        }
        return text(mapping, "table")
                .map(field -> new ChartPlan.FromTable(
                        field,
                        columns,
                        mapping.get("rows").map(ChartPlanReader::values).orElse(List.of()),
                        text(mapping, "sort").orElse("")));
    }

    // ---- Figures in the declaration

    private Optional<ChartPlan.Source> rows(Node.Mapping mapping, String kind) {
        List<Localized<Passage>> columns = new ArrayList<>();
        if (mapping.get("columns").orElse(null) instanceof Node.Sequence names) {
            names.items().forEach(name -> texts.words("columns", name).ifPresent(columns::add));
        }
        if (!(mapping.get("rows").orElse(mapping) instanceof Node.Sequence sequence)
                || sequence.items().isEmpty()) {
            context.report(
                    Rule.MISSING_FIELD, mapping.at(), "The chart has no rows.", "write `rows: [[name, figure], …]`.");
            return Optional.empty();
        }
        List<ChartPlan.Row> rows = new ArrayList<>();
        for (Node row : sequence) {
            row(row, kind, columns.size()).ifPresent(rows::add);
        }
        return rows.size() == sequence.items().size()
                ? Optional.of(new ChartPlan.Figures(columns, rows))
                : Optional.empty();
    }

    private Optional<ChartPlan.Row> row(Node node, String kind, int columns) {
        if (node instanceof Node.Mapping mapping) {
            return named(mapping, kind);
        }
        if (!(node instanceof Node.Sequence sequence) || sequence.items().size() < 2) {
            context.report(
                    Rule.WRONG_TYPE,
                    node.at(),
                    "A row of a chart is a name and its figures.",
                    "write `[Nord, 42, 57]`, with `{fr: Nord, nl: Noord}` for a name in two languages.");
            return Optional.empty();
        }
        int figures = sequence.items().size() - 1;
        if (columns > 0 && figures != columns) {
            context.report(
                    Rule.WRONG_TYPE,
                    node.at(),
                    "The row has " + figures + (figures == 1 ? " figure" : " figures") + " for " + columns
                            + (columns == 1 ? " column." : " columns."),
                    "write `unknown` where there is none.");
            return Optional.empty();
        }
        Optional<Localized<Passage>> name = texts.words("rows", sequence.items().get(0));
        List<ChartPlan.Cell> cells = new ArrayList<>();
        for (Node cell : sequence.items().subList(1, sequence.items().size())) {
            cell(cell, kind).ifPresent(cells::add);
        }
        return cells.size() == figures
                ? name.map(words -> new ChartPlan.Row(words, cells, false, ""))
                : Optional.empty();
    }

    /** A row with keys: what a bullet needs, or a tone. */
    private Optional<ChartPlan.Row> named(Node.Mapping mapping, String kind) {
        StructureReader.rejectOthers(context, mapping, "a row of a chart", BULLET);
        Localized<Passage> name = texts.wordsOrNull(mapping, "name");
        if (name == null || mapping.get("value").isEmpty()) {
            context.report(
                    Rule.MISSING_FIELD, mapping.at(), "The row has no " + (name == null ? "`name`." : "`value`."));
            return Optional.empty();
        }
        List<ChartPlan.Cell> cells = new ArrayList<>();
        List<String> keys = kind.equals("bullet") ? BULLET.subList(1, 5) : List.of("value");
        for (String key : keys) {
            Optional<Node> node = mapping.get(key);
            cell(node.orElse(null), kind).ifPresent(cells::add);
        }
        String tone = text(mapping, "tone").orElse("");
        if (!tone.isEmpty() && !TONES.contains(tone)) {
            unknown(mapping, "tone", tone, "a tone", TONES);
        }
        String lower = text(mapping, "lower").orElse("no");
        boolean isLower = lower.equals("yes") || lower.equals("true");
        return cells.size() == keys.size()
                ? Optional.of(new ChartPlan.Row(name, cells, isLower, tone))
                : Optional.empty();
    }

    /** A figure, a date or a gap; empty, and reported, where it is none of them. */
    private Optional<ChartPlan.Cell> cell(@Nullable Node node, String kind) {
        if (node == null || (node instanceof Node.Scalar empty && isGap(empty.text()))) {
            return Optional.of(ChartPlan.Cell.GAP);
        }
        boolean isDate = kind.equals("timeline");
        if (!(node instanceof Node.Scalar scalar)) {
            context.wrong("rows", node, isDate ? "a date" : "a number");
            return Optional.empty();
        }
        return isDate ? date(scalar) : number(scalar);
    }

    private static boolean isGap(String text) {
        return text.isBlank() || text.equals("unknown") || text.equals("nil") || text.equals("not-applicable");
    }

    private Optional<ChartPlan.Cell> number(Node.Scalar scalar) {
        String text = scalar.text().endsWith("%")
                ? scalar.text().substring(0, scalar.text().length() - 1).strip()
                : scalar.text();
        @Nullable BigDecimal number = context.valueOf(Numbers.decimal(text), Rule.WRONG_TYPE, scalar.at());
        return Optional.ofNullable(number).map(n -> new ChartPlan.Cell(Optional.of(n), Optional.empty()));
    }

    private Optional<ChartPlan.Cell> date(Node.Scalar scalar) {
        Parsed<Period> period = scalar.text().contains("/")
                ? Period.parse(scalar.text())
                : Moment.parse(scalar.text()).then(moment -> Parsed.good(new Period(moment, moment)));
        @Nullable Period found = context.valueOf(period, Rule.WRONG_TYPE, scalar.at());
        return Optional.ofNullable(found).map(p -> new ChartPlan.Cell(Optional.empty(), Optional.of(p)));
    }

    // ---- Figures in a file

    /** The first columns name the row ({@code name}, or {@code name.fr} and {@code name.nl}), the others hold figures. */
    private Optional<ChartPlan.Source> file(Node.Mapping mapping, String kind) {
        if (!(mapping.get("file").orElse(mapping) instanceof Node.Scalar file)) {
            context.wrong("file", mapping.get("file").orElse(mapping), "the path of a CSV or XLSX file");
            return Optional.empty();
        }
        Optional<String> path = List.of(context.folder(), context.files().folder()).stream()
                .flatMap(folder -> Paths.resolve(folder, file.text()).stream())
                .filter(context.files().workspace()::isFile)
                .findFirst();
        if (path.isEmpty()) {
            context.report(Rule.MISSING_FILE, file.at(), "There is no file `" + file.text() + "`.");
            return Optional.empty();
        }
        return new SheetReader(context.files().workspace(), context.diagnostics())
                .read(path.get(), text(mapping, "sheet").orElse(null), file.at())
                .flatMap(sheet -> figures(sheet, mapping, kind));
    }

    private Optional<ChartPlan.Source> figures(Sheet sheet, Node.Mapping mapping, String kind) {
        int fr = sheet.column("name.fr").orElse(0);
        int nl = sheet.column("name.nl").orElse(fr);
        List<Localized<Passage>> columns = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            if (i != fr && i != nl) {
                at.add(i);
                columns.add(Localized.same(passage(
                        sheet.columns().get(i).name(), sheet.columns().get(i).at())));
            }
        }
        if (mapping.get("columns").orElse(null) instanceof Node.Sequence names
                && names.items().size() == columns.size()) {
            columns.clear();
            names.items().forEach(name -> texts.words("columns", name).ifPresent(columns::add));
        }
        List<ChartPlan.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<ChartPlan.Cell> cells = new ArrayList<>();
            for (int column : at) {
                Sheet.Cell cell = row.cells().get(column);
                cell(Node.Scalar.of(cell.text(), cell.at()), kind).ifPresent(cells::add);
            }
            if (cells.size() < at.size()) {
                return Optional.empty();
            }
            Sheet.Cell french = row.cells().get(fr);
            Sheet.Cell dutch = row.cells().get(nl);
            Localized<Passage> name =
                    new Localized<>(passage(french.text(), french.at()), passage(dutch.text(), dutch.at()));
            rows.add(new ChartPlan.Row(name, cells, false, ""));
        }
        return Optional.of(new ChartPlan.Figures(columns, rows));
    }

    private static Passage passage(String text, org.diptych.diagnostic.SourcePosition at) {
        return TextReader.passage(Node.Scalar.of(text, at));
    }

    // ---- Figures counted over records

    private Optional<ChartPlan.Source> query(Node.Mapping mapping, String kind) {
        String of = text(mapping, "of").orElse("");
        Optional<RecordType> type = context.kind().type(of);
        if (type.isEmpty()) {
            unknown(
                    mapping,
                    "of",
                    of,
                    "a record type",
                    List.copyOf(context.kind().types().keySet()));
            return Optional.empty();
        }
        boolean isTimeline = kind.equals("timeline");
        String rows = isTimeline ? "date" : "by";
        String columns = isTimeline ? "status" : "split";
        if (mapping.get(rows).isEmpty()) {
            context.report(
                    Rule.MISSING_FIELD,
                    mapping.at(),
                    "The chart does not say by which field it " + (isTimeline ? "places records." : "counts."),
                    "give `" + rows + "`, a field of `" + of + "`.");
            return Optional.empty();
        }
        boolean good = isField(mapping, rows, type.get());
        good &= isField(mapping, columns, type.get());
        good &= isField(mapping, "sum", type.get());
        Map<String, List<String>> where = new LinkedHashMap<>();
        if (mapping.get("where").orElse(null) instanceof Node.Mapping filters) {
            for (Node.Entry filter : filters) {
                good &= known(filter.key(), filter.name(), type.get());
                where.put(filter.name(), values(filter.value()));
            }
        }
        if (!good) {
            return Optional.empty();
        }
        return Optional.of(new ChartPlan.Query(
                of,
                where,
                text(mapping, "under").orElse(""),
                text(mapping, rows).orElse(""),
                text(mapping, columns).orElse(""),
                text(mapping, "sum").orElse(""),
                text(mapping, "sort").orElse("")));
    }

    private static List<String> values(Node node) {
        List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        return nodes.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(each -> ((Node.Scalar) each).text())
                .toList();
    }

    private boolean isField(Node.Mapping mapping, String key, RecordType type) {
        Optional<Node> node = mapping.get(key);
        return node.isEmpty()
                || !(node.get() instanceof Node.Scalar name)
                || (known(name, name.text(), type) && (!key.equals("sum") || isNumber(name, type)));
    }

    private boolean known(Node.Scalar at, String name, RecordType type) {
        if (type.field(name).isPresent()) {
            return true;
        }
        context.report(
                Rule.UNKNOWN_KEY,
                at.at(),
                "Record type `" + type.name() + "` has no field `" + name + "`.",
                Suggestions.nearest(name, type.fields().keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("its fields are " + Names.list(type.fields().keySet()) + "."));
        return false;
    }

    private boolean isNumber(Node.Scalar name, RecordType type) {
        Optional<FieldType> found = type.field(name.text()).map(Field::type);
        boolean number = found.filter(t -> t instanceof FieldType.Quantity || t instanceof FieldType.Amount)
                .isPresent();
        if (!number) {
            context.report(Rule.WRONG_TYPE, name.at(), "`" + name.text() + "` is not a field of numbers or amounts.");
        }
        return number;
    }

    // ---- Lines to compare with

    private List<ChartPlan.Limit> limits(Node.Mapping mapping) {
        List<ChartPlan.Limit> limits = new ArrayList<>();
        Optional<Node> given = mapping.get("limits");
        if (given.isEmpty()) {
            return limits;
        }
        List<Node> nodes = given.get() instanceof Node.Sequence sequence ? sequence.items() : List.of(given.get());
        for (Node node : nodes) {
            if (!(node instanceof Node.Mapping limit)) {
                context.wrong("limits", node, "`{name: {fr: seuil, nl: drempel}, value: 50}`");
                continue;
            }
            StructureReader.rejectOthers(context, limit, "a limit", List.of("name", "value", "sort"));
            Localized<Passage> name = texts.wordsOrNull(limit, "name");
            String sort = text(limit, "sort").orElse("threshold");
            if (!SORTS.contains(sort)) {
                unknown(limit, "sort", sort, "a sort of limit", SORTS);
            }
            if (name == null || !(limit.get("value").orElse(null) instanceof Node.Scalar value)) {
                context.report(Rule.MISSING_FIELD, limit.at(), "A limit has a `name` and a `value`.");
            } else {
                number(value)
                        .flatMap(ChartPlan.Cell::number)
                        .ifPresent(at -> limits.add(new ChartPlan.Limit(name, at, sort)));
            }
        }
        return limits;
    }
}
