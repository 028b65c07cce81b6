package org.diptych.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Enumeration;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.language.Localized;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.value.Absence;
import org.diptych.value.Deadline;
import org.diptych.value.Moment;
import org.diptych.value.Numbers;
import org.diptych.value.Parsed;
import org.diptych.value.Passage;
import org.diptych.value.Period;
import org.diptych.value.Reference;
import org.diptych.value.Value;

/** Reads the values of fields, except lists of records; what is not of the field's type is reported. */
final class ValueReader {
    private final ValueContext context;
    private final TextReader texts;

    ValueReader(ValueContext context) {
        this.context = context;
        this.texts = new TextReader(context);
    }

    Optional<Value> read(Field field, Node node) {
        Optional<Absence> absence = absence(field, node);
        if (absence.isPresent()) {
            return absence.map(Value.class::cast);
        }
        if (!node.tag().isEmpty()) {
            unknownTag(node);
            return Optional.empty();
        }
        String key = field.name();
        return switch (field.type()) {
            case FieldType.Text text -> text(field, text, node);
            case FieldType.Prose prose ->
                texts.prose(key, node, field.localized()).map(Value.Prose::new);
            case FieldType.Quantity quantity -> quantity(key, quantity, node);
            case FieldType.Amount amount -> scalar(key, node, "an amount in euros", Numbers::amount, Value.Amount::new);
            case FieldType.Date date ->
                scalar(key, node, "a date such as `2024-12-31`", Moment::parseDate, Value.Time::new);
            case FieldType.Month month ->
                scalar(key, node, "a month such as `2024-03`", Moment::parseMonth, Value.Time::new);
            case FieldType.Year year -> scalar(key, node, "a year such as `2024`", Moment::parseYear, Value.Time::new);
            case FieldType.Period period ->
                scalar(key, node, "a period such as `2021/2025`", Period::parse, Value.Span::new);
            case FieldType.Deadline deadline -> deadlines(key, node);
            case FieldType.Bool bool -> scalar(key, node, "`yes` or `no`", ValueReader::yesOrNo, Value.Bool::new);
            case FieldType.Choice choice -> choice(key, choice, node);
            case FieldType.Reference reference -> references(key, reference, node);
            case FieldType.Table table -> TableReader.read(context, this, field, table, node);
            case FieldType.Link link -> new StructureReader(context, this).link(key, node);
            case FieldType.Image image -> new StructureReader(context, this).image(key, node);
            case FieldType.Chart chart -> new ChartPlanReader(context).charts(key, node);
            case FieldType.Form form -> new StructureReader(context, this).form(key, form, node);
            case FieldType.Indicator indicator -> new IndicatorReader(context).indicators(key, indicator, node);
            case FieldType.Allocations allocations -> new AllocationReader(context).allocations(key, node);
            case FieldType.Appropriations appropriations -> new AppropriationReader(context).appropriations(key, node);
            case FieldType.Records records -> throw new IllegalArgumentException("list field " + key);
        };
    }

    /** The three absences: as a tag for any field, as a word where the word cannot be a text of the field itself. */
    Optional<Absence> absence(Field field, Node node) {
        if (node instanceof Node.Scalar scalar) {
            if (scalar.tag().startsWith("!")) {
                return Absence.of(scalar.tag().substring(1));
            }
            boolean isText = field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Prose;
            boolean isValue = field.type() instanceof FieldType.Choice choice
                    && context.kind()
                            .enumeration(choice.of())
                            .flatMap(all -> all.value(scalar.text()))
                            .isPresent();
            if (!isText && !isValue && scalar.isPlain()) {
                return Absence.of(scalar.text());
            }
        }
        return Optional.empty();
    }

    private void unknownTag(Node node) {
        List<String> tags = List.of("!nil", "!unknown", "!not-applicable");
        context.report(
                Rule.WRONG_TYPE,
                node.at(),
                "`" + node.tag() + "` is not a tag that means something here.",
                Suggestions.nearest(node.tag(), tags)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("the tags are " + Names.list(tags) + "."));
    }

