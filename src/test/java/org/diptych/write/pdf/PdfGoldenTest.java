package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.diptych.language.Edition;
import org.diptych.layout.Golden;
import org.diptych.layout.Laid;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What stands in the files, and that it stands there whenever they are made. */
class PdfGoldenTest {
    @TestFactory
    List<DynamicTest> structureIsAsExpectedAndKeepsTheStandards() {
        return Golden.all().stream()
                .map(golden -> dynamicTest(golden.name(), () -> {
                    byte[] pdf = golden.laid().pdf();
                    golden.compare("expected.structure", StructurePrinter.print(pdf));
                    assertThat(VeraPdf.failures(pdf, "ua1")).isEmpty();
                    assertThat(VeraPdf.failures(pdf, "2a")).isEmpty();
                }))
                .toList();
    }

    @Test
    void samePagesGiveTheSameBytes() {
        Golden golden = Golden.all().get(0);
        assertThat(golden.laid().pdf()).isEqualTo(golden.laid().pdf());
    }

    @Test
    void pageLabelsAreTheNumbersPrinted() throws Exception {
        String css = "@page { @bottom-center { content: counter(page) } } @page front { numbering: lower-roman }"
                + " .front { page: front; break-before: page } .text { break-before: page }";
        String html = "<div class='front'><p>Un</p></div><div class='front'><p>Deux</p></div>"
                + "<div class='text'><p>Trois</p></div>";
        Laid laid = Laid.styled(css, Edition.FR, html, "");
        try (PDDocument document = Loader.loadPDF(laid.pdf())) {
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            assertThat(labels).containsExactly("i", "ii", "1");
        }
        assertThat(laid.pages().pages())
                .extracting(page -> page.label().toString())
                .containsExactly("i", "ii", "1");
    }

    @Test
    void everyAnnotationBelongsToALink() throws Exception {
        byte[] pdf = Laid.out(Edition.FR, "<p data-origin='a/p'>Voir <a href='https://example.org/a'>ici</a>.</p>", "")
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var found = new ArrayList<PDAnnotation>();
            for (PDPage page : document.getPages()) {
                found.addAll(page.getAnnotations());
            }
            assertThat(found).hasSize(1);
            assertThat(found.get(0).getContents()).isEqualTo("ici");
            assertThat(found.get(0).getCOSObject().containsKey(COSName.STRUCT_PARENT))
                    .isTrue();
        }
        assertThat(StructurePrinter.print(pdf)).contains("Link\n").contains("annotation ici");
    }

    @Test
    void notesAreFoundByName() throws Exception {
        byte[] pdf = Laid.out(Edition.FR, "<p data-origin='a/p'>Un<span class='note'>Note.</span>.</p>", "")
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSDictionary ids = root.getCOSDictionary(COSName.getPDFName("IDTree"));
            assertThat(ids.getCOSArray(COSName.NAMES).getString(0)).isEqualTo("note-fr-1");
        }
    }

    @Test
    void hyphensAreUndoneAndLigaturesResolved() throws Exception {
        String text = "Une efficacité officielle, difficilement affirmée, suffit: l’interdépendance institutionnelle"
                + " des administrations communales demeure néanmoins extraordinairement significative.";
        byte[] pdf = Laid.styled("@page { size: 150pt 400pt; margin: 20pt }", Edition.FR, "<p>" + text + "</p>", "")
                .pdf();
        String read = String.join("", StructurePrinter.leaves(pdf));
        assertThat(read).contains("\u00AD");
        assertThat(read.replace("\u00AD", "").replaceAll("\\s+", "")).isEqualTo(text.replaceAll("\\s+", ""));
    }

    @Test
    void aPlainFileHasNoStructure() throws Exception {
        var options = new PdfOptions(java.util.Set.of(), Laid.TIME);
        byte[] pdf = Laid.out(Edition.FR, "<p>Texte.</p>", "").pdf(options);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNull();
        }
    }
}
