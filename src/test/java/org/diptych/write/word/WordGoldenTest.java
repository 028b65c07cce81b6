package org.diptych.write.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Document;
import org.diptych.style.CssSource;
import org.diptych.style.StyleSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small documents and the parts that come of them, one element a line: {@code input.html}, with {@code input.nl.html} in
 * two columns and {@code input.css} where the theme matters, to {@code expected/}.
 */
class WordGoldenTest {
    private static final Path CASES = Path.of("src/test/golden/docx");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    /** Compared wherever they are written; other parts where a case has them. */
    private static final List<String> ALWAYS = List.of("document.xml", "footnotes.xml");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
        }
    }

    private static void check(Path one) throws Exception {
        byte[] docx = Samples.write(document(one), sheet(one));
        assertThat(SchemaCheck.problems(docx)).isEmpty();
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, byte[]> part : SchemaCheck.parts(docx).entrySet()) {
            String name = part.getKey().replaceFirst("^.*/", "");
            boolean isWanted = ALWAYS.contains(name)
                    || Files.exists(one.resolve("expected").resolve(name));
            if (isWanted && !name.endsWith(".rels")) {
                found.put(name, lines(new String(part.getValue(), StandardCharsets.UTF_8)));
            }
        }
        Map<String, String> expected = expected(one);
        if (UPDATE && !found.equals(expected)) {
            Files.createDirectories(one.resolve("expected"));
            for (Map.Entry<String, String> part : found.entrySet()) {
                Files.writeString(one.resolve("expected").resolve(part.getKey()), part.getValue());
            }
        }
        assertThat(found).as("read the difference, then run again").isEqualTo(expected);
    }

    private static Document document(Path one) throws IOException {
        String french = Files.readString(one.resolve("input.html"));
        Path dutch = one.resolve("input.nl.html");
        return Files.exists(dutch) ? Samples.paired(french, Files.readString(dutch)) : Samples.french(french);
    }

    private static StyleSheet sheet(Path one) throws IOException {
        Path css = one.resolve("input.css");
        return Files.exists(css)
                ? StyleSheet.parse(
                        List.of(new CssSource("input.css", Files.readString(css))), Map.of(), new Diagnostics())
                : Samples.bare();
    }

    private static Map<String, String> expected(Path one) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Path folder = one.resolve("expected");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    expected.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return expected;
    }

    private static String lines(String xml) {
        return xml.replace("><", ">\n<") + "\n";
    }
}