    private Optional<Value> text(Field field, FieldType.Text type, Node node) {
        Optional<Localized<Passage>> words =
                field.localized() ? texts.words(field.name(), node) : texts.once(field.name(), node);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        // A text given once is checked twice; the same problem is reported once.
        boolean french = isLine(field, type, words.get().fr());
        boolean dutch = isLine(field, type, words.get().nl());
        boolean good = french && dutch;
        return good ? Optional.of(new Value.Text(words.get().map(ValueReader::stripped))) : Optional.empty();
    }

    /** A block of one line ends with a line end that is no part of the text. */
    private static Passage stripped(Passage passage) {
        return passage.text().endsWith("\n")
                ? new Passage(passage.text().stripTrailing(), passage.at(), passage.places())
                : passage;
    }

    private boolean isLine(Field field, FieldType.Text type, Passage passage) {
        String line = passage.text().stripTrailing();
        if (line.indexOf('\n') >= 0) {
            context.report(
                    Rule.WRONG_TYPE,
                    passage.at(),
                    "`" + field.name() + "` is one line; several are given.",
                    "write it on one line.");
            return false;
        }
        if (type.pattern().filter(pattern -> !pattern.matcher(line).matches()).isPresent()) {
            context.report(
                    Rule.WRONG_TYPE,
                    passage.at(),
                    "`" + line + "` is not written as `" + field.name() + "` should be.",
                    "it must fit `" + type.pattern().get() + "`.");
            return false;
        }
        return true;
    }

    private <T> Optional<Value> scalar(
            String key, Node node, String wanted, Function<String, Parsed<T>> parse, Function<T, Value> make) {
        if (!(node instanceof Node.Scalar scalar)) {
            context.wrong(key, node, wanted);
            return Optional.empty();
        }
        T value = context.valueOf(parse.apply(scalar.text()), Rule.WRONG_TYPE, scalar.at());
        return Optional.ofNullable(value).map(make);
    }

    private Optional<Value> quantity(String key, FieldType.Quantity type, Node node) {
        Optional<Value> value = switch (type.form()) {
            case INTEGER -> scalar(key, node, "a whole number", Numbers::integer, Value.Decimal::new);
            case DECIMAL -> scalar(key, node, "a number", Numbers::decimal, Value.Decimal::new);
            case PERCENTAGE -> scalar(key, node, "a percentage", Numbers::percentage, Value.Percentage::new);
        };
        return value.filter(number -> fits(key, type, number, node));
    }

    private boolean fits(String key, FieldType.Quantity type, Value value, Node node) {
        BigDecimal number = value instanceof Value.Percentage percentage
                ? percentage.value()
                : value instanceof Value.Decimal plain ? plain.value() : BigDecimal.ZERO;
        String problem = "";
        if (type.minimum().filter(least -> number.compareTo(least) < 0).isPresent()) {
            problem = "is below " + type.minimum().get().toPlainString() + ", the least that `" + key + "` may be";
        } else if (type.maximum().filter(most -> number.compareTo(most) > 0).isPresent()) {
            problem = "is above " + type.maximum().get().toPlainString() + ", the most that `" + key + "` may be";
        } else if (type.decimals()
                .filter(most -> number.stripTrailingZeros().scale() > most)
                .isPresent()) {
            problem = "has more decimals than the " + type.decimals().get() + " that `" + key + "` may have";
        }
        if (problem.isEmpty()) {
            return true;
        }
        context.report(Rule.WRONG_TYPE, node.at(), "`" + number.toPlainString() + "` " + problem + ".");
        return false;
    }

