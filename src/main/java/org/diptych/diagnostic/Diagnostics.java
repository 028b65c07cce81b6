package org.diptych.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects the problems of a stage; may be shared by threads. Equal problems are kept once. */
public final class Diagnostics {
    private final ConcurrentSkipListSet<Diagnostic> found = new ConcurrentSkipListSet<>();

    /** Adds one problem. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds a problem of the rule's own severity. */
    public void report(Rule rule, SourcePosition at, String message, String... help) {
        add(Diagnostic.of(rule, at, message, help));
    }

    /** Adds many. */
    public void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    /** Whether something found forbids the next stage. */
    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** All, in the order of the files. */
    public List<Diagnostic> sorted() {
        return List.copyOf(found);
    }

    /**
     * Ends a stage.
     *
     * @throws BuildFailed with everything found, if there is an error among it
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new BuildFailed(sorted());
        }
    }
}
