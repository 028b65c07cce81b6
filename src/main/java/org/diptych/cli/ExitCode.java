package org.diptych.cli;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Severity;

/** The exit codes of the program. */
final class ExitCode {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int WARNINGS = 3;
    static final int INTERNAL = 70;

    private ExitCode() {}

    /**
     * The code for what was found: of the area of the errors, the earliest in the way of a publication where there are
     * several; 3 for warnings where these are to fail.
     */
    static int of(List<Diagnostic> diagnostics, Severity failOn) {
        int code = DONE;
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.isError()) {
                int own = diagnostic.rule().area().exitCode();
                code = code == DONE || order(own) < order(code) ? own : code;
            }
        }
        if (code != DONE || failOn == Severity.ERROR) {
            return code;
        }
        boolean failing = diagnostics.stream().anyMatch(d -> d.severity().compareTo(failOn) <= 0);
        return failing ? WARNINGS : DONE;
    }

    /** Configuration comes first, then input, content, template, standard, output. */
    private static int order(int code) {
        return switch (code) {
            case 2 -> 0;
            case 4 -> 1;
            case 1 -> 2;
            default -> code;
        };
    }
}
