package org.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot answers as the folder does, and walks it once. */
class SnapshotTest {
    @TempDir
    private Path root;

    private FolderWorkspace folder;

    @BeforeEach
    void files() throws IOException {
        for (String path : List.of(
                "content/a/one.yaml",
                "content/a/deep/two.yaml",
                "content/ab.yaml",
                "content/.hidden/x",
                "templates/t")) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), path);
        }
        folder = new FolderWorkspace(root, Map.of(), Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "content/a",
                "content/a/deep",
                "content/.hidden",
                "templates",
                "missing",
                "content/no",
                ""
            })
    void listsWhatTheFolderLists(String path) {
        assertThat(new Snapshot(folder).files(path)).isEqualTo(folder.files(path));
    }

    @Test
    void walksAFolderOnce() throws IOException {
        Snapshot snapshot = new Snapshot(folder);
        assertThat(snapshot.files("content/a")).hasSize(2);
        Files.writeString(root.resolve("content/a/late.yaml"), "");
        assertThat(snapshot.files("content/a")).hasSize(2);
        assertThat(folder.files("content/a")).hasSize(3);
    }

    @Test
    void readsFilesAsTheyAre() throws IOException {
        Snapshot snapshot = new Snapshot(folder);
        Files.writeString(root.resolve("templates/t"), "new");
        assertThat(snapshot.bytes("templates/t")).asString().isEqualTo("new");
        assertThat(snapshot.size("templates/t")).isEqualTo(3);
        assertThat(snapshot.isFile("templates/t")).isTrue();
        assertThat(snapshot.isFolder("templates")).isTrue();
        assertThat(snapshot.timestamp()).isEqualTo(Instant.EPOCH);
    }
}
