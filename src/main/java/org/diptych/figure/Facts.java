package org.diptych.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.content.FieldValue;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Enumeration;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.RecordType;
import org.diptych.source.Names;
import org.diptych.value.CostCategory;
import org.diptych.value.Indicator;
import org.diptych.value.Level;
import org.diptych.value.Parsed;
import org.diptych.value.Stage;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Figures by name, as texts and assertions ask for them: {@code fte}, {@code plan/total/year-2024},
 * {@code other-record/target}. What the names are, {@code docs/figures.md} says.
 */
public final class Facts {
    private static final List<String> COMPUTED =
            List.of("count", "sum", "indicators", "commitment", "payment", "total-fte");

    private final Computed computed;
    private final Publication publication;

    Facts(Computed computed) {
        this.computed = computed;
        this.publication = computed.publication();
    }

    /**
     * A figure by name.
     *
     * @param here the record that asks; names without a record are its own
     * @param name as written, parts parted by {@code /}
     */
    public Parsed<Fact> find(Record here, String name) {
        List<String> path = List.of(name.strip().split("/", -1));
        if (path.stream().anyMatch(String::isBlank)) {
            return Parsed.bad("`" + name + "` does not name a figure.", "write for instance `fte` or `record/field`.");
        }
        String first = path.get(0);
        if (first.equals("count") || first.equals("sum") || first.equals("indicators")) {
            return computed(publication.root(), path, name);
        }
        Optional<Record> other =
                path.size() > 1 && !hasFact(here, first) ? publication.record(first) : Optional.empty();
        if (other.isPresent()) {
            return of(other.get(), path.subList(1, path.size()), name);
        }
        return of(here, path, name);
    }

    /** All facts of a record that are numbers and need no further name: fields, cells of tables, indicators. */
    public List<Fact> numbers(Record record) {
        List<Fact> facts = new ArrayList<>();
        record.fields().forEach((name, value) -> {
            Field field = record.type().fields().get(name);
            if (field != null && !value.inherited()) {
                numbers(record, field, value, facts);
            }
        });
        return facts;
    }

    private void numbers(Record record, Field field, FieldValue given, List<Fact> facts) {
        String name = field.name();
        if (given.value() instanceof Value.Table table && field.type() instanceof FieldType.Table type) {
            Value.Table completed = TableSums.completed(table, type);
            for (int row = 0; row < completed.rows().size(); row++) {
                String id = completed.roles().get(row).id();
                String rowName = name + "/" + (id.isEmpty() ? Integer.toString(row + 1) : id) + "/";
                completed.rows().get(row).forEach((column, cell) -> {
                    Field of = type.columns().get(column);
                    if (of != null && Fact.number(cell.value()).isPresent()) {
                        figure(of, cell.value())
                                .ifPresent(figure -> facts.add(new Fact(rowName + column, figure, cell.at())));
                    }
                });
            }
        } else if (given.value() instanceof Value.Indicators found) {
            for (Indicator indicator : found.indicators()) {
                standing(name + "/" + indicator.id() + "/target", indicator, indicator.target(), indicator.at(), facts);
                standing(
                        name + "/" + indicator.id() + "/baseline",
                        indicator,
                        indicator.baseline(),
                        indicator.at(),
                        facts);
                computed.indicator(record.id(), name, indicator.id())
                        .flatMap(IndicatorFigure::latest)
                        .ifPresent(latest ->
                                standing(name + "/" + indicator.id(), indicator, latest.value(), latest.at(), facts));
            }
        } else if (Fact.number(given.value()).isPresent()) {
            figure(field, given.value()).ifPresent(figure -> facts.add(new Fact(name, figure, given.at())));
        }
    }

    private static void standing(
            String name, Indicator indicator, @Nullable Level level, SourcePosition at, List<Fact> facts) {
        if (level instanceof Level.Amount) {
            facts.add(new Fact(name, new Fact.Figure.Standing(level, indicator.unit()), at));
        }
    }

    private static boolean hasFact(Record record, String name) {
        return record.type().fields().containsKey(name) || COMPUTED.contains(name);
    }

    private Parsed<Fact> of(Record record, List<String> path, String written) {
        String first = path.get(0);
        Field field = record.type().fields().get(first);
        if (field != null) {
            Optional<FieldValue> given = record.field(first);
            return given.isEmpty()
                    ? Parsed.bad("`" + record.id() + "` says nothing in `" + first + "`.")
                    : field(record, field, given.get(), path.subList(1, path.size()), written);
        }
        if (COMPUTED.contains(first)) {
            return computed(record, path, written);
        }
        Optional<Parsed<Fact>> indicator = loose(record, path, written);
        return indicator.orElseGet(() -> unknown(record, first, written));
    }

