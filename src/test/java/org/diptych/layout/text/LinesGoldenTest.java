package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.diptych.language.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code input.txt}: a first line with alignment, width, language and options, then one paragraph a line.
 * {@code expected.txt}: a line each with its start, width, ratio and signs ({@code h} hyphenated, {@code !} overfull).
 */
class LinesGoldenTest {
    private static final Path CASES = Path.of("src/test/golden/lines");
    private static final Typesetter TYPESETTER =
            new Typesetter(FontLibrary.bundled(), new Hyphenation().with(Language.FR, List.of("perspective")));

    @TestFactory
    List<DynamicTest> linesAreAsExpected() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> compare(folder)))
                    .toList();
        }
    }

    private static void compare(Path folder) throws IOException {
        String actual = set(Files.readAllLines(folder.resolve("input.txt")));
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            String before = Files.exists(expected) ? Files.readString(expected) : "";
            Files.writeString(expected, actual);
            assertThat(actual).as("rewritten; read the diff, then run again").isEqualTo(before);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String set(List<String> input) {
        String[] words = input.get(0).split(" ");
        List<String> options = List.of(words);
        var style = new ParagraphStyle(
                ParagraphStyle.Alignment.valueOf(words[0].toUpperCase(Locale.ROOT)),
                options.contains("indent") ? 12 : 0,
                options.contains("hang") ? 12 : 0,
                12.2,
                !options.contains("whole"),
                options.contains("hanging"));
        TextStyle text = TextStyle.plain(9.5, options.contains("sans") ? "Source Sans 3" : "Source Serif 4");
        Language language = Language.of(words[2]).orElseThrow();
        var printed = new StringBuilder();
        for (String line : input.subList(1, input.size())) {
            var paragraph = TYPESETTER.paragraph(runs(line, text, language), style);
            for (Line set : paragraph.lines(Double.parseDouble(words[1]))) {
                printed.append(print(set));
            }
            printed.append('\n');
        }
        return printed.toString();
    }

    /** {@code *words*} are semibold, {@code ^1^} is raised. */
    private static List<Run> runs(String line, TextStyle text, Language language) {
        var runs = new ArrayList<Run>();
        var style = text;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char sign = i == line.length() ? '*' : line.charAt(i);
            if (sign == '*' || sign == '^') {
                if (i > start) {
                    runs.add(new Run.Text(line.substring(start, i), style, language, null));
                }
                TextStyle other = sign == '*' ? text.withWeight(600) : text.shifted(6, 3);
                style = style.equals(text) ? other : text;
                start = i + 1;
            }
        }
        return runs;
    }

    private static String print(Line line) {
        return String.format(
                Locale.ROOT,
                "%6.1f %6.1f %6.2f %s%s %s%n",
                line.fragments().get(0).x(),
                line.width(),
                line.ratio(),
                line.hyphenated() ? "h" : ".",
                line.overfull() ? "!" : ".",
                line.text());
    }
}
