package org.diptych.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err diagnostics and progress
 * @param isInteractive whether a person looks at {@code err} while it is written
 * @param environment variables
 */
record Terminal(PrintWriter out, PrintWriter err, boolean isInteractive, Map<String, String> environment) {
    Terminal {
        environment = Map.copyOf(environment);
    }

    /** Whether to print in colour (https://no-color.org). */
    boolean hasColor() {
        return isInteractive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
