package org.diptych.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Language;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;
import org.diptych.workspace.Workspace;

/** The files of one publication: all YAML and JSON read, in parallel, before anything asks for them. */
final class PublicationFiles {
    private final Workspace workspace;
    private final String folder;
    private final Diagnostics diagnostics;
    private final Set<String> files;
    private final Set<String> folders = new HashSet<>();
    private final Map<String, Optional<Node>> trees = new ConcurrentHashMap<>();
    private final Set<String> empty = ConcurrentHashMap.newKeySet();
    private volatile boolean missed;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    PublicationFiles(Workspace workspace, String folder, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.folder = folder;
        this.diagnostics = diagnostics;
        this.files = new TreeSet<>(workspace.files(folder));
        for (String file : files) {
            String parent = Paths.folder(file);
            while (parent.length() >= folder.length() && folders.add(parent)) {
                parent = Paths.folder(parent);
            }
        }
        SourceReader reader = new SourceReader(workspace, diagnostics);
        // Each file by itself: files differ much in size, and a parallel stream over a set hands out large parts of it.
        ForkJoinTask.invokeAll(files.stream()
                .filter(SourceReader::isTree)
                .map(path -> ForkJoinTask.adapt(() -> read(path, reader)))
                .toList());
    }

    private void read(String path, SourceReader reader) {
        Optional<Node> tree = reader.read(path);
        trees.put(path, tree);
        tree.ifPresent(node -> claim(node, Paths.folder(path)));
        if (tree.isEmpty() && isBlank(path)) {
            empty.add(path);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    String folder() {
        return folder;
    }

    /** Notes that something could not be read for another reason than its YAML or JSON. */
    void miss() {
        missed = true;
    }

    /** Whether every file could be read; otherwise what seems missing may stand in one that could not. */
    boolean areComplete() {
        return !missed
                && trees.entrySet().stream()
                        .allMatch(tree -> tree.getValue().isPresent() || empty.contains(tree.getKey()));
    }

    /** Whether a file was read and holds no values. */
    boolean isEmptyFile(String path) {
        return empty.contains(path);
    }

    boolean isFile(String path) {
        return files.contains(path);
    }

    boolean isFolder(String path) {
        return folders.contains(path);
    }

    /** The values of a YAML or JSON file of the publication; it counts as used. */
    Optional<Node> tree(String path) {
        used.add(path);
        return trees.getOrDefault(path, Optional.empty());
    }

    /** Whether a file has only comments and blanks. */
    private boolean isBlank(String path) {
        try {
            return new String(workspace.bytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Marks a file as used. */
    void use(String path) {
        used.add(path);
    }

    /** The YAML and JSON files that nothing asked for. */
    List<String> unusedTrees() {
        return files.stream()
                .filter(trees::containsKey)
                .filter(path -> !used.contains(path))
                .toList();
    }

    /**
     * What stands directly in a folder, by name without extension and language, in natural order: a record file, a
     * pair of texts, a folder, or several of these.
     */
    Collection<FolderEntry> entries(String path) {
        Map<String, FolderEntry> entries = new LinkedHashMap<>();
        String start = path + "/";
        for (String file : files) {
            if (!file.startsWith(start)) {
                continue;
            }
            int slash = file.indexOf('/', start.length());
            if (slash >= 0) {
                String sub = file.substring(0, slash);
                entries.computeIfAbsent(sub, FolderEntry::new).isFolder = true;
            } else if (SourceReader.isTree(file)) {
                String stem = Paths.withoutExtension(file);
                entries.computeIfAbsent(stem, FolderEntry::new).trees.add(file);
            } else {
                textStem(file)
                        .filter(stem -> !claimed.contains(stem))
                        .ifPresent(stem -> entries.computeIfAbsent(stem, FolderEntry::new).isText = true);
            }
        }
        return entries.values().stream()
                .sorted((a, b) -> NaturalOrder.INSTANCE.compare(Paths.name(a.stem), Paths.name(b.stem)))
                .toList();
    }

    /** The path of a text without language and extension: {@code chapters/why} of {@code chapters/why.fr.md}. */
    static Optional<String> textStem(String path) {
        for (Language language : Language.ALL) {
            String end = "." + language.code() + ".md";
            if (path.endsWith(end)) {
                return Optional.of(path.substring(0, path.length() - end.length()));
            }
        }
        return Optional.empty();
    }

    /** The texts that a record names with {@code {file: …}} are not chapters of their own. */
    private void claim(Node node, String from) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Node.Sequence sequence -> sequence.forEach(item -> claim(item, from));
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping) {
                    if (entry.name().equals("file") && entry.value() instanceof Node.Scalar file) {
                        Paths.resolve(from, file.text()).ifPresent(claimed::add);
                    } else {
                        claim(entry.value(), from);
                    }
                }
            }
        }
    }

    /** One name in a folder. */
    static final class FolderEntry {
        private final String stem;
        private final Set<String> trees = new TreeSet<>();
        private boolean isText;
        private boolean isFolder;

        FolderEntry(String stem) {
            this.stem = stem;
        }

        String stem() {
            return stem;
        }

        Set<String> trees() {
            return trees;
        }

        boolean isText() {
            return isText;
        }

        boolean isFolder() {
            return isFolder;
        }
    }
}
