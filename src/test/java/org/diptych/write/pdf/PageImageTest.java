package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.language.Edition;
import org.diptych.layout.Golden;
import org.diptych.layout.Laid;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How pages of the theme look: drawn, and compared with what is kept under {@code src/test/golden/pages}. A case is an
 * {@code input.html}, in which <code>{fr|nl}</code> differs by language, in a folder named like its edition and what it
 * shows.
 */
class PageImageTest {
    private static final Path CASES = Path.of("src/test/golden/pages");

    @TestFactory
    List<DynamicTest> pagesLookAsTheyDid() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> compare(folder)))
                    .toList();
        }
    }

    private static void compare(Path folder) throws IOException {
        List<String> pages = pages(folder, html(folder));
        boolean changed = false;
        for (int i = 0; i < pages.size(); i++) {
            Path kept = folder.resolve("page-" + (i + 1) + ".txt");
            String before = Files.exists(kept) ? Files.readString(kept) : "";
            List<String> differences = Ink.differences(before, pages.get(i));
            if (Boolean.getBoolean("golden.update") && !differences.isEmpty()) {
                Files.writeString(kept, pages.get(i));
                changed = true;
            } else {
                assertThat(differences).as(kept.toString()).isEmpty();
            }
        }
        if (changed) {
            fail("rewritten: look at the pages, then run again");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")).count())
                    .as("pages")
                    .isEqualTo(pages.size());
        }
    }

    private static String html(Path folder) throws IOException {
        return Files.readString(folder.resolve("input.html"));
    }

    private static List<String> pages(Path folder, String html) throws IOException {
        String name = folder.getFileName().toString();
        Edition edition = name.startsWith("facing") ? Edition.FR_NL_FACING : Edition.FR_NL;
        return Ink.of(Laid.out(edition, Golden.french(html), Golden.dutch(html)).pdf());
    }

    /** Without this a comparison that lets everything pass would never be noticed. */
    @Test
    void smallChangesOfAPageAreSeen() throws IOException {
        Path folder = CASES.resolve("columns-dense-text");
        String html = html(folder);
        String kept = pages(folder, html).get(0);
        assertThat(Ink.differences(
                        kept, pages(folder, html.replaceFirst("<h2", "<h3")).get(0)))
                .as("a heading of another level")
                .isNotEmpty();
        assertThat(Ink.differences(
                        kept,
                        pages(folder, html.replaceFirst("<li[^>]*>.*?</li>", ""))
                                .get(0)))
                .as("an item lost")
                .isNotEmpty();
        assertThat(Ink.differences(
                        kept,
                        pages(folder, html.replaceFirst("class=\"band\"", "")).get(0)))
                .as("a background lost")
                .isNotEmpty();
        assertThat(Ink.differences(kept, pages(folder, html).get(0))).isEmpty();
    }

    @Test
    void edgesOfLettersMayDiffer() {
        assertThat(Ink.differences("1.\n5f\n", "2.\n4e\n")).isEmpty();
        assertThat(Ink.differences("1.\n5f\n", "1.\n7f\n")).containsExactly("row 2, column 1: 5 is now 7");
        assertThat(Ink.differences("1.\n", "1.\n1.\n")).isNotEmpty();
    }
}
