package org.diptych.build;

import java.util.List;

/**
 * What a build did.
 *
 * @param written what was made anew, in the order of the plan
 * @param remarks what the layout could not do well, by publication, edition and page
 * @param upToDate how many outputs needed nothing
 * @param check what was found on the way; nothing is written when it holds errors
 */
public record BuildResult(List<Written> written, List<LayoutRemark> remarks, int upToDate, CheckResult check) {
    public BuildResult {
        written = List.copyOf(written);
        remarks = List.copyOf(remarks);
    }
}
