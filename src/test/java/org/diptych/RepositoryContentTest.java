package org.diptych;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.kind.Kind;
import org.diptych.kind.Kinds;
import org.diptych.source.SourceReader;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What stands in {@code templates/} and {@code content/} of this repository is free of mistakes. */
class RepositoryContentTest {
    private final Workspace workspace = new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), Instant.EPOCH);
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void everyKindReadsWithoutMistakes() {
        Kinds kinds = Kinds.read(workspace, diagnostics);

        assertThat(messages(diagnostics)).isEmpty();
        assertThat(kinds.all()).isNotEmpty();
    }

    @Test
    void everyYamlFileOfContentCanBeRead() {
        List<String> files = workspace.files("content").stream()
                .filter(file -> file.endsWith(".yaml"))
                .toList();
        SourceReader reader = new SourceReader(workspace, diagnostics);

        files.forEach(reader::read);

        assertThat(messages(diagnostics)).isEmpty();
        assertThat(files).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyPublicationReadsWithoutMistakes() {
        return ContentReader.publications(workspace).stream()
                .map(folder -> DynamicTest.dynamicTest(folder, () -> {
                    Diagnostics found = new Diagnostics();

                    ContentReader.read(workspace, folder, found);

                    assertThat(messages(found)).isEmpty();
                }));
    }

    @Test
    void theOrientationNoteHasTheStatusesItsLegendExplains() {
        Kind note = Kinds.read(workspace, diagnostics).kind("orientation-note").orElseThrow();

        assertThat(note.enumeration("status").orElseThrow().values().values())
                .allMatch(
                        value -> value.explanation().isPresent() && value.tone().isPresent());
    }

    @Test
    void theTourismNoteIsComplete() {
        Publication note = ContentReader.read(workspace, "content/note-2024-tourism", diagnostics);

        assertThat(note.records("strategic-objective")).hasSize(7);
        assertThat(note.records("operational-objective")).hasSize(43);
        assertThat(note.records("activity")).hasSize(58);
        assertThat(note.records("mission")).hasSize(7);
        assertThat(note.records("commitment")).hasSize(22);
        assertThat(note.records("mission-activity")).hasSize(20);
    }

    private static List<String> messages(Diagnostics diagnostics) {
        return diagnostics.sorted().stream().map(RepositoryContentTest::line).toList();
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.at() + ": " + diagnostic.message();
    }
}
