package org.diptych.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.diptych.content.sheet.SheetReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Kind;
import org.diptych.kind.RecordType;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;

/** Puts the records of a publication in their tree: from parts, folders, files, lists, pairs of texts, spreadsheets. */
final class DraftReader {
    /** The type of a pair of texts that names no other. */
    private static final String CHAPTER = "chapter";

    private static final Comparator<Draft> BY_ORDER =
            Comparator.comparing(draft -> draft.order().orElse(Integer.MAX_VALUE));

    private final Kind kind;
    private final PublicationFiles files;
    private final Diagnostics diagnostics;
    private int unnamed;

    DraftReader(Kind kind, PublicationFiles files) {
        this.kind = kind;
        this.files = files;
        this.diagnostics = files.diagnostics();
    }

    /** The publication itself, with all records under it. */
    Draft publication(String path, Node.Mapping keys) {
        RecordType type = kind.publication();
        List<Draft> children = new ArrayList<>(inline(keys, files.folder(), type));
        Optional<Node> parts = keys.get("parts");
        if (parts.isPresent()) {
            children.addAll(parts(parts.get(), "parts", files.folder(), type));
        } else {
            children.addAll(folder(files.folder(), type));
        }
        files.use(path);
        return draft(keys, type, files.folder(), children, Paths.name(files.folder()));
    }

    /** The records of a list field. */
    List<Draft> items(Node node, String key, String folder, RecordType type) {
        List<Draft> items = new ArrayList<>();
        switch (node) {
            case Node.Sequence sequence ->
                sequence.forEach(item -> {
                    if (item instanceof Node.Mapping keys) {
                        if (typeOf(keys, List.of(type.name()), type.name(), Optional.of(type))
                                .isPresent()) {
                            items.add(draft(keys, type, folder, inline(keys, folder, type), ""));
                        }
                    } else {
                        notARecord(item);
                    }
                });
            case Node.Mapping mapping -> {
                if (mapping.get("file").isPresent()) {
                    items.addAll(sheet(mapping, folder, Optional.of(type), List.of(type.name()), type.name()));
                } else {
                    diagnostics.report(
                            Rule.WRONG_TYPE,
                            mapping.at(),
                            "`" + key + "` takes a list of records, not one record.",
                            "put a dash before it, or write `{file: …}` for a spreadsheet.");
                }
            }
            case Node.Scalar scalar ->
                diagnostics.report(
                        Rule.WRONG_TYPE,
                        scalar.at(),
                        "`" + key + "` takes a list of records, not " + scalar.description() + ".");
        }
        return items;
    }

    private List<Draft> inline(Node.Mapping keys, String folder, RecordType parent) {
        return keys.get("children")
                .map(node -> parts(node, "children", folder, parent))
                .orElse(List.of());
    }

    /** A list of records in place, files and folders. */
    private List<Draft> parts(Node node, String key, String folder, RecordType parent) {
        List<Draft> drafts = new ArrayList<>();
        if (!(node instanceof Node.Sequence parts)) {
            if (!(node instanceof Node.Scalar scalar && scalar.isEmpty())) {
                diagnostics.report(
                        Rule.WRONG_TYPE, node.at(), "`" + key + "` takes a list, not " + node.description() + ".");
            }
            return drafts;
        }
        for (Node part : parts) {
            switch (part) {
                case Node.Scalar scalar -> drafts.addAll(named(scalar, folder, parent));
                case Node.Mapping mapping -> {
                    if (mapping.get("file").isPresent() && mapping.get("id").isEmpty()) {
                        drafts.addAll(sheet(mapping, folder, Optional.empty(), parent.contains(), parent.name()));
                    } else {
                        record(mapping, folder, parent).ifPresent(drafts::add);
                    }
                }
                case Node.Sequence sequence -> notARecord(sequence);
            }
        }
        return drafts;
    }

    private void notARecord(Node node) {
        diagnostics.report(Rule.WRONG_TYPE, node.at(), "A record belongs here, not " + node.description() + ".");
    }

    /** What a part names: a file with or without its extension, a pair of texts, a spreadsheet, a folder. */
    private List<Draft> named(Node.Scalar name, String from, RecordType parent) {
        String path = Paths.resolve(from, name.text()).orElse("");
        if (SourceReader.isTree(path) && files.isFile(path)) {
            return file(path, parent);
        }
        for (String extension : List.of(".yaml", ".yml", ".json")) {
            if (files.isFile(path + extension)) {
                return file(path + extension, parent);
            }
        }
        String stem = PublicationFiles.textStem(path).orElse(path);
        if (files.isFile(stem + ".fr.md") || files.isFile(stem + ".nl.md")) {
            return text(stem, parent).map(List::of).orElse(List.of());
        }
        if (files.isFolder(path)) {
            return folder(path, parent);
        }
        if (SheetReader.reads(path) && files.isFile(path)) {
            return sheet(name, Optional.empty(), from, Optional.empty(), parent.contains(), parent.name());
        }
        missing(name, path, from);
        return List.of();
    }

