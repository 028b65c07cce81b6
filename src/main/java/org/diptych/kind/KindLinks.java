package org.diptych.kind;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.source.Names;
import org.diptych.source.Node;

/** Checks that what one part of a kind names, another part declares. */
final class KindLinks {
    /** What references may lead to besides record types: the registries that publications share. */
    static final List<String> REGISTRIES = List.of("actor", "term", "target-group");

    private final Kind kind;
    private final Node.Mapping file;
    private final Diagnostics diagnostics;

    KindLinks(Kind kind, Node.Mapping file, Diagnostics diagnostics) {
        this.kind = kind;
        this.file = file;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (RecordType type : kind.types().values()) {
            Optional<Node.Mapping> keys = mapping(file, "types").flatMap(types -> mapping(types, type.name()));
            keys.ifPresent(given -> {
                each(
                        given,
                        "contains",
                        scalar -> known(scalar, "record type", kind.types().keySet()));
                each(
                        given,
                        "title",
                        scalar -> known(scalar, "field", type.fields().keySet()));
                mapping(given, "fields").ifPresent(fields -> fields(fields, type.fields()));
            });
        }
        mapping(file, "views")
                .ifPresent(views -> views.forEach(entry -> {
                    if (entry.value() instanceof Node.Mapping view) {
                        view(view);
                    }
                }));
        mapping(file, "web").ifPresent(this::web);
    }

    private void web(Node.Mapping keys) {
        each(keys, "pages", scalar -> known(scalar, "record type", kind.types().keySet()));
        each(keys, "views", scalar -> known(scalar, "view", kind.views().keySet()));
    }

    private void fields(Node.Mapping written, Map<String, Field> fields) {
        for (Field field : fields.values()) {
            mapping(written, field.name()).ifPresent(keys -> field(keys, field));
        }
    }

    private void field(Node.Mapping keys, Field field) {
        switch (field.type()) {
            case FieldType.Choice choice ->
                each(
                        keys,
                        "of",
                        scalar ->
                                known(scalar, "enumeration", kind.enumerations().keySet()));
            case FieldType.Records records ->
                each(
                        keys,
                        "of",
                        scalar -> known(scalar, "record type", kind.types().keySet()));
            case FieldType.Reference reference -> {
                Set<String> targets = new LinkedHashSet<>(kind.types().keySet());
                targets.addAll(REGISTRIES);
                each(keys, "to", scalar -> known(scalar, "record type", targets));
            }
            case FieldType.Table table ->
                mapping(keys, "columns").ifPresent(columns -> fields(columns, table.columns()));
            case FieldType.Text text -> {}
            case FieldType.Prose prose -> {}
            case FieldType.Quantity quantity -> {}
            case FieldType.Amount amount -> {}
            case FieldType.Date date -> {}
            case FieldType.Month month -> {}
            case FieldType.Year year -> {}
            case FieldType.Period period -> {}
            case FieldType.Deadline deadline -> {}
            case FieldType.Bool bool -> {}
            case FieldType.Link link -> {}
            case FieldType.Image image -> {}
            case FieldType.Chart chart -> {}
            case FieldType.Indicator indicator -> {}
            case FieldType.Allocations allocations -> {}
            case FieldType.Appropriations appropriations -> {}
            case FieldType.Form form -> {}
        }
    }

    private void view(Node.Mapping keys) {
        each(keys, "type", scalar -> known(scalar, "record type", kind.types().keySet()));
        Optional<RecordType> type = keys.get("type")
                .filter(Node.Scalar.class::isInstance)
                .flatMap(node -> kind.type(((Node.Scalar) node).text()));
        if (type.isEmpty()) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>(type.get().fields().keySet());
        columns.addAll(List.of("id", "code", "number", "section", "title", "order", "parent"));
        each(keys, "columns", scalar -> {
            // Fields of one cell stand with `+` between them, footnotes after `^`; `.label` asks for words in
            // place of signs, `.named` for the label of the field.
            for (String part : scalar.text().split("[+^]")) {
                if (!columns.contains(part.replaceFirst("\\.(label|named)$", ""))) {
                    unknown(diagnostics, scalar, "field", columns);
                }
            }
        });
        mapping(keys, "labels").ifPresent(labels -> labels.forEach(entry -> known(entry.key(), "field", columns)));
        each(keys, "group", scalar -> known(scalar, "field", columns));
        each(keys, "sort", scalar -> {
            String name = scalar.text().startsWith("-") ? scalar.text().substring(1) : scalar.text();
            if (!columns.contains(name)) {
                unknown(diagnostics, scalar, "field", columns);
            }
        });
    }

    private void known(Node.Scalar name, String what, Collection<String> known) {
        if (!known.contains(name.text())) {
            unknown(diagnostics, name, what, known);
        }
    }

    static void unknown(Diagnostics diagnostics, Node.Scalar name, String what, Collection<String> known) {
        diagnostics.report(
                Rule.KIND_DEFINITION,
                name.at(),
                "There is no " + what + " `" + name.text() + "`.",
                Suggestions.nearest(name.text(), known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(known.isEmpty() ? "the kind declares none." : "there are " + Names.list(known) + "."));
    }

    private static Optional<Node.Mapping> mapping(Node.Mapping in, String key) {
        return in.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private static void each(Node.Mapping in, String key, java.util.function.Consumer<Node.Scalar> check) {
        in.get(key).ifPresent(node -> {
            switch (node) {
                case Node.Scalar scalar -> check.accept(scalar);
                case Node.Sequence sequence ->
                    sequence.forEach(item -> {
                        if (item instanceof Node.Scalar scalar) {
                            check.accept(scalar);
                        }
                    });
                case Node.Mapping mapping -> {
                    // Reported where the key is read.
                }
            }
        });
    }
}
