package org.diptych.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private Document resolve(String html) {
        Document document = Trees.document(Edition.FR, Trees.read(html, diagnostics));
        return new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(document);
    }

    private String tree(String html) {
        return TreePrinter.print(resolve(html).blocks());
    }

    @Test
    void resolvingAgainChangesNothing() {
        Document once = resolve("<nav class=\"contents\"></nav><h1>x</h1><table id=\"t\"><caption>c</caption><tr><td>1"
                + "<span class=\"note\">n</span></td></tr></table><p><a href=\"#t\"></a></p>");

        assertThat(new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(once))
                .isEqualTo(once);
    }

    @Test
    void aHeadingNeverTakesAnIdThatStandsFurtherOn() {
        assertThat(tree("<h1>Coûts</h1><p id=\"couts\">x</p>"))
                .contains("h1 #couts-2")
                .contains("p #couts");
    }

    @Test
    void headingsWithoutLettersHaveAnIdToo() {
        assertThat(tree("<h1>…</h1><h1>…</h1>")).contains("h1 #heading ", "h1 #heading-2 ");
    }

    @Test
    void theNumberOfAHeadingIsNotInItsId() {
        assertThat(tree("<h2><span class=\"number\">IV.</span> Mobilité</h2>")).contains("#mobilite ");
    }

    @Test
    void captionsInsideCellsAreNumberedAfterTheirTable() {
        assertThat(tree("<table><caption>dehors</caption><tr><td><table><caption>dedans</caption><tr><td>x</td></tr>"
                        + "</table></td></tr></table>"))
                .containsSubsequence("Tableau 1", "dehors", "Tableau 2", "dedans");
    }

    @Test
    void aRepeatedNoteHasTheNumberOfItsFirstCall() {
        assertThat(tree("<p>a<span class=\"note\" data-note=\"k\">x</span><span class=\"note\">y</span>"
                        + "<span class=\"note\" data-note=\"k\"></span></p>"))
                .containsSubsequence("#note-k .note=1{", ".note=2{", "#note-k .note=1 repeated");
    }

    @Test
    void allUnresolvedTargetsAreReportedWithTheirPlace() {
        resolve("<p data-origin=\"a\"><a href=\"#x\">1</a> <a href=\"#y\">2</a></p>"
                + "<p data-origin=\"b\">z<span class=\"note\"><a href=\"#z\">3</a></span></p>");

        assertThat(diagnostics.sorted())
                .extracting(found -> found.at().file())
                .containsExactly("a.yaml", "a.yaml", "b.yaml");
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::message)
                .first()
                .isEqualTo("The link to `x` leads nowhere: nothing in the document has this id.");
    }

    @Test
    void theOutlineNestsByLevelAndAllowsJumps() {
        Document document = resolve("<h1>A</h1><h3>B</h3><h2>C</h2><h3>D</h3><h1>E</h1><h1 class=\"unlisted\">F</h1>");
        List<String> lines = new ArrayList<>();
        lines(Outline.of(document).entries(), "", lines);

        assertThat(lines).containsExactly("A", ">B", ">C", ">>D", "E");
    }

    private static void lines(List<Outline.Entry> entries, String indent, List<String> out) {
        for (Outline.Entry entry : entries) {
            out.add(indent + PlainText.ofRun(entry.text()));
            lines(entry.entries(), indent + ">", out);
        }
    }

    @Test
    void theOutlineOfTwoLanguagesHasBoth() {
        Document both = Trees.pair("<h1>Un</h1><h2>Transport</h2>", "<h1>Een</h1><h2>Transport</h2>", diagnostics);
        List<String> titles = new ArrayList<>();
        Outline.of(new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(both))
                .forEach(entry -> titles.add(PlainText.ofRun(entry.text()) + "|" + PlainText.ofRun(entry.other())));

        assertThat(titles).containsExactly("Un|Een", "Transport|");
    }

    @Test
    void aHeadingInTheSecondLanguageAloneIsListedInIt() {
        Document both = Trees.pair("", "<h1>Alleen</h1>", diagnostics);

        assertThat(Outline.of(new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(both))
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(PlainText.ofRun(entry.text())).isEqualTo("Alleen");
                    assertThat(entry.text()).singleElement().isInstanceOf(Inline.Span.class);
                    assertThat(entry.target()).isEqualTo("alleen");
                });
    }

    @Test
    void slugsHaveNoAccentsAndAnEnd() {
        assertThat(Ids.slug("Œuvre d’été : n° 3 — Ça/là")).isEqualTo("oeuvre-d-ete-n-3-ca-la");
        assertThat(Ids.slug("a".repeat(500))).hasSize(60);
        assertThat(Ids.slug("…")).isEmpty();
    }

    @Test
    void plainTextHasOneLineABlockAndNotesAtTheirPlace() {
        Document document = resolve("<h1>Titre</h1><p>Un<br>deux<span class=\"note\">trois</span>.</p><hr>");

        assertThat(PlainText.of(document)).isEqualTo("Titre\nUn deux [trois].\n");
    }
}
