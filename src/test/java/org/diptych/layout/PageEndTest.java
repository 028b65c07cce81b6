package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;

/** Where pages end: on pages of ten lines, or of forty. */
class PageEndTest {
    private static final String SMALL =
            "@page { size: 200pt 140pt; margin: 10pt } html { font-size: 10pt; line-height: 12pt;"
                    + " orphans: 1; widows: 1 } p, h1 { margin: 0; font-size: 10pt; line-height: 12pt }"
                    + " .whole { break-inside: avoid } .pair { column-gap: 10pt } .notes { font-size: 10pt; line-height: 12pt }";
    private static final String TALL = SMALL.replace("140pt", "500pt");

    private static String lines(int count) {
        return "<p>" + "ligne<br>".repeat(count - 1) + "fin</p>";
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

    @Test
    void theLastPageBeforeANewOneIsNotLeftWithAFewLines() {
        String text = "<p>" + "ligne<br>".repeat(41) + "fin</p>";
        Laid laid = Laid.styled(TALL + " h1 { break-before: page }", Edition.FR, text + "<h1>Titre</h1>", "");

        assertThat(texts(laid, 1)).hasSize(34);
        assertThat(texts(laid, 2)).hasSize(8);
    }

    @Test
    void whatFillsPagesOnTheWayDoesNotMatter() {
        Laid laid = Laid.styled(TALL, Edition.FR, lines(84) + "<h1>Titre</h1>" + lines(20), "");

        assertThat(texts(laid, 1)).hasSize(40);
        assertThat(texts(laid, 2)).hasSize(40);
    }

    @Test
    void aTableOfAFewRowsIsKeptWholeWhereThatLeavesLittleEmpty() {
        String table = "<table><tbody>" + "<tr><td>rang</td></tr>".repeat(3) + "</tbody></table>";
        Laid laid = Laid.styled(
                TALL + " table { margin: 0 } td { padding: 0 }", Edition.FR, lines(38) + table + lines(9), "");

        assertThat(texts(laid, 1)).hasSize(38);
        assertThat(texts(laid, 2)).hasSize(12).startsWith("rang", "rang", "rang", "ligne");
    }

    @Test
    void columnsOfABoxGoOnPageByPage() {
        String css = TALL + " .list { columns: 2; column-gap: 10pt }";
        String box = "<div class='list'>"
                + IntStream.rangeClosed(1, 100)
                        .mapToObj(n -> "<p>" + n + "</p>")
                        .collect(Collectors.joining())
                + "</div>";
        Laid laid = Laid.styled(css, Edition.FR, box, "");

        assertThat(texts(laid, 1)).hasSize(80).startsWith("1", "2").endsWith("79", "80");
        assertThat(texts(laid, 2)).hasSize(20).startsWith("81");
    }

    private static String firstLine(Laid laid, int page) {
        return texts(laid, page).get(0);
    }

    private static List<String> texts(Laid laid, int page) {
        return laid.pages().pages().get(page - 1).items().stream()
                .filter(Page.Text.class::isInstance)
                .map(item -> ((Page.Text) item).line().text())
                .toList();
    }
}
