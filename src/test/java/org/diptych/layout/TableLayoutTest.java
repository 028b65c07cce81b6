package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.document.Block;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;

/** What tables look like: where the languages of a row stand, how wide columns get. */
class TableLayoutTest {
    private static final String PAGE =
            "@page { size: 420pt 400pt; margin: 10pt } html { font-size: 10pt; line-height: 12pt }"
                    + " p { margin: 0 } table { width: 100%; border-collapse: collapse } td, th { padding: 0 4pt }"
                    + " th { vertical-align: bottom } td.code { white-space: nowrap }";
    private static final String LONG_FR =
            "Une mesure dont le titre est long et prend plusieurs lignes dans sa colonne, bien plus que sa traduction";
    private static final String LONG_NL =
            "Een maatregel met een lange titel die meerdere regels van de kolom in beslag neemt";

    private static Laid bilingual(String fr, String nl) {
        return Laid.styled(PAGE, Edition.FR_NL, fr, nl);
    }

    private static String row(String... cells) {
        return "<table data-origin='a/t'><tbody><tr data-origin='a/t/0'><td>" + String.join("</td><td>", cells)
                + "</td></tr></tbody></table>";
    }

    /** The base line of the line that begins with some text. */
    private static double baseline(Laid laid, String text) {
        return laid.pages().pages().stream()
                .flatMap(page -> page.items().stream())
                .filter(Page.Text.class::isInstance)
                .map(Page.Text.class::cast)
                .filter(line -> line.line().text().startsWith(text))
                .findFirst()
                .orElseThrow()
                .baseline();
    }

    private static List<Double> widths(Laid laid) {
        Block.Table table = (Block.Table) laid.document().blocks().get(0);
        return laid.pages().columns().of(table).orElseThrow().columns();
    }

    @Test
    void theSecondLanguageOfARowBeginsAtTheSameHeightInAllItsCells() {
        Laid laid = bilingual(row("4.2", LONG_FR, "court terme"), row("4.2", LONG_NL, "korte termijn"));

        assertThat(baseline(laid, "court terme")).isEqualTo(baseline(laid, "Une mesure"));
        assertThat(baseline(laid, "korte termijn")).isEqualTo(baseline(laid, "Een maatregel"));
        assertThat(baseline(laid, "korte termijn")).isGreaterThan(baseline(laid, "court terme") + 13);
    }

    @Test
    void whatBothLanguagesShareStandsOnceAtTheTopOfTheRow() {
        Laid laid = bilingual(row("4.2", LONG_FR), row("4.2", LONG_NL));

        assertThat(baseline(laid, "4.2")).isEqualTo(baseline(laid, "Une mesure"));
    }

    @Test
    void headsStandAtTheFootOfTheirLanguage() {
        String fr = "<table data-origin='a/t'><thead><tr><th>Part dans<br>le total</th><th>Année</th></tr></thead>"
                + "<tbody><tr data-origin='a/t/0'><td>1</td><td>2</td></tr></tbody></table>";
        String nl =
                fr.replace("Part dans<br>le total", "Aandeel in<br>het totaal").replace("Année", "Jaar");
        Laid laid = bilingual(fr, nl);

        assertThat(baseline(laid, "Année")).isEqualTo(baseline(laid, "le total"));
        assertThat(baseline(laid, "Jaar")).isEqualTo(baseline(laid, "het totaal"));
    }

