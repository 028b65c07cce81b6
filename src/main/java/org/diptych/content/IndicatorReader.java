package org.diptych.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.FieldType;
import org.diptych.language.Localized;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.value.Indicator;
import org.diptych.value.Level;
import org.diptych.value.Moment;
import org.diptych.value.Parsed;
import org.diptych.value.Passage;
import org.diptych.value.Period;
import org.diptych.value.Reference;
import org.diptych.value.Threshold;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads indicators with their thresholds and measurements. */
final class IndicatorReader {
    private static final List<String> KEYS = List.of(
            "id",
            "description",
            "unit",
            "direction",
            "baseline",
            "target",
            "due",
            "period",
            "thresholds",
            "green",
            "orange",
            "red",
            "measurements",
            "owner",
            "remark");

    private final ValueContext context;
    private final TextReader texts;

    IndicatorReader(ValueContext context) {
        this.context = context;
        this.texts = new TextReader(context);
    }

    Optional<Value> indicators(String key, FieldType.Indicator type, Node node) {
        if (!type.multiple() && node instanceof Node.Sequence) {
            context.wrong(key, node, "one indicator");
            return Optional.empty();
        }
        List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<Indicator> indicators = new ArrayList<>();
        Map<String, SourcePosition> ids = new HashMap<>();
        for (Node each : nodes) {
            if (each instanceof Node.Mapping mapping) {
                indicator(mapping, indicators).ifPresent(indicator -> {
                    SourcePosition first = ids.putIfAbsent(indicator.id(), idPlace(mapping));
                    if (first != null) {
                        context.report(
                                Rule.DUPLICATE_ID,
                                idPlace(mapping),
                                "`" + indicator.id() + "` is the id of another indicator of the record, at " + first
                                        + ".");
                    }
                    indicators.add(indicator);
                });
            } else {
                context.wrong(key, each, "an indicator");
            }
        }
        return Optional.of(new Value.Indicators(indicators));
    }

    private static SourcePosition idPlace(Node.Mapping mapping) {
        return mapping.get("id").map(Node::at).orElse(mapping.at());
    }

    private Optional<Indicator> indicator(Node.Mapping mapping, List<Indicator> before) {
        StructureReader.rejectOthers(context, mapping, "an indicator", KEYS);
        Optional<String> id = id(mapping);
        Localized<Passage> description = texts.wordsOrNull(mapping, "description");
        if (mapping.get("description").isEmpty()) {
            context.report(Rule.MISSING_FIELD, idPlace(mapping), "The indicator has no `description`.");
        }
        List<Indicator.Zone> zones = new ArrayList<>(shared(mapping, before));
        for (Indicator.Colour colour : Indicator.Colour.values()) {
            mapping.entry(colour.key())
                    .flatMap(entry -> threshold(entry.name(), entry.value())
                            .map(threshold -> new Indicator.Zone(
                                    colour, threshold, entry.value().at())))
                    .ifPresent(zones::add);
        }
        Indicator.Direction direction = direction(mapping);
        Localized<Passage> unit = texts.wordsOrNull(mapping, "unit");
        Level baseline = level(mapping, "baseline");
        Level target = level(mapping, "target");
        List<Indicator.Measurement> measurements = measurements(mapping);
        Reference owner = mapping.get("owner")
                .filter(node -> !(node instanceof Node.Scalar scalar && scalar.isEmpty()))
                .flatMap(node -> new ValueReader(context).reference("owner", node))
                .orElse(null);
        return id.isEmpty() || description == null
                ? Optional.empty()
                : Optional.of(new Indicator(
                        id.get(),
                        description,
                        unit,
                        direction,
                        baseline,
                        target,
                        scalar(mapping, "due", Moment::parse),
                        scalar(mapping, "period", Period::parse),
                        zones,
                        measurements,
                        owner,
                        idPlace(mapping)));
    }

    /** The thresholds of an indicator that stands before this one, where it takes them over. */
    private List<Indicator.Zone> shared(Node.Mapping mapping, List<Indicator> before) {
        Optional<Node> node = mapping.get("thresholds");
        if (node.isEmpty()) {
            return List.of();
        }
        String id = node.get() instanceof Node.Scalar scalar ? scalar.text() : "";
        List<String> ids = before.stream().map(Indicator::id).toList();
        for (Indicator indicator : before) {
            if (indicator.id().equals(id)) {
                return indicator.zones().stream()
                        .filter(zone -> mapping.get(zone.colour().key()).isEmpty())
                        .toList();
            }
        }
        context.report(
                Rule.DANGLING_REFERENCE,
                node.get().at(),
                "`thresholds` names no indicator that stands before this one.",
                Suggestions.nearest(id, ids)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("write the id of an indicator of the same list, or `green`, `orange` and `red`."));
        return List.of();
    }

    private <T> @Nullable T scalar(Node.Mapping mapping, String key, Function<String, Parsed<T>> parse) {
        Optional<Node> node = mapping.get(key).filter(given -> !(given instanceof Node.Scalar it && it.isEmpty()));
        if (node.isEmpty()) {
            return null;
        }
        if (node.get() instanceof Node.Scalar scalar) {
            return context.valueOf(parse.apply(scalar.text()), Rule.WRONG_TYPE, scalar.at());
        }
        context.wrong(key, node.get(), "a date");
        return null;
    }