    private static Parsed<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "yes", "true" -> Parsed.good(true);
            case "no", "false" -> Parsed.good(false);
            default -> Parsed.bad("`" + text + "` is neither `yes` nor `no`.");
        };
    }

    private Optional<Value> deadlines(String key, Node node) {
        List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<Deadline> deadlines = new ArrayList<>();
        for (Node each : nodes) {
            switch (each) {
                case Node.Scalar scalar ->
                    context.take(Deadline.parse(scalar.text()), Rule.WRONG_TYPE, scalar.at(), deadlines::add);
                case Node.Mapping mapping ->
                    texts.both(key, mapping).map(Deadline.Words::new).ifPresent(deadlines::add);
                case Node.Sequence sequence -> context.wrong(key, sequence, "deadlines");
            }
        }
        return deadlines.size() == nodes.size() ? Optional.of(new Value.Deadlines(deadlines)) : Optional.empty();
    }

    private Optional<Value> choice(String key, FieldType.Choice type, Node node) {
        Optional<List<Node.Scalar>> given = scalars(key, node, type.multiple(), "one key of `" + type.of() + "`");
        Optional<Enumeration> enumeration = context.kind().enumeration(type.of());
        if (given.isEmpty() || enumeration.isEmpty()) {
            return Optional.empty();
        }
        Set<String> keys = new LinkedHashSet<>();
        boolean good = true;
        for (Node.Scalar scalar : given.get()) {
            if (enumeration.get().value(scalar.text()).isEmpty()) {
                unknownValue(scalar, type.of(), enumeration.get().values().keySet());
                good = false;
            } else if (!keys.add(scalar.text())) {
                context.report(Rule.WRONG_TYPE, scalar.at(), "`" + scalar.text() + "` stands twice in `" + key + "`.");
                good = false;
            }
        }
        return good ? Optional.of(new Value.Choice(List.copyOf(keys))) : Optional.empty();
    }

    void unknownValue(Node.Scalar scalar, String of, Set<String> known) {
        String name = of.replace('-', ' ');
        String article = "aeiou".indexOf(name.charAt(0)) >= 0 ? "an" : "a";
        context.report(
                Rule.UNKNOWN_VALUE,
                scalar.at(),
                "`" + scalar.text() + "` is not " + article + " " + name + ".",
                Suggestions.nearest(scalar.text(), known)
                                .map(near -> "did you mean `" + near + "`? The")
                                .orElse("the")
                        + " values are in " + context.kind().file() + ".");
    }

    /** One scalar, or a list of them where several are allowed. */
    Optional<List<Node.Scalar>> scalars(String key, Node node, boolean multiple, String wanted) {
        List<Node.Scalar> found = new ArrayList<>();
        switch (node) {
            case Node.Scalar scalar -> found.add(scalar);
            case Node.Mapping mapping -> {
                context.wrong(key, mapping, wanted);
                return Optional.empty();
            }
            case Node.Sequence sequence -> {
                if (!multiple) {
                    context.wrong(key, sequence, wanted);
                    return Optional.empty();
                }
                for (Node item : sequence) {
                    if (!(item instanceof Node.Scalar scalar)) {
                        context.wrong(key, item, wanted);
                        return Optional.empty();
                    }
                    found.add(scalar);
                }
            }
        }
        return Optional.of(found);
    }

    private Optional<Value> references(String key, FieldType.Reference type, Node node) {
        List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        if (node instanceof Node.Sequence && !type.multiple()) {
            context.wrong(key, node, "the id of one record");
            return Optional.empty();
        }
        List<Reference> references = new ArrayList<>();
        for (Node each : nodes) {
            reference(key, each).ifPresent(references::add);
        }
        return references.size() == nodes.size() ? Optional.of(new Value.References(references)) : Optional.empty();
    }

    /** An id, or {@code {to: id, note: {fr, nl}}}. */
    Optional<Reference> reference(String key, Node node) {
        switch (node) {
            case Node.Scalar scalar -> {
                return Optional.of(new Reference(scalar.text(), null, scalar.at()));
            }
            case Node.Mapping mapping -> {
                if (mapping.get("to").orElse(mapping) instanceof Node.Scalar to) {
                    StructureReader.rejectOthers(context, mapping, "a reference", List.of("to", "note"));
                    return Optional.of(new Reference(to.text(), texts.wordsOrNull(mapping, "note"), to.at()));
                }
                context.report(
                        Rule.WRONG_TYPE,
                        mapping.at(),
                        "The reference does not say where it leads: `to` is missing.",
                        "write an id, or `{to: id, note: {fr: …, nl: …}}`.");
            }
            case Node.Sequence sequence -> context.wrong(key, sequence, "the id of a record");
        }
        return Optional.empty();
    }
}
