package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diptych.content.Format;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.write.web.NuChecker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page of the web is valid HTML, leads where it says, and says what the tree says. */
class PublicationsWebTest {
    private static final Map<Path, Document> PAGES = new HashMap<>();

    private static Document page(Path path) throws IOException {
        Path file = path.normalize();
        Document known = PAGES.get(file);
        if (known == null) {
            known = Jsoup.parse(file.toFile(), "UTF-8");
            PAGES.put(file, known);
        }
        return known;
    }

    /** The publications' pages and the one that lists them. */
    private static Map<String, Path> pages() {
        Map<String, Path> pages = new LinkedHashMap<>();
        Built.all().outputs(Format.WEB).forEach(output -> pages.put(output.name(), output.path()));
        pages.put("home", Built.all().output().resolve("index.html"));
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfHtml() {
        return pages().entrySet().stream()
                .map(page -> dynamicTest(
                        page.getKey(),
                        () -> assertThat(NuChecker.complaints(Files.readString(page.getValue())))
                                // Two bodies may have the same abbreviation in one language.
                                .filteredOn(complaint -> !complaint.contains("Duplicate “dt” name"))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> leadsWhereItSays() {
        return pages().entrySet().stream()
                .map(page -> dynamicTest(
                        page.getKey(), () -> assertThat(broken(page.getValue())).isEmpty()));
    }

    private static List<String> broken(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Element element : page(page).select("[href], [src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!address.matches("[a-z]+:.*") && !leads(page, address)) {
                broken.add(element.toString());
            }
        }
        return broken;
    }

    private static boolean leads(Path page, String address) throws IOException {
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        Path file = path.isEmpty() ? page : page.resolveSibling(decoded(path));
        if (!Files.isRegularFile(file)) {
            return false;
        }
        // The place `top` is there on every page, says HTML.
        return hash < 0
                || address.endsWith("#top")
                || page(file).getElementById(decoded(address.substring(hash + 1))) != null;
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheTreeSays() {
        return Built.all().outputs(Format.WEB).stream()
                .map(output -> dynamicTest(output.name(), () -> {
                    Language first = output.target().edition().first();
                    Reading web = WebReading.of(page(output.path()), first);
                    assertThat(Reading.difference(TreeReading.of(output.tree()).withoutPages(), web.tokens()))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesItsLanguages() {
        return Built.all().outputs(Format.WEB).stream()
                .map(output -> dynamicTest(output.name(), () -> {
                    Document page = page(output.path());
                    Edition edition = output.target().edition();
                    assertThat(page.selectFirst("html").attr("lang"))
                            .isEqualTo(edition.first().tag());
                    assertThat(page.select("[lang]").eachAttr("lang"))
                            .allMatch(tag -> tag.equals("fr-BE") || tag.equals("nl-BE"));
                    if (edition.isBilingual()) {
                        assertThat(page.select("main .pair > [lang="
                                        + edition.languages().get(1).tag() + "]"))
                                .isNotEmpty();
                    }
                }));
    }
}
