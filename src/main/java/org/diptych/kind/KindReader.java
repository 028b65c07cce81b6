package org.diptych.kind;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.diptych.source.MappingReader;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;
import org.diptych.workspace.Workspace;

/** Reads one {@code kind.yaml}; every mistake in it is reported. */
final class KindReader {
    static final String FILE = "kind.yaml";

    private final String name;
    private final String path;
    private final Diagnostics diagnostics;

    KindReader(String name, Diagnostics diagnostics) {
        this.name = name;
        this.path = Kinds.FOLDER + "/" + name + "/" + FILE;
        this.diagnostics = diagnostics;
    }

    Optional<Kind> read(Workspace workspace) {
        Optional<Node> root = new SourceReader(workspace, diagnostics).read(path);
        if (root.isEmpty() && !diagnosed()) {
            report(SourcePosition.ofFile(path), "The file is empty; a kind declares its record types here.");
        }
        return root.flatMap(node -> MappingReader.of(node, "a kind", MappingReader.Rules.KIND, diagnostics))
                .flatMap(this::kind);
    }

    private boolean diagnosed() {
        return diagnostics.sorted().stream()
                .anyMatch(diagnostic -> diagnostic.at().file().equals(path));
    }

    private Optional<Kind> kind(MappingReader keys) {
        Localized<String> label = keys.requiredWords("label").orElse(Localized.same(name));
        Optional<Node.Scalar> publication = keys.scalar("publication");
        Map<String, Enumeration> enumerations = new LinkedHashMap<>();
        keys.mapping("enumerations", "enumerations")
                .ifPresent(all -> named(all, "an enumeration", (key, node) -> {
                    enumerations.put(key.text(), enumeration(key, node));
                }));
        Map<String, RecordType> types = new LinkedHashMap<>();
        keys.mapping("types", "record types")
                .ifPresent(all -> named(
                        all,
                        "a record type",
                        (key, node) -> new TypeReader(
                                        nested(all.mapping(), publication.map(Node.Scalar::text)), diagnostics)
                                .read(key, node)
                                .ifPresent(type -> types.put(type.name(), type))));
        Map<String, View> views = new LinkedHashMap<>();
        keys.mapping("views", "views")
                .ifPresent(all -> named(
                        all, "a view", (key, node) -> view(key, node).ifPresent(view -> views.put(view.name(), view))));
        WebPages web = keys.mapping("web", "the web site").map(KindReader::web).orElse(WebPages.NONE);
        keys.rejectOthers();
        if (publication.isEmpty()) {
            keys.missing("publication");
            return Optional.empty();
        }
        RecordType root = types.get(publication.get().text());
        if (root == null) {
            KindLinks.unknown(diagnostics, publication.get(), "record type", types.keySet());
            return Optional.empty();
        }
        Kind kind = new Kind(name, label, root, enumerations, types, views, web, SourcePosition.ofFile(path));
        new KindLinks(kind, keys.mapping(), diagnostics).check();
        return Optional.of(kind);
    }

    /** The types that another type than the publication's own contains, as children or in a list. */
    private static Set<String> nested(Node.Mapping types, Optional<String> publication) {
        Set<String> nested = new HashSet<>();
        for (Node.Entry type : types) {
            if (!publication.equals(Optional.of(type.name())) && type.value() instanceof Node.Mapping keys) {
                keys.get("contains").ifPresent(node -> names(node, nested));
                if (keys.get("fields").orElse(keys) instanceof Node.Mapping fields) {
                    for (Node.Entry field : fields) {
                        if (field.value() instanceof Node.Mapping keysOfField
                                && keysOfField
                                        .get("type")
                                        .filter(node -> isText(node, "list"))
                                        .isPresent()) {
                            keysOfField.get("of").ifPresent(node -> names(node, nested));
                        }
                    }
                }
            }
        }
        return nested;
    }

