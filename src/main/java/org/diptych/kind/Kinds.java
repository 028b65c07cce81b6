package org.diptych.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.Workspace;

/** All kinds of a workspace, by name. */
public final class Kinds {
    /** Where kinds stand. */
    public static final String FOLDER = "templates";

    private final Map<String, Kind> kinds;
    private final Set<String> broken;

    private Kinds(Map<String, Kind> kinds, Set<String> broken) {
        this.kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        this.broken = Set.copyOf(broken);
    }

    /** Reads every {@code templates/<kind>/kind.yaml}; mistakes are reported. */
    public static Kinds read(Workspace workspace, Diagnostics diagnostics) {
        return new Kinds(Map.of(), workspace.isFolder(FOLDER) && diagnostics.hasErrors() ? Set.of(FOLDER) : Set.of());
    }

    /** A kind by name. */
    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** All, by name. */
    public List<Kind> all() {
        return new ArrayList<>(kinds.values());
    }

    /** The names of all kinds, of those with mistakes too. */
    public List<String> names() {
        List<String> names = new ArrayList<>(kinds.keySet());
        names.addAll(broken);
        Collections.sort(names);
        return names;
    }
}
