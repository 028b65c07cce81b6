package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.diptych.language.Edition;
import org.diptych.layout.Laid;
import org.junit.jupiter.api.Test;

/** Places of a PDF that an address leads to. */
class DestinationsTest {
    private static final String HTML = """
            <section id="zones"><h1 id="zones-title">Zones</h1><p>Texte.</p></section>
            <section id="costs"><h1>Coûts</h1><p>Texte.</p><p id="été">Texte.</p></section>
            """;

    private static byte[] pdf(List<Attachment> files) {
        return Laid.out(Edition.FR, HTML, "section { break-before: page; }")
                .pdf(new PdfOptions(files.isEmpty() ? Standard.usual() : Standard.withAttachments(), Laid.TIME, files));
    }

    private static Map<String, PDPageDestination> destinations(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog().getNames().getDests().getNames();
        }
    }

    @Test
    void anIdOfTheDocumentLeadsToItsPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(List.of()))) {
            PDPageDestination costs =
                    document.getDocumentCatalog().getNames().getDests().getValue("costs");
            assertThat(costs.retrievePageNumber()).isEqualTo(document.getNumberOfPages() - 1);
            assertThat(costs.getCOSObject().getName(1)).isEqualTo("XYZ");
        }
    }

    @Test
    void namesAreSortedAndInAscii() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(List.of()))) {
            COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
            COSArray pairs = names.getCOSDictionary(COSName.DESTS).getCOSArray(COSName.NAMES);
            List<String> ids = IntStream.range(0, pairs.size() / 2)
                    .mapToObj(i -> pairs.getString(2 * i))
                    .toList();
            assertThat(ids).isSorted().contains("costs", "zones", "zones-title").doesNotContain("été");
        }
    }

    @Test
    void attachedFilesKeepTheirNamesBesideThem() throws Exception {
        var file = new Attachment(
                "data/a.csv", "text/csv", Attachment.Relation.DATA, "A", "a\r\n".getBytes(StandardCharsets.UTF_8));
        byte[] pdf = pdf(List.of(file));
        assertThat(destinations(pdf)).containsKeys("costs", "zones");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .containsKey("data/a.csv");
        }
    }

    @Test
    void theyKeepTheStandards() throws Exception {
        assertThat(VeraPdf.failures(pdf(List.of()), "ua1")).isEmpty();
        assertThat(VeraPdf.failures(pdf(List.of()), "2a")).isEmpty();
    }
}
