package org.diptych.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.language.Localized;
import org.diptych.value.ChartPlan;

/** JSON Schemas of fields. Schemas are maps here, and nowhere else. */
final class FieldSchemas {
    static final String ID = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";

    /** What YAML makes of a text that is kept as typed: {@code no} and {@code 007} too. */
    static final Map<String, Object> SCALAR = of("type", List.of("string", "number", "boolean"));

    /** A spreadsheet in place of a list. */
    static final Map<String, Object> SHEET = object(
            Map.of(),
            List.of("file"),
            entry("file", of("type", "string")),
            entry("sheet", SCALAR),
            entry("type", of("type", "string")));

    private static final String NUMBER = "[+-]?[0-9]+(\\.[0-9]+)?";
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String MOMENT =
            "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-H[12]|-(winter|spring|summer|autumn))?";
    private static final List<String> ABSENCES = List.of("nil", "unknown", "not-applicable");
    /** The name of a page in addresses, in each language or in both. */
    static final Map<String, Object> SLUG = slug();

    private static final Map<String, Object> WORDS =
            object(Map.of(), List.of("fr", "nl"), entry("fr", SCALAR), entry("nl", SCALAR));
    private static final Map<String, Object> WORDS_OR_TEXT = anyOf(reference("words"), SCALAR);
    private static final Map<String, Object> FILE =
            object(Map.of(), List.of("file"), entry("file", of("type", "string")));
    static final Map<String, Object> ASSERTIONS =
            of("type", "object", "additionalProperties", of("type", List.of("number", "string", "boolean")));
    private static final Map<String, Object> MOMENTS =
            anyOf(of("type", "string", "pattern", "^" + MOMENT + "$"), year());
    private static final Map<String, Object> EUROS = number("number", "^(EUR|€)? ?" + NUMBER + " ?(EUR|€)?$");
    private static final Map<String, Object> STAGE = of("enum", List.of("estimated", "realised"));
    private static final List<String> DELAYS = List.of("late", "late-at-most", "within", "beyond");

    private static Map<String, Object> slug() {
        Map<String, Object> one = of("type", "string", "pattern", ID, "maxLength", 80);
        return anyOf(one, object(Map.of(), List.of("fr", "nl"), entry("fr", one), entry("nl", one)));
    }

    private final Kind kind;

    private final Map<String, Map<String, Localized<String>>> registries;

    FieldSchemas(Kind kind, Map<String, Map<String, Localized<String>>> registries) {
        this.kind = kind;
        this.registries = registries;
    }

    /** The registries that publications share, by the names of their files. */
    static Map<String, Map<String, Object>> registries() {
        Map<String, Object> id = of("type", "string", "pattern", "^[a-z0-9-]+(\\.[a-z0-9-]+)*$");
        Map<String, Object> texts = array(SCALAR);
        Map<String, Object> words = orNull(anyOf(WORDS, SCALAR));
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        schemas.put(
                "actors",
                array(object(
                        Map.of(),
                        List.of("id", "name"),
                        entry("id", id),
                        entry("name", anyOf(WORDS, SCALAR)),
                        entry("acronym", words),
                        entry(
                                "aliases",
                                orNull(anyOf(
                                        texts, object(Map.of(), List.of(), entry("fr", texts), entry("nl", texts))))),
                        entry("url", words),
                        entry("parent", orNull(id)),
                        entry("remark", Map.of()))));
        schemas.put("allocations", of("type", "object", "additionalProperties", WORDS));
        schemas.put(
                "glossary",
                array(object(
                        Map.of(),
                        List.of("id", "term"),
                        entry("id", id),
                        entry("term", anyOf(WORDS, SCALAR)),
                        entry("abbreviation", words),
                        entry("meaning", orNull(WORDS)),
                        entry("remark", Map.of()))));
        schemas.put(
                "target-groups",
                array(object(
                        Map.of(),
                        List.of("id", "name"),
                        entry("id", id),
                        entry("name", anyOf(WORDS, SCALAR)),
                        entry("remark", Map.of()))));
        return schemas;
    }

