package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.diptych.content.Format;
import org.diptych.diagnostic.Severity;
import org.diptych.language.Edition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The computed statuses, sums and differences of the starter of the orientation note, which is the publication that has
 * measurements and a budget, as readers of each edition and format see them.
 */
class StarterFiguresTest {
    private static final List<Edition> EDITIONS = List.of(Edition.FR, Edition.NL, Edition.FR_NL);

    @TempDir
    private static Path project;

    @BeforeAll
    static void build() throws IOException {
        copy(Path.of("templates"), project.resolve("templates"));
        copy(Path.of("content/shared"), project.resolve("content/shared"));
        copy(Path.of("templates/orientation-note/starter"), project.resolve("content/starter"));
        Path publication = project.resolve("content/starter/publication.yaml");
        Files.writeString(publication, Files.readString(publication).replace("STARTER-NAME", "starter"));
        BuildResult result = new Project(Built.workspace(project), "test")
                .build(
                        new BuildRequest(
                                List.of("starter"),
                                EDITIONS,
                                List.of(Format.values()),
                                project.resolve("output"),
                                Optional.empty(),
                                false,
                                Severity.WARNING),
                        Progress.SILENT);
        assertThat(result.check().diagnostics().stream().filter(found -> found.severity() != Severity.NOTE))
                .isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Everything that an edition says, blanks of all sorts made one. */
    private static Map<Format, String> texts(Edition edition) throws IOException {
        Path output = project.resolve("output");
        String name = "starter/starter." + edition.code();
        return Map.of(
                Format.PDF, plain(pdf(output.resolve(name + ".pdf"))),
                Format.DOCX, plain(docx(output.resolve(name + ".docx"))),
                Format.WEB, plain(web(output.resolve(edition.code() + "/starter"))));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").replace("- ", "-");
    }

    private static String pdf(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String docx(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return xml.replaceAll("</w:p>", " ").replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no document in " + file);
    }

    private static String web(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> pages = Files.walk(folder)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                text.append(Jsoup.parse(Files.readString(page)).text()).append(' ');
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = Edition.class,
            names = {"FR", "FR_NL"})
    void statusesAreToldInFrench(Edition edition) throws IOException {
        // 4 streets lie in orange (4 to 5), 71 dB(A) above the red 68 with time until 2028, the measurements were made
        // on time
        texts(edition)
                .forEach((format, text) -> assertThat(text)
                        .as(format.code())
                        .contains("atteint", "à risque", "Rues plantées", "Niveau sonore moyen", "71 dB(A)"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Edition.class,
            names = {"NL", "FR_NL"})
    void statusesAreToldInDutch(Edition edition) throws IOException {
        texts(edition)
                .forEach((format, text) -> assertThat(text)
                        .as(format.code())
                        .contains("bereikt", "in gevaar", "Beplante straten", "Gemiddeld geluidsniveau"));
    }

    @Test
    void statusesHaveTheirSignAndColourOnTheWeb() throws IOException {
        Document page = Jsoup.parse(Files.readString(project.resolve("output/fr/starter/tableau-de-bord.html")), "");
        assertThat(page.select(".tone-warning .symbol").eachText()).contains("!");
        assertThat(page.select(".tone-good .symbol").eachText()).contains("✓");
        assertThat(page.select("figure.chart-stacked svg, figure.chart-bullet svg"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Edition.class,
            names = {"FR", "NL", "FR_NL"})
    void meansAreAddedUpAndComparedWithTheYearBefore(Edition edition) throws IOException {
        // payments of 2027: 1 250 000 + 160 000 = 1 410 000; 60 % of 160 000 = 96 000; of 2026: 1 100 000 + 150 000
        // 1 410 000 - 1 250 000 = 160 000, which is 12.8 % of 1 250 000
        boolean dutch = edition == Edition.NL;
        texts(edition)
                .forEach((format, text) -> assertThat(text)
                        .as(format.code())
                        .contains(
                                dutch ? "1.410.000 €" : "1 410 000 €",
                                dutch ? "96.000" : "96 000",
                                dutch ? "160.000 € (12,8 %)" : "160 000 € (12,8 %)"));
    }

    @Test
    void theSameStatusesAreOpenData() throws IOException {
        assertThat(Files.readAllLines(project.resolve("output/starter/data/indicators.csv")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("greener-streets-planned/indicators/streets-planted,")
                        .endsWith(",orange,at-risk"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("quieter-crossings-planned/indicators/noise,")
                        .endsWith(",red,at-risk"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("quieter-crossings-planned/indicators/measured-crossings,")
                        .endsWith(",green,reached"));
    }
}