    /** A table over two pages. */
    private static String longTable(String caption, String word) {
        var table = new StringBuilder("<table data-origin='a/t'><caption>" + caption + "</caption><thead><tr><th>"
                + word + "</th></tr></thead><tbody>");
        for (int i = 0; i < 50; i++) {
            table.append("<tr data-origin='a/t/" + i + "'><td>" + word + " " + i + "</td></tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private static List<Page.Text> lines(Page page) {
        return page.items().stream()
                .filter(Page.Text.class::isInstance)
                .map(Page.Text.class::cast)
                .toList();
    }

    private static Page.Text line(Page page, String text) {
        return lines(page).stream()
                .filter(line -> line.line().text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableThatGoesOnHasItsCaptionAgainForTheEyeAlone() {
        Laid laid = Laid.styled(PAGE, Edition.NL, "", longTable("Maatregelen", "Code"));
        Page second = laid.pages().pages().get(1);

        Page.Text caption = line(second, "Tabel 1");
        assertThat(caption.line().text()).isEqualTo("Tabel 1 — Maatregelen\u00A0(vervolg)");
        assertThat(caption.repeated()).isTrue();
        assertThat(caption.baseline()).isLessThan(line(second, "Code").baseline());
    }

    @Test
    void aCaptionThatIsRepeatedCallsNoNoteAgain() {
        String caption = "Mesures<span class='note'>Une note.</span>";
        Laid laid = Laid.styled(PAGE, Edition.FR, longTable(caption, "Code"), "");
        Page second = laid.pages().pages().get(1);

        assertThat(line(laid.pages().pages().get(0), "Tableau 1").line().text()).contains("Mesures1");
        assertThat(line(second, "Tableau 1").line().text()).isEqualTo("Tableau 1 — Mesures\u00A0(suite)");
        assertThat(lines(second)).noneMatch(line -> line.line().text().contains("Une note"));
    }

    @Test
    void aThemeMayLeaveOutRepeatedCaptions() {
        String css = PAGE + " caption.continued { display: none }";
        Laid laid = Laid.styled(css, Edition.FR, longTable("Mesures", "Code"), "");

        assertThat(lines(laid.pages().pages().get(1)).get(0).line().text()).isNotEqualTo("Tableau 1");
        assertThat(lines(laid.pages().pages().get(1)))
                .noneMatch(line -> line.line().text().contains("suite"));
    }

    @Test
    void facingPagesBeginWithASpreadWhereThereIsNoCover() {
        Edition facing = Edition.of("fr-nl-facing").orElseThrow();
        Laid laid = Laid.styled(PAGE, facing, "<p data-origin='a/p'>Un</p>", "<p data-origin='a/p'>Een</p>");
        List<Page> pages = laid.pages().pages();

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0).left()).isTrue();
        assertThat(line(pages.get(0), "Un").baseline())
                .isEqualTo(line(pages.get(1), "Een").baseline());
    }

    @Test
    void onFacingPagesRowsGoOnAtTheSameHeight() {
        Laid laid = Laid.styled(
                PAGE,
                Edition.of("fr-nl-facing").orElseThrow(),
                longTable("Mesures", "Code"),
                longTable(
                        "Maatregelen die een regel meer vragen, want hun opschrift is langer dan het andere", "Code"));
        List<Page> pages = laid.pages().pages();
        Page left = pages.get(pages.size() - 2);
        Page right = pages.get(pages.size() - 1);

        assertThat(line(right, "Code 49").baseline())
                .isEqualTo(line(left, "Code 49").baseline());
    }

    @Test
    void widthGoesWhereItMakesTheTableLower() {
        String text = "des mots assez courts qui remplissent ";
        Laid laid = Laid.styled(PAGE, Edition.FR, row("Un avis bref mais dit en plusieurs mots", text.repeat(12)), "");
        List<Double> widths = widths(laid);

        // The long cell alone decides the height: it gets all that the short one, still lower, can spare.
        assertThat(widths.get(1)).isGreaterThan(4 * widths.get(0));
        assertThat(widths.get(0)).isGreaterThan(40);
        assertThat(widths.get(0) + widths.get(1)).isCloseTo(400, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void columnsOfEquallyLongTextsAreEquallyWide() {
        String text = "des mots assez courts qui remplissent ".repeat(8);
        List<Double> widths = widths(Laid.styled(PAGE, Edition.FR, row(text, text), ""));

        assertThat(widths.get(0)).isCloseTo(widths.get(1), org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void aColumnIsNeverNarrowerThanAWordThatCannotBeDivided() {
        String css = PAGE + " col.name { width: 10% }";
        String table = "<table><colgroup><col class='name'/><col/></colgroup><tbody><tr><td>citydev.brussels</td><td>"
                + LONG_FR + "</td></tr></tbody></table>";
        Laid laid = Laid.styled(css, Edition.FR, table, "");

        assertThat(widths(laid).get(0)).isGreaterThan(60);
        assertThat(laid.pages().report()).isEmpty();
    }
}
