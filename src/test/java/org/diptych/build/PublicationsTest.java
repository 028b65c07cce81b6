package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.diptych.content.Format;
import org.diptych.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** The publications of the repository, built whole. What their files hold is in the other tests of this name. */
class PublicationsTest {
    @Test
    void theyHaveNoErrors() {
        assertThat(Built.all().result().check().diagnostics())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void everyEditionIsThereInEveryFormat() {
        assertThat(Built.all().compositions()).isNotEmpty();
        for (Format format : Format.values()) {
            assertThat(Built.all().outputs(format))
                    .isNotEmpty()
                    .allSatisfy(output -> assertThat(Files.size(output.path())).isGreaterThan(1000));
        }
        int outputs = Built.all().compositions().size();
        for (Format format : List.of(Format.PDF, Format.DOCX, Format.WEB)) {
            outputs += Built.all().outputs(format).size();
        }
        assertThat(Built.all().result().written()).hasSize(outputs);
    }

    @Test
    void nothingIsLeftBesideThem() {
        assertThat(Built.all().output().toFile().list((folder, name) -> name.startsWith(".")))
                .isEmpty();
    }
}
