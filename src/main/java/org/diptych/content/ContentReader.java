package org.diptych.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.diptych.diagnostic.BuildFailed;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Kind;
import org.diptych.kind.Kinds;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.language.ReadingOrder;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.workspace.Workspace;

/** Reads publications. */
public final class ContentReader {
    /** Where publications stand. */
    public static final String FOLDER = "content";

    /** Where the registries stand that publications share. */
    public static final String SHARED = FOLDER + "/shared";

    private static final List<String> FILES = List.of("publication.yaml", "publication.yml", "publication.json");

    private static final List<Edition> USUAL = List.of(Edition.FR, Edition.NL, Edition.FR_NL);

    private final Workspace workspace;
    private final Kinds kinds;
    private final Diagnostics diagnostics;

    /** Whether it reads an edition for the one after it; the chain ends there. */
    private final boolean isEarlier;

    private ContentReader(Workspace workspace, Kinds kinds, Diagnostics diagnostics, boolean isEarlier) {
        this.workspace = workspace;
        this.kinds = kinds;
        this.diagnostics = diagnostics;
        this.isEarlier = isEarlier;
    }

    /** The folders of all publications of a workspace, by name. */
    public static List<String> publications(Workspace workspace) {
        Set<String> folders = new TreeSet<>();
        for (String path : workspace.files(FOLDER)) {
            String folder = Paths.folder(path);
            if (FILES.contains(Paths.name(path)) && Paths.folder(folder).equals(FOLDER)) {
                folders.add(folder);
            }
        }
        return List.copyOf(folders);
    }

    /**
     * Reads a publication and its kind.
     *
     * @param publicationFolder from the workspace root, {@code content/<publication>}
     * @return the publication, as much of it as could be read
     * @throws BuildFailed where nothing can be read: no {@code publication.yaml}, no such kind
     */
    public static Publication read(Workspace workspace, String publicationFolder, Diagnostics diagnostics) {
        return read(workspace, publicationFolder, Kinds.in(workspace, diagnostics), diagnostics);
    }

    /**
     * Reads a publication; its kind is read where it was not before.
     *
     * @throws BuildFailed where nothing can be read: no {@code publication.yaml}, no such kind
     */
    public static Publication read(
            Workspace workspace, String publicationFolder, Kinds kinds, Diagnostics diagnostics) {
        return new ContentReader(workspace, kinds, diagnostics, false).publication(publicationFolder);
    }

    /** Reads what publications share. */
    public static Registries registries(Workspace workspace, Diagnostics diagnostics) {
        return new RegistryReader(workspace, diagnostics).read();
    }

    private Publication publication(String folder) {
        PublicationFiles files = new PublicationFiles(workspace, folder, diagnostics);
        String path = publicationFile(files);
        Node.Mapping keys = keys(files, path);
        Kind kind = kind(path, keys);
        DraftReader drafts = new DraftReader(kind, files);
        Draft draft = drafts.publication(path, keys);
        Record root = new RecordBuilder(kind, files, drafts).publication(draft);
        if (keys.get("parts").isPresent()) {
            files.unusedTrees()
                    .forEach(unused -> diagnostics.report(
                            Rule.UNUSED_RECORD,
                            SourcePosition.ofFile(unused),
                            "The file is not part of the publication.",
                            "name it, or its folder, under `parts` of " + path + "."));
        }
        RegistryReader registries = new RegistryReader(workspace, diagnostics);
        Publication publication = new Publication(
                kind, folder, root, outputs(keys), registries.read(), elsewhere(root), previous(folder, keys));
        reportDuplicates(publication);
        boolean complete = files.areComplete() && registries.isComplete();
        new ReferenceCheck(publication, complete, diagnostics).check();
        return publication;
    }

