package org.diptych.template;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.figure.IndicatorFigure;
import org.diptych.figure.Lines;
import org.diptych.figure.Recap;
import org.diptych.figure.Staffing;
import org.diptych.figure.Status;
import org.diptych.figure.Totals;
import org.diptych.figure.Variance;
import org.diptych.kind.Enumeration;
import org.diptych.kind.EnumerationValue;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.Kind;
import org.diptych.kind.RecordType;
import org.diptych.value.CostCategory;
import org.diptych.value.Deadline;
import org.diptych.value.Indicator;
import org.diptych.value.Moment;
import org.diptych.value.Reference;
import org.diptych.value.Stage;
import org.diptych.value.Value;

/** What templates ask of the figures of a publication; {@code docs/templates.md} lists it. */
final class FigureFunctions {
    private final Rendering rendering;

    private FigureFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Tells each function: its usage, how many arguments it takes, what it does. */
    static void register(Rendering rendering, Registration functions) {
        FigureFunctions figures = new FigureFunctions(rendering);
        functions.add(
                "figures_year()",
                0,
                0,
                arguments -> new SimpleNumber(rendering.computed().year()));
        functions.add("figures_date()", 0, 0, arguments -> figures.date());
        functions.add(
                "fact(record, name)",
                2,
                2,
                arguments -> Html.of(
                        rendering.facts().html(arguments.record(0).record(), arguments.text(1), rendering.place())));
        functions.add("indicator_counts()", 0, 0, arguments -> figures.counts());
        functions.add("indicators_with(statuses)", 1, 1, arguments -> figures.indicators(arguments.texts(0)));
        functions.add(
                "records_by(type, \"field\")",
                2,
                2,
                arguments -> figures.recordsBy(arguments.text(0), arguments.text(1)));
        functions.add(
                "deadlines_of(year)",
                1,
                1,
                arguments -> figures.deadlines(arguments.number(0).intValue()));
        functions.add(
                "means_of(record)",
                1,
                1,
                arguments -> figures.means(arguments.record(0).record()));
        functions.add(
                "budget_lines(record, by)",
                2,
                2,
                arguments -> figures.lines(arguments.record(0).record(), arguments.text(1)));
        functions.add(
                "recap_by(type, \"amount\", \"field\")",
                3,
                3,
                arguments -> figures.recap(arguments.text(0), arguments.text(1), arguments.text(2)));
    }

    /** How a function is told to the library. */
    interface Registration {
        void add(String usage, int minimum, int maximum, Function.Body body);
    }

    private SimpleScalar date() {
        Optional<LocalDate> date = rendering.computed().date();
        return new SimpleScalar(date.map(rendering.wording()::date).orElse(""));
    }

    private static TemplateBooleanModel yes(boolean value) {
        return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }

    private ListModel counts() {
        List<Facts> counts = new ArrayList<>();
        rendering
                .computed()
                .statuses()
                .forEach((status, count) -> counts.add(new Facts(
                        "A count",
                        Map.of(
                                "key", new SimpleScalar(status.key()),
                                "status", Html.of(rendering.statuses().html(status)),
                                "count", new SimpleNumber(count)))));
        return new ListModel(counts);
    }

    private ListModel indicators(List<String> statuses) {
        return new ListModel(rendering.computed().indicators().stream()
                .filter(figure ->
                        statuses.isEmpty() || statuses.contains(figure.status().key()))
                .sorted(Comparator.comparingInt(figure -> rank(figure.status())))
                .map(this::indicator)
                .toList());
    }

    /** The worst comes first. */
    static int rank(Status status) {
        return switch (status) {
            case MISSED -> 0;
            case AT_RISK -> 1;
            case ON_TRACK -> 2;
            case REACHED -> 3;
            case NOT_MEASURED -> 4;
            case CANNOT_BE_COMPUTED -> 5;
        };
    }

    private Facts indicator(IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        StructurePrinter structures = rendering.values().structures();
        Map<String, TemplateModel> facts = new LinkedHashMap<>();
        facts.put("id", new SimpleScalar(figure.id()));
        facts.put("record", rendering.model(home(rendering, figure.record())));
        facts.put("page", rendering.model(page(rendering, figure.record())));
        facts.put("description", Html.of(rendering.values().escaped(indicator.description())));
        facts.put("status", Html.of(rendering.statuses().html(figure.status())));
        facts.put("key", new SimpleScalar(figure.status().key()));
        facts.put("measured", Html.of(structures.lastMeasurement(figure)));
        facts.put("target", Html.of(structures.level(indicator.target(), indicator.unit())));
        facts.put("red", Html.of(structures.zone(indicator, Indicator.Colour.RED)));
        facts.put("orange", Html.of(structures.zone(indicator, Indicator.Colour.ORANGE)));
        facts.put("green", Html.of(structures.zone(indicator, Indicator.Colour.GREEN)));
        Reference owner = indicator.owner();
        facts.put(
                "owner",
                Html.of(
                        owner == null
                                ? ""
                                : rendering
                                        .publication()
                                        .target(owner.target(), List.of("actor"))
                                        .map(target -> rendering.values().target(target, true))
                                        .orElse("")));
        return new Facts("An indicator", facts);
    }

