package org.diptych;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.diptych.proof.a.First;
import org.diptych.write.pdf.VeraPdf;
import org.diptych.write.web.NuChecker;
import org.junit.jupiter.api.Test;

/** The gates refuse what they are there to refuse; a gate that never closes is none. */
class ProofTest {
    @Test
    void aPackageCycleIsFound() {
        JavaClasses cycle = new ClassFileImporter().importPackages(First.class.getPackageName(), "org.diptych.proof.b");
        assertThatThrownBy(() -> slices().matching("org.diptych.(**)")
                        .should()
                        .beFreeOfCycles()
                        .check(cycle))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("proof.a")
                .hasMessageContaining("proof.b");
    }

    @Test
    void aFileWithoutTagsKeepsNoStandard() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        assertThat(VeraPdf.failures(out.toByteArray(), "ua1")).isNotEmpty();
        assertThat(VeraPdf.failures(out.toByteArray(), "2a")).isNotEmpty();
    }

    @Test
    void anUnknownAttributeAndAnOpenElementAreNoHtml() throws Exception {
        String start = "<!DOCTYPE html><html lang='fr'><head><title>Page</title></head><body>";
        assertThat(NuChecker.complaints(start + "<p>Texte.</p></body></html>")).isEmpty();
        assertThat(NuChecker.complaints(start + "<p colour='red'>Texte.</p></body></html>"))
                .singleElement()
                .asString()
                .contains("colour");
        assertThat(NuChecker.complaints(start + "<div><p>Texte.</p></body></html>"))
                .isNotEmpty();
    }
}
