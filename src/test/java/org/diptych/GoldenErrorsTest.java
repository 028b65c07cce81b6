package org.diptych;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diptych.check.Checks;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.BuildFailed;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.TextRenderer;
import org.diptych.kind.Kinds;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of {@code src/test/golden/errors} is a small workspace under {@code input} and, in {@code expected.err},
 * all that reading and checking it says. The files of {@code errors/base} are in every case unless it has them itself.
 */
class GoldenErrorsTest {
    private static final Path CASES = Path.of("src/test/golden/errors");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> mistakesReadAsExpected() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().equals("base"))
                    .sorted()
                    .toList();
        }
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    private static void run(Path folder) throws IOException {
        MemoryWorkspace workspace = new MemoryWorkspace();
        load(CASES.resolve("base"), workspace);
        load(folder.resolve("input"), workspace);
        String actual = problems(workspace);
        Path expected = folder.resolve("expected.err");
        if (UPDATE) {
            if (!Files.exists(expected) || !Files.readString(expected).equals(actual)) {
                Files.writeString(expected, actual);
                fail("rewrote " + expected + ": read the diff, then run again");
            }
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    /** All that reading every publication of a workspace says. */
    private static String problems(MemoryWorkspace workspace) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            Kinds kinds = Kinds.read(workspace, diagnostics);
            for (String publication : ContentReader.publications(workspace)) {
                Publication read = ContentReader.read(workspace, publication, kinds, diagnostics);
                if (!diagnostics.hasErrors()) {
                    Checks.run(read, diagnostics);
                }
            }
        } catch (BuildFailed e) {
            diagnostics.addAll(e.diagnostics());
        }
        return new TextRenderer(path -> lines(workspace, path)).render(diagnostics.sorted());
    }

    private static Optional<List<String>> lines(MemoryWorkspace workspace, String path) {
        return path.endsWith(".xlsx") ? Optional.empty() : workspace.lines(path);
    }

    private static void load(Path folder, MemoryWorkspace workspace) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            try {
                workspace.with(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
    }
}
