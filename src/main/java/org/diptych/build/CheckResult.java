package org.diptych.build;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;

/**
 * What a check found.
 *
 * @param publications how many were checked
 * @param diagnostics in the order of the files
 * @param files that were read as content
 */
public record CheckResult(int publications, List<Diagnostic> diagnostics, List<String> files) {
    public CheckResult {
        diagnostics = List.copyOf(diagnostics);
        files = List.copyOf(files);
    }
}