    /** A field with its words, its absences, and nothing at all where it is not required. */
    Map<String, Object> field(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        field.label().ifPresent(label -> schema.put("title", both(label)));
        field.help().ifPresent(help -> schema.put("description", description(help)));
        List<Object> ways = new ArrayList<>(ways(field));
        boolean isText = field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Prose;
        if (!isText) {
            ways.add(of("enum", ABSENCES));
        }
        if (!field.required() || field.inherit() || field.fallback().isPresent()) {
            ways.add(of("type", "null"));
        }
        if (ways.size() == 1 && ways.get(0) instanceof Map<?, ?> only) {
            only.forEach((key, value) -> schema.put(key.toString(), value));
        } else {
            schema.put("anyOf", ways);
        }
        return schema;
    }

    private List<Map<String, Object>> ways(Field field) {
        return switch (field.type()) {
            case FieldType.Text text -> text(field, text);
            case FieldType.Prose prose -> field.localized() ? List.of(reference("words"), FILE) : List.of(SCALAR, FILE);
            case FieldType.Quantity quantity -> List.of(quantity(quantity));
            case FieldType.Amount amount ->
                List.of(number("number", "^(EUR|€)? ?[+-]?[0-9]+(\\.[0-9]{1,2}0*)? ?(EUR|€)?$"));
            case FieldType.Date date -> List.of(of("type", "string", "format", "date", "pattern", "^" + DAY + "$"));
            case FieldType.Month month -> List.of(of("type", "string", "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"));
            case FieldType.Year year -> List.of(year());
            case FieldType.Period period ->
                List.of(of("type", "string", "pattern", "^" + MOMENT + " ?/ ?" + MOMENT + "$"));
            case FieldType.Deadline deadline -> List.of(reference("deadline"), array(reference("deadline")));
            case FieldType.Bool bool -> List.of(of("enum", List.of(true, false, "yes", "no")));
            case FieldType.Choice choice -> choice(choice);
            case FieldType.Reference reference -> several(target(reference), reference.multiple());
            case FieldType.Records records -> List.of(array(ref(records.of())), SHEET);
            case FieldType.Table table -> List.of(table(table));
            case FieldType.Link link ->
                List.of(
                        WORDS_OR_TEXT,
                        object(
                                Map.of(),
                                List.of("href"),
                                entry("href", WORDS_OR_TEXT),
                                entry("label", orNull(WORDS_OR_TEXT))));
            case FieldType.Image image -> List.of(reference("image"));
            case FieldType.Chart chart -> several(reference("chart"), true);
            case FieldType.Indicator indicator -> several(reference("indicator"), indicator.multiple());
            case FieldType.Allocations allocations -> several(reference("allocation"), true);
            case FieldType.Appropriations appropriations -> List.of(array(reference("appropriation")), SHEET);
            case FieldType.Form form -> List.of(form(form));
        };
    }

    private static List<Map<String, Object>> text(Field field, FieldType.Text text) {
        Map<String, Object> line = text.pattern().isPresent()
                ? of(
                        "type",
                        List.of("string", "number", "boolean"),
                        "pattern",
                        "^(?:" + text.pattern().get() + ")$")
                : SCALAR;
        Map<String, Object> both = text.pattern().isPresent()
                ? object(Map.of(), List.of("fr", "nl"), entry("fr", line), entry("nl", line))
                : reference("words");
        return field.localized() ? List.of(both, line) : List.of(line);
    }

    private static Map<String, Object> quantity(FieldType.Quantity quantity) {
        Map<String, Object> schema = switch (quantity.form()) {
            case INTEGER -> number("integer", "^[+-]?[0-9]+(\\.0+)?$");
            case DECIMAL -> number("number", "^" + NUMBER + "$");
            case PERCENTAGE -> number("number", "^" + NUMBER + " ?%?$");
        };
        quantity.minimum().ifPresent(least -> schema.put("minimum", least));
        quantity.maximum().ifPresent(most -> schema.put("maximum", most));
        quantity.decimals().ifPresent(count -> schema.put("multipleOf", BigDecimal.ONE.movePointLeft(count)));
        quantity.unit().ifPresent(unit -> schema.put("$comment", both(unit)));
        return schema;
    }