    /** The nearest record that readers know by a number: sections of an objective lead to the objective. */
    static Record home(Rendering rendering, Record record) {
        Optional<Record> each = Optional.of(record);
        while (each.isPresent()) {
            boolean known = !rendering.shortNumber(each.get()).isEmpty()
                    && rendering.publication().parent(each.get()).isPresent();
            if (known) {
                return each.get();
            }
            each = rendering.publication().holder(each.get());
        }
        return record;
    }

    /** The nearest record with a page of its own on the web. */
    private static Record page(Rendering rendering, Record record) {
        List<String> pages = rendering.kind().web().pages();
        Optional<Record> each = Optional.of(record);
        while (each.isPresent() && !pages.contains(each.get().type().name())) {
            each = rendering.publication().holder(each.get());
        }
        return each.orElseGet(() -> home(rendering, record));
    }

    private ListModel recordsBy(String typeName, String fieldName) throws TemplateModelException {
        RecordType type = Selection.type(rendering.kind(), typeName);
        Field field = Selection.field(type, fieldName);
        Enumeration enumeration = enumeration(rendering.kind(), field);
        Map<String, List<RecordModel>> groups = new LinkedHashMap<>();
        List<RecordModel> without = new ArrayList<>();
        for (Record record : rendering.publication().records(type.name())) {
            List<String> keys = record.value(field.name(), Value.Choice.class)
                    .map(Value.Choice::keys)
                    .orElse(List.of());
            for (String key : keys) {
                groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(rendering.model(record));
            }
            if (keys.isEmpty()) {
                without.add(rendering.model(record));
            }
        }
        List<Facts> found = new ArrayList<>();
        for (EnumerationValue value : enumeration.values().values()) {
            List<RecordModel> records = groups.getOrDefault(value.key(), List.of());
            if (!records.isEmpty()) {
                found.add(group(value.key(), Html.of(rendering.values().choice(value)), records));
            }
        }
        if (!without.isEmpty()) {
            found.add(group("none", Html.text(rendering.word("not-given")), without));
        }
        return new ListModel(found);
    }

    private static Facts group(String key, Html label, List<RecordModel> records) {
        return new Facts(
                "A group",
                Map.of(
                        "key", new SimpleScalar(key),
                        "label", label,
                        "count", new SimpleNumber(records.size()),
                        "records", new ListModel(records)));
    }

    /** The enumeration of a field; a mistake where it has none. */
    static Enumeration enumeration(Kind kind, Field field) throws TemplateMistake {
        Optional<Enumeration> enumeration =
                field.type() instanceof FieldType.Choice choice ? kind.enumeration(choice.of()) : Optional.empty();
        if (enumeration.isEmpty()) {
            throw Facts.unknown(field.name(), "The field `" + field.name() + "` has no enumeration.", List.of());
        }
        return enumeration.get();
    }

    /** A deadline that falls in a year. */
    record Due(Record record, Moment moment) {}