    private void missing(Node.Scalar name, String path, String from) {
        List<String> names = files.entries(Paths.folder(path)).stream()
                .map(entry -> entry.stem()
                        .substring(Math.min(from.length() + 1, entry.stem().length())))
                .toList();
        diagnostics.report(
                Rule.MISSING_FILE,
                name.at(),
                "There is no file, pair of texts or folder `" + name.text() + "`.",
                Suggestions.nearest(name.text(), names)
                        .map(near -> "did you mean `" + near + "`?")
                        .map(List::of)
                        .orElse(List.of())
                        .toArray(String[]::new));
    }

    /** All records of a folder; those of folders that belong to no file of the same name too. */
    private List<Draft> folder(String folder, RecordType parent) {
        List<Draft> drafts = new ArrayList<>();
        for (PublicationFiles.FolderEntry entry : files.entries(folder)) {
            boolean isPublication = entry.stem().equals(files.folder() + "/publication");
            for (String path : entry.trees()) {
                if (!isPublication) {
                    drafts.addAll(file(path, parent));
                }
            }
            if (entry.isText()) {
                text(entry.stem(), parent).ifPresent(drafts::add);
            }
            if (entry.isFolder() && entry.trees().isEmpty()) {
                drafts.addAll(folder(entry.stem(), parent));
            }
        }
        drafts.sort(BY_ORDER);
        return drafts;
    }

    /** The record of a file with the records of its folder, or the records of a file that holds a list. */
    private List<Draft> file(String path, RecordType parent) {
        Optional<Node> tree = files.tree(path);
        String beside = Paths.withoutExtension(path);
        List<Draft> drafts = new ArrayList<>();
        if (tree.isEmpty()) {
            return drafts;
        }
        switch (tree.get()) {
            case Node.Mapping keys ->
                typeOf(keys, parent.contains(), parent.name(), Optional.empty()).ifPresent(type -> {
                    List<Draft> children = new ArrayList<>(inline(keys, Paths.folder(path), type));
                    if (files.isFolder(beside)) {
                        children.addAll(folder(beside, type));
                    }
                    drafts.add(draft(keys, type, Paths.folder(path), children, Paths.name(beside)));
                });
            case Node.Sequence records -> {
                for (Node node : records) {
                    if (node instanceof Node.Mapping keys) {
                        record(keys, Paths.folder(path), parent).ifPresent(drafts::add);
                    } else {
                        notARecord(node);
                    }
                }
            }
            case Node.Scalar scalar -> notARecord(scalar);
        }
        return drafts;
    }

    private Optional<Draft> record(Node.Mapping keys, String folder, RecordType parent) {
        return typeOf(keys, parent.contains(), parent.name(), Optional.empty())
                .map(type -> draft(keys, type, folder, inline(keys, folder, type), ""));
    }

    private Optional<Draft> text(String stem, RecordType parent) {
        Optional<RecordType> chapter =
                Optional.of(CHAPTER).filter(parent.contains()::contains).flatMap(kind::type);
        return new ChapterFiles(files)
                .read(stem)
                .flatMap(keys -> typeOf(keys, parent.contains(), parent.name(), chapter)
                        .map(type ->
                                draft(keys, type, Paths.folder(stem), inline(keys, Paths.folder(stem), type), "")));
    }

    private List<Draft> sheet(
            Node.Mapping mapping, String folder, Optional<RecordType> type, List<String> allowed, String parent) {
        List<Draft> none = List.of();
        for (Node.Entry entry : mapping) {
            if (!List.of("file", "sheet", "type").contains(entry.name())) {
                diagnostics.report(
                        Rule.UNKNOWN_KEY,
                        entry.key().at(),
                        "`" + entry.name() + "` is not a key of a spreadsheet.",
                        "the keys are `file`, `sheet`, `type`.");
            }
        }
        Optional<Node.Scalar> sheet =
                mapping.get("sheet").filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
        Optional<RecordType> given = mapping.get("type").isPresent() ? typeOf(mapping, allowed, parent, type) : type;
        return mapping.get("file").orElse(mapping) instanceof Node.Scalar file
                ? sheet(file, sheet, folder, given, allowed, parent)
                : none;
    }

    private List<Draft> sheet(
            Node.Scalar file,
            Optional<Node.Scalar> sheet,
            String folder,
            Optional<RecordType> type,
            List<String> allowed,
            String parent) {
        Node.Mapping nothing = new Node.Mapping(List.of(), "", file.at());
        Optional<RecordType> rows = type.isPresent() ? type : typeOf(nothing, allowed, parent, Optional.empty());
        String path = Paths.resolve(folder, file.text()).orElse(file.text());
        files.use(path);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        for (Node.Mapping keys : new SheetRecords(files, rows.get()).read(path, sheet, file.at())) {
            drafts.add(draft(keys, rows.get(), Paths.folder(path), List.of(), ""));
        }
        drafts.sort(BY_ORDER);
        return drafts;
    }

