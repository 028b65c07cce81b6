package org.diptych.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Language;
import org.diptych.value.Passage;
import org.diptych.value.wording.Shipped;
import org.junit.jupiter.api.Test;

/** What the dialect adds to CommonMark, at its edges. */
class MarkdownDialectTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private String html(String markdown) {
        ReferencePrinter none = call -> Optional.empty();
        return new MarkdownConverter(Shipped.conventions(), new MarkdownTexts(), path -> true)
                .toHtml(
                        Passage.verbatim(markdown, "content/p/text.fr.md", 1, 0),
                        Language.FR,
                        none,
                        (name, options, at) -> "<div>" + name + options + "</div>",
                        diagnostics);
    }

    private List<String> problems() {
        List<String> all = new ArrayList<>();
        diagnostics
                .sorted()
                .forEach(found -> all.add(found.at().line() + ":" + found.at().column() + "+"
                        + found.at().length() + " " + found.rule().code()));
        return all;
    }

    @Test
    void severalBarsSpanColumns() {
        assertThat(html("| a | b | c |\n|---|:-:|--:|\n| un || 2 |\n| x \\| y |"))
                .isEqualTo("<table><thead><tr><th scope=\"col\">a</th><th class=\"center\" scope=\"col\">b</th>"
                        + "<th class=\"right\" scope=\"col\">c</th></tr></thead><tbody>"
                        + "<tr><td colspan=\"2\">un</td><td class=\"right\">2</td></tr>"
                        + "<tr><td>x | y</td><td class=\"center\"></td><td class=\"right\"></td></tr></tbody></table>");
    }

    @Test
    void aTableNeedsNoHead() {
        String body = "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>";
        assertThat(html("|---|---|\n| 1 | 2 |")).isEqualTo(body);
        assertThat(html("| | |\n|---|---|\n| 1 | 2 |")).isEqualTo(body);
    }

    @Test
    void aTableBelowWordsLeavesThem() {
        assertThat(html("Voir :\na | b\n--|--\n1 | 2\n\nfin"))
                .isEqualTo(
                        "<p>Voir\u00a0:</p><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
                                + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table><p>fin</p>");
        assertThat(html("un | deux\n---\n\ntrois")).isEqualTo("<h2>un | deux</h2><p>trois</p>");
    }

    @Test
    void attributesBelowATableAreOfTheTable() {
        assertThat(html("| a |\n|---|\n| 1 {.sum} |\n\n{#t .wide}\n\nfin"))
                .isEqualTo("<table id=\"t\" class=\"wide\"><thead><tr><th scope=\"col\">a</th></tr></thead>"
                        + "<tbody><tr><td class=\"sum\">1</td></tr></tbody></table><p>fin</p>");
    }

    @Test
    void attributesStickToWhatTheyFollow() {
        assertThat(html("**a**{.x} b {.y}")).isEqualTo("<p class=\"y\"><strong class=\"x\">a</strong> b</p>");
        assertThat(html("un {mot} et { } et {a b=c}")).isEqualTo("<p>un {mot} et { } et {a b=c}</p>");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void termsBelowABlankLineGoOnWithTheList() {
        assertThat(html("Un\n: premier\n: second\n\nDeux\n: a\n\n  b\n\nfin"))
                .isEqualTo("<dl><dt>Un</dt><dd>premier</dd><dd>second</dd><dt>Deux</dt><dd><p>a</p><p>b</p></dd></dl>"
                        + "<p>fin</p>");
    }

    @Test
    void meaningsMayBeIndented() {
        assertThat(html("Un\n  : premier\n\nDeux\n  : a"))
                .isEqualTo("<dl><dt>Un</dt><dd>premier</dd><dt>Deux</dt><dd>a</dd></dl>");
    }

    @Test
    void notesHoldSeveralParagraphs() {
        assertThat(html("Mot[^a].\n\n[^a]: Un.\n\n    Deux.\n\nSuite"))
                .isEqualTo("<p>Mot<span class=\"note\"><p>Un.</p><p>Deux.</p></span>.</p><p>Suite</p>");
    }

    @Test
    void namedAddressesAreFollowed() {
        assertThat(html("[mots][site] et [site]{.x}\n\n[site]: https://be.brussels"))
                .isEqualTo("<p><a href=\"https://be.brussels\">mots</a> et "
                        + "<a href=\"https://be.brussels\" class=\"x\">site</a></p>");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void placesOfAddressesAreExact() {
        html("[a *b*]( <http://x> \"t\") et\n[c](www.y(z).be 'u')");
        assertThat(problems()).containsExactly("1:11+8 malformed-link", "2:5+11 malformed-link");
    }

    @Test
    void commentsAreLeftOutAndTold() {
        assertThat(html("a <!-- b --> c\n\n<!-- d -->\n\ne")).isEqualTo("<p>a  c</p><p>e</p>");
        assertThat(problems()).containsExactly("1:3+10 raw-html", "3:1+10 raw-html");
    }

    @Test
    void whatIsNestedTooDeepIsReadAsText() {
        String deep = "> ".repeat(20_000) + "a\n\n" + "[".repeat(20_000) + "\n\n" + "*a ".repeat(20_000) + "\n\n"
                + "- ".repeat(2_000) + "b";
        assertThat(html(deep)).contains("a", "b").hasSizeLessThan(400_000);
    }
}
