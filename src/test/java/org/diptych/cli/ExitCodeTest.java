package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Severity;
import org.diptych.diagnostic.SourcePosition;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    private static final Diagnostic WARNING = of(Rule.PLACEHOLDER);

    @Test
    void nothingFoundIsDone() {
        assertThat(ExitCode.of(List.of(), Severity.WARNING)).isZero();
    }

    @Test
    void warningsFailOnlyWhenAsked() {
        assertThat(ExitCode.of(List.of(WARNING), Severity.ERROR)).isZero();
        assertThat(ExitCode.of(List.of(WARNING), Severity.WARNING)).isEqualTo(3);
    }

    @Test
    void errorsGiveTheCodeOfTheirArea() {
        assertThat(ExitCode.of(List.of(WARNING, of(Rule.DUPLICATE_ID)), Severity.WARNING))
                .isEqualTo(1);
        assertThat(ExitCode.of(List.of(of(Rule.TEMPLATE)), Severity.ERROR)).isEqualTo(5);
        assertThat(ExitCode.of(List.of(of(Rule.STANDARD)), Severity.ERROR)).isEqualTo(6);
    }

    @Test
    void theEarliestCauseComesFirst() {
        assertThat(ExitCode.of(List.of(of(Rule.TEMPLATE), of(Rule.KIND_DEFINITION)), Severity.ERROR))
                .isEqualTo(2);
        assertThat(ExitCode.of(List.of(of(Rule.TEMPLATE), of(Rule.SYNTAX)), Severity.ERROR))
                .isEqualTo(1);
    }

    private static Diagnostic of(Rule rule) {
        return Diagnostic.of(rule, SourcePosition.NONE, rule.meaning());
    }
}