    /** The type that a record names, or the only one that may stand there. */
    private Optional<RecordType> typeOf(
            Node.Mapping keys, List<String> allowed, String parent, Optional<RecordType> otherwise) {
        Optional<Node> given = keys.get("type");
        if (given.isEmpty()) {
            Optional<RecordType> only = allowed.size() == 1 ? kind.type(allowed.get(0)) : Optional.empty();
            Optional<RecordType> type = otherwise.or(() -> only);
            if (type.isEmpty()) {
                diagnostics.report(
                        Rule.UNKNOWN_TYPE,
                        place(keys),
                        allowed.isEmpty()
                                ? "`" + parent + "` contains no records."
                                : "The record does not say what it is: `type` is missing.",
                        allowed.isEmpty()
                                ? "what a type contains is declared in " + kind.file() + "."
                                : Names.one(parent) + " may contain " + Names.list(allowed) + ".");
            }
            return type;
        }
        if (!(given.get() instanceof Node.Scalar name)) {
            diagnostics.report(Rule.WRONG_TYPE, given.get().at(), "`type` takes the name of a record type.");
            return Optional.empty();
        }
        Optional<RecordType> type = kind.type(name.text());
        if (type.isEmpty()) {
            diagnostics.report(
                    Rule.UNKNOWN_TYPE,
                    name.at(),
                    "There is no record type `" + name.text() + "`.",
                    didYouMean(name.text(), kind.types().keySet()) + " types are in " + kind.file() + ".");
        } else if (!allowed.contains(name.text())) {
            diagnostics.report(
                    Rule.WRONG_TYPE,
                    name.at(),
                    "`" + parent + "` may not contain `" + name.text() + "`.",
                    allowed.isEmpty() ? "it contains no records." : "it may contain " + Names.list(allowed) + ".");
        }
        return type;
    }

    static String didYouMean(String typed, Collection<String> known) {
        return Suggestions.nearest(typed, known)
                .map(near -> "did you mean `" + near + "`? The")
                .orElse("the");
    }

    private static SourcePosition place(Node.Mapping keys) {
        return keys.get("id")
                .map(Node::at)
                .or(() -> keys.entries().stream()
                        .findFirst()
                        .map(entry -> entry.key().at()))
                .orElse(keys.at());
    }

    private Draft draft(Node.Mapping keys, RecordType type, String folder, List<Draft> children, String fileName) {
        SourcePosition at = place(keys);
        return new Draft(id(keys, type, at, fileName), type, keys, folder, order(keys), children, at);
    }

    private String id(Node.Mapping keys, RecordType type, SourcePosition at, String fileName) {
        Optional<Node> given = keys.get("id");
        if (given.isPresent() && given.get() instanceof Node.Scalar id && !id.isEmpty()) {
            if (!Names.isWellFormed(id.text())) {
                String better = Names.wellFormed(id.text());
                diagnostics.report(
                        Rule.MALFORMED_ID,
                        id.at(),
                        "`" + id.text() + "` is not an id: ids are made of lower-case letters, digits and hyphens.",
                        better.isEmpty() ? new String[0] : new String[] {"write `" + better + "`."});
            }
            return id.text();
        }
        if (given.isPresent() && !(given.get() instanceof Node.Scalar)) {
            diagnostics.report(
                    Rule.WRONG_TYPE,
                    given.get().at(),
                    "`id` takes a name, not " + given.get().description() + ".");
        } else {
            String proposal = proposal(keys, type, fileName);
            diagnostics.report(
                    Rule.MISSING_ID,
                    at,
                    "The record has no `id`.",
                    proposal.isEmpty()
                            ? "give it a short name that never changes: lower-case letters, digits, hyphens."
                            : "write for instance `id: " + proposal + "`.");
        }
        return "?" + ++unnamed;
    }

    /** An id that the file name or the French title suggests. */
    private static String proposal(Node.Mapping keys, RecordType type, String fileName) {
        if (!fileName.isEmpty()) {
            return Names.wellFormed(fileName);
        }
        Optional<Node> title = keys.get(type.title());
        Optional<Node> words = title.flatMap(node -> node instanceof Node.Mapping both ? both.get("fr") : title);
        String name = words.map(node -> node instanceof Node.Scalar scalar ? scalar.text() : "")
                .map(Names::wellFormed)
                .orElse("");
        int end = name.length() <= 40 ? name.length() : name.lastIndexOf('-', 40);
        return name.substring(0, end < 0 ? 40 : end);
    }

    private Optional<Integer> order(Node.Mapping keys) {
        Optional<Node> given = keys.get("order");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (given.get() instanceof Node.Scalar scalar) {
                return scalar.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(scalar.text()));
            }
        } catch (NumberFormatException e) {
            // Reported below, as for a list or a mapping.
        }
        diagnostics.report(Rule.WRONG_TYPE, given.get().at(), "`order` takes a whole number.");
        return Optional.empty();
    }
}
