package org.diptych;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.kind.Kind;
import org.diptych.kind.Kinds;
import org.diptych.source.SourceReader;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;
import org.junit.jupiter.api.Test;

/** What stands in {@code templates/} and {@code content/} of this repository is free of mistakes. */
class RepositoryContentTest {
    private final Workspace workspace = new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), Instant.EPOCH);
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void everyKindReadsWithoutMistakes() {
        Kinds kinds = Kinds.read(workspace, diagnostics);

        assertThat(messages()).isEmpty();
        assertThat(kinds.all()).isNotEmpty();
    }

    @Test
    void everyYamlFileOfContentCanBeRead() {
        List<String> files = workspace.files("content").stream()
                .filter(file -> file.endsWith(".yaml"))
                .toList();
        SourceReader reader = new SourceReader(workspace, diagnostics);

        files.forEach(reader::read);

        assertThat(messages()).isEmpty();
        assertThat(files).isNotEmpty();
    }

    @Test
    void theOrientationNoteHasTheStatusesItsLegendExplains() {
        Kind note = Kinds.read(workspace, diagnostics).kind("orientation-note").orElseThrow();

        assertThat(note.enumeration("status").orElseThrow().values().values())
                .allMatch(
                        value -> value.explanation().isPresent() && value.tone().isPresent());
    }

    private List<String> messages() {
        return diagnostics.sorted().stream().map(RepositoryContentTest::line).toList();
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.at() + ": " + diagnostic.message();
    }
}