    /** An indicator by its id alone. */
    private Optional<Parsed<Fact>> loose(Record record, List<String> path, String written) {
        for (FieldValue value : record.fields().values()) {
            if (value.value() instanceof Value.Indicators found) {
                for (Indicator indicator : found.indicators()) {
                    if (indicator.id().equals(path.get(0))) {
                        return Optional.of(indicator(record, found, path, written));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Parsed<Fact> unknown(Record record, String name, String written) {
        Set<String> known = new TreeSet<>(COMPUTED);
        known.addAll(record.type().fields().keySet());
        return Parsed.bad(
                "There is no figure `" + written + "`: `" + record.id() + "` has no `" + name + "`.",
                Suggestions.nearest(name, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("a name begins with a field of the record, the id of another record, or "
                                + Names.list(COMPUTED) + "."));
    }

    private Parsed<Fact> field(Record record, Field field, FieldValue given, List<String> rest, String written) {
        if (given.value() instanceof Value.Table table && field.type() instanceof FieldType.Table type) {
            return cell(table, type, rest, written);
        }
        if (given.value() instanceof Value.Indicators indicators && !rest.isEmpty()) {
            return indicator(record, indicators, rest, written);
        }
        Optional<Fact.Figure> figure = rest.isEmpty() ? figure(field, given.value()) : Optional.empty();
        return figure.isEmpty()
                ? Parsed.bad(
                        "`" + written + "` is not a figure.", "figures are numbers, amounts, dates and indicators.")
                : Parsed.good(new Fact(written, figure.get(), given.at()));
    }

    private static Optional<Fact.Figure> figure(Field field, Value value) {
        return switch (value) {
            case Value.Decimal decimal ->
                Optional.of(new Fact.Figure.Count(
                        decimal.value(),
                        field.type() instanceof FieldType.Quantity quantity
                                ? quantity.unit().orElse(null)
                                : null));
            case Value.Percentage percentage -> Optional.of(new Fact.Figure.Percent(percentage.value()));
            case Value.Amount amount -> Optional.of(new Fact.Figure.Euros(amount.euros()));
            case Value.Time time -> Optional.of(new Fact.Figure.When(time.moment()));
            default -> Optional.empty();
        };
    }

    private static Parsed<Fact> cell(Value.Table table, FieldType.Table type, List<String> rest, String written) {
        Value.Table completed = TableSums.completed(table, type);
        if (rest.size() != 2) {
            return Parsed.bad(
                    "`" + written + "` names no cell.", "write the field, the row and the column: `plan/total/2024`.");
        }
        Optional<Integer> row = row(completed, rest.get(0));
        Field column = type.columns().get(rest.get(1));
        if (row.isEmpty()) {
            List<String> ids = completed.roles().stream()
                    .map(Value.Role::id)
                    .filter(id -> !id.isEmpty())
                    .toList();
            return Parsed.bad(
                    "The table has no row `" + rest.get(0) + "`.",
                    Suggestions.nearest(rest.get(0), ids)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("rows are named by their `id`, or counted from 1."));
        }
        if (column == null) {
            return Parsed.bad(
                    "The table has no column `" + rest.get(1) + "`.",
                    Suggestions.nearest(rest.get(1), type.columns().keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("the columns are "
                                    + Names.list(type.columns().keySet()) + "."));
        }
        Value.Cell cell = completed.rows().get(row.get()).get(column.name());
        Optional<Fact.Figure> figure = cell == null ? Optional.empty() : figure(column, cell.value());
        return figure.isEmpty() || cell == null
                ? Parsed.bad("The cell `" + written + "` holds no figure.")
                : Parsed.good(new Fact(written, figure.get(), cell.at()));
    }

    private static Optional<Integer> row(Value.Table table, String name) {
        Optional<Integer> byId = table.row(name);
        if (byId.isPresent() || name.length() > 4 || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return byId;
        }
        int index = Integer.parseInt(name) - 1;
        return index >= 0 && index < table.rows().size() ? Optional.of(index) : Optional.empty();
    }

    /** {@code id}, {@code id/target}, {@code id/baseline}, {@code id/due}, {@code id/status}, {@code id/progress}. */
    private Parsed<Fact> indicator(Record record, Value.Indicators all, List<String> path, String written) {
        Optional<Indicator> found = all.indicators().stream()
                .filter(indicator -> indicator.id().equals(path.get(0)))
                .findFirst();
        if (found.isEmpty()) {
            List<String> ids = all.indicators().stream().map(Indicator::id).toList();
            return Parsed.bad(
                    "There is no indicator `" + path.get(0) + "`.",
                    Suggestions.nearest(path.get(0), ids)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("the indicators are " + Names.list(ids) + "."));
        }
        Indicator indicator = found.get();
        Optional<IndicatorFigure> figure = computed.indicators().stream()
                .filter(one ->
                        one.record().id().equals(record.id()) && one.indicator().equals(indicator))
                .findFirst();
        String part = path.size() > 1 ? path.get(1) : "";
        Optional<Fact.Figure> value = switch (part) {
            case "" -> figure.flatMap(IndicatorFigure::latest).map(latest -> standing(indicator, latest.value()));
            case "target" -> Optional.ofNullable(indicator.target()).map(level -> standing(indicator, level));
            case "baseline" -> Optional.ofNullable(indicator.baseline()).map(level -> standing(indicator, level));
            case "due" -> Optional.ofNullable(indicator.due()).map(Fact.Figure.When::new);
            case "status" -> figure.map(one -> new Fact.Figure.State(one.status()));
            case "progress" -> figure.flatMap(IndicatorFigure::progress).map(Fact.Figure.Percent::new);
            default -> Optional.empty();
        };
        return value.isEmpty()
                ? Parsed.bad(
                        "The indicator `" + indicator.id() + "` has no "
                                + (part.isEmpty() ? "measurement" : "`" + part + "`") + ".",
                        "there are `target`, `baseline`, `due`, `status`, `progress`; alone, its id is the last measurement.")
                : Parsed.good(new Fact(written, value.get(), indicator.at()));
    }

    private static Fact.Figure standing(Indicator indicator, Level level) {
        return new Fact.Figure.Standing(level, indicator.unit());
    }

    private Parsed<Fact> computed(Record scope, List<String> path, String written) {
        List<String> rest = path.subList(1, path.size());
        return switch (path.get(0)) {
            case "total-fte" -> staffing(scope, rest, written);
            case "commitment", "payment" -> money(scope, path, written);
            case "indicators" -> indicators(scope, rest, written);
            case "count" -> records(scope, rest, false, written);
            case "sum" -> records(scope, rest, true, written);
            default -> throw new IllegalArgumentException("figure " + path.get(0));
        };
    }

    private Parsed<Fact> staffing(Record scope, List<String> rest, String written) {
        int year = rest.isEmpty() ? computed.year() : year(rest.get(0));
        return good(written, new Fact.Figure.Count(computed.staffing().total(scope, year), null), scope);
    }

    /** {@code payment}, {@code payment/2024}, {@code payment/2024/staff}, {@code payment/2023/realised}. */
    private Parsed<Fact> money(Record scope, List<String> path, String written) {
        int year = path.size() > 1 ? year(path.get(1)) : computed.year();
        List<String> more = path.size() > 2 ? path.subList(2, path.size()) : List.of();
        Stage stage = more.contains(Stage.REALISED.key()) ? Stage.REALISED : Stage.ESTIMATED;
        Lines lines = computed.budget().under(scope).expenditure().year(year).stage(stage);
        for (String part : more) {
            if (CostCategory.of(part).isPresent()) {
                lines = lines.where(line -> line.category().key().equals(part));
            } else if (Stage.of(part).isEmpty()) {
                return Parsed.bad(
                        "`" + part + "` is neither a category of costs nor a stage.",
                        "there are `staff`, `operating`, `capital`, `other`, `estimated` and `realised`.");
            }
        }
        Totals totals = lines.totals();
        return good(
                written,
                new Fact.Figure.Euros(path.get(0).equals("payment") ? totals.payment() : totals.commitment()),
                scope);
    }

    private Parsed<Fact> indicators(Record scope, List<String> rest, String written) {
        Set<String> under = new TreeSet<>();
        below(scope).forEach(record -> under.add(record.id()));
        long count = computed.indicators().stream()
                .filter(figure -> under.contains(figure.record().id()))
                .filter(figure -> rest.isEmpty() || figure.status().key().equals(rest.get(0)))
                .count();
        return good(written, new Fact.Figure.Count(BigDecimal.valueOf(count), null), scope);
    }

    /** {@code count/type}, {@code count/type/field/key}; {@code sum/type/field}, {@code sum/type/field/by}, {@code sum/type/field/by/key}. */
    private Parsed<Fact> records(Record scope, List<String> rest, boolean sum, String written) {
        Optional<RecordType> type =
                rest.isEmpty() ? Optional.empty() : publication.kind().type(rest.get(0));
        if (type.isEmpty()) {
            String name = rest.isEmpty() ? "" : rest.get(0);
            return Parsed.bad(
                    "There is no record type `" + name + "`.",
                    Suggestions.nearest(name, publication.kind().types().keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write `count/type` or `sum/type/field`."));
        }
        List<Record> records = below(scope).stream()
                .filter(record -> record.type().name().equals(rest.get(0)))
                .toList();
        List<String> fields = rest.subList(1, rest.size());
        for (int i = 0; i < fields.size(); i += i == 0 && sum ? 1 : 2) {
            if (!type.get().fields().containsKey(fields.get(i))) {
                return Parsed.bad(
                        "`" + rest.get(0) + "` has no field `" + fields.get(i) + "`.",
                        Suggestions.nearest(fields.get(i), type.get().fields().keySet())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the fields are in "
                                        + publication.kind().file() + "."));
            }
        }
        return sum ? sum(records, type.get(), fields, written, scope) : count(records, fields, written, scope);
    }

    private static Parsed<Fact> count(List<Record> records, List<String> fields, String written, Record scope) {
        if (fields.size() % 2 != 0) {
            return Parsed.bad("`" + written + "` does not say which value it counts.", "write `count/type/field/key`.");
        }
        long count = records.stream()
                .filter(record -> {
                    for (int i = 0; i < fields.size(); i += 2) {
                        if (!says(record, fields.get(i), fields.get(i + 1))) {
                            return false;
                        }
                    }
                    return true;
                })
                .count();
        return good(written, new Fact.Figure.Count(BigDecimal.valueOf(count), null), scope);
    }

    private static boolean says(Record record, String field, String key) {
        return record.field(field)
                .filter(given -> switch (given.value()) {
                    case Value.Choice choice -> choice.keys().contains(key);
                    case Value.References references ->
                        references.references().stream()
                                .anyMatch(reference -> reference.target().equals(key));
                    case Value.Bool bool -> (bool.value() ? "yes" : "no").equals(key);
                    case Value.Time time -> time.moment().canonical().equals(key);
                    default -> false;
                })
                .isPresent();
    }

    private Parsed<Fact> sum(List<Record> records, RecordType type, List<String> fields, String written, Record scope) {
        Field amount = fields.isEmpty() ? null : type.fields().get(fields.get(0));
        if (amount == null || fields.size() > 3) {
            return Parsed.bad(
                    "`" + written + "` does not say what it adds up.",
                    "write `sum/type/field`, `sum/type/field/by` or `sum/type/field/by/key`.");
        }
        BigDecimal sum;
        if (fields.size() == 1) {
            sum = Recap.sum(records, amount.name());
        } else {
            Field by = type.fields().get(fields.get(1));
            Optional<Enumeration> enumeration = by != null && by.type() instanceof FieldType.Choice choice
                    ? publication.kind().enumeration(choice.of())
                    : Optional.empty();
            if (enumeration.isEmpty()) {
                return Parsed.bad("`" + fields.get(1) + "` has no values to add up by.");
            }
            Recap recap = Recap.of(records, amount.name(), fields.get(1), enumeration.get());
            String key = fields.size() == 3 ? fields.get(2) : "";
            Optional<Recap.Share> share = recap.shares().stream()
                    .filter(one -> one.value().key().equals(key))
                    .findFirst();
            if (!key.isEmpty() && share.isEmpty()) {
                return Parsed.bad("`" + fields.get(1) + "` has no value `" + key + "`.");
            }
            sum = share.map(one -> one.isSplit() ? one.own() : one.total()).orElse(recap.total());
        }
        Fact.Figure figure = amount.type() instanceof FieldType.Amount
                ? new Fact.Figure.Euros(sum)
                : new Fact.Figure.Count(sum, null);
        return good(written, figure, scope);
    }

    private List<Record> below(Record scope) {
        if (scope.id().equals(publication.root().id())) {
            return publication.records();
        }
        List<Record> found = new ArrayList<>();
        for (Record record : publication.records()) {
            Optional<Record> above = Optional.of(record);
            while (above.isPresent() && !above.get().id().equals(scope.id())) {
                above = publication.holder(above.get());
            }
            if (above.isPresent()) {
                found.add(record);
            }
        }
        return found;
    }

    private static int year(String text) {
        return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : -1;
    }

    private static Parsed<Fact> good(String written, Fact.Figure figure, Record scope) {
        return Parsed.good(new Fact(written, figure, scope.at()));
    }
}
