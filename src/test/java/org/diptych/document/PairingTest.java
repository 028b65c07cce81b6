package org.diptych.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;

class PairingTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void dutchStandsLeftInTheEditionThatNamesItFirst() {
        Document both = Trees.pair(Edition.NL_FR, "<p id=\"a\">fr</p>", "<p id=\"a\">nl</p>", diagnostics);

        assertThat(both.blocks()).singleElement().isInstanceOfSatisfying(Block.Pair.class, pair -> {
            assertThat(pair.left().orElseThrow().attributes().language()).isEqualTo(Language.NL);
            assertThat(pair.left().orElseThrow().attributes().id()).isEqualTo("a");
            assertThat(pair.right().orElseThrow().attributes().id()).isEqualTo("a-fr");
        });
    }

    @Test
    void anEditionInOneLanguageHasNothingToPair() {
        Document fr = Trees.document(Edition.FR, List.of());

        assertThatThrownBy(() -> new Pairing(diagnostics).pair(Edition.FR, Localized.same(fr)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fr");
    }

    @Test
    void aMissingSectionIsReportedOnceAndNotBlockByBlock() {
        Trees.pair("<section data-origin=\"a\"><h2>x</h2><p>y</p><ul><li>z</li></ul></section>", "", diagnostics);

        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("A section of record `a` has no counterpart in Dutch.");
    }

    @Test
    void whatIsMissingOnTheLeftIsReportedAsMissingInFrench() {
        Trees.pair("<p>x</p>", "<p>x</p><hr>", diagnostics);

        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("A rule has no counterpart in French.");
    }

    @Test
    void anEmptyCellBesideATextIsReported() {
        Trees.pair(
                "<table data-origin=\"t/rows\"><tr><td>mot</td></tr></table>",
                "<table data-origin=\"t/rows\"><tr><td></td></tr></table>",
                diagnostics);

        assertThat(diagnostics.sorted()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.UNPAIRED);
            assertThat(found.message()).isEqualTo("A cell of record `t`, field `rows`, has no counterpart in Dutch.");
        });
    }

    @Test
    void tablesOfOtherRecordsAreNotMerged() {
        Document both = Trees.pair(
                "<table><tr data-origin=\"a\"><td>1</td></tr></table>",
                "<table><tr data-origin=\"b\"><td>1</td></tr></table>",
                diagnostics);

        assertThat(both.blocks()).singleElement().isInstanceOf(Block.Pair.class);
        assertThat(diagnostics.sorted()).hasSize(1);
    }

    @Test
    void linksToWhatIsPrintedOnceLeadToIt() {
        String table = "<table><tr><td><p><span id=\"here\">12</span></p></td></tr></table>";
        Document both = Trees.pair(
                table + "<p><a href=\"#here\">ici</a></p>", table + "<p><a href=\"#here\">hier</a></p>", diagnostics);

        new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(both);

        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aPassageInTheOtherLanguageKeepsItsLanguageAndItsSide() {
        Document both = Trees.pair(
                "<p>x</p>",
                "<p lang=\"fr\">citation<span class=\"note\">noot</span></p><p>y<span class=\"note\">z</span></p>",
                diagnostics);
        String tree = TreePrinter.print(new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(both));

        assertThat(tree).contains("p ~fr \"citation\" note .note=1", "\"y\" note .note=2");
    }

    @Test
    void aBoxThatNamesItsLanguageStillHasTwoSides() {
        Document both = Trees.pair(
                "<div lang=\"fr\" class=\"a\"><p>x<span class=\"note\">1</span></p></div>",
                "<div lang=\"fr\" class=\"a\"><p>y<span class=\"note\">1</span></p></div>",
                diagnostics);
        String tree = TreePrinter.print(new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(both));

        assertThat(tree).contains("p ~fr \"x\" note .note=1", "p ~nl \"y\" note .note=1");
    }
}
