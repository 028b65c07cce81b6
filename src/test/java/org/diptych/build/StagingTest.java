package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    private Path output;

    @Test
    void nothingIsSeenBeforeItIsPublished() throws IOException {
        try (Staging staging = new Staging(output)) {
            Files.writeString(staging.fresh("p/p.fr.pdf"), "new");
            assertThat(output.resolve("p/p.fr.pdf")).doesNotExist();
            staging.publish("p/p.fr.pdf");
            assertThat(output.resolve("p/p.fr.pdf")).hasContent("new");
        }
        assertThat(names()).containsExactly("p/p.fr.pdf");
    }

    @Test
    void closingLeavesWhatStoodThereWhole() throws IOException {
        Files.createDirectories(output.resolve("p"));
        Files.writeString(output.resolve("p/p.fr.pdf"), "old");
        try (Staging staging = new Staging(output)) {
            Files.writeString(staging.fresh("p/p.fr.pdf"), "half");
        }
        assertThat(output.resolve("p/p.fr.pdf")).hasContent("old");
        assertThat(names()).containsExactly("p/p.fr.pdf");
    }

    @Test
    void aFolderReplacesTheFolderBeforeItWithAllItsFiles() throws IOException {
        Files.createDirectories(output.resolve("p/fr"));
        Files.writeString(output.resolve("p/fr/gone.html"), "old");
        try (Staging staging = new Staging(output)) {
            Path folder = Files.createDirectories(staging.fresh("p/fr"));
            Files.writeString(folder.resolve("index.html"), "new");
            staging.publish("p/fr");
        }
        assertThat(names()).containsExactly("p/fr/index.html");
    }

    @Test
    void theSizeOfAFolderIsThatOfAllItsFiles() throws IOException {
        Files.createDirectories(output.resolve("a/b"));
        Files.writeString(output.resolve("a/one"), "12");
        Files.writeString(output.resolve("a/b/two"), "345");
        assertThat(Staging.sizeOf(output.resolve("a"))).isEqualTo(5);
        assertThat(Staging.sizeOf(output.resolve("nothing"))).isEqualTo(-1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .map(path -> output.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
