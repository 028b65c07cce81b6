package org.diptych.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.Kind;
import org.diptych.kind.RecordType;
import org.diptych.source.Node;
import org.diptych.value.Absence;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Drafts to records, parents first: fields are read, inherited or filled by default. */
final class RecordBuilder {
    private static final List<String> COMMON =
            List.of("id", "type", "code", "slug", "remark", "order", "children", AssertionReader.KEY);
    private static final List<String> PUBLICATION =
            List.of("kind", "editions", "formats", "attachments", "reading", "parts", "previous");

    private final Kind kind;
    private final PublicationFiles files;
    private final DraftReader drafts;
    private final SlugReader slugs;
    private final Map<Draft, Map<String, Optional<Value>>> given = Collections.synchronizedMap(new IdentityHashMap<>());

    RecordBuilder(Kind kind, PublicationFiles files, DraftReader drafts) {
        this.kind = kind;
        this.files = files;
        this.drafts = drafts;
        this.slugs = new SlugReader(files);
    }

    /** The publication and all under it. */
    Record publication(Draft draft) {
        List<Draft> all = new ArrayList<>();
        gather(draft, all);
        all.parallelStream().forEach(each -> given.put(each, given(each)));
        return build(draft, null, PUBLICATION);
    }

    private static void gather(Draft draft, List<Draft> all) {
        all.add(draft);
        draft.children().forEach(child -> gather(child, all));
    }

    /** What a record itself says in its fields, lists of records left out: it can be read apart from all others. */
    private Map<String, Optional<Value>> given(Draft draft) {
        ValueReader values = new ValueReader(new ValueContext(kind, files, draft.folder()));
        Map<String, Optional<Value>> read = new HashMap<>();
        for (Field field : draft.type().fields().values()) {
            if (!(field.type() instanceof FieldType.Records)) {
                draft.keys()
                        .get(field.name())
                        .filter(node -> !isNothing(node))
                        .ifPresent(node -> read.put(field.name(), values.read(field, node)));
            }
        }
        return read;
    }

    /** What a record's fields say, for the records below it. */
    private record Scope(
            RecordType type,
            Map<String, FieldValue> fields,
            @Nullable Scope above) {
        /** The value of the nearest record that has a field of this name and sort. */
        Optional<FieldValue> inherited(Field field) {
            for (Scope scope = this; scope != null; scope = scope.above) {
                FieldValue value = scope.fields.get(field.name());
                boolean alike = scope.type
                        .field(field.name())
                        .filter(other -> other.type().getClass() == field.type().getClass())
                        .isPresent();
                if (value != null && alike) {
                    return Optional.of(value.asInherited());
                }
            }
            return Optional.empty();
        }
    }

    private Record build(Draft draft, @Nullable Scope above, List<String> more) {
        rejectUnknown(draft, more);
        ValueContext context = new ValueContext(kind, files, draft.folder());
        ValueReader values = new ValueReader(context);
        Map<String, Optional<Value>> known = given.getOrDefault(draft, Map.of());
        Map<String, FieldValue> found = new LinkedHashMap<>();
        Scope scope = new Scope(draft.type(), found, above);
        // Lists of records come last: their records inherit from the other fields.
        for (Field field : draft.type().fields().values()) {
            if (!(field.type() instanceof FieldType.Records)) {
                value(
                                draft,
                                field,
                                above,
                                node -> Optional.ofNullable(known.get(field.name()))
                                        .orElseGet(() -> values.read(field, node)))
                        .ifPresent(it -> found.put(field.name(), it));
            }
        }
        for (Field field : draft.type().fields().values()) {
            if (field.type() instanceof FieldType.Records list) {
                value(draft, field, above, node -> records(field, list, node, draft, values, scope))
                        .ifPresent(it -> found.put(field.name(), it));
            }
        }
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        for (String name : draft.type().fields().keySet()) {
            FieldValue value = found.get(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        List<Record> children = new ArrayList<>();
        for (Draft child : draft.children()) {
            children.add(build(child, scope, List.of()));
        }
        List<Assertion> assertions = new AssertionReader(files.diagnostics()).of(draft);
        return new Record(
                draft.id(),
                code(draft),
                slugs.read(draft),
                draft.type(),
                fields,
                children,
                assertions,
                draft.folder(),
                draft.at());
    }

    /** How a given field is read. */
    private interface Reading {
        Optional<Value> read(Node node);
    }

    private Optional<FieldValue> value(Draft draft, Field field, @Nullable Scope above, Reading reading) {
        Optional<Node.Entry> entry = draft.keys().entry(field.name());
        Optional<Node> given = entry.map(Node.Entry::value).filter(node -> !isNothing(node));
        if (given.isPresent()) {
            Node node = given.get();
            return reading.read(node).map(value -> new FieldValue(value, node, node.at(), false));
        }
        Optional<FieldValue> inherited = field.inherit() && above != null ? above.inherited(field) : Optional.empty();
        if (inherited.isPresent()) {
            return inherited;
        }
        if (field.fallback().isPresent()) {
            Node node = field.fallback().get();
            return reading.read(node).map(value -> new FieldValue(value, node, node.at(), false));
        }
        if (field.required()) {
            files.diagnostics()
                    .report(
                            Rule.MISSING_FIELD,
                            entry.map(it -> it.key().at()).orElse(draft.at()),
                            "`" + field.name() + "` is missing: every `"
                                    + draft.type().name() + "` has one.");
        }
        return Optional.empty();
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isEmpty();
    }

    private Optional<Value> records(
            Field field, FieldType.Records list, Node node, Draft draft, ValueReader values, Scope scope) {
        Optional<Absence> absence = values.absence(field, node);
        if (absence.isPresent()) {
            return absence.map(Value.class::cast);
        }
        Optional<RecordType> type = kind.type(list.of());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        List<Record> records = new ArrayList<>();
        for (Draft item : drafts.items(node, field.name(), draft.folder(), type.get())) {
            records.add(build(item, scope, List.of()));
        }
        return Optional.of(new Records(records));
    }

    private Optional<String> code(Draft draft) {
        Optional<Node> code = draft.keys().get("code").filter(node -> !isNothing(node));
        if (code.isPresent() && !(code.get() instanceof Node.Scalar)) {
            files.diagnostics()
                    .report(
                            Rule.WRONG_TYPE,
                            code.get().at(),
                            "`code` takes a text, not " + code.get().description() + ".");
        }
        return code.filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
    }

    private void rejectUnknown(Draft draft, List<String> more) {
        Map<String, Field> fields = draft.type().fields();
        for (Node.Entry entry : draft.keys()) {
            String name = entry.name();
            if (fields.containsKey(name) || COMMON.contains(name) || more.contains(name)) {
                continue;
            }
            Set<String> candidates = new LinkedHashSet<>(fields.keySet());
            candidates.addAll(COMMON);
            candidates.addAll(more);
            draft.keys().forEach(given -> candidates.remove(given.name()));
            files.diagnostics()
                    .report(
                            Rule.UNKNOWN_KEY,
                            entry.key().at(),
                            "`" + draft.type().name() + "` has no field `" + name + "`.",
                            Suggestions.nearest(name, candidates)
                                            .map(near -> "did you mean `" + near + "`? The")
                                            .orElse("the")
                                    + " fields are in " + kind.file() + ".");
        }
    }
}
