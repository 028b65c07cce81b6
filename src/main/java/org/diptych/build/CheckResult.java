package org.diptych.build;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Tested;

/**
 * What a check found.
 *
 * @param publications how many were checked
 * @param diagnostics in the order of the files
 * @param files that were read as content
 * @param tests what authors asserted, and whether it holds
 */
public record CheckResult(int publications, List<Diagnostic> diagnostics, List<String> files, List<Tested> tests) {
    public CheckResult {
        diagnostics = List.copyOf(diagnostics);
        files = List.copyOf(files);
        tests = List.copyOf(tests);
    }
}
