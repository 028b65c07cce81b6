package org.diptych.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Attributes;
import org.diptych.language.Edition;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;
import org.junit.jupiter.api.Test;

/** The theme that we ship. */
class ThemeTest {
    private static final Workspace PROJECT = new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), Instant.EPOCH);

    private static Theme theme(Diagnostics diagnostics) {
        return Theme.read(PROJECT, "none", "none", diagnostics);
    }

    @Test
    void printUnderstandsAllThatIsMeantForIt() {
        Diagnostics diagnostics = new Diagnostics();
        theme(diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void twoColumnsAreSetSmallerOnAPageOfTheirOwn() {
        StyleSheet sheet = theme(new Diagnostics()).sheet();
        assertThat(sheet.root(Edition.FR).style().fontSize()).isEqualTo(10.5);
        assertThat(sheet.root(Edition.FR_NL).style().fontSize()).isEqualTo(9.5);
        assertThat(sheet.root(Edition.FR_NL).style().lineHeight()).isEqualTo(12.5);
        assertThat(sheet.root(Edition.FR_NL).enter("p", Attributes.NONE).style().page())
                .isEqualTo("columns");
        assertThat(sheet.root(Edition.FR_NL)
                        .enter("div", Attributes.ofClass("pair"))
                        .style()
                        .columnCount())
                .isEqualTo(2);
        assertThat(sheet.page("columns", false, false).margin().left())
                .isLessThan(sheet.page("", false, false).margin().left());
    }

    @Test
    void runningHeadsCarryCodeTitleAndFolio() {
        PageStyle page = theme(new Diagnostics()).sheet().page("", false, false);
        assertThat(page.boxes().get("top-left").content()).containsExactly(new PageStyle.Piece.Named("code"));
        assertThat(page.boxes().get("top-right").content()).containsExactly(new PageStyle.Piece.Named("short-title"));
        assertThat(page.boxes().get("bottom-right").content())
                .containsExactly(
                        new PageStyle.Piece.Page(), new PageStyle.Piece.Literal("/"), new PageStyle.Piece.Pages());
        assertThat(page.boxes().get("top-right").style().textAlign()).isEqualTo("right");
        assertThat(page.boxes().get("top-right").style().fontSize()).isEqualTo(7.5);
        assertThat(theme(new Diagnostics()).sheet().page("cover", true, false).boxes())
                .isEmpty();
    }
}