    /** What falls in a year, the first one first. */
    static List<Due> due(Rendering rendering, int year) {
        List<Due> found = new ArrayList<>();
        BiConsumer<Record, Moment> add = (record, moment) -> {
            if (moment.first().getYear() <= year && moment.last().getYear() == year) {
                found.add(new Due(record, moment));
            }
        };
        for (Record record : rendering.publication().records()) {
            for (FieldValue value : record.fields().values()) {
                if (!value.inherited() && value.value() instanceof Value.Deadlines deadlines) {
                    for (Deadline deadline : deadlines.deadlines()) {
                        if (deadline instanceof Deadline.At at) {
                            add.accept(record, at.moment());
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparing((Due due) -> due.moment().last())
                .thenComparing(due -> due.moment().first())
                .thenComparingInt(due -> rendering.rank(due.record())));
        return found;
    }

    private ListModel deadlines(int year) {
        Optional<LocalDate> date = rendering.computed().date();
        return new ListModel(
                due(rendering, year).stream().map(due -> deadline(due, date)).toList());
    }

    private Facts deadline(Due due, Optional<LocalDate> date) {
        Record home = home(rendering, due.record());
        boolean own = home.id().equals(due.record().id());
        boolean section = due.record().type().title().endsWith("-title");
        return new Facts(
                "A deadline",
                Map.of(
                        "record", rendering.model(home),
                        "id", new SimpleScalar(due.record().id()),
                        "what", new SimpleScalar(own || section ? "" : rendering.title(due.record())),
                        "moment", Html.of(rendering.values().moment(due.moment())),
                        "passed",
                                yes(date.filter(day -> due.moment().last().isBefore(day))
                                        .isPresent())));
    }

    private Facts means(Record record) {
        Staffing staffing = rendering.computed().staffing();
        int year = rendering.computed().year();
        BigDecimal fte = staffing.total(record);
        Optional<Staffing.Entry> entry = staffing.entry(record);
        Totals totals = rendering.computed().budget().total(record, year);
        Variance commitment = rendering.computed().budget().commitments(record, year);
        Variance payment = rendering.computed().budget().payments(record, year);
        Map<String, TemplateModel> facts = new LinkedHashMap<>();
        facts.put("fte", new SimpleNumber(fte));
        facts.put("fte_stated", yes(staffing.stated(record, year).isPresent()));
        facts.put("fte_inherited", yes(entry.filter(Staffing.Entry::isInherited).isPresent()));
        facts.put("money", yes(!totals.isEmpty()));
        facts.put("commitment", new SimpleNumber(totals.commitment()));
        facts.put("payment", new SimpleNumber(totals.payment()));
        facts.put("commitment_before", new SimpleNumber(commitment.before()));
        facts.put("payment_before", new SimpleNumber(payment.before()));
        facts.put("payment_difference", new SimpleNumber(payment.difference()));
        facts.put("payment_percentage", new SimpleNumber(payment.percentage().orElse(BigDecimal.ZERO)));
        facts.put("any", yes(fte.signum() != 0 || !totals.isEmpty()));
        return new Facts("The means", facts);
    }

    /** The expenditure under a record in the year of the publication, by {@code category}, {@code class}, … */
    private ListModel lines(Record record, String by) throws TemplateModelException {
        Lines lines = rendering.computed().budget().under(record).expenditure().stage(Stage.ESTIMATED);
        int year = rendering.computed().year();
        List<Facts> found = new ArrayList<>();
        switch (by) {
            case "year" ->
                lines.byYear()
                        .forEach((key, totals) -> found.add(sum(Integer.toString(key), Integer.toString(key), totals)));
            case "category" ->
                lines.year(year)
                        .byCategory()
                        .forEach((category, totals) -> found.add(sum(category.key(), categoryName(category), totals)));
            case "class" ->
                lines.year(year)
                        .byClass()
                        .forEach((digit, totals) ->
                                found.add(sum(digit, rendering.word("economic-class-" + digit), totals)));
            case "number" ->
                lines.year(year).byNumber().forEach((number, totals) -> found.add(sum(number, number, totals)));
            case "actor" ->
                rendering
                        .computed()
                        .budget()
                        .byActor(lines.year(year))
                        .forEach((id, totals) -> found.add(sum(
                                id.isEmpty() ? "none" : id,
                                rendering
                                        .publication()
                                        .target(id, List.of("actor"))
                                        .map(target -> rendering.fresh(target.title()))
                                        .orElse(id),
                                totals)));
            default ->
                throw Facts.unknown(
                        by,
                        "Money is not added up by `" + by + "`.",
                        List.of("year", "category", "class", "number", "actor"));
        }
        return new ListModel(found);
    }

    private String categoryName(CostCategory category) {
        return rendering.word("cost-" + category.key());
    }

    private static Facts sum(String key, String label, Totals totals) {
        return new Facts(
                "A sum",
                Map.of(
                        "key", new SimpleScalar(key),
                        "label", new SimpleScalar(label),
                        "commitment", new SimpleNumber(totals.commitment()),
                        "payment", new SimpleNumber(totals.payment())));
    }

    private Facts recap(String typeName, String amount, String by) throws TemplateModelException {
        RecordType type = Selection.type(rendering.kind(), typeName);
        Selection.field(type, amount);
        Enumeration enumeration = enumeration(rendering.kind(), Selection.field(type, by));
        Recap recap = Recap.of(rendering.publication().records(type.name()), amount, by, enumeration);
        List<Facts> shares = new ArrayList<>();
        for (Recap.Share share : recap.shares()) {
            shares.add(new Facts(
                    "A share",
                    Map.of(
                            "key", new SimpleScalar(share.value().key()),
                            "label", new SimpleScalar(rendering.in(share.value().label())),
                            "own", new SimpleNumber(share.own()),
                            "total", new SimpleNumber(share.total()),
                            "split", yes(share.isSplit()))));
        }
        return new Facts("A recap", Map.of("shares", new ListModel(shares), "total", new SimpleNumber(recap.total())));
    }
}