    private static Map<String, Object> number(String type, String pattern) {
        return of("type", List.of(type, "string"), "pattern", pattern);
    }

    private static Map<String, Object> year() {
        return of("type", List.of("integer", "string"), "minimum", 1000, "maximum", 9999, "pattern", "^[0-9]{4}$");
    }

    private List<Map<String, Object>> choice(FieldType.Choice choice) {
        Map<String, Object> one = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        kind.enumeration(choice.of())
                .ifPresent(enumeration -> enumeration.values().values().forEach(value -> {
                    keys.add(value.key());
                    descriptions.add(both(value.label()));
                }));
        one.put("enum", keys);
        one.put("enumDescriptions", descriptions);
        if (!choice.multiple()) {
            return List.of(one);
        }
        return List.of(one, of("type", "array", "items", one, "uniqueItems", true));
    }

    /** A reference; editors complete the ids of registries, and may go on where the registry has grown since. */
    private Map<String, Object> target(FieldType.Reference type) {
        List<String> ids = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        type.to()
                .forEach(to -> registries.getOrDefault(to, Map.of()).forEach((id, name) -> {
                    ids.add(id);
                    descriptions.add(both(name));
                }));
        return ids.isEmpty()
                ? reference("reference")
                : anyOf(of("enum", ids, "enumDescriptions", descriptions), reference("reference"));
    }

    private Map<String, Object> table(FieldType.Table table) {
        Map<String, Object> cells = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        table.columns().values().forEach(column -> {
            cells.put(column.name(), field(column));
            if (column.required()) {
                required.add(column.name());
            }
        });
        Map<String, Object> list = array(Map.of());
        Map<String, Object> schema = object(
                Map.of(),
                List.of(),
                entry("columns", listOf(List.copyOf(table.columns().keySet()))),
                entry("rows", array(anyOf(row(cells, required, 3), list))),
                entry("note", orNull(WORDS_OR_TEXT)),
                entry("whole", of("type", "string", "pattern", ID)),
                entry("assert", ASSERTIONS),
                entry("file", of("type", "string")),
                entry("sheet", SCALAR));
        schema.put("anyOf", List.of(of("required", List.of("rows")), of("required", List.of("file"))));
        return schema;
    }

    /** A row, with rows in it as deep as tables go. */
    private static Map<String, Object> row(Map<String, Object> cells, List<String> required, int deeper) {
        Map<String, Object> row = new LinkedHashMap<>(cells);
        row.putIfAbsent("id", of("type", "string", "pattern", ID));
        row.putIfAbsent("sum", anyOf(of("type", "string"), array(of("type", "string"))));
        if (deeper > 0) {
            row.putIfAbsent("rows", array(row(cells, required, deeper - 1)));
            row.putIfAbsent("of-which", array(row(cells, required, deeper - 1)));
        }
        return object(row, required);
    }

    private static Map<String, Object> form(FieldType.Form form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        form.questions().values().forEach(question -> {
            answers.put(question.id(), question(question));
            if (question.other()) {
                answers.put(question.id() + "-other", orNull(WORDS_OR_TEXT));
            }
        });
        return object(answers, List.of());
    }

    private static Map<String, Object> question(FieldType.Question question) {
        Map<String, Object> schema = of("title", both(question.label()));
        Map<String, Object> options = of(
                "enum",
                List.copyOf(question.options().keySet()),
                "enumDescriptions",
                question.options().values().stream().map(FieldSchemas::both).toList());
        Map<String, Object> nothing = of("type", "null");
        switch (question.answer()) {
            case SINGLE -> schema.put("anyOf", List.of(options, nothing));
            case MULTIPLE -> schema.put("anyOf", List.of(options, array(options), nothing));
            case YES_NO -> schema.put("anyOf", List.of(of("enum", List.of(true, false, "yes", "no")), nothing));
            case WORDS -> schema.put("anyOf", List.of(WORDS_OR_TEXT, nothing));
        }
        return schema;
    }

