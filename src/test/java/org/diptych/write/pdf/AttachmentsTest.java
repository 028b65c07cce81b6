package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.diptych.language.Edition;
import org.diptych.layout.Laid;
import org.junit.jupiter.api.Test;

/** Files inside a PDF. */
class AttachmentsTest {
    private static final List<Attachment> FILES = List.of(
            file("data/objectives.csv", "text/csv", Attachment.Relation.DATA, "id,title\r\na,Un\r\n"),
            file("sources/été.yaml", "application/yaml", Attachment.Relation.SOURCE, "id: a\n"),
            file("data/datapackage.json", "application/json", Attachment.Relation.DATA, "{}"));

    private static Attachment file(String path, String type, Attachment.Relation relation, String content) {
        return new Attachment(path, type, relation, "Données", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(Set<Standard> standards) {
        return Laid.out(Edition.FR, "<h1>Titre</h1><p>Texte.</p>", "").pdf(new PdfOptions(standards, Laid.TIME, FILES));
    }

    @Test
    void attachedFilesKeepThreeStandardsAtOnce() throws Exception {
        byte[] pdf = pdf(Standard.withAttachments());
        assertThat(VeraPdf.failures(pdf, "3a")).isEmpty();
        assertThat(VeraPdf.failures(pdf, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(pdf, "2a")).isNotEmpty();
    }

    @Test
    void eachFileSaysWhatItIs() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(Standard.withAttachments()))) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            PDComplexFileSpecification csv = files.get("data/objectives.csv");
            assertThat(csv.getFileUnicode()).isEqualTo("data/objectives.csv");
            assertThat(csv.getFileDescription()).isEqualTo("Données");
            assertThat(csv.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            PDEmbeddedFile content = csv.getEmbeddedFile();
            assertThat(content.getSubtype()).isEqualTo("text/csv");
            assertThat(content.toByteArray()).isEqualTo(FILES.get(0).content());
            assertThat(content.getSize()).isEqualTo(FILES.get(0).content().length);
            Calendar modified = content.getModDate();
            assertThat(modified.toInstant()).isEqualTo(Laid.TIME);
            PDComplexFileSpecification yaml = files.get("sources/_t_.yaml");
            assertThat(yaml.getFileUnicode()).isEqualTo("sources/été.yaml");
            assertThat(yaml.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
        }
    }

    @Test
    void theDocumentNamesItsFilesInOrder() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(Standard.withAttachments()))) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            assertThat(catalog.getCOSArray(COSName.getPDFName("AF"))).hasSize(FILES.size());
            COSArray names = catalog.getCOSDictionary(COSName.NAMES)
                    .getCOSDictionary(COSName.EMBEDDED_FILES)
                    .getCOSArray(COSName.NAMES);
            assertThat(List.of(names.getString(0), names.getString(2), names.getString(4)))
                    .containsExactly("data/datapackage.json", "data/objectives.csv", "sources/_t_.yaml");
        }
    }

    @Test
    void sameFilesGiveTheSameBytes() {
        assertThat(pdf(Standard.withAttachments())).isEqualTo(pdf(Standard.withAttachments()));
    }

    @Test
    void aPlainFileMayCarryThemToo() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(Set.of()))) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .hasSize(FILES.size());
        }
    }

    @Test
    void partTwoTakesNone() {
        assertThatThrownBy(() -> new PdfOptions(Standard.usual(), Laid.TIME, FILES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
