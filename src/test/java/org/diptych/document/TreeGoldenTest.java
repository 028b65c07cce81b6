package org.diptych.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code input.html} (and {@code input.nl.html} for pairs) to {@code expected.tree}: tree, then what was reported. */
class TreeGoldenTest {
    private static final Path CASES = Path.of("src/test/golden/tree");
    static final Localized<Words> WORDS =
            new Localized<>(new Words("Tableau", "Figure", "\u00a0: "), new Words("Tabel", "Figuur", ": "));

    /** A case as it stands on disk. */
    record Case(String name, String left, String right) {
        static List<Case> all() throws IOException {
            try (Stream<Path> folders = Files.list(CASES)) {
                return folders.sorted().map(Case::read).toList();
            }
        }

        private static Case read(Path folder) {
            try {
                Path second = folder.resolve("input.nl.html");
                return new Case(
                        folder.getFileName().toString(),
                        Files.readString(folder.resolve("input.html")),
                        Files.exists(second) ? Files.readString(second) : "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isPair() {
            return !right.isEmpty();
        }
    }

    static Document read(Edition edition, String html, Diagnostics diagnostics) {
        HtmlReader reader = new HtmlReader(
                origin -> new SourcePosition("content/" + origin.record() + ".yaml", 1, 1, 1), diagnostics);
        return new Document(edition, Trees.METADATA, reader.read(html, "document.ftlh"));
    }

    static Document paired(Case golden, Diagnostics diagnostics) {
        Document fr = read(Edition.FR, golden.left(), diagnostics);
        Document nl = read(Edition.NL, golden.right(), diagnostics);
        return new Pairing(diagnostics).pair(Edition.FR_NL, new Localized<>(fr, nl));
    }

    @TestFactory
    List<DynamicTest> treesAreAsExpected() throws IOException {
        return Case.all().stream()
                .map(golden -> dynamicTest(golden.name(), () -> compare(golden)))
                .toList();
    }

    private static void compare(Case golden) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Document document =
                golden.isPair() ? paired(golden, diagnostics) : read(Edition.FR, golden.left(), diagnostics);
        String actual = TreePrinter.print(new Resolver(WORDS, diagnostics).resolve(document))
                + diagnostics.sorted().stream()
                        .map(d -> d.at() + ": " + d.severity().word() + "["
                                + d.rule().code() + "]: " + d.message()
                                + "\n"
                                + d.help().stream()
                                        .map(h -> "  help: " + h + "\n")
                                        .collect(Collectors.joining())
                                + d.via().stream()
                                        .map(v -> "  via: " + v + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
        Path expected = CASES.resolve(golden.name()).resolve("expected.tree");
        boolean update = Boolean.getBoolean("golden.update");
        String before = Files.exists(expected) ? Files.readString(expected) : "";
        if (update && !before.equals(actual)) {
            Files.writeString(expected, actual);
        }
        assertThat(actual)
                .as("%s (read the diff; -Dgolden.update=true rewrites)", expected)
                .isEqualTo(before);
    }

    @Test
    void everyCaseIsWhole() throws IOException {
        try (Stream<Path> files = Files.walk(CASES).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> file.getFileName().toString()).distinct())
                    .containsOnly("input.html", "input.nl.html", "expected.tree");
        }
        try (Stream<Path> folders = Files.list(CASES)) {
            assertThat(folders)
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("expected.tree")).exists());
        }
    }

    @TestFactory
    List<DynamicTest> windowsLineEndsChangeNothing() throws IOException {
        return Case.all().stream()
                .map(golden -> dynamicTest(
                        golden.name(),
                        () -> assertThat(Trees.read(golden.left().replace("\n", "\r\n")))
                                .isEqualTo(Trees.read(golden.left()))))
                .toList();
    }
}
