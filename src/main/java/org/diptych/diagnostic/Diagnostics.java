package org.diptych.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects the problems of a stage; may be shared by threads. Equal problems are kept once. */
public final class Diagnostics {
    private final ConcurrentSkipListSet<Diagnostic> found = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<Tested> tested = new ConcurrentSkipListSet<>();

    /** Adds one problem. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds a problem of the rule's own severity. */
    public void report(Rule rule, SourcePosition at, String message, String... help) {
        add(Diagnostic.of(rule, at, message, help));
    }

    /** Adds the outcome of a test; one that fails is a problem too, which is reported apart. */
    public void add(Tested test) {
        tested.add(test);
    }

    /** Adds all that another collected. */
    public void addAll(Diagnostics other) {
        found.addAll(other.found);
        tested.addAll(other.tested);
    }

    /** The outcomes of all tests, in the order of the files. */
    public List<Tested> tests() {
        return List.copyOf(tested);
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
