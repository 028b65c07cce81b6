package org.diptych.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.RecordName;
import org.diptych.content.Target;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.Kind;
import org.diptych.kind.RecordType;
import org.diptych.value.Absence;
import org.diptych.value.Deadline;
import org.diptych.value.Reference;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Finds the records of a view, sorted. */
final class Selection {
    private static final List<String> FACTS = List.of("id", "code", "number", "section", "title", "order", "parent");

    private final Rendering rendering;

    Selection(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The records that fit a request, in its order. */
    List<Record> of(ViewRequest request) throws TemplateMistake {
        List<Record> found =
                request.records().orElseGet(() -> rendering.publication().records(request.type()));
        if (found.isEmpty()) {
            checkFilters(request);
            return List.of();
        }
        checkFilters(request);
        List<Record> fitting = new ArrayList<>();
        for (Record record : found) {
            if (fits(record, request)) {
                fitting.add(record);
            }
        }
        RecordType type = type(request);
        if (type == null) {
            return fitting;
        }
        Comparator<Record> order = null;
        for (String name : request.sort()) {
            Comparator<Record> next = comparator(type, name);
            order = order == null ? next : order.thenComparing(next);
        }
        if (order != null) {
            fitting.sort(order);
        }
        return fitting;
    }

    private @Nullable RecordType type(ViewRequest request) {
        return rendering.kind().type(request.type()).orElse(null);
    }

    private void checkFilters(ViewRequest request) throws TemplateMistake {
        RecordType type = type(request);
        for (Map.Entry<String, List<String>> filter : request.where().entrySet()) {
            String name = filter.getKey();
            if (type == null || FACTS.contains(name)) {
                continue;
            }
            Field field = field(type, name);
            for (String wanted : filter.getValue()) {
                checkValue(field, wanted);
            }
        }
        if (!request.under().isEmpty()
                && rendering.publication().record(request.under()).isEmpty()) {
            throw noRecord(request.under());
        }
    }

    private void checkValue(Field field, String wanted) throws TemplateMistake {
        if (Absence.of(wanted).isPresent()) {
            return;
        }
        if (field.type() instanceof FieldType.Choice choice) {
            var values = rendering.kind().enumeration(choice.of());
            if (values.isPresent() && values.get().value(wanted).isEmpty()) {
                throw Facts.unknown(
                        wanted,
                        "`" + wanted + "` is not a value of `" + choice.of() + "`.",
                        values.get().values().keySet());
            }
        } else if (field.type() instanceof FieldType.Reference
                && rendering.publication().target(wanted).isEmpty()) {
            throw noRecord(wanted);
        }
    }

    private TemplateMistake noRecord(String id) {
        Set<String> known = new HashSet<>();
        rendering.publication().records().forEach(record -> known.add(record.id()));
        known.addAll(rendering.publication().registries().actors().keySet());
        TemplateMistake mistake = Facts.unknown(id, "There is no record `" + id + "`.", known);
        return new TemplateMistake(
                Rule.DANGLING_REFERENCE, id, mistake.sentence(), mistake.help().toArray(new String[0]));
    }

    /** A record type of the kind; a mistake where it has none of that name. */
    static RecordType type(Kind kind, String name) throws TemplateMistake {
        return kind.type(name)
                .orElseThrow(() -> Facts.unknown(
                        name,
                        "There is no record type `" + name + "`.",
                        kind.types().keySet()));
    }

    /** A field of the type; a mistake where it has none. */
    static Field field(RecordType type, String name) throws TemplateMistake {
        Optional<Field> found = type.field(name).or(() -> type.field(name.replace('_', '-')));
        if (found.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(type.fields().keySet());
            known.addAll(FACTS);
            throw Facts.unknown(name, "Record type `" + type.name() + "` has no field `" + name + "`.", known);
        }
        return found.get();
    }

    private boolean fits(Record record, ViewRequest request) {
        for (Map.Entry<String, List<String>> filter : request.where().entrySet()) {
            List<String> keys = keys(record, filter.getKey());
            if (filter.getValue().stream().noneMatch(wanted -> has(keys, wanted))) {
                return false;
            }
        }
        return request.under().isEmpty() || isUnder(record, request.under());
    }

    /** A body also stands for its units. */
    private static boolean has(List<String> keys, String wanted) {
        return keys.contains(wanted) || keys.stream().anyMatch(key -> key.startsWith(wanted + "."));
    }

    private boolean isUnder(Record record, String ancestor) {
        Optional<Record> at = rendering.publication().holder(record);
        while (at.isPresent()) {
            if (at.get().id().equals(ancestor)) {
                return true;
            }
            at = rendering.publication().holder(at.get());
        }
        return false;
    }

    private List<String> keys(Record record, String name) {
        Optional<FieldValue> given = record.field(name).or(() -> record.field(name.replace('_', '-')));
        if (given.isPresent()) {
            return rendering.values().keys(given.get().value());
        }
        return switch (name) {
            case "id" -> List.of(record.id());
            case "code" -> record.code().stream().toList();
            default -> List.of();
        };
    }

    private Comparator<Record> comparator(RecordType type, String written) throws TemplateMistake {
        boolean reversed = written.startsWith("-");
        String name = reversed ? written.substring(1) : written;
        Comparator<Record> order = switch (name) {
            case "order" -> Comparator.comparingInt(rendering::rank);
            case "id" -> Comparator.comparing(Record::id, Natural.ORDER);
            case "code" -> Comparator.comparing(record -> record.code().orElse("\uffff"), Natural.ORDER);
            case "number", "section", "parent" -> Comparator.comparingInt(rendering::rank);
            default ->
                type.field(name).isEmpty() && name.equals("title")
                        ? Comparator.comparing(
                                rendering::title, rendering.formats().order())
                        : byField(field(type, name));
        };
        return reversed ? order.reversed() : order;
    }

    private Comparator<Record> byField(Field field) {
        return (a, b) -> compare(field, a.field(field.name()), b.field(field.name()));
    }

    /** Values in their own order; what is not given, then what is absent, comes last. */
    private int compare(Field field, Optional<FieldValue> a, Optional<FieldValue> b) {
        int rankA = rank(a);
        int rankB = rank(b);
        if (rankA != rankB || rankA > 0) {
            return Integer.compare(rankA, rankB);
        }
        return compare(field, a.orElseThrow().value(), b.orElseThrow().value());
    }

    private static int rank(Optional<FieldValue> value) {
        if (value.isEmpty()) {
            return 2;
        }
        return value.get().value() instanceof Absence ? 1 : 0;
    }

    private int compare(Field field, Value a, Value b) {
        if (a instanceof Value.Decimal x && b instanceof Value.Decimal y) {
            return x.value().compareTo(y.value());
        }
        if (a instanceof Value.Percentage x && b instanceof Value.Percentage y) {
            return x.value().compareTo(y.value());
        }
        if (a instanceof Value.Amount x && b instanceof Value.Amount y) {
            return x.euros().compareTo(y.euros());
        }
        if (a instanceof Value.Time x && b instanceof Value.Time y) {
            return x.moment().last().compareTo(y.moment().last());
        }
        if (a instanceof Value.Deadlines x && b instanceof Value.Deadlines y) {
            return until(x).compareTo(until(y));
        }
        if (a instanceof Value.Choice x && b instanceof Value.Choice y) {
            return Integer.compare(order(field, x), order(field, y));
        }
        if (a instanceof Value.References x && b instanceof Value.References y) {
            return rendering.formats().order().compare(title(x), title(y));
        }
        return rendering
                .formats()
                .order()
                .compare(
                        String.join(" ", rendering.values().keys(a)),
                        String.join(" ", rendering.values().keys(b)));
    }

    private static BigDecimal until(Value.Deadlines deadlines) {
        return deadlines.deadlines().stream()
                .filter(Deadline.At.class::isInstance)
                .map(deadline -> BigDecimal.valueOf(
                        ((Deadline.At) deadline).moment().last().toEpochDay()))
                .findFirst()
                .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    private int order(Field field, Value.Choice choice) {
        if (!(field.type() instanceof FieldType.Choice type) || choice.keys().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return rendering
                .kind()
                .enumeration(type.of())
                .flatMap(found -> found.value(choice.keys().get(0)))
                .map(value -> value.order())
                .orElse(Integer.MAX_VALUE);
    }

    private String title(Value.References references) {
        return references.references().isEmpty()
                ? "\uffff"
                : name(references.references().get(0));
    }

    /** What a reference leads to, by its name. */
    String name(Reference reference) {
        return rendering
                .publication()
                .target(reference)
                .map(Target::title)
                .map(rendering::fresh)
                .orElseGet(() -> RecordName.parse(reference.target()).id());
    }
}
