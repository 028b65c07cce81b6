package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;
import org.diptych.layout.text.Fragment;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no author means to write comes out right or is told; nothing goes on for ever, no text is lost. */
@Timeout(120)
class BadInputTest {
    private static final String SMALL = "@page { size: 200pt 200pt; margin: 20pt } .pair { column-gap: 10pt }";

    private static String text(Pages pages) {
        return pages.pages().stream()
                .flatMap(page -> page.items().stream())
                .filter(item -> item instanceof Page.Text text && !text.repeated())
                .flatMap(item -> ((Page.Text) item).line().fragments().stream())
                .filter(fragment -> fragment instanceof Fragment.Glyphs)
                .flatMap(fragment -> ((Fragment.Glyphs) fragment).words().stream())
                .map(BadInputTest::text)
                .collect(Collectors.joining());
    }

    private static double right(Page.Text text) {
        return text.line().fragments().stream()
                .mapToDouble(fragment -> text.x() + fragment.x() + fragment.width())
                .max()
                .orElse(0);
    }

    /** Without the hyphen of a line's end. */
    private static String text(Fragment.Placed placed) {
        String text = placed.word().text();
        return placed.hyphen() ? text.substring(0, text.length() - 1) : text;
    }

    private static Laid small(Edition edition, String fr, String nl) {
        return Laid.styled(SMALL, edition, fr, nl);
    }

    @Test
    void aWordLongerThanTheColumnIsCutAndTold() {
        String word = "x".repeat(300);
        Laid laid = small(Edition.FR, "<p data-origin='a/p'>" + word + "</p>", "");
        assertThat(text(laid.pages())).isEqualTo(word);
        assertThat(laid.diagnostics().sorted()).extracting(Diagnostic::rule).contains(Rule.OVERFULL);
    }

    @Test
    void anAddressOfTwentyThousandCharactersIsPrintedWhole() {
        String url = "https://example.org/" + "abcdefghi/".repeat(2000);
        Laid laid = small(Edition.FR, "<p><a href='" + url + "'>" + url + "</a></p>", "");
        assertThat(text(laid.pages())).isEqualTo(url);
    }

    @Test
    void aCellTallerThanAPageIsDivided() {
        String lines = "<p>Une ligne.</p>".repeat(60);
        Laid laid = small(Edition.FR, "<table><tbody><tr><td>A</td><td>" + lines + "</td></tr></tbody></table>", "");
        assertThat(laid.pages().pages()).hasSizeGreaterThan(3);
        assertThat(text(laid.pages()).split("Une ligne", -1)).hasSize(61);
    }

    @Test
    void thirtyNestedListsAreSet() {
        String open = "<ul><li><p>niveau</p>".repeat(30);
        Laid laid = small(Edition.FR_NL, open + "</li></ul>".repeat(30), open + "</li></ul>".repeat(30));
        assertThat(text(laid.pages()).split("•", -1)).hasSize(61);
        assertThat(text(laid.pages()).split("niveau", -1)).hasSize(61);
        assertThat(laid.pages().pages())
                .allSatisfy(page -> assertThat(page.items())
                        .filteredOn(Page.Text.class::isInstance)
                        .allSatisfy(item -> assertThat(right((Page.Text) item)).isLessThan(page.width())));
        assertThat(laid.diagnostics().sorted()).isEmpty();
    }

    @Test
    void aPairWithOneSideEmptyLeavesItsColumnBlank() {
        Laid laid = small(Edition.FR_NL, "<p data-origin='a/p'>Seul.</p>", "");
        assertThat(text(laid.pages())).isEqualTo("Seul.");
    }

    @Test
    void aNoteLongerThanAPageGoesOnOnTheNext() {
        String note = "mot ".repeat(700).strip();
        Laid laid = small(Edition.FR, "<p>Un<span class='note'>" + note + "</span>.</p><p>Deux.</p>", "");
        assertThat(text(laid.pages()).split("mot", -1)).hasSize(701);
        assertThat(laid.pages().pages()).hasSizeGreaterThan(1);
    }

