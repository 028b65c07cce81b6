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
    void aBoxAroundPairsIsKeptWhole() {
        String box = "<div class='whole' data-origin='a/b'><p data-origin='a/b/0'>titre</p><p data-origin='a/b/1'>"
                + "ligne<br>".repeat(5) + "fin</p></div>";
        String before = "<p data-origin='a/t'>" + "ligne<br>".repeat(4) + "fin</p>";
        Laid laid = Laid.styled(SMALL, Edition.FR_NL, before + box, before + box);

        assertThat(laid.pages().pages()).hasSize(2);
        assertThat(laid.pages().report()).extracting(Remark::kind).doesNotContain(Remark.Kind.SPLIT_ROW);
    }

    @Test
    void aBoldParagraphIsATitleAndStaysWithWhatFollows() {
        String fr = lines(9) + "<p><strong>Titre</strong></p>" + lines(2);
        Laid laid = Laid.styled(SMALL, Edition.FR, fr, "");

        assertThat(firstLine(laid, 2)).isEqualTo("Titre");
    }

    private static final String TALL = SMALL.replace("140pt", "500pt");

    @Test
    void theFirstItemOfAListIsNotLeftAloneAtTheFootOfAPage() {
        String list = "<ul>" + "<li>point</li>".repeat(6) + "</ul>";
        Laid laid = Laid.styled(TALL + " ul, li { margin: 0 }", Edition.FR, lines(39) + list, "");

        assertThat(texts(laid, 1)).doesNotContain("point");
        assertThat(texts(laid, 2)).contains("point");
    }

    @Test
    void norIsTheFirstRowOfAListInBothLanguages() {
        String list = "<ul data-origin='a/l'>" + "<li>point</li>".repeat(6) + "</ul>";
        String text = "<p data-origin='a/t'>" + "ligne<br>".repeat(38) + "fin</p>";
        Laid laid = Laid.styled(TALL + " ul, li { margin: 0 }", Edition.FR_NL, text + list, text + list);

        assertThat(texts(laid, 1)).doesNotContain("point");
        assertThat(texts(laid, 2)).contains("point");
    }

    private static List<String> texts(Laid laid, int page) {
        return laid.pages().pages().get(page - 1).items().stream()
                .filter(Page.Text.class::isInstance)
                .map(item -> ((Page.Text) item).line().text())
                .toList();
    }

    @Test
    void aParagraphInBothLanguagesThatAnnouncesATableStaysWithIt() {
        String table = "<table data-origin='a/x'><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>";
        String text = "<p data-origin='a/t'>" + "ligne<br>".repeat(8) + "fin</p>";
        Laid laid = Laid.styled(
                SMALL,
                Edition.FR_NL,
                text + "<p data-origin='a/u'>Voici :</p>" + table,
                text + "<p data-origin='a/u'>Ziehier:</p>" + table);

        assertThat(firstLine(laid, 2)).isEqualTo("Voici :");
    }

    private static String firstLine(Laid laid, int page) {
        return texts(laid, page).get(0);
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
