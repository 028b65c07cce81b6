package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Severity;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;

/** Panels on sheets: 100 points wide, three to a sheet, the first one at the right of the outside. */
class ImpositionTest {
    private static final String FOLDED = "@page { size: 100pt 200pt; margin: 10pt; sheets: '5 6 1' '2 3 4'; bleed: 9pt;"
            + " marks: crop fold } @page dark { size: 100pt 200pt; margin: 10pt; bleed: 9pt; marks: crop fold;"
            + " background: #123456 } h1 { break-before: page } .dark { page: dark }";

    private static Laid panels(int count) {
        var html = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            html.append("<h1 id='p" + i + "'>P" + i + "</h1>");
        }
        return Laid.styled(FOLDED, Edition.FR, html.toString(), "");
    }

    private static List<String> texts(Page page) {
        return page.items().stream()
                .filter(Page.Text.class::isInstance)
                .map(Page.Text.class::cast)
                .map(text -> text.line().text() + "@" + Math.round(text.x()))
                .toList();
    }

    @Test
    void panelsStandWhereTheFoldedPaperWantsThem() {
        List<Page> sheets = panels(6).pages().pages();

        assertThat(sheets).hasSize(2);
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.width()).isEqualTo(300));
        assertThat(texts(sheets.get(0))).containsExactlyInAnyOrder("P5@10", "P6@110", "P1@210");
        assertThat(texts(sheets.get(1))).containsExactly("P2@10", "P3@110", "P4@210");
    }

    @Test
    void linksAndBookmarksLeadToTheSheet() {
        Pages pages = panels(6).pages();

        assertThat(pages.places().get("p1").page()).isEqualTo(1);
        assertThat(pages.places().get("p1").x()).isGreaterThanOrEqualTo(200);
        assertThat(pages.places().get("p4").page()).isEqualTo(2);
        assertThat(pages.bookmarks())
                .extracting(bookmark -> bookmark.place().page())
                .containsExactly(1, 2, 2, 2, 1, 1);
    }

    @Test
    void foldsAreMarkedBetweenPanelsAndCutsAtTheCorners() {
        Page sheet = panels(6).pages().pages().get(0);

        List<Page.Stroke> marks = sheet.items().stream()
                .filter(Page.Stroke.class::isInstance)
                .map(Page.Stroke.class::cast)
                .toList();
        assertThat(marks.stream().filter(mark -> mark.style().equals("dashed")))
                .extracting(Page.Stroke::x1)
                .containsExactlyInAnyOrder(100.0, 100.0, 200.0, 200.0);
        assertThat(marks.stream().filter(mark -> mark.style().equals("solid"))).hasSize(8);
        assertThat(marks).allMatch(mark -> mark.y1() < -9 || mark.y1() > 209 || mark.x1() < -9 || mark.x1() > 309);
    }

    @Test
    void theGroundOfAPanelReachesIntoTheBleedButNotOntoItsNeighbour() {
        Pages pages = Laid.styled(FOLDED, Edition.FR, "<div class='dark'><p>Un</p></div><p>Deux</p>", "")
                .pages();

        Page.Fill ground = (Page.Fill) pages.pages().get(0).items().get(1);
        assertThat(ground).isEqualTo(new Page.Fill(200, -9, 109, 218, 0xFF123456, 0));
    }

    @Test
    void aPanelTooManyIsReportedAndNotLost() {
        Laid laid = panels(7);

        assertThat(laid.pages().pages()).hasSize(4);
        assertThat(texts(laid.pages().pages().get(2))).containsExactly("P7@210");
        assertThat(laid.diagnostics().sorted())
                .extracting(Diagnostic::message)
                .contains("The text takes 7 panels; the sheets of the theme have 6.");
        assertThat(laid.diagnostics().sorted()).extracting(Diagnostic::severity).contains(Severity.WARNING);
    }
}
