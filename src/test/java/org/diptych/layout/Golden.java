package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diptych.language.Edition;
import org.diptych.language.ReadingOrder;

/**
 * Cases under {@code src/test/golden/layout}: {@code input.html}, in which <code>{fr|nl}</code> differs by language,
 * set with {@code base.css} and the case's {@code own.css}. Names that begin with {@code mono} are set in French alone,
 * with {@code facing} on facing pages; at the end, {@code one-language-after-the-other} is an order of reading.
 */
public record Golden(Path folder) {
    private static final Path CASES = Path.of("src/test/golden/layout");
    private static final Pattern BOTH = Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)\\}");

    public static List<Golden> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().map(Golden::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return folder.getFileName().toString();
    }

    public Laid laid() {
        String html = read("input.html");
        Edition edition = name().startsWith("mono")
                ? Edition.FR
                : name().startsWith("facing") ? Edition.FR_NL_FACING : Edition.FR_NL;
        String own = Files.exists(folder.resolve("own.css")) ? read("own.css") : "";
        ReadingOrder reading =
                name().endsWith("one-language-after-the-other") ? ReadingOrder.LANGUAGES : ReadingOrder.ROWS;
        return Laid.styled(read("../base.css") + own, edition, reading, french(html), dutch(html));
    }

    public static String french(String html) {
        return BOTH.matcher(html).replaceAll("$1");
    }

    public static String dutch(String html) {
        return BOTH.matcher(html).replaceAll("$2");
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with the file of the case, or writes it and fails. */
    public void compare(String file, String actual) throws IOException {
        Path expected = folder.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            String before = Files.exists(expected) ? Files.readString(expected) : "";
            Files.writeString(expected, actual);
            assertThat(actual).as("rewritten: read the diff, then run again").isEqualTo(before);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
