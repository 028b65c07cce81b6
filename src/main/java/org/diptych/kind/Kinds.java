package org.diptych.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.Workspace;

/** All kinds of a workspace, by name. */
public final class Kinds {
    /** Where kinds stand. */
    public static final String FOLDER = "templates";

    private final Map<String, Kind> kinds;
    private final List<String> names;

    private Kinds(Map<String, Kind> kinds, List<String> names) {
        this.kinds = Collections.unmodifiableMap(kinds);
        this.names = List.copyOf(names);
    }

    /** Reads every {@code templates/<kind>/kind.yaml}; mistakes are reported. */
    public static Kinds read(Workspace workspace, Diagnostics diagnostics) {
        List<String> names = namesIn(workspace);
        TreeMap<String, Kind> kinds = new TreeMap<>();
        List<Kind> read = names.parallelStream()
                .map(name -> new KindReader(name, diagnostics).read(workspace))
                .flatMap(Optional::stream)
                .toList();
        read.forEach(kind -> kinds.put(kind.name(), kind));
        return new Kinds(kinds, names);
    }

    private static List<String> namesIn(Workspace workspace) {
        TreeSet<String> names = new TreeSet<>();
        for (String path : workspace.files(FOLDER)) {
            String[] parts = path.split("/", -1);
            if (parts.length == 3 && parts[2].equals(KindReader.FILE)) {
                names.add(parts[1]);
            }
        }
        return new ArrayList<>(names);
    }

    /** A kind by name; empty where there is none, or none that could be read. */
    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** All that could be read, by name. */
    public List<Kind> all() {
        return List.copyOf(kinds.values());
    }

    /** The names of all kinds, in order; of those that could not be read too. */
    public List<String> names() {
        return names;
    }
}