    @Test
    void aRowWithTallCellsOverSeveralRowsIsDividedBetweenRows() {
        String rows = "<tr><td>y</td></tr>".repeat(80);
        Laid laid = small(
                Edition.FR,
                "<table><tbody><tr><th scope='row' rowspan='81'>X</th><td>y</td></tr>" + rows + "</tbody></table>",
                "");
        assertThat(text(laid.pages())).isEqualTo("X" + "y".repeat(81));
    }

    @Test
    void aTableWithMoreColumnsThanThePageHoldsIsSet() {
        String cells = "<td>colonne</td>".repeat(40);
        Laid laid = small(Edition.FR, "<table><tbody><tr>" + cells + "</tr></tbody></table>", "");
        assertThat(text(laid.pages())).isEqualTo("colonne".repeat(40));
    }

    @Test
    void aDocumentWithoutBlocksHasOnePage() {
        assertThat(small(Edition.FR, "", "").pages().pages()).hasSize(1);
    }

    @Test
    void aPictureThatIsCutOffIsTold() {
        byte[] half = {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 9, 0, 0, 0, 9
        };
        var workspace = new MemoryWorkspace().with("a.png", half);
        Laid laid = Laid.out(Edition.FR, "<figure><img src='a.png' alt='A'></figure>", "", workspace);
        assertThat(laid.diagnostics().sorted())
                .extracting(Diagnostic::message)
                .contains("The image `a.png` is cut off.");
    }

    @Test
    void aPictureOfTooManyPixelsIsTold() {
        byte[] giant = Pictures.png(20_000, 20_000);
        var workspace = new MemoryWorkspace().with("a.png", giant);
        Laid laid = Laid.out(Edition.FR, "<figure><img src='a.png' alt='A'></figure>", "", workspace);
        assertThat(laid.diagnostics().sorted())
                .extracting(Diagnostic::message)
                .contains("The image `a.png` has 20000 × 20000 pixels, more than can be printed.");
    }

    @Test
    void aPictureWhoseBytesChangedIsTold() {
        byte[] changed = Pictures.png(2, 2);
        changed[changed.length - 20] ^= 1;
        var workspace = new MemoryWorkspace().with("a.png", changed);
        Laid laid = Laid.out(Edition.FR, "<figure><img src='a.png' alt='A'></figure>", "", workspace);
        assertThat(laid.diagnostics().sorted())
                .extracting(Diagnostic::message)
                .contains("The image `a.png` is damaged.");
    }

    @Test
    void aPictureIsReportedWhereItIsNamed() {
        var workspace = new MemoryWorkspace()
                .with("a.png", new byte[9])
                .with("map.yaml", "id: map\ntext: |\n  Voir ![](a.png)\n");
        Laid laid = Laid.out(
                Edition.FR, "<figure data-origin='map/text'><img src='a.png' alt='A'></figure>", "", workspace);
        assertThat(laid.diagnostics().sorted())
                .extracting(Diagnostic::at)
                .containsExactly(new SourcePosition("map.yaml", 3, 12, 5));
    }

    @Test
    void charactersWithoutAFontAreTold() {
        Laid laid = small(Edition.FR, "<p data-origin='a/p'>漢字 שלום 漢</p>", "");
        assertThat(laid.diagnostics().sorted())
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isEqualTo(Rule.MISSING_GLYPH))
                .satisfies(one -> assertThat(one.message())
                        .isEqualTo("No font has the characters `漢` (U+6F22), `字` (U+5B57), `ש` (U+05E9), `ל` (U+05DC)"
                                + " and 2 more; boxes are printed for them."));
        assertThat(text(laid.pages())).isEqualTo("漢字 שלום 漢");
    }

    @Test
    void aPageWithoutRoomStillTakesALineAPage() {
        Laid laid = Laid.styled(
                "@page { size: 100pt 60pt; margin: 29pt 10pt }",
                Edition.FR,
                "<p>un deux trois quatre cinq six</p>",
                "");
        assertThat(text(laid.pages()).replace(" ", "")).isEqualTo("undeuxtroisquatrecinqsix");
    }
}
