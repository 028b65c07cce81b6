package org.diptych.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Localized;
import org.diptych.source.MappingReader;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Parsed;
import org.diptych.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Reads what publications share: {@code content/shared/actors}, {@code allocations}, {@code glossary},
 * {@code target-groups}.
 */
final class RegistryReader {
    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private boolean complete = true;

    RegistryReader(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    Registries read() {
        Map<String, Registries.Actor> actors = new LinkedHashMap<>();
        entries(
                "actors",
                "an actor",
                (keys, id) -> actor(keys, id).ifPresent(actor -> {
                    if (isFirst(
                            id,
                            actors.containsKey(id.text())
                                    ? actors.get(id.text()).at()
                                    : null)) {
                        actors.put(actor.id(), actor);
                    }
                }));
        for (Registries.Actor actor : actors.values()) {
            if (actor.parent().filter(parent -> !actors.containsKey(parent)).isPresent()) {
                diagnostics.report(
                        Rule.DANGLING_REFERENCE,
                        actor.at(),
                        "The parent `" + actor.parent().get() + "` of `" + actor.id() + "` is not an actor.",
                        Suggestions.nearest(actor.parent().get(), actors.keySet())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("actors are in " + ContentReader.SHARED + "."));
            }
        }
        Map<String, Registries.Term> terms = new LinkedHashMap<>();
        entries(
                "glossary",
                "a term",
                (keys, id) -> term(keys, id).ifPresent(term -> {
                    if (isFirst(
                            id,
                            terms.containsKey(id.text()) ? terms.get(id.text()).at() : null)) {
                        terms.put(term.id(), term);
                    }
                }));
        return new Registries(actors, allocations(), terms, targetGroups());
    }

    /** Whether every registry could be read. */
    boolean isComplete() {
        return complete;
    }

    private Optional<Node> file(String name) {
        for (String extension : List.of(".yaml", ".yml", ".json")) {
            String path = ContentReader.SHARED + "/" + name + extension;
            if (workspace.isFile(path)) {
                Optional<Node> node = new SourceReader(workspace, diagnostics).read(path);
                complete &= node.isPresent();
                return node;
            }
        }
        return Optional.empty();
    }

    private void entries(String name, String what, BiConsumer<MappingReader, Node.Scalar> use) {
        Optional<Node> node = file(name);
        if (node.isEmpty()) {
            return;
        }
        if (!(node.get() instanceof Node.Sequence entries)) {
            diagnostics.report(
                    Rule.WRONG_TYPE,
                    node.get().at(),
                    "A list belongs here, one entry for each, not " + node.get().description() + ".");
            return;
        }
        for (Node entry : entries) {
            MappingReader.of(entry, what, MappingReader.Rules.CONTENT, diagnostics)
                    .ifPresent(keys -> keys.scalar("id")
                            .ifPresentOrElse(
                                    id -> use.accept(keys, id),
                                    () -> diagnostics.report(
                                            Rule.MISSING_ID, first(keys.mapping()), "The entry has no `id`.")));
        }
    }

    private static SourcePosition first(Node.Mapping mapping) {
        return mapping.entries().isEmpty()
                ? mapping.at()
                : mapping.entries().get(0).key().at();
    }

    private boolean isFirst(Node.Scalar id, @Nullable SourcePosition other) {
        for (String part : id.text().split("\\.", -1)) {
            if (!Names.isWellFormed(part)) {
                diagnostics.report(
                        Rule.MALFORMED_ID,
                        id.at(),
                        "`" + id.text() + "` is not an id: ids are made of lower-case letters, digits and hyphens.");
                break;
            }
        }
        if (other != null) {
            diagnostics.report(
                    Rule.DUPLICATE_ID, id.at(), "`" + id.text() + "` is the id of another entry, at " + other + ".");
        }
        return other == null;
    }

    private static Optional<Registries.Actor> actor(MappingReader keys, Node.Scalar id) {
        Optional<Localized<String>> name = wordsOrText(keys, "name");
        Registries.Actor actor = new Registries.Actor(
                id.text(),
                name.orElse(Localized.same(id.text())),
                keys.wordsOrText("acronym"),
                aliases(keys),
                keys.wordsOrText("url"),
                keys.text("parent"),
                texts(keys, "entities"),
                id.at());
        keys.node("remark");
        keys.rejectOthers();
        return Optional.of(actor);
    }

    private static Optional<Localized<String>> wordsOrText(MappingReader keys, String key) {
        if (keys.node(key).isEmpty()) {
            keys.missing(key);
        }
        return keys.wordsOrText(key);
    }

    /** One list for both languages, or one for each. */
    private static Localized<List<String>> aliases(MappingReader keys) {
        if (keys.node("aliases").orElse(null) instanceof Node.Mapping) {
            Optional<MappingReader> both = keys.mapping("aliases", "aliases");
            return both.map(reader -> {
                        Localized<List<String>> aliases = new Localized<>(texts(reader, "fr"), texts(reader, "nl"));
                        reader.rejectOthers();
                        return aliases;
                    })
                    .orElse(Localized.same(List.of()));
        }
        return Localized.same(texts(keys, "aliases"));
    }

    private static List<String> texts(MappingReader keys, String key) {
        List<String> texts = new ArrayList<>();
        keys.scalars(key).forEach(scalar -> texts.add(scalar.text()));
        return List.copyOf(texts);
    }

    private static Optional<Registries.Term> term(MappingReader keys, Node.Scalar id) {
        Optional<Localized<String>> term = wordsOrText(keys, "term");
        Registries.Term entry = new Registries.Term(
                id.text(),
                term.orElse(Localized.same(id.text())),
                keys.wordsOrText("abbreviation"),
                keys.words("meaning"),
                id.at());
        keys.node("remark");
        keys.rejectOthers();
        return Optional.of(entry);
    }

    private Map<String, Registries.TargetGroup> targetGroups() {
        Map<String, Registries.TargetGroup> groups = new LinkedHashMap<>();
        entries("target-groups", "a target group", (keys, id) -> {
            Localized<String> name = wordsOrText(keys, "name").orElse(Localized.same(id.text()));
            keys.node("remark");
            keys.rejectOthers();
            Registries.TargetGroup before = groups.get(id.text());
            if (isFirst(id, before == null ? null : before.at())) {
                groups.put(id.text(), new Registries.TargetGroup(id.text(), name, id.at()));
            }
        });
        return groups;
    }

    private Map<AllocationNumber, Registries.Denomination> allocations() {
        Map<AllocationNumber, Registries.Denomination> found = new LinkedHashMap<>();
        Optional<MappingReader> all = file("allocations")
                .flatMap(node -> MappingReader.of(node, "the allocations", MappingReader.Rules.CONTENT, diagnostics));
        if (all.isEmpty()) {
            return found;
        }
        for (Node.Entry entry : all.get().mapping()) {
            Optional<Localized<String>> name = all.get().words(entry.name());
            switch (AllocationNumber.parse(entry.name())) {
                case Parsed.Good<AllocationNumber>(AllocationNumber number) -> {
                    Registries.Denomination before = found.putIfAbsent(
                            number,
                            new Registries.Denomination(
                                    number,
                                    name.orElse(Localized.same(entry.name())),
                                    entry.key().at()));
                    if (before != null) {
                        diagnostics.report(
                                Rule.ALLOCATION_NAME,
                                entry.key().at(),
                                "The allocation `" + number + "` stands twice; first at " + before.at() + ".");
                    }
                }
                case Parsed.Bad<AllocationNumber>(String message, List<String> help) ->
                    diagnostics.report(Rule.ALLOCATION_NUMBER, entry.key().at(), message, help.toArray(String[]::new));
            }
        }
        return found;
    }
}
