package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;

/** What the layout report tells: on pages of 120 points, ten lines each. */
class RemarkTest {
    private static final String SMALL =
            "@page { size: 200pt 140pt; margin: 10pt } html { font-size: 10pt; line-height: 12pt;"
                    + " orphans: 1; widows: 1 } p, h1 { margin: 0; font-size: 10pt; line-height: 12pt }"
                    + " .whole { break-inside: avoid } .pair { column-gap: 10pt } .notes { font-size: 10pt; line-height: 12pt }";

    private static List<Remark> remarks(Edition edition, String fr, String nl) {
        return Laid.styled(SMALL, edition, fr, nl).pages().report();
    }

    private static String lines(int count) {
        return "<p>" + "ligne<br>".repeat(count - 1) + "fin</p>";
    }

    @Test
    void aPageThatABlockKeptWholeLeavesEmptyIsTold() {
        List<Remark> remarks = remarks(Edition.FR, lines(5) + "<div class='whole'>" + lines(8) + "</div>", "");

        assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.SHORT_PAGE);
        assertThat(remarks.get(0).page()).isEqualTo(1);
        assertThat(remarks.get(0).detail()).isEqualTo("50 % free");
    }

    @Test
    void aFullPageIsNotTold() {
        assertThat(remarks(Edition.FR, lines(14), "")).isEmpty();
    }

    @Test
    void aNoteThatGoesOnOnTheNextPageIsTold() {
        List<Remark> remarks =
                remarks(Edition.FR, "<p>Texte<span class='note'>" + lines(12) + "</span></p>" + lines(3), "");

        assertThat(remarks).extracting(Remark::kind).contains(Remark.Kind.SPLIT_NOTE);
    }

    @Test
    void aHeadingThatNothingCanFollowIsTold() {
        String headings = "<h1>Titre</h1>".repeat(11);
        List<Remark> remarks = remarks(Edition.FR, headings + lines(2), "");

        assertThat(remarks).extracting(Remark::kind).contains(Remark.Kind.STRANDED);
    }

    @Test
    void aPairWithAMuchLongerSideIsTold() {
        List<Remark> remarks = remarks(
                Edition.FR_NL,
                "<div data-origin='a/t'>" + lines(9) + "</div>",
                "<div data-origin='a/t'>" + lines(1) + "</div>");

        assertThat(remarks).extracting(Remark::kind).containsExactly(Remark.Kind.UNEVEN_PAIR);
        assertThat(remarks.get(0).detail()).isEqualTo("108 and 12 points high");
    }
}