    /** What many fields share, by name. */
    Map<String, Object> shared() {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("words", WORDS);
        shared.put(
                "deadline",
                of(
                        "anyOf",
                        List.of(
                                of("type", "string", "pattern", "^(" + MOMENT + "|continuous)$"),
                                year(),
                                reference("words"))));
        shared.put(
                "reference",
                anyOf(
                        of("type", "string"),
                        object(
                                Map.of(),
                                List.of("to"),
                                entry("to", of("type", "string")),
                                entry("note", orNull(WORDS_OR_TEXT)))));
        shared.put(
                "image",
                object(
                        Map.of(),
                        List.of("file"),
                        entry("file", of("type", "string")),
                        entry("alt", orNull(WORDS_OR_TEXT)),
                        entry("decorative", of("type", "boolean")),
                        entry("caption", orNull(WORDS_OR_TEXT)),
                        entry("credit", orNull(WORDS_OR_TEXT))));
        shared.put("chart", chart());
        Map<String, Object> allocationNumber = of("type", "string", "pattern", "^[0-9][0-9. -]{11,16}[0-9]$");
        shared.put(
                "allocation",
                anyOf(
                        allocationNumber,
                        object(
                                Map.of(),
                                List.of("number"),
                                entry("number", allocationNumber),
                                entry("note", orNull(WORDS_OR_TEXT)),
                                entry("amount", EUROS),
                                entry("part", number("number", "^" + NUMBER + " ?%?$")),
                                entry("commitment", byYear()),
                                entry("payment", byYear()),
                                entry("year", year()),
                                entry("stage", STAGE))));
        shared.put(
                "appropriation",
                object(
                        Map.of(),
                        List.of("number", "year"),
                        entry("number", allocationNumber),
                        entry("name", orNull(WORDS_OR_TEXT)),
                        entry("year", year()),
                        entry("commitment", orNull(EUROS)),
                        entry("payment", orNull(EUROS)),
                        entry("stage", orNull(STAGE)),
                        entry("remark", Map.of())));
        shared.put("threshold", threshold());
        shared.put("level", anyOf(of("type", List.of("number", "string", "boolean")), reference("words")));
        shared.put("indicator", indicator());
        return shared;
    }

    private static Map<String, Object> chart() {
        Map<String, Object> row = anyOf(
                of("type", "array", "minItems", 2),
                object(
                        Map.of(),
                        List.of("name", "value"),
                        entry("name", WORDS_OR_TEXT),
                        entry("value", SCALAR),
                        entry("bad", SCALAR),
                        entry("good", SCALAR),
                        entry("target", SCALAR),
                        entry("lower", SCALAR),
                        entry("tone", of("enum", List.of("good", "warning", "bad", "neutral")))));
        Map<String, Object> limit = object(
                Map.of(),
                List.of("name", "value"),
                entry("name", WORDS_OR_TEXT),
                entry("value", SCALAR),
                entry("sort", of("enum", List.of("threshold", "target", "average"))));
        return object(
                Map.of(),
                List.of("id", "kind"),
                entry("id", of("type", "string", "pattern", ID)),
                entry("kind", of("enum", ChartPlan.KINDS)),
                entry("caption", orNull(WORDS_OR_TEXT)),
                entry("alternative", orNull(WORDS_OR_TEXT)),
                entry("unit", orNull(WORDS_OR_TEXT)),
                entry("columns", array(WORDS_OR_TEXT)),
                entry("rows", array(anyOf(row, of("type", "string", "pattern", ID)))),
                entry("file", of("type", "string")),
                entry("sheet", SCALAR),
                entry("table", of("type", "string")),
                entry("of", of("type", "string")),
                entry("where", of("type", "object")),
                entry("under", of("type", "string")),
                entry("by", of("type", "string")),
                entry("split", of("type", "string")),
                entry("sum", of("type", "string")),
                entry("sort", of("enum", List.of("value"))),
                entry("date", of("type", "string")),
                entry("status", of("type", "string")),
                entry("limits", anyOf(array(limit), limit)));
    }

    /** An amount, or amounts by year. */
    private static Map<String, Object> byYear() {
        return anyOf(
                EUROS,
                of("type", "object", "propertyNames", of("pattern", "^[0-9]{4}$"), "additionalProperties", EUROS));
    }

