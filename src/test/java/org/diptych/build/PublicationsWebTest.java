package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.diptych.content.Format;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.write.web.NuChecker;
import org.diptych.write.web.SitePages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page of the web is valid HTML, leads where it says, and says what the tree says. */
class PublicationsWebTest {
    private static final Map<Path, Document> PAGES = new HashMap<>();
    private static final Map<Path, Set<String>> PLACES = new HashMap<>();

    private static Document page(Path path) throws IOException {
        Path file = path.normalize();
        Document known = PAGES.get(file);
        if (known == null) {
            known = Jsoup.parse(file.toFile(), "UTF-8");
            PAGES.put(file, known);
        }
        return known;
    }

    /** Every page of the site, by its path. */
    private static Map<String, Path> pages() {
        Path output = Built.all().output();
        Map<String, Path> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            files.filter(file -> file.toString().endsWith(".html"))
                    .forEach(file -> pages.put(output.relativize(file).toString(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** Tests of pages, those of a folder together. */
    private static Stream<DynamicTest> folders(Check check) {
        Map<String, Map<String, Path>> folders = new TreeMap<>();
        pages().forEach((name, path) -> folders.computeIfAbsent(
                        name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "output", n -> new TreeMap<>())
                .put(name, path));
        return folders.entrySet().stream()
                .map(folder -> dynamicTest(folder.getKey(), () -> {
                    List<String> found = new ArrayList<>();
                    for (Map.Entry<String, Path> page : folder.getValue().entrySet()) {
                        check.of(page.getValue()).forEach(problem -> found.add(page.getKey() + ": " + problem));
                    }
                    assertThat(found).isEmpty();
                }));
    }

    private interface Check {
        List<String> of(Path page) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfHtml() {
        return folders(page -> NuChecker.complaints(Files.readString(page)).stream()
                // Two bodies may have the same abbreviation in one language.
                .filter(complaint -> !complaint.contains("Duplicate “dt” name"))
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> leadsWhereItSays() {
        return folders(PublicationsWebTest::broken);
    }

    static List<String> broken(Path page) throws IOException {
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
        return hash < 0 || address.endsWith("#top") || isPlace(file, decoded(address.substring(hash + 1)));
    }

    private static boolean isPlace(Path file, String id) throws IOException {
        return file.toString().endsWith(".pdf")
                ? places(file).contains(id)
                : page(file).getElementById(id) != null;
    }

    /** The named places of a PDF. */
    private static Set<String> places(Path path) throws IOException {
        Path file = path.normalize();
        Set<String> known = PLACES.get(file);
        if (known == null) {
            known = new HashSet<>();
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                gather(document.getDocumentCatalog().getNames().getDests(), known);
            }
            PLACES.put(file, known);
        }
        return known;
    }

    private static void gather(PDNameTreeNode<PDPageDestination> node, Set<String> places) throws IOException {
        if (node.getNames() != null) {
            places.addAll(node.getNames().keySet());
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDPageDestination> kid : node.getKids()) {
                gather(kid, places);
            }
        }
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheTreeSays() {
        return Built.all().outputs(Format.WEB).stream()
                .map(output -> dynamicTest(output.name(), () -> {
                    Language first = output.target().edition().first();
                    for (Map.Entry<String, SitePages.Page> page :
                            expected(output).entrySet()) {
                        List<Reading.Token> tree = raised(
                                TreeReading.of(page.getValue().tree()).withoutPages(),
                                page.getValue().shift(),
                                !page.getKey().equals("index.html"));
                        Reading web = WebReading.of(page(output.path().resolve(page.getKey())), first);
                        assertThat(Reading.difference(tree, repeated(tree, web.tokens())))
                                .as(page.getKey())
                                .isEmpty();
                    }
                }));
    }

    /** The pages of a publication in one edition, in reading order. */
    static List<Path> pages(String publication, Edition edition) {
        return Built.all().outputs(Format.WEB).stream()
                .filter(output -> output.target().equals(new Target(publication, edition, Format.WEB)))
                .flatMap(output -> expected(output).keySet().stream()
                        .map(file -> output.path().resolve(file)))
                .toList();
    }

    private static Map<String, SitePages.Page> expected(Built.Output output) {
        Composition composition = Built.all().compositions().get(output.target().publication());
        return SitePages.of(
                output.tree(), Set.copyOf(composition.publication().kind().web().pages()));
    }

    /** A page prints the text of a note that an earlier page printed too; what the tree only repeats is left out. */
    private static List<Reading.Token> repeated(List<Reading.Token> tree, List<Reading.Token> web) {
        List<String> marks = tree.stream()
                .filter(token -> token.language() == null && token.text().startsWith("note"))
                .map(Reading.Token::text)
                .toList();
        List<Reading.Token> tokens = new ArrayList<>();
        int note = 0;
        boolean inside = false;
        for (Reading.Token token : web) {
            boolean mark = token.language() == null && token.text().startsWith("note");
            if (inside) {
                inside = token.language() != null || !token.text().equals("end of note");
            } else if (mark && note < marks.size() && marks.get(note).equals("note again")) {
                inside = token.text().equals("note");
                tokens.add(new Reading.Token("note again", null));
            } else {
                tokens.add(token);
            }
            note += mark ? 1 : 0;
        }
        return tokens;
    }

    /** A page's title is its only heading of the first level; on the first page it stands above what is compared. */
    private static List<Reading.Token> raised(List<Reading.Token> tokens, int shift, boolean titled) {
        List<Reading.Token> raised = new ArrayList<>();
        for (Reading.Token token : tokens) {
            boolean heading = token.language() == null && token.text().matches("h[1-6]");
            boolean title = titled && raised.isEmpty();
            raised.add(
                    heading && !title
                            ? new Reading.Token(
                                    "h" + Math.min(6, Math.max(2, token.text().charAt(1) - '0' - shift)), null)
                            : token);
        }
        return raised;
    }

    @TestFactory
    Stream<DynamicTest> namesItsLanguages() {
        return Built.all().outputs(Format.WEB).stream()
                .map(output -> dynamicTest(output.name(), () -> {
                    Edition edition = output.target().edition();
                    for (String file : expected(output).keySet()) {
                        Document page = page(output.path().resolve(file));
                        assertThat(page.selectFirst("html").attr("lang"))
                                .isEqualTo(edition.first().tag());
                        assertThat(page.select("[lang]").eachAttr("lang"))
                                .allMatch(tag -> tag.equals("fr-BE") || tag.equals("nl-BE"));
                        if (edition.isBilingual() && !file.equals("index.html")) {
                            assertThat(page.select("main .pair > [lang="
                                            + edition.languages().get(1).tag() + "]"))
                                    .as(file)
                                    .isNotEmpty();
                        }
                    }
                }));
    }
}
