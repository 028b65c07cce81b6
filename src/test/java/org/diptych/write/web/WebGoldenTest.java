package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diptych.document.Document;
import org.diptych.language.Edition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code input.html} (and {@code input.nl.html} for two columns) to {@code expected.html}, the inside of {@code main};
 * every page passes the Nu HTML checker, and is the same when it is written again.
 */
class WebGoldenTest {
    private static final Path CASES = Path.of("src/test/golden/web");

    @TestFactory
    List<DynamicTest> pagesAreAsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            folders.sorted()
                    .forEach(folder ->
                            tests.add(dynamicTest(folder.getFileName().toString(), () -> {
                                Document document = document(folder);
                                compare(folder, WebPages.main(document));
                                sameAgain(document);
                            })));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> pagesAreValid() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            folders.sorted()
                    .forEach(folder ->
                            tests.add(dynamicTest(folder.getFileName().toString(), () -> valid(document(folder)))));
        }
        return tests;
    }

    private static Document document(Path folder) throws IOException {
        String left = Files.readString(folder.resolve("input.html"));
        Path right = folder.resolve("input.nl.html");
        return Files.exists(right) ? WebPages.pair(left, Files.readString(right)) : WebPages.document(Edition.FR, left);
    }

    private static void compare(Path folder, String actual) throws IOException {
        Path expected = folder.resolve("expected.html");
        String before = Files.exists(expected) ? Files.readString(expected) : "";
        if (Boolean.getBoolean("golden.update") && !before.equals(actual)) {
            Files.writeString(expected, actual);
        }
        assertThat(actual)
                .as("%s (read the diff; -Dgolden.update=true rewrites)", expected)
                .isEqualTo(before);
    }

    private static void sameAgain(Document document) throws IOException {
        Map<String, byte[]> once = WebPages.write(document);
        Map<String, byte[]> again = WebPages.write(document);
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
    }

    private static void valid(Document document) throws Exception {
        for (Map.Entry<String, String> page : WebPages.pages(document).entrySet()) {
            assertThat(NuChecker.complaints(page.getValue())).as(page.getKey()).isEmpty();
        }
    }
}
