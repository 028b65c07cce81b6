package org.diptych.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.TextRenderer;
import org.diptych.figure.Computed;
import org.diptych.language.Language;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code document.ftlh} over the kind and records of {@code template/common}, with the building blocks of the
 * repository: to {@code expected.fr.html} and {@code expected.nl.html}, or to {@code expected.err}.
 */
class TemplateGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final Path COMMON = GOLDEN.resolve("template/common");
    private static final String DOCUMENT = "templates/k/document.ftlh";

    @TestFactory
    List<DynamicTest> htmlIsAsExpected() throws IOException {
        return cases("template").stream()
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
                    Diagnostics diagnostics = new Diagnostics();
                    MemoryWorkspace workspace = workspace(folder);
                    for (Language language : Language.ALL) {
                        String html = print(workspace, language, diagnostics);
                        compare(folder.resolve("expected." + language.code() + ".html"), tidy(html));
                    }
                    assertThat(err(workspace, diagnostics)).isEmpty();
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> mistakesAreToldAsExpected() throws IOException {
        return cases("errors-template").stream()
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
                    Diagnostics diagnostics = new Diagnostics();
                    MemoryWorkspace workspace = workspace(folder);
                    print(workspace, Language.FR, diagnostics);
                    compare(folder.resolve("expected.err"), err(workspace, diagnostics));
                    assertThat(diagnostics.hasErrors()).isTrue();
                }))
                .toList();
    }

    private static List<Path> cases(String area) throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve(area))) {
            return folders.filter(folder -> !folder.equals(COMMON)).sorted().toList();
        }
    }

    private static MemoryWorkspace workspace(Path folder) throws IOException {
        MemoryWorkspace workspace = new MemoryWorkspace();
        add(workspace, Path.of(""), Path.of("templates/lib"));
        add(workspace, Path.of(""), Path.of("templates/theme/conventions.yaml"));
        add(workspace, COMMON, COMMON);
        return workspace.with(DOCUMENT, Files.readString(folder.resolve("document.ftlh")));
    }

    private static void add(MemoryWorkspace workspace, Path root, Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = root.toString().isEmpty() ? file : root.relativize(file);
                workspace.with(path.toString().replace('\\', '/'), Files.readString(file));
            }
        }
    }

    private static String print(MemoryWorkspace workspace, Language language, Diagnostics diagnostics) {
        Publication publication = ContentReader.read(workspace, "content/p", diagnostics);
        Conventions conventions = Conventions.read(workspace, diagnostics).orElseThrow();
        return new TemplateRenderer(workspace, conventions)
                .render(Computed.of(publication), language, diagnostics)
                .html();
    }

    /** One block a line, so that differences can be read. */
    private static String tidy(String html) {
        return html.strip()
                        .replaceAll("\\n\\s*\\n+", "\n")
                        .replaceAll("(</(?:p|tr|li|table|thead|tbody|colgroup|dd|dt|ul|ol|h\\d|caption)>)(?=<)", "$1\n")
                + "\n";
    }

    private static String err(MemoryWorkspace workspace, Diagnostics diagnostics) {
        return new TextRenderer(workspace::lines).render(diagnostics.sorted());
    }

    private static void compare(Path expected, String actual) {
        try {
            boolean update = Boolean.getBoolean("golden.update");
            String known = Files.exists(expected) ? Files.readString(expected) : "";
            if (update && !known.equals(actual)) {
                Files.writeString(expected, actual);
            }
            assertThat(actual).as(expected + ": read the diff, then run again").isEqualTo(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