    private Optional<String> id(Node.Mapping mapping) {
        Optional<Node> node = mapping.get("id");
        if (node.isPresent() && node.get() instanceof Node.Scalar id && !id.isEmpty()) {
            if (!Names.isWellFormed(id.text())) {
                context.report(
                        Rule.MALFORMED_ID,
                        id.at(),
                        "`" + id.text() + "` is not an id: ids are made of lower-case letters, digits and hyphens.",
                        "write `" + Names.wellFormed(id.text()) + "`.");
            }
            return Optional.of(id.text());
        }
        context.report(
                Rule.MISSING_ID,
                mapping.entries().isEmpty()
                        ? mapping.at()
                        : mapping.entries().get(0).key().at(),
                "The indicator has no `id`.",
                "give it a short name that never changes: lower-case letters, digits, hyphens.");
        return Optional.empty();
    }

    private Indicator.@Nullable Direction direction(Node.Mapping mapping) {
        Optional<Node> node = mapping.get("direction");
        if (node.isEmpty()) {
            return null;
        }
        List<String> known = List.of("higher", "lower", "by-date", "words");
        if (node.get() instanceof Node.Scalar scalar) {
            Optional<Indicator.Direction> direction = Indicator.Direction.of(scalar.text());
            if (direction.isEmpty()) {
                context.report(
                        Rule.UNKNOWN_VALUE,
                        scalar.at(),
                        "`" + scalar.text() + "` is not a direction.",
                        Suggestions.nearest(scalar.text(), known)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the directions are " + Names.list(known) + "."));
            }
            return direction.orElse(null);
        }
        context.wrong("direction", node.get(), "one of " + Names.list(known));
        return null;
    }

    private @Nullable Level level(Node.Mapping mapping, String key) {
        return mapping.get(key).flatMap(node -> level(key, node)).orElse(null);
    }

    private Optional<Level> level(String key, Node node) {
        return switch (node) {
            case Node.Scalar scalar ->
                scalar.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(
                                context.valueOf(Level.parse(scalar.text()), Rule.WRONG_TYPE, scalar.at()));
            case Node.Mapping mapping -> texts.both(key, mapping).map(Level.Words::new);
            case Node.Sequence sequence -> {
                context.wrong(key, sequence, "a number, a date or words");
                yield Optional.empty();
            }
        };
    }

    private Optional<Threshold> threshold(String colour, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.isEmpty()) {
            return Optional.empty();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            context.report(
                    Rule.WRONG_TYPE,
                    node.at(),
                    "`" + colour + "` takes a threshold, not " + node.description() + ".",
                    "write for instance `{by: 2024-12-31}`, `{at-least: 90 %}` or words, `{fr: …, nl: …}`.");
            return Optional.empty();
        }
        if (mapping.get("fr").isPresent() || mapping.get("nl").isPresent()) {
            return texts.both(colour, mapping).map(Threshold.Words::new);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (Node.Entry entry : mapping) {
            if (entry.name().equals("of")) {
                continue;
            }
            if (!Threshold.KEYS.contains(entry.name())) {
                context.report(
                        Rule.UNKNOWN_KEY,
                        entry.key().at(),
                        "`" + entry.name() + "` is not a key of a threshold.",
                        Suggestions.nearest(entry.name(), Threshold.KEYS)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the keys are " + Names.list(Threshold.KEYS) + "."));
                return Optional.empty();
            }
            if (!(entry.value() instanceof Node.Scalar scalar)) {
                context.wrong(entry.name(), entry.value(), "a number, a date or a length of time");
                return Optional.empty();
            }
            keys.put(entry.name(), scalar.text());
        }
        SourcePosition at =
                mapping.entries().size() == 1 ? mapping.entries().get(0).value().at() : mapping.at();
        return Optional.ofNullable(
                context.valueOf(Threshold.parse(keys, texts.wordsOrNull(mapping, "of")), Rule.WRONG_TYPE, at));
    }

    private List<Indicator.Measurement> measurements(Node.Mapping mapping) {
        List<Indicator.Measurement> measurements = new ArrayList<>();
        Optional<Node> node = mapping.get("measurements");
        if (node.isEmpty()) {
            return measurements;
        }
        if (!(node.get() instanceof Node.Sequence sequence)) {
            context.wrong("measurements", node.get(), "a list of `{date: …, value: …}`");
            return measurements;
        }
        for (Node item : sequence) {
            if (item instanceof Node.Mapping keys) {
                measurement(keys).ifPresent(measurements::add);
            } else {
                context.wrong("measurements", item, "a list of `{date: …, value: …}`");
            }
        }
        return measurements;
    }

    private Optional<Indicator.Measurement> measurement(Node.Mapping keys) {
        StructureReader.rejectOthers(context, keys, "a measurement", List.of("date", "value", "remark"));
        Moment date = null;
        if (keys.get("date").orElse(keys) instanceof Node.Scalar scalar) {
            date = context.valueOf(Moment.parse(scalar.text()), Rule.WRONG_TYPE, scalar.at());
        } else {
            context.report(Rule.MISSING_FIELD, keys.at(), "The measurement has no `date`.");
        }
        Level value = level(keys, "value");
        if (keys.get("value").isEmpty()) {
            context.report(Rule.MISSING_FIELD, keys.at(), "The measurement has no `value`.");
        }
        return date == null || value == null
                ? Optional.empty()
                : Optional.of(new Indicator.Measurement(date, value, keys.at()));
    }
}
