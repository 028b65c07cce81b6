package org.diptych.build;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;

/** The themes of publications. Each is read once, ahead of its use where it can be. */
final class Looks {
    private final Workspace workspace;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private final Set<Look> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A theme and what was found in it, which is told when it is used. */
    private record Look(Theme theme, Diagnostics found) {}

    Looks(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Begins to read the theme of a publication on another processor. */
    void ahead(String kind, String name) {
        ForkJoinPool.commonPool().execute(() -> look(kind, name));
    }

    /**
     * The theme of a publication.
     *
     * @param diagnostics hears of what is wrong in it, the first time that it is asked for
     */
    synchronized Theme theme(String kind, String name, Diagnostics diagnostics) {
        Look look = look(kind, name);
        if (told.add(look)) {
            diagnostics.addAll(look.found());
        }
        return look.theme();
    }

    /** Publications without a look of their own share that of their kind. */
    private Look look(String kind, String name) {
        String key = Theme.isOwn(workspace, name) ? kind + "/" + name : kind;
        return looks.computeIfAbsent(key, absent -> {
            Diagnostics found = new Diagnostics();
            return new Look(Theme.read(workspace, kind, name, found), found);
        });
    }
}