    private static Map<String, Object> threshold() {
        List<Object> ways = new ArrayList<>();
        for (String key : List.of("by", "in", "after")) {
            ways.add(one(key, anyOf(of("type", "string", "pattern", "^" + MOMENT + "$"), year())));
        }
        for (String key : DELAYS) {
            ways.add(one(key, of("type", "string", "pattern", "^[0-9]{1,4} +[a-z]+([ -][a-z]+)?$")));
        }
        Map<String, Object> quantity = of("type", List.of("number", "string", "boolean"));
        for (String key :
                List.of("at-least", "more-than", "at-most", "less-than", "is", "amount-at-least", "amount-at-most")) {
            ways.add(one(key, quantity));
        }
        for (String end : List.of("to", "below")) {
            ways.add(object(
                    Map.of(),
                    List.of("from", end),
                    entry("from", quantity),
                    entry(end, quantity),
                    entry("of", orNull(WORDS_OR_TEXT))));
        }
        ways.add(reference("words"));
        ways.add(of("type", "null"));
        return of("anyOf", ways);
    }

    private static Map<String, Object> one(String key, Map<String, Object> value) {
        return object(Map.of(), List.of(key), entry(key, value), entry("of", orNull(WORDS_OR_TEXT)));
    }

    private static Map<String, Object> indicator() {
        Map<String, Object> measurement = object(
                Map.of(),
                List.of("date", "value"),
                entry("date", MOMENTS),
                entry("value", reference("level")),
                entry("remark", Map.of()));
        return object(
                Map.of(),
                List.of("id", "description"),
                entry("id", of("type", "string", "pattern", ID)),
                entry("description", WORDS_OR_TEXT),
                entry("owner", orNull(reference("reference"))),
                entry("direction", of("enum", List.of("higher", "lower", "by-date", "words"))),
                entry("unit", orNull(WORDS_OR_TEXT)),
                entry("baseline", orNull(reference("level"))),
                entry("target", orNull(reference("level"))),
                entry("due", orNull(MOMENTS)),
                entry("period", orNull(of("type", "string", "pattern", "^" + MOMENT + " ?/ ?" + MOMENT + "$"))),
                entry("thresholds", of("type", "string", "pattern", ID)),
                entry("green", reference("threshold")),
                entry("orange", reference("threshold")),
                entry("red", reference("threshold")),
                entry("measurements", array(measurement)),
                entry("remark", Map.of()));
    }

    /** One value, or a list of them where several are allowed. */
    private static List<Map<String, Object>> several(Map<String, Object> one, boolean multiple) {
        return multiple ? List.of(one, array(one)) : List.of(one);
    }

    static Map<String, Object> listOf(List<String> values) {
        Map<String, Object> one = of("enum", values);
        return anyOf(one, array(one));
    }

    static Map<String, Object> orNull(Map<String, Object> schema) {
        return anyOf(schema, of("type", "null"));
    }

    static Map<String, Object> ref(String type) {
        return reference(type);
    }

    private static Map<String, Object> reference(String definition) {
        return of("$ref", "#/$defs/" + definition);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return of("type", "array", "items", items);
    }

    private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        return of("anyOf", List.of(one, other));
    }

    @SafeVarargs
    private static Map<String, Object> object(
            Map<String, Object> properties, List<String> required, Map.Entry<String, Object>... more) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        for (Map.Entry<String, Object> property : more) {
            all.put(property.getKey(), property.getValue());
        }
        Map<String, Object> schema = of("type", "object", "properties", all);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map.Entry<String, Object> entry(String name, Object schema) {
        return Map.entry(name, schema);
    }

    /** A map in the order given: key, value, key, value. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return map;
    }

    /** Words of both languages on one line. */
    static String both(Localized<String> words) {
        return words.fr().equals(words.nl()) ? words.fr() : words.fr() + " / " + words.nl();
    }

    /** Sentences of both languages, one below the other. */
    static String description(Localized<String> words) {
        return Optional.of(words)
                .filter(both -> !both.fr().equals(both.nl()))
                .map(both -> both.fr() + "\n\n" + both.nl())
                .orElse(words.fr());
    }
}