    private static boolean isText(Node node, String text) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(text);
    }

    private static void names(Node node, Set<String> names) {
        switch (node) {
            case Node.Scalar scalar -> names.add(scalar.text());
            case Node.Sequence sequence -> sequence.forEach(item -> names(item, names));
            case Node.Mapping mapping -> {
                // Reported where the key is read.
            }
        }
    }

    /** What is done with each key of a mapping of names. */
    private interface Each {
        void read(Node.Scalar key, Node node);
    }

    private void named(MappingReader all, String what, Each each) {
        for (Node.Entry entry : all.mapping()) {
            if (!Names.isWellFormed(entry.name())) {
                report(
                        entry.key().at(),
                        "`" + entry.name() + "` is not a name for " + what + ".",
                        "names are made of lower-case letters, digits and hyphens: `" + Names.wellFormed(entry.name())
                                + "`.");
            }
            each.read(entry.key(), entry.value());
        }
    }

    private Enumeration enumeration(Node.Scalar name, Node node) {
        Map<String, EnumerationValue> values = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            report(node.at(), "The enumeration `" + name.text() + "` takes its values by key.");
            return new Enumeration(name.text(), values, name.at());
        }
        for (Node.Entry entry : mapping) {
            MappingReader.of(entry.value(), "an enumeration value", MappingReader.Rules.KIND, diagnostics)
                    .flatMap(keys -> enumerationValue(entry.name(), keys, values.size()))
                    .ifPresent(value -> values.put(value.key(), value));
        }
        return new Enumeration(name.text(), values, name.at());
    }

    private static Optional<EnumerationValue> enumerationValue(String key, MappingReader keys, int order) {
        Optional<Localized<String>> label = keys.bothLanguages(key);
        Optional<Localized<String>> symbol = keys.wordsOrText("symbol");
        Optional<String> tone = keys.text("tone");
        Optional<Localized<String>> explanation = keys.words("explanation");
        List<String> split =
                keys.scalars("split").stream().map(Node.Scalar::text).toList();
        keys.rejectOthers();
        // A value whose words are wrong is still a value: content that uses it is not to blame.
        return Optional.of(
                new EnumerationValue(key, label.orElse(Localized.same(key)), symbol, tone, explanation, split, order));
    }

    private static Map<String, Localized<String>> labels(MappingReader view) {
        Map<String, Localized<String>> labels = new LinkedHashMap<>();
        view.mapping("labels", "the labels of a view")
                .ifPresent(keys -> keys.mapping()
                        .forEach(
                                entry -> keys.words(entry.name()).ifPresent(words -> labels.put(entry.name(), words))));
        return labels;
    }

    private Optional<View> view(Node.Scalar name, Node node) {
        return MappingReader.of(node, "a view", MappingReader.Rules.KIND, diagnostics)
                .flatMap(keys -> {
                    Optional<String> type = keys.required("type");
                    List<String> columns = keys.scalars("columns").stream()
                            .map(Node.Scalar::text)
                            .toList();
                    View view = new View(
                            name.text(),
                            type.orElse(""),
                            keys.text("as").orElse("table"),
                            columns,
                            keys.text("sort"),
                            keys.text("group"),
                            keys.words("caption"),
                            keys.words("empty"),
                            labels(keys),
                            keys.flag("unnumbered"));
                    keys.rejectOthers();
                    return type.map(given -> view);
                });
    }

    private static WebPages web(MappingReader keys) {
        List<String> pages =
                keys.scalars("pages").stream().map(Node.Scalar::text).toList();
        if (pages.isEmpty() && keys.node("pages").isPresent()) {
            pages = List.of(WebPages.NONE_AT_ALL);
        }
        List<String> views =
                keys.scalars("views").stream().map(Node.Scalar::text).toList();
        keys.rejectOthers();
        return new WebPages(pages, views);
    }

    private void report(SourcePosition at, String message, String... help) {
        diagnostics.report(Rule.KIND_DEFINITION, at, message, help);
    }
}
