package org.diptych.kind;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Localized;
import org.diptych.source.MappingReader;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.value.CostCategory;

/** Reads one field of a record type, or one column of a table. */
final class FieldReader {
    private static final List<String> TYPES = List.of(
            "text",
            "prose",
            "integer",
            "decimal",
            "percentage",
            "amount",
            "date",
            "month",
            "year",
            "period",
            "deadline",
            "boolean",
            "enumeration",
            "reference",
            "list",
            "table",
            "link",
            "image",
            "chart",
            "indicator",
            "allocations",
            "appropriations",
            "form");

    private static final Localized<String> NIL = new Localized<>("néant", "geen");
    private static final Localized<String> UNKNOWN = new Localized<>("inconnu", "onbekend");
    private static final Localized<String> NOT_APPLICABLE = new Localized<>("sans objet", "niet van toepassing");

    private final Diagnostics diagnostics;

    FieldReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Field> read(Node.Scalar name, Node node) {
        return MappingReader.of(node, "a field", MappingReader.Rules.KIND, diagnostics)
                .flatMap(keys -> field(name, keys));
    }

    private Optional<Field> field(Node.Scalar name, MappingReader keys) {
        Optional<Node.Scalar> typeName = keys.scalar("type");
        boolean localized = keys.flag("localized");
        Field common = new Field(
                name.text(),
                new FieldType.Prose(),
                keys.words("label"),
                keys.words("help"),
                keys.flag("required"),
                localized,
                keys.flag("print-when-empty"),
                keys.flag("inherit"),
                keys.node("default"),
                keys.words("nil").orElse(NIL),
                keys.words("unknown").orElse(UNKNOWN),
                keys.words("not-applicable").orElse(NOT_APPLICABLE),
                figure(keys),
                name.at());
        if (typeName.isEmpty()) {
            if (keys.mapping()
                    .get("type")
                    .filter(node -> !(node instanceof Node.Scalar))
                    .isEmpty()) {
                keys.missing("type");
            }
            return Optional.empty();
        }
        Optional<FieldType> type = type(typeName.get(), keys);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (localized && !(type.get() instanceof FieldType.Text || type.get() instanceof FieldType.Prose)) {
            report(
                    typeName.get(),
                    "Only `text` and `prose` can be `localized`, not `"
                            + typeName.get().text() + "`.");
        }
        keys.rejectOthers();
        return Optional.of(common.withType(type.get()));
    }

