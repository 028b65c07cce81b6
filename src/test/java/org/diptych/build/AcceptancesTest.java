package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

class AcceptancesTest {
    private static final String FILE = "content/p/a.yaml";
    private static final Diagnostic GAP = found(Rule.THRESHOLD_GAP);

    @Test
    void aFindingWithACommentAboveOrBesideItIsAccepted() {
        assertThat(apply("id: a\n# accept threshold-gap: as decided\ngreen: 1\n", GAP))
                .isEmpty();
        assertThat(apply("id: a\nb: c\ngreen: 1 # accept threshold-gap: as decided\n", GAP))
                .isEmpty();
    }

    @Test
    void aCommentFurtherAwayOrForAnotherRuleAcceptsNothing() {
        assertThat(apply("# accept threshold-gap: far\nb: c\ngreen: 1\n", GAP))
                .extracting(Diagnostic::rule)
                .containsExactlyInAnyOrder(Rule.THRESHOLD_GAP, Rule.ACCEPTANCE);
        assertThat(apply("id: a\n# accept no-owner: other\ngreen: 1\n", GAP))
                .extracting(Diagnostic::rule)
                .containsExactlyInAnyOrder(Rule.THRESHOLD_GAP, Rule.ACCEPTANCE);
    }

    @Test
    void anErrorCannotBeAccepted() {
        Diagnostic error = found(Rule.UNKNOWN_KEY);
        assertThat(apply("id: a\n# accept unknown-key: please\ngreen: 1\n", error))
                .containsExactly(error);
    }

    @Test
    void anAcceptanceNeedsAReason() {
        assertThat(apply("id: a\n# accept threshold-gap\ngreen: 1\n", GAP))
                .extracting(Diagnostic::message)
                .containsExactly("The acceptance of `threshold-gap` gives no reason.");
    }

    @Test
    void anAcceptanceThatNothingNeedsIsReportedAtItsPlace() {
        assertThat(apply("id: a\n# accept threshold-gap: once\n"))
                .extracting(Diagnostic::at)
                .containsExactly(new SourcePosition(FILE, 2, 10, 13));
    }

    private static Diagnostic found(Rule rule) {
        return Diagnostic.of(rule, new SourcePosition(FILE, 3, 8, 1), "Something.");
    }

    private static List<Diagnostic> apply(String yaml, Diagnostic... found) {
        MemoryWorkspace workspace = new MemoryWorkspace().with(FILE, yaml);
        return new Acceptances(workspace, List.of(FILE)).apply(List.of(found));
    }
}
