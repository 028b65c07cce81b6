package org.diptych.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.Workspace;

/** All kinds of a workspace, by name. Each is read once, when it is first asked for; may be shared by threads. */
public final class Kinds {
    /** Where kinds stand. */
    public static final String FOLDER = "templates";

    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private final List<String> names;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    /** What came of reading a kind: maybe none, maybe one with mistakes. */
    private record Reading(Optional<Kind> kind, boolean isFaulty) {}

    private Kinds(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
        this.names = namesIn(workspace);
    }

    /**
     * The kinds of a workspace, none of them read yet.
     *
     * @param diagnostics hears of the mistakes of each kind that is read
     */
    public static Kinds in(Workspace workspace, Diagnostics diagnostics) {
        return new Kinds(workspace, diagnostics);
    }

    /** Reads every {@code templates/<kind>/kind.yaml}; mistakes are reported. */
    public static Kinds read(Workspace workspace, Diagnostics diagnostics) {
        Kinds kinds = new Kinds(workspace, diagnostics);
        kinds.all();
        return kinds;
    }

    private static List<String> namesIn(Workspace workspace) {
        TreeSet<String> names = new TreeSet<>();
        for (String path : workspace.files(FOLDER)) {
            String[] parts = path.split("/", -1);
            if (parts.length == 3 && parts[2].equals(KindReader.FILE)) {
                names.add(parts[1]);
            }
        }
        return List.copyOf(names);
    }

    private Reading reading(String name) {
        return readings.computeIfAbsent(name, absent -> {
            Diagnostics found = new Diagnostics();
            Optional<Kind> kind = new KindReader(name, found).read(workspace);
            diagnostics.addAll(found);
            return new Reading(kind, found.hasErrors());
        });
    }

    /** A kind by name; empty where there is none, or none that could be read. */
    public Optional<Kind> kind(String name) {
        return names.contains(name) ? reading(name).kind() : Optional.empty();
    }

    /** Whether there are errors in a kind, so that nothing of it can be composed. */
    public boolean isFaulty(Kind kind) {
        return reading(kind.name()).isFaulty();
    }

    /** All that can be read, by name. */
    public List<Kind> all() {
        return names.parallelStream().map(this::kind).flatMap(Optional::stream).toList();
    }

    /** The names of all kinds, in order; of those that cannot be read too. */
    public List<String> names() {
        return names;
    }
}
