package org.diptych;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.build.CheckResult;
import org.diptych.build.Project;
import org.diptych.diagnostic.TextRenderer;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is wrong in the publications that were printed before is reported when it is written here, at its place. Every
 * case of {@code src/test/golden/defects} has the defect in words ({@code defect.md}), a small workspace that has it
 * ({@code input}), and what is said about it ({@code expected.err}).
 */
class DefectsTest {
    private static final Path CASES = Path.of("src/test/golden/defects");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> isReportedAtItsPlace() throws IOException {
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    @Test
    void atLeastTwentyDefectsAreShown() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(20);
    }

    /** What {@code diptych check} says, with the kind of the other error cases and the theme of this repository. */
    private static String problems(Path input) throws IOException {
        MemoryWorkspace workspace = new MemoryWorkspace();
        load(Path.of("src/test/golden/errors/base"), "", workspace);
        load(Path.of("templates/lib"), "templates/lib/", workspace);
        load(Path.of("templates/theme"), "templates/theme/", workspace);
        workspace.with("templates/mini/document.ftlh", "<@document/>");
        load(input, "", workspace);
        CheckResult found = new Project(workspace, "test").check(List.of());
        return new TextRenderer(workspace::lines).render(found.diagnostics());
    }

    private static void load(Path folder, String prefix, MemoryWorkspace workspace) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                workspace.with(
                        prefix + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static void run(Path folder) throws IOException {
        String actual = problems(folder.resolve("input"));
        Path expected = folder.resolve("expected.err");
        if (UPDATE && (!Files.exists(expected) || !Files.readString(expected).equals(actual))) {
            Files.writeString(expected, actual);
            fail("rewrote " + expected + ": read the diff, then run again");
        }
        assertThat(Files.readString(folder.resolve("defect.md"))).isNotBlank();
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(actual.lines().findFirst().orElse("nothing"))
                .matches("content/[a-z-]+/[a-z-]+\\.yaml:\\d+:\\d+: (error|warning)\\[[a-z-]+]: .+");
    }
}
