package org.diptych;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.FolderWorkspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The brochure on the neighbourhoods is complete: what its source counts is counted here. */
class BrochureTest {
    private static Publication brochure;

    @BeforeAll
    static void read() {
        brochure = ContentReader.read(
                new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), Instant.EPOCH),
                "content/brochure-neighbourhoods",
                new Diagnostics());
    }

    @Test
    void itHasFiveChaptersAndTheirLetteredSections() {
        assertThat(brochure.records("chapter"))
                .extracting(chapter -> chapter.children().size())
                .containsExactly(0, 0, 0, 2, 8);
    }

    @Test
    void itsListsAreThoseOfTheSource() {
        assertThat(brochure.records("criterion")).hasSize(10);
        assertThat(brochure.records("phase"))
                .extracting(phase -> phase.code().orElseThrow())
                .containsExactly("0", "1", "2", "2bis", "3", "4", "5");
        assertThat(brochure.records("neighbourhood-type")).hasSize(3);
        assertThat(brochure.records("proposal")).hasSize(21);
        assertThat(brochure.records("finding")).hasSize(6);
        assertThat(brochure.records("division")).hasSize(4);
    }
}
