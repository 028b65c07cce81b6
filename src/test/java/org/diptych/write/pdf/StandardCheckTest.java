package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Edition;
import org.diptych.layout.Laid;
import org.diptych.layout.Pictures;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

/** What cannot be met is told before anything is written. */
class StandardCheckTest {
    private static Laid picture(int channels) {
        var workspace = new MemoryWorkspace()
                .with("plan.jpg", Pictures.jpeg(30, 20, channels))
                .with("a.yaml", "text: plan.jpg\n");
        return Laid.out(
                Edition.FR, "<figure data-origin='a/text'><img src='plan.jpg' alt='Plan'></figure>", "", workspace);
    }

    private static Diagnostics check(Laid laid, Set<Standard> standards) {
        var diagnostics = new Diagnostics();
        boolean good = StandardCheck.check(laid.pages(), new PdfOptions(standards, Laid.TIME), diagnostics);
        assertThat(good).isEqualTo(diagnostics.sorted().isEmpty());
        return diagnostics;
    }

    @Test
    void coloursOfAPrintingPressAreNotArchived() {
        Diagnostics found = check(picture(4), Standard.usual());
        assertThat(found.sorted()).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo(Rule.STANDARD);
            assertThat(one.rule().area().exitCode()).isEqualTo(6);
            assertThat(one.at()).hasToString("a.yaml:1:7");
            assertThat(one.message())
                    .isEqualTo(
                            "The image `plan.jpg` has the colours of a printing press (CMYK), which PDF/A-2a does not"
                                    + " take beside those of a screen.");
        });
        assertThat(check(picture(4), Standard.withAttachments()).sorted())
                .extracting(Diagnostic::message)
                .allSatisfy(message -> assertThat(message).contains("PDF/A-3a"));
    }

    @Test
    void theyAreGoodForFilesThatAreNotArchived() {
        assertThat(check(picture(4), Set.of(Standard.UA1)).sorted()).isEmpty();
        assertThat(check(picture(4), Set.of()).sorted()).isEmpty();
    }

    private static Laid drawing(String figure) {
        var workspace =
                new MemoryWorkspace().with("plan.jpg", Pictures.jpeg(30, 20, 3)).with("a.yaml", "text: plan.jpg\n");
        return Laid.out(Edition.FR, figure, "", workspace);
    }

    @Test
    void aPictureOfWhichNothingIsSaidIsNotAccessible() {
        Laid forgotten =
                drawing("<figure class='undescribed' data-origin='a/text'><img src='plan.jpg' alt=''></figure>");
        assertThat(check(forgotten, Standard.usual()).sorted()).singleElement().satisfies(one -> {
            assertThat(one.rule().area().exitCode()).isEqualTo(6);
            assertThat(one.at()).hasToString("a.yaml:1:7");
            assertThat(one.message()).startsWith("The image `plan.jpg` has no text for those who do not see it");
        });
        assertThat(check(forgotten, Set.of()).sorted()).isEmpty();
    }

    @Test
    void anOrnamentNeedsNoText() {
        Laid ornament = drawing("<figure data-origin='a/text'><img src='plan.jpg' alt=''></figure>");
        assertThat(check(ornament, Standard.usual()).sorted()).isEmpty();
    }

    @Test
    void coloursOfAScreenAreGood() {
        assertThat(check(picture(3), Standard.usual()).sorted()).isEmpty();
        assertThat(check(picture(1), Standard.usual()).sorted()).isEmpty();
    }

    @Test
    void sheetsOfMoreThanFiveMetresAreNotArchived() {
        Laid laid = Laid.styled("@page { size: 6000mm 100mm }", Edition.FR, "<p>Un</p>", "");
        assertThat(check(laid, Standard.usual()).sorted())
                .extracting(Diagnostic::message)
                .containsExactly("Page 1 measures 17008 × 283 points; PDF/A-2a takes sides from 3 to 14400.");
        assertThat(check(laid, Set.of()).sorted()).isEmpty();
    }
}
