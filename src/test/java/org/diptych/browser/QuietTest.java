package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages ask nothing of others, complain of nothing, are small. */
class QuietTest {
    private static final Site SITE = Site.all();

    @TestFactory
    Stream<DynamicTest> nothingIsAskedOfOthersAndNothingComplains() {
        return Stream.of("page-home\"", "page-overview\"", "page-part\"", "page-view\"", "page-search\"")
                .flatMap(sort -> Stream.of("fr/", "nl/").map(edition -> SITE.page(edition, sort)))
                .map(page -> dynamicTest(page, () -> {
                    Browser browser = Browser.fresh().open(page + "?q=2024");
                    assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith(SITE.address()));
                    assertThat(browser.complaints()).isEmpty();
                }));
    }

    @Test
    void scriptsStyleAndPagesAreSmall() throws IOException {
        long scripts = 0;
        long compressed = 0;
        for (Path file : files(".js")) {
            scripts += Files.size(file);
            compressed += compressed(file);
        }
        assertThat(scripts).as("all scripts, compressed " + compressed).isLessThan(40_000);
        assertThat(compressed).isLessThan(16_000);
        for (Path file : files(".css")) {
            assertThat(Files.size(file)).as(file.toString()).isLessThan(30_000);
        }
    }

    /** Two languages side by side are twice the text. */
    @TestFactory
    Stream<DynamicTest> pagesOfObjectivesAreSmall() {
        return SITE.pages().stream()
                .filter(page -> page.matches("(fr|nl|fr-nl)/(to.*|developpement|territoriale)[^/]*-2024/.*"))
                .filter(page -> SITE.text(page).contains("-objective text\""))
                .map(page -> dynamicTest(
                        page,
                        () -> assertThat(Files.size(SITE.folder().resolve(page)))
                                .isLessThan(page.startsWith("fr-nl/") ? 110_000 : 60_000)));
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(SITE.folder().resolve("assets"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static long compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        }
        return bytes.size();
    }
}
