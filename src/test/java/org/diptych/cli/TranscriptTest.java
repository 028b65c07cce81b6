package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the transcripts under {@code src/test/golden/cli}. A transcript is Markdown whose code blocks hold commands behind
 * {@code $ } with what they print (first standard output, then standard error, then the exit code where it is not 0).
 * {@code $ write FILE} puts the lines up to {@code $ end} in a file, {@code $ cat FILE} and {@code $ ls FOLDER} show what
 * there is. Times and sizes are printed as {@code #}.
 */
class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/golden/cli");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(8);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        Path project = Files.createTempDirectory("diptych-cli");
        try {
            String expected = Files.readString(file);
            String actual = replay(expected, project);
            if (UPDATE && !actual.equals(expected)) {
                Files.writeString(file, actual);
                fail("rewritten: read the diff, then run again");
            }
            assertThat(actual).isEqualTo(expected);
        } finally {
            delete(project);
        }
    }

    private static String replay(String transcript, Path project) throws IOException {
        List<String> lines = transcript.lines().toList();
        List<String> result = new ArrayList<>();
        boolean inCode = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                inCode = !inCode;
                result.add(line);
            } else if (!inCode) {
                result.add(line);
            } else if (line.startsWith("$ write ")) {
                List<String> text = new ArrayList<>();
                result.add(line);
                for (i++; !lines.get(i).equals("$ end"); i++) {
                    text.add(lines.get(i));
                    result.add(lines.get(i));
                }
                result.add("$ end");
                Path target = project.resolve(line.substring(8));
                Files.createDirectories(target.getParent());
                Files.write(target, text);
            } else if (line.startsWith("$ ")) {
                result.add(line);
                result.addAll(run(line.substring(2), project));
            }
        }
        return String.join("\n", result) + "\n";
    }

    private static List<String> run(String command, Path project) throws IOException {
        List<String> words = List.of(command.split(" +"));
        return switch (words.get(0)) {
            case "cat" -> Files.readAllLines(project.resolve(words.get(1)));
            case "rm" -> {
                delete(project.resolve(words.get(1)));
                yield List.of();
            }
            case "ls" -> {
                try (Stream<Path> files = Files.walk(project.resolve(words.get(1)))) {
                    yield files.filter(Files::isRegularFile)
                            .map(path -> project.relativize(path).toString())
                            .sorted()
                            .toList();
                }
            }
            case "diptych" -> diptych(words.subList(1, words.size()), project);
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static List<String> diptych(List<String> words, Path project) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-C", project.toString()));
        words.forEach(word -> arguments.add(word.replace("PROJECT", project.toString())));
        System.setProperty("diptych.home", Path.of("").toAbsolutePath().toString());
        int code = Main.run(
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        false,
                        Map.of("SOURCE_DATE_EPOCH", "1700000000")),
                arguments.toArray(String[]::new));
        List<String> lines = new ArrayList<>();
        (out + err.toString()).lines().map(line -> anonymous(line, project)).forEach(lines::add);
        if (code != 0) {
            lines.add("exit " + code);
        }
        return lines;
    }

    private static String anonymous(String line, Path project) {
        return line.replace(project.toString(), "PROJECT")
                .replaceAll("^\\d+ schemas", "# schemas")
                .replaceAll("\\s+\\d+ pages?", "  # pages")
                .replaceAll("\\s+[0-9.]+ (B|kB|MB)\\b", "  # kB")
                .replaceAll("\\s+[0-9.]+ s$", "  # s")
                .stripTrailing();
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