    private Optional<FieldType> type(Node.Scalar name, MappingReader keys) {
        return switch (name.text()) {
            case "text" -> Optional.of(new FieldType.Text(pattern(keys)));
            case "prose" -> Optional.of(new FieldType.Prose());
            case "integer" -> Optional.of(quantity(FieldType.Quantity.Form.INTEGER, keys));
            case "decimal" -> Optional.of(quantity(FieldType.Quantity.Form.DECIMAL, keys));
            case "percentage" -> Optional.of(quantity(FieldType.Quantity.Form.PERCENTAGE, keys));
            case "amount" -> Optional.of(new FieldType.Amount());
            case "date" -> Optional.of(new FieldType.Date());
            case "month" -> Optional.of(new FieldType.Month());
            case "year" -> Optional.of(new FieldType.Year());
            case "period" -> Optional.of(new FieldType.Period());
            case "deadline" -> Optional.of(new FieldType.Deadline());
            case "boolean" -> Optional.of(new FieldType.Bool());
            case "enumeration" -> of(keys).map(of -> new FieldType.Choice(of, keys.flag("multiple")));
            case "reference" ->
                Optional.of(new FieldType.Reference(
                        keys.scalars("to").stream().map(Node.Scalar::text).toList(), keys.flag("multiple")));
            case "list" -> of(keys).map(FieldType.Records::new);
            case "table" -> Optional.of(new FieldType.Table(columns(keys)));
            case "link" -> Optional.of(new FieldType.Link());
            case "image" -> Optional.of(new FieldType.Image());
            case "chart" -> Optional.of(new FieldType.Chart());
            case "indicator" -> Optional.of(new FieldType.Indicator(keys.flag("multiple")));
            case "allocations" -> Optional.of(new FieldType.Allocations(category(keys), keys.flag("revenue")));
            case "appropriations" -> Optional.of(new FieldType.Appropriations());
            case "form" -> Optional.of(new FieldType.Form(questions(keys)));
            default -> {
                report(
                        name,
                        "`" + name.text() + "` is not a type of field.",
                        Suggestions.nearest(name.text(), TYPES)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the types are " + Names.list(TYPES) + "."));
                yield Optional.empty();
            }
        };
    }

    private Optional<Field.Figure> figure(MappingReader keys) {
        return word(keys, "figure", List.of("fte", "actor"))
                .map(word -> Field.Figure.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private Optional<CostCategory> category(MappingReader keys) {
        List<String> words =
                Arrays.stream(CostCategory.values()).map(CostCategory::key).toList();
        return word(keys, "category", words).flatMap(CostCategory::of);
    }

    /** One of some words; another one is reported. */
    private Optional<String> word(MappingReader keys, String key, List<String> known) {
        Optional<Node.Scalar> given = keys.scalar(key);
        if (given.isPresent() && !known.contains(given.get().text())) {
            report(
                    given.get(),
                    "`" + given.get().text() + "` is not a `" + key + "`.",
                    Suggestions.nearest(given.get().text(), known)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write one of " + Names.list(known) + "."));
            return Optional.empty();
        }
        return given.map(Node.Scalar::text);
    }

    private static Optional<String> of(MappingReader keys) {
        return keys.required("of");
    }

    private Optional<Pattern> pattern(MappingReader keys) {
        Optional<Node.Scalar> given = keys.scalar("pattern");
        try {
            return given.map(scalar -> Pattern.compile(scalar.text()));
        } catch (PatternSyntaxException e) {
            given.ifPresent(scalar -> report(scalar, "`" + scalar.text() + "` is not a regular expression."));
            return Optional.empty();
        }
    }

    private FieldType.Quantity quantity(FieldType.Quantity.Form form, MappingReader keys) {
        Optional<Integer> decimals =
                number("decimals", keys).map(BigDecimal::intValue).filter(count -> count >= 0 && count <= 10);
        return new FieldType.Quantity(
                form,
                keys.wordsOrText("unit"),
                number("minimum", keys),
                number("maximum", keys),
                decimals,
                form == FieldType.Quantity.Form.PERCENTAGE
                        ? keys.scalar("share-of").map(Node.Scalar::text)
                        : Optional.empty());
    }

    private Optional<BigDecimal> number(String key, MappingReader keys) {
        Optional<Node.Scalar> given = keys.scalar(key);
        try {
            return given.map(scalar -> new BigDecimal(scalar.text()));
        } catch (NumberFormatException e) {
            given.ifPresent(scalar -> report(scalar, "`" + key + "` takes a number, not `" + scalar.text() + "`."));
            return Optional.empty();
        }
    }

    private Map<String, Field> columns(MappingReader keys) {
        Map<String, Field> columns = new LinkedHashMap<>();
        Optional<MappingReader> all = keys.mapping("columns", "columns");
        if (all.isEmpty() && keys.node("columns").isEmpty()) {
            keys.missing("columns");
        }
        all.ifPresent(mapping -> {
            for (Node.Entry entry : mapping.mapping()) {
                read(entry.key(), entry.value()).ifPresent(column -> {
                    if (column.type() instanceof FieldType.Table || column.type() instanceof FieldType.Records) {
                        report(entry.key(), "A table has no room for lists of records or for tables.");
                    } else {
                        columns.put(column.name(), column);
                    }
                });
            }
        });
        columns.values().forEach(column -> checkShare(column, columns));
        return columns;
    }

    /** A share compares numbers or amounts of the same table. */
    private void checkShare(Field column, Map<String, Field> columns) {
        if (!(column.type() instanceof FieldType.Quantity share)
                || share.shareOf().isEmpty()) {
            return;
        }
        List<String> numbers = columns.values().stream()
                .filter(other -> other.type() instanceof FieldType.Amount
                        || (other.type() instanceof FieldType.Quantity number
                                && number.form() != FieldType.Quantity.Form.PERCENTAGE))
                .map(Field::name)
                .toList();
        String of = share.shareOf().get();
        if (!numbers.contains(of)) {
            diagnostics.report(
                    Rule.KIND_DEFINITION,
                    column.at(),
                    "`" + of + "` is not a column of numbers of this table.",
                    Suggestions.nearest(of, numbers)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse(
                                    numbers.isEmpty()
                                            ? "a share compares numbers or amounts of the table."
                                            : "its columns of numbers are " + Names.list(numbers) + "."));
        }
    }

    private Map<String, FieldType.Question> questions(MappingReader keys) {
        Map<String, FieldType.Question> questions = new LinkedHashMap<>();
        Optional<MappingReader> all = keys.mapping("questions", "questions");
        if (all.isEmpty() && keys.node("questions").isEmpty()) {
            keys.missing("questions");
        }
        all.ifPresent(mapping -> {
            for (Node.Entry entry : mapping.mapping()) {
                MappingReader.of(entry.value(), "a question", MappingReader.Rules.KIND, diagnostics)
                        .ifPresent(question -> questions.put(entry.name(), question(entry.name(), question)));
            }
        });
        return questions;
    }

    private FieldType.Question question(String id, MappingReader keys) {
        Localized<String> label = keys.requiredWords("label").orElse(Localized.same(id));
        FieldType.Question.Answer answer = answer(keys);
        Map<String, Localized<String>> options = new LinkedHashMap<>();
        boolean choice = answer == FieldType.Question.Answer.SINGLE || answer == FieldType.Question.Answer.MULTIPLE;
        if (choice) {
            Optional<MappingReader> all = keys.mapping("options", "options");
            if (all.isEmpty() && keys.node("options").isEmpty()) {
                keys.missing("options");
            }
            all.ifPresent(mapping -> {
                for (Node.Entry entry : mapping.mapping()) {
                    mapping.words(entry.name()).ifPresent(words -> options.put(entry.name(), words));
                }
            });
        }
        FieldType.Question question =
                new FieldType.Question(id, label, answer, options, choice && keys.flag("other"), keys.words("group"));
        keys.rejectOthers();
        return question;
    }

    private FieldType.Question.Answer answer(MappingReader keys) {
        Optional<Node.Scalar> given = keys.scalar("answer");
        if (given.isEmpty()) {
            keys.missing("answer");
            return FieldType.Question.Answer.WORDS;
        }
        return switch (given.get().text()) {
            case "single" -> FieldType.Question.Answer.SINGLE;
            case "multiple" -> FieldType.Question.Answer.MULTIPLE;
            case "yes-no" -> FieldType.Question.Answer.YES_NO;
            case "words" -> FieldType.Question.Answer.WORDS;
            default -> {
                List<String> answers = List.of("single", "multiple", "yes-no", "words");
                report(
                        given.get(),
                        "`" + given.get().text() + "` is not a way to answer.",
                        Suggestions.nearest(given.get().text(), answers)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("write one of " + Names.list(answers) + "."));
                yield FieldType.Question.Answer.WORDS;
            }
        };
    }

    private void report(Node.Scalar at, String message, String... help) {
        diagnostics.report(Rule.KIND_DEFINITION, at.at(), message, help);
    }
}
