package org.diptych.layout;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A block that is set on its own, perhaps by another thread, perhaps again when page numbers are known. */
final class Leaf {
    private final Scope.Job outer;
    private final List<Node> groups;
    private final Function<Scope.Job, Galley> work;
    private Scope.Job job = new Scope.Job();
    private @Nullable Galley galley;

    /**
     * Something to be set.
     *
     * @param outer the task that this is a part of
     * @param groups take all elements that the work makes
     */
    Leaf(Scope.Job outer, List<Node> groups, Function<Scope.Job, Galley> work) {
        this.outer = outer;
        this.groups = groups;
        this.work = work;
    }

    /** Sets it where that was not done yet. */
    Galley galley() {
        Galley known = galley;
        if (known == null) {
            job = outer.part();
            groups.forEach(Node::clear);
            known = work.apply(job);
            galley = known;
            outer.takesOver(job);
        }
        return known;
    }

    /** Forgets what was set if it prints page numbers; whether it does. */
    boolean refresh() {
        if (job.hasPageNumbers()) {
            galley = null;
        }
        return job.hasPageNumbers();
    }
}