    private Outputs outputs(Node.Mapping keys) {
        List<ReadingOrder> reading =
                listed(keys, "reading", ReadingOrder::of, List.of(ReadingOrder.ROWS), ReadingOrder.codes());
        return new Outputs(
                listed(keys, "editions", Edition::of, USUAL, Edition.codes()),
                listed(keys, "formats", Format::of, List.of(Format.values()), Format.codes()),
                listed(keys, "attachments", Attached::of, List.of(), Attached.codes()),
                keys.get("attachments").map(Node::at).orElse(SourcePosition.NONE),
                reading.isEmpty() ? ReadingOrder.ROWS : reading.get(0));
    }

    /** The edition before this one, read for comparison: what is wrong in it is its own affair. */
    private Optional<Publication> previous(String folder, Node.Mapping keys) {
        Optional<Node> node = keys.get("previous");
        if (node.isEmpty() || isEarlier) {
            return Optional.empty();
        }
        String name = node.get() instanceof Node.Scalar scalar ? scalar.text() : "";
        String earlier = FOLDER + "/" + name;
        List<String> known = publications(workspace).stream()
                .filter(other -> !other.equals(folder))
                .map(Paths::name)
                .toList();
        if (!known.contains(name)) {
            diagnostics.report(
                    Rule.MISSING_PUBLICATION,
                    node.get().at(),
                    "`previous` names no other publication.",
                    Suggestions.nearest(name, known)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write the name of its folder under `" + FOLDER + "/`."));
            return Optional.empty();
        }
        try {
            return Optional.of(new ContentReader(workspace, kinds, new Diagnostics(), true).publication(earlier));
        } catch (BuildFailed unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The kind that a publication seems to be of, at a glance at a line of its file: what is needed for that kind can be
     * read while the publication is.
     */
    public static Optional<String> glimpse(Workspace workspace, String publicationFolder) {
        String path = publicationFolder + "/" + FILES.get(0);
        try {
            return workspace.isFile(path)
                    ? new String(workspace.bytes(path), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("kind:"))
                            .map(line -> line.substring("kind:".length()).strip())
                            .findFirst()
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private String publicationFile(PublicationFiles files) {
        for (String name : FILES) {
            if (files.isFile(files.folder() + "/" + name)) {
                return files.folder() + "/" + name;
            }
        }
        List<String> names = publications(workspace).stream().map(Paths::name).toList();
        String name = Paths.name(files.folder());
        diagnostics.report(
                Rule.MISSING_PUBLICATION,
                SourcePosition.NONE,
                "There is no publication `" + name + "`: " + files.folder() + "/publication.yaml does not exist.",
                Suggestions.nearest(name, names)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(
                                names.isEmpty()
                                        ? "there are no publications in " + FOLDER + "."
                                        : "there are " + Names.list(names) + "."));
        throw new BuildFailed(diagnostics.sorted());
    }

    private Node.Mapping keys(PublicationFiles files, String path) {
        Optional<Node> node = files.tree(path);
        if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
            return mapping;
        }
        if (node.isPresent()) {
            diagnostics.report(
                    Rule.WRONG_TYPE,
                    node.get().at(),
                    "A publication is made of keys and values, not "
                            + node.get().description() + ".");
        } else if (files.isEmptyFile(path)) {
            diagnostics.report(
                    Rule.MISSING_FIELD,
                    SourcePosition.ofFile(path),
                    "The file is empty; a publication says at least its `kind`, `id` and `title` here.");
        }
        throw new BuildFailed(diagnostics.sorted());
    }

    private Kind kind(String path, Node.Mapping keys) {
        Optional<Node> given = keys.get("kind");
        if (given.isEmpty() || !(given.get() instanceof Node.Scalar name)) {
            diagnostics.report(
                    Rule.MISSING_FIELD,
                    given.map(Node::at).orElse(SourcePosition.ofFile(path)),
                    "The publication does not say of which `kind` it is.",
                    kinds.names().isEmpty()
                            ? "kinds stand in " + Kinds.FOLDER + "."
                            : "the kinds are " + Names.list(kinds.names()) + ".");
            throw new BuildFailed(diagnostics.sorted());
        }
        Optional<Kind> kind = kinds.kind(name.text());
        if (kind.isEmpty() && !kinds.names().contains(name.text())) {
            diagnostics.report(
                    Rule.UNKNOWN_KIND,
                    name.at(),
                    "There is no kind `" + name.text() + "`.",
                    Suggestions.nearest(name.text(), kinds.names())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("a kind is a folder of " + Kinds.FOLDER + " with a kind.yaml."));
        }
        return kind.orElseThrow(() -> new BuildFailed(diagnostics.sorted()));
    }

    private <T> List<T> listed(
            Node.Mapping keys, String key, Function<String, Optional<T>> of, List<T> otherwise, List<String> known) {
        Optional<Node> node = keys.get(key);
        if (node.isEmpty()) {
            return otherwise;
        }
        List<Node> items = node.get() instanceof Node.Sequence sequence ? sequence.items() : List.of(node.get());
        Set<T> found = new LinkedHashSet<>();
        for (Node item : items) {
            String name = item instanceof Node.Scalar scalar ? scalar.text() : "";
            Optional<T> value = of.apply(name);
            value.ifPresent(found::add);
            if (value.isEmpty()) {
                diagnostics.report(
                        Rule.UNKNOWN_VALUE,
                        item.at(),
                        "`" + name + "` is not one of the `" + key + "`.",
                        Suggestions.nearest(name, known)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("there are " + Names.list(known) + "."));
            }
        }
        return new ArrayList<>(found);
    }

    private void reportDuplicates(Publication publication) {
        Map<String, SourcePosition> first = new HashMap<>();
        for (Record record : publication.records()) {
            SourcePosition other = first.putIfAbsent(record.id(), record.at());
            if (other != null && !record.id().startsWith("?")) {
                diagnostics.report(
                        Rule.DUPLICATE_ID,
                        record.at(),
                        "`" + record.id() + "` is the id of another record, at " + other + ".",
                        "give one of them another id.");
            }
        }
    }

    /** The records of other publications that this one refers to; of those, only ids and titles are read. */
    private Map<String, Target.Elsewhere> elsewhere(Record root) {
        Map<String, Target.Elsewhere> found = new LinkedHashMap<>();
        Set<String> publications = new LinkedHashSet<>();
        ReferenceCheck.elsewhere(root, root.id()).forEach(name -> publications.add(name.publication()));
        for (String publication : publications) {
            lightly(FOLDER + "/" + publication, publication, found);
        }
        return found;
    }

    /** What is wrong in another publication is its own affair: it is reported when that one is read. */
    private void lightly(String folder, String publication, Map<String, Target.Elsewhere> found) {
        Diagnostics ignored = new Diagnostics();
        PublicationFiles files = new PublicationFiles(workspace, folder, ignored);
        for (String name : FILES) {
            String path = folder + "/" + name;
            if (files.isFile(path) && files.tree(path).orElse(null) instanceof Node.Mapping keys) {
                keys.get("kind")
                        .map(node -> node instanceof Node.Scalar kind ? kind.text() : "")
                        .flatMap(kinds::kind)
                        .map(kind -> new DraftReader(kind, files).publication(path, keys))
                        .ifPresent(draft -> elsewhere(publication, draft, found));
            }
        }
    }

    private static void elsewhere(String publication, Draft draft, Map<String, Target.Elsewhere> found) {
        if (draft.hasId()) {
            found.putIfAbsent(
                    publication + ":" + draft.id(),
                    new Target.Elsewhere(publication, draft.id(), draft.type().name(), title(draft)));
        }
        draft.children().forEach(child -> elsewhere(publication, child, found));
    }

    private static Localized<String> title(Draft draft) {
        Optional<Node> title = draft.keys().get(draft.type().title());
        if (title.isPresent() && title.get() instanceof Node.Mapping both) {
            return new Localized<>(text(both, "fr", draft), text(both, "nl", draft));
        }
        return Localized.same(
                title.isPresent() && title.get() instanceof Node.Scalar scalar ? scalar.text() : draft.id());
    }

    private static String text(Node.Mapping both, String language, Draft draft) {
        return both.get(language).orElse(both) instanceof Node.Scalar scalar ? scalar.text() : draft.id();
    }
}
