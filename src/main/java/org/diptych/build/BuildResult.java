package org.diptych.build;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;

/**
 * What a build did.
 *
 * @param written what was made anew, by path
 * @param upToDate how many outputs needed nothing
 * @param diagnostics warnings and notes, in the order of the files
 */
public record BuildResult(List<Written> written, int upToDate, List<Diagnostic> diagnostics) {
    public BuildResult {
        written = List.copyOf(written);
        diagnostics = List.copyOf(diagnostics);
    }
}
