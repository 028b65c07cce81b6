package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.diptych.language.Edition;
import org.diptych.layout.Laid;
import org.junit.jupiter.api.Test;

/** Every construct is accepted by veraPDF as PDF/UA-1 and PDF/A-2a. */
class StandardsTest {
    private static void meets(Edition edition, String fr, String nl) throws Exception {
        byte[] pdf = Laid.out(edition, fr, nl).pdf();
        assertThat(VeraPdf.failures(pdf, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(pdf, "2a")).isEmpty();
    }

    @Test
    void headingsAndParagraphsInTwoColumns() throws Exception {
        meets(
                Edition.FR_NL,
                "<section data-origin='a'><h1 data-origin='a/t'>Titre</h1><p data-origin='a/p'>Une fin efficace.</p></section>",
                "<section data-origin='a'><h1 data-origin='a/t'>Titel</h1><p data-origin='a/p'>Een tekst.</p></section>");
    }
}
