package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.diptych.content.Format;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Severity;
import org.diptych.language.Edition;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site as it is built, changed and built again: what leads where, what goes, what is refused. */
class SiteBuildTest {
    private static final String KIND = """
            label: {fr: mémo, nl: memo}
            publication: memo
            types:
              memo:
                contains: [part]
                fields: {title: {type: text, localized: true, required: true}}
              part:
                fields:
                  title: {type: text, localized: true, required: true}
                  text: {type: prose, localized: true}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void project() throws IOException {
        for (String folder : List.of("templates/lib", "templates/theme")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().endsWith(".ttf")) {
                        write(file.toString(), Files.readAllBytes(file));
                    }
                }
            }
        }
        write("templates/memo/kind.yaml", KIND);
        write("templates/memo/document.ftlh", "<@document/>\n");
        memo("one", "slug: {fr: un, nl: een}", part("a", "Alpha", ""), part("b", "Beta", ""));
        memo("two", "", part("c", "Gamma", ""));
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void memo(String name, String more, String... parts) throws IOException {
        write(
                "content/" + name + "/publication.yaml",
                "kind: memo\nid: " + name + "\ntitle: {fr: Titre " + name + ", nl: Titel " + name + "}\n" + more
                        + "\nparts:\n" + String.join("", parts));
    }

    private static String part(String id, String title, String more) {
        return "  - id: " + id + "\n    title: {fr: " + title + ", nl: " + title + " nl}\n" + more;
    }

    private BuildResult build(Edition... editions) {
        BuildRequest request = new BuildRequest(
                List.of(),
                List.of(editions),
                List.of(Format.WEB),
                root.resolve("output"),
                Optional.of(Set.of()),
                false,
                Severity.ERROR);
        return new Project(new FolderWorkspace(root, Map.of(), Instant.parse("2024-05-01T10:00:00Z")), "test")
                .build(request, Progress.SILENT);
    }

    private List<String> problems(BuildResult result) {
        return result.check().diagnostics().stream().map(Diagnostic::toString).toList();
    }

    private Set<String> files(String folder) throws IOException {
        Path from = root.resolve("output").resolve(folder);
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> names.add(from.relativize(file).toString()));
            }
        }
        return names;
    }

    /** Links of any page that lead to no file. */
    private List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String name : files("")) {
            if (name.endsWith(".html")) {
                Path page = root.resolve("output").resolve(name);
                for (Element link : Jsoup.parse(page.toFile(), "UTF-8").select("[href], [src]")) {
                    String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                    String path = address.replaceFirst("#.*", "");
                    if (!path.isEmpty() && !path.contains(":") && !Files.isRegularFile(page.resolveSibling(path))) {
                        broken.add(name + ": " + address);
                    }
                }
            }
        }
        return broken;
    }

    @Test
    void everyEditionHasItsPagesAndTheirLinksLeadSomewhere() throws IOException {
        assertThat(problems(build())).isEmpty();
        assertThat(files("fr/un")).contains("index.html", "alpha.html", "beta.html", "recherche.html");
        assertThat(files("nl/een")).contains("index.html", "alpha-nl.html", "beta-nl.html", "zoeken.html");
        assertThat(files("fr/two")).contains("gamma.html");
        assertThat(files("id/one")).contains("index.html", "a.html", "b.html");
        assertThat(files("")).contains("index.html", "fr/index.html", "nl/feed.xml", "catalog.jsonld");
        assertThat(broken()).isEmpty();
    }

    @Test
    void anEditionAloneLeadsToNoOther() throws IOException {
        build(Edition.FR);
        assertThat(files("nl/een")).isEmpty();
        assertThat(broken()).isEmpty();
        assertThat(Files.readString(root.resolve("output/fr/un/alpha.html"))).doesNotContain("nl/een");
        build();
        assertThat(Files.readString(root.resolve("output/fr/un/alpha.html"))).contains("../../nl/een/alpha-nl.html");
        assertThat(broken()).isEmpty();
    }

    @Test
    void thePageOfARecordThatIsGoneGoesToo() throws IOException {
        build();
        memo("one", "slug: {fr: un, nl: een}", part("a", "Alpha", ""));
        build();
        assertThat(files("fr/un")).contains("alpha.html").doesNotContain("beta.html");
        assertThat(files("id/one")).contains("a.html").doesNotContain("b.html");
        assertThat(broken()).isEmpty();
    }

    @Test
    void aPublicationThatIsGoneIsListedNoMore() throws IOException {
        build();
        Files.delete(root.resolve("content/two/publication.yaml"));
        memo("one", "slug: {fr: un, nl: een}", part("a", "Alpha", ""));
        build();
        assertThat(files("fr/two")).isEmpty();
        assertThat(files("id/two")).isEmpty();
        assertThat(Files.readString(root.resolve("output/fr/index.html"))).doesNotContain("Titre two");
        assertThat(broken()).isEmpty();
    }

    @Test
    void aLastingAddressFollowsItsRecord() throws IOException {
        build();
        assertThat(Files.readString(root.resolve("output/id/one/a.html"))).contains("../../fr/un/alpha.html");
        memo(
                "one",
                "slug: {fr: premier, nl: eerste}",
                part("z", "Zeta", ""),
                part("a", "Alpha", "    slug: {fr: autre, nl: ander}\n"));
        assertThat(problems(build())).isEmpty();
        assertThat(Files.readString(root.resolve("output/id/one/a.html"))).contains("../../fr/premier/autre.html");
        assertThat(files("fr/un")).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void twoPublicationsWithOneAddressAreReportedAndNothingChanges() throws IOException {
        build();
        Set<String> before = files("");
        memo("two", "slug: {fr: un, nl: anders}", part("c", "Gamma", ""));
        assertThat(problems(build()))
                .singleElement()
                .asString()
                .contains("content/two/publication.yaml", "The web address `fr/un` is that of `content/one` already.");
        assertThat(files("")).isEqualTo(before);
    }

    @Test
    void anErrorInTheLastPublicationLeavesNothingOfTheOthers() throws IOException {
        memo("zero", "", part("a", "Alpha", ""));
        memo("zz", "", part("z", "Zeta", "    text: {fr: x}\n    words: 1\n"));
        assertThat(problems(build())).anyMatch(problem -> problem.contains("content/zz/publication.yaml"));
        assertThat(root.resolve("output")).doesNotExist();
        memo("zz", "", part("z", "Zeta", ""));
        build();
        Set<String> before = files("");
        memo("zero", "", part("a", "Alpha", ""), part("b", "Beta", ""));
        memo("zz", "words: 1", part("z", "Zeta", ""));
        build();
        assertThat(files("")).isEqualTo(before);
    }

    @Test
    void aPublicationIsForgottenWhenItIsWritten() throws IOException {
        Workspace workspace = new FolderWorkspace(root, Map.of(), Instant.parse("2024-05-01T10:00:00Z"));
        Diagnostics diagnostics = new Diagnostics();
        BuildRequest request = new BuildRequest(
                List.of(),
                List.of(),
                List.of(Format.WEB),
                root.resolve("output"),
                Optional.of(Set.of()),
                false,
                Severity.ERROR);
        Manifest manifest = new Manifest();
        List<String> names = List.of("one", "two");
        Preparation preparation = new Preparation(
                workspace, names.get(0), List.of(), new Addresses(names, names, manifest, diagnostics), diagnostics);
        Planner planner = new Planner(request, manifest, new Fingerprint(workspace, "test"));
        List<WeakReference<Composition>> compositions = new ArrayList<>();
        try (Press press = new Press(workspace, request, manifest, Progress.SILENT, diagnostics)) {
            for (String name : names) {
                Composition composition = preparation.of(name).orElseThrow();
                press.write(planner.read(name, composition.publication()), composition);
                compositions.add(new WeakReference<>(composition));
            }
            press.finish();
            for (int i = 0; i < 50 && compositions.stream().anyMatch(one -> one.get() != null); i++) {
                System.gc();
            }
            assertThat(compositions).allMatch(one -> one.get() == null);
            assertThat(press.publish(names, 0)).hasSize(6);
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void hostileAddressesAreReportedAndNothingIsWritten() throws IOException {
        String slugs = "    slug: {fr: ../../../escape, nl: con}\n";
        memo(
                "one",
                "",
                part("a", "Alpha", slugs),
                part("b", "Beta", "    slug: {fr: 'C:\\x', nl: " + "a".repeat(300) + "}\n"));
        assertThat(problems(build())).hasSize(4).allMatch(problem -> problem.contains("cannot be an address"));
        assertThat(files("")).isEmpty();
        assertThat(root.resolve("escape")).doesNotExist();
    }

    @Test
    void aPictureThatIsNoneIsReportedByChecksInTheTextOfItsLanguage() throws IOException {
        write("content/one/noise.png", "no picture at all, whatever its name");
        memo("one", "", part("a", "Alpha", "    text:\n      fr: Texte.\n      nl: \"![x](noise.png)\"\n"));
        CheckResult found = new Project(
                        new FolderWorkspace(root, Map.of(), Instant.parse("2024-05-01T10:00:00Z")), "test")
                .check(List.of("one"));
        assertThat(found.diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .asString()
                .contains("publication.yaml:10:", "`content/one/noise.png` is not an image that the web can show");
        assertThat(problems(build())).isNotEmpty();
        assertThat(root.resolve("output")).doesNotExist();
    }

    @Test
    void aRecordMayBeCalledLikeADeviceOrAPageOfOurs() throws IOException {
        memo("one", "", part("con", "Alpha", ""), part("index", "Beta", ""));
        assertThat(problems(build())).isEmpty();
        assertThat(files("id/one"))
                .contains("con-.html", "index-.html", "index.html")
                .doesNotContain("con.html");
        assertThat(Files.readString(root.resolve("output/id/one/index.html"))).contains("../../fr/one/index.html");
        assertThat(broken()).isEmpty();
    }

    @Test
    void titlesThatMakeNoAddressAreNamedAfterTheirRecords() throws IOException {
        memo(
                "one",
                "",
                part("a", "CON", ""),
                part("b", "index", ""),
                part("c", "../../escape", ""),
                part("d", "recherche", ""),
                part("e", "…", ""),
                part("f", "long ".repeat(100).strip(), ""));
        build();
        assertThat(files("fr/one"))
                .contains("con-a.html", "index-b.html", "escape.html", "recherche-d.html", "e.html")
                .allMatch(name -> name.length() < 80);
        assertThat(root.resolve("escape.html")).doesNotExist();
        assertThat(broken()).isEmpty();
    }

    @Test
    void twoRecordsThatAskForOneAddressAreReported() throws IOException {
        String slug = "    slug: {fr: page, nl: pagina}\n";
        memo("one", "", part("a", "Alpha", slug), part("b", "Beta", slug));
        assertThat(problems(build())).hasSize(2).allMatch(problem -> problem.contains("is taken already"));
    }

    // ---- A site that knows its address

    private static final String ADDRESS = "https://publications.example.brussels/region/";

    /** The file that an absolute address leads to; fails where there is none. */
    private Path leads(String address) {
        assertThat(address).startsWith(ADDRESS);
        String path = address.substring(ADDRESS.length());
        Path file = root.resolve("output").resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        assertThat(file).isRegularFile();
        return file;
    }

    private org.jsoup.nodes.Document html(Path file) throws IOException {
        return Jsoup.parse(file.toFile(), "UTF-8");
    }

    private List<Path> pages(String... folders) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : folders) {
            for (String file : files(folder)) {
                if (file.endsWith(".html")) {
                    pages.add(root.resolve("output").resolve(folder).resolve(file));
                }
            }
        }
        return pages;
    }

    private void withAnAddress() throws IOException {
        Path brand = root.resolve("templates/theme/brand.yaml");
        Files.writeString(brand, Files.readString(brand) + "\nurl: " + ADDRESS + "\n");
        assertThat(problems(build())).isEmpty();
    }

    @Test
    void everyPageSaysItsOwnAddressAndThoseOfItsTranslations() throws IOException {
        withAnAddress();
        for (Path page : pages("fr", "nl")) {
            org.jsoup.nodes.Document html = html(page);
            String own = html.select("link[rel=canonical]").attr("href");
            assertThat(leads(own)).as("canonical").isEqualTo(page);
            assertThat(html.select("meta[property=og:url]").attr("content")).isEqualTo(own);
            for (Element alternate : html.select("link[hreflang]")) {
                Path there = leads(alternate.attr("href"));
                if (!alternate.attr("hreflang").equals("x-default")) {
                    assertThat(html(there).selectFirst("html").attr("lang")).isEqualTo(alternate.attr("hreflang"));
                    assertThat(html(there)
                                    .select("link[rel=alternate][hreflang]")
                                    .eachAttr("href"))
                            .as("the way back from " + there)
                            .contains(own);
                }
            }
            boolean search = html.selectFirst("html.page-search") != null;
            assertThat(html.select("link[hreflang]").eachAttr("hreflang"))
                    .as(page.toString())
                    .containsExactlyElementsOf(
                            search ? List.of("fr-BE", "nl-BE") : List.of("fr-BE", "nl-BE", "x-default"));
        }
    }

    @Test
    void sitemapsListEveryPageOnceWithItsTranslations() throws IOException {
        withAnAddress();
        Path index = root.resolve("output/sitemap.xml");
        assertThat(Files.readString(root.resolve("output/robots.txt"))).contains("Sitemap: " + ADDRESS + "sitemap.xml");
        Set<Path> listed = new TreeSet<>();
        for (Element sitemap : xml(index).select("sitemap > loc")) {
            for (Element url : xml(leads(sitemap.text())).select("url")) {
                Path page = leads(url.selectFirst("loc").text());
                assertThat(listed.add(page)).as(page + " once").isTrue();
                List<String> alternates = url.getElementsByTag("xhtml:link").eachAttr("href");
                assertThat(alternates)
                        .containsExactlyElementsOf(html(page)
                                .select("link[hreflang=fr-BE], link[hreflang=nl-BE]")
                                .eachAttr("href"));
            }
        }
        Set<Path> pages = new TreeSet<>(pages("fr/un", "fr/two", "nl/een", "nl/two"));
        pages.removeIf(page -> page.endsWith("recherche.html") || page.endsWith("zoeken.html"));
        assertThat(listed).isEqualTo(pages);
    }

    @Test
    void feedsAndTheCatalogueLeadToWhatIsThere() throws IOException {
        withAnAddress();
        for (String language : List.of("fr", "nl")) {
            org.jsoup.nodes.Document feed = xml(root.resolve("output/" + language + "/feed.xml"));
            assertThat(feed.select("link")).hasSize(4);
            feed.select("link").forEach(link -> leads(link.attr("href")));
            assertThat(feed.select("entry > id").eachText()).containsExactly(ADDRESS + "id/one", ADDRESS + "id/two");
        }
        String catalogue = Files.readString(root.resolve("output/catalog.jsonld"));
        java.util.regex.Matcher address = java.util.regex.Pattern.compile(
                        "\"(?:dcat:accessURL|foaf:homepage)\":\\{\"@id\":\"([^\"]*)\"")
                .matcher(catalogue);
        int found = 0;
        while (address.find()) {
            leads(address.group(1));
            found++;
        }
        assertThat(found).isGreaterThan(4);
    }

    private org.jsoup.nodes.Document xml(Path file) throws IOException {
        return Jsoup.parse(Files.readString(file), "", org.jsoup.parser.Parser.xmlParser());
    }

    @Test
    void filesAreSharedAndThoseNobodyNeedsAreTakenAway() throws IOException {
        build();
        Set<String> assets = files("assets");
        assertThat(assets).hasSizeGreaterThan(6);
        write("templates/memo/theme.css", "p { color: var(--color-ink) }\n");
        build();
        Set<String> after = files("assets");
        assertThat(after).isNotEqualTo(assets);
        assertThat(after.stream().filter(name -> name.startsWith("style-"))).hasSize(2);
        assertThat(broken()).isEmpty();
    }
}
