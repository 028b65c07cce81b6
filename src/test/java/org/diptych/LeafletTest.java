package org.diptych;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.FolderWorkspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The leaflet on city marketing is complete, its panels in the order of reading. */
class LeafletTest {
    private static Publication leaflet;

    @BeforeAll
    static void read() {
        leaflet = ContentReader.read(
                new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), Instant.EPOCH),
                "content/leaflet-city-marketing",
                new Diagnostics());
    }

    @Test
    void itsSixPanelsFollowTheArgument() {
        assertThat(leaflet.records("panel"))
                .extracting(Record::id)
                .containsExactly("cover", "context", "assets-panel", "answer-panel", "results-panel", "partners-panel");
    }

    @Test
    void itsListsAreThoseOfTheSource() {
        assertThat(leaflet.records("asset")).hasSize(11);
        assertThat(leaflet.records("deliverable")).hasSize(8);
    }
}
