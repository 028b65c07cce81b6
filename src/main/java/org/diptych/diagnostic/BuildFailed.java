package org.diptych.diagnostic;

import java.util.List;

/** Ends the pipeline: a stage found errors. Thrown once, with all that the stage could find. */
public final class BuildFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** Ends with the problems found, in the order of the files. */
    public BuildFailed(List<Diagnostic> diagnostics) {
        super(diagnostics.isEmpty() ? "" : diagnostics.get(0).message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What was found. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
