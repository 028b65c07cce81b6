package org.diptych.kind;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Localized;
import org.diptych.source.MappingReader;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.value.Stage;

/** Reads one record type: its words, its numbering, its fields. */
final class TypeReader {
    /** What every record has: no field may be named so. */
    static final Set<String> RESERVED = Set.of("id", "type", "code", "slug", "remark", "order", "children", "assert");

    private static final List<String> PLACEHOLDERS =
            List.of("{section}", "{number}", "{abbreviation}", "{code}", "{title}");

    private final Diagnostics diagnostics;

    private final Set<String> nested;

    /**
     * Reads types.
     *
     * @param nested the types that stand under others than the publication: their numbers restart there
     */
    TypeReader(Set<String> nested, Diagnostics diagnostics) {
        this.nested = nested;
        this.diagnostics = diagnostics;
    }

    Optional<RecordType> read(Node.Scalar name, Node node) {
        return MappingReader.of(node, "a record type", MappingReader.Rules.KIND, diagnostics)
                .map(keys -> type(name, keys));
    }

    private RecordType type(Node.Scalar name, MappingReader keys) {
        Localized<String> label = keys.words("label").orElse(Localized.same(name.text()));
        Optional<MappingReader> numbering = keys.mapping("numbering", "a numbering");
        Optional<Localized<String>> heading = numbering.flatMap(reader -> heading(reader));
        RecordType type = new RecordType(
                name.text(),
                label,
                keys.words("plural").orElse(label),
                keys.words("abbreviation"),
                keys.words("help"),
                keys.text("title").orElse("title"),
                numbering.map(reader -> numbering(reader, name.text(), true)),
                keys.mapping("section", "a numbering").map(reader -> numbering(reader, name.text(), false)),
                heading,
                keys.scalars("contains").stream().map(Node.Scalar::text).toList(),
                fields(keys),
                keys.mapping("time", "the time of a type").map(this::time),
                keys.flag("expects-code"),
                name.at());
        keys.rejectOthers();
        return type;
    }

    /** {@code {stage: realised, year: -1}}. */
    private RecordType.Time time(MappingReader keys) {
        int offset = 0;
        Optional<Node.Scalar> year = keys.scalar("year");
        if (year.isPresent()) {
            String text = year.get().text();
            if (text.matches("[+-]?[0-9]{1,2}")) {
                offset = Integer.parseInt(text);
            } else {
                report(
                        year.get(),
                        "`" + text + "` is not a number of years from the year of the publication.",
                        "write `-1` for the year before.");
            }
        }
        RecordType.Time time =
                new RecordType.Time(one(keys, "stage", Stage.class).orElse(Stage.ESTIMATED), offset);
        keys.rejectOthers();
        return time;
    }

    private Map<String, Field> fields(MappingReader keys) {
        Map<String, Field> fields = new LinkedHashMap<>();
        keys.mapping("fields", "fields").ifPresent(all -> {
            for (Node.Entry entry : all.mapping()) {
                if (isFieldName(entry.key())) {
                    new FieldReader(diagnostics)
                            .read(entry.key(), entry.value())
                            .ifPresent(field -> fields.put(field.name(), field));
                }
            }
        });
        return fields;
    }

    private boolean isFieldName(Node.Scalar key) {
        if (RESERVED.contains(key.text())) {
            report(key, "Every record has `" + key.text() + "` already; a field needs another name.");
            return false;
        }
        if (!Names.isWellFormed(key.text())) {
            report(
                    key,
                    "`" + key.text() + "` is not a name for a field.",
                    "names are made of lower-case letters, digits and hyphens: `" + Names.wellFormed(key.text())
                            + "`.");
        }
        return true;
    }

    private Numbering numbering(MappingReader keys, String type, boolean withHeading) {
        boolean parent = keys.flag("parent");
        Numbering numbering = new Numbering(
                one(keys, "style", Numbering.Style.class).orElse(Numbering.Style.DECIMAL),
                parent,
                keys.text("separator").orElse("."),
                keys.flag("final-dot"),
                keys.text("prefix").orElse(""),
                keys.words("word"),
                keys.text("counter").orElse(type),
                one(keys, "restart", Numbering.Restart.class)
                        .orElse(
                                parent || nested.contains(type)
                                        ? Numbering.Restart.PARENT
                                        : Numbering.Restart.PUBLICATION));
        if (withHeading) {
            keys.node("heading");
        }
        keys.rejectOthers();
        return numbering;
    }

    private Optional<Localized<String>> heading(MappingReader numbering) {
        Optional<Localized<String>> pattern = numbering.wordsOrText("heading");
        pattern.ifPresent(words -> {
            Node.Mapping mapping = numbering.mapping();
            Node node = mapping.get("heading").orElse(mapping);
            check(words.fr(), part(node, "fr"));
            check(words.nl(), part(node, "nl"));
        });
        return pattern;
    }

    private static Node part(Node node, String language) {
        return node instanceof Node.Mapping mapping ? mapping.get(language).orElse(node) : node;
    }

    private void check(String pattern, Node node) {
        int open = pattern.indexOf('{');
        while (open >= 0) {
            int close = pattern.indexOf('}', open);
            String part = close < 0 ? pattern.substring(open) : pattern.substring(open, close + 1);
            if (!PLACEHOLDERS.contains(part)) {
                diagnostics.report(
                        Rule.KIND_DEFINITION,
                        node instanceof Node.Scalar scalar ? scalar.position(open, open + part.length()) : node.at(),
                        "`" + part + "` is not a part of a heading.",
                        Suggestions.nearest(part, PLACEHOLDERS)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the parts are " + Names.list(PLACEHOLDERS) + "."));
            }
            open = close < 0 ? -1 : pattern.indexOf('{', close);
        }
    }

    /** One word of an enum of ours; reports another one. */
    private <E extends Enum<E>> Optional<E> one(MappingReader keys, String key, Class<E> of) {
        Optional<Node.Scalar> given = keys.scalar(key);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(of.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int index = words.indexOf(given.get().text());
        if (index < 0) {
            report(
                    given.get(),
                    "`" + given.get().text() + "` is not a `" + key + "`.",
                    Suggestions.nearest(given.get().text(), words)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write one of " + Names.list(words) + "."));
            return Optional.empty();
        }
        return Optional.of(of.getEnumConstants()[index]);
    }

    private void report(Node.Scalar at, String message, String... help) {
        diagnostics.report(Rule.KIND_DEFINITION, at.at(), message, help);
    }
}
