package org.diptych.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Language;
import org.diptych.value.Passage;
import org.diptych.value.wording.Shipped;
import org.junit.jupiter.api.Test;

/** In expectations {@code ~} is a no-break space and {@code _} a narrow one. */
class MarkdownConverterTest {
    private static final MarkdownConverter CONVERTER = new MarkdownConverter(
            Shipped.conventions(), new MarkdownTexts(), path -> path.equals("content/p/plan.svg"));

    private final Diagnostics diagnostics = new Diagnostics();

    private static final ReferencePrinter REFERENCES = new ReferencePrinter() {
        @Override
        public Optional<String> print(Call call) {
            return ids(call.target()).contains(call.id()) ? ReferencePrinter.link(call) : Optional.empty();
        }

        @Override
        public Collection<String> ids(Target target) {
            return target == Target.ACTOR ? List.of("hub") : List.of("oo-1-2", "other:x");
        }
    };

    private String html(String markdown, Language language) {
        Passage passage = Passage.verbatim(markdown, "content/p/text.fr.md", 1, 0);
        return CONVERTER
                .toHtml(
                        passage,
                        language,
                        REFERENCES,
                        (name, options, at) -> "<div class=\"view\">" + name + options + "</div>",
                        diagnostics)
                .replace('\u00a0', '~')
                .replace('\u202f', '_');
    }

    private String html(String markdown) {
        return html(markdown, Language.FR);
    }

    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(found -> found.at().line() + ":" + found.at().column() + "+"
                        + found.at().length() + " " + found.rule().code())
                .toList();
    }

    private void clean(String markdown, String expected) {
        assertThat(html(markdown)).isEqualTo(expected);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void paragraphsAndStress() {
        clean(
                "Un *mot* et **deux**\nlignes\n\nFin",
                "<p>Un <em>mot</em> et <strong>deux</strong> lignes</p><p>Fin</p>");
    }

    @Test
    void frenchSignsSeeAcrossStress() {
        clean("**Budget** : *l'eau*", "<p><strong>Budget</strong>~: <em>l’eau</em></p>");
    }

    @Test
    void dutchHasItsOwnQuotes() {
        assertThat(html("de \"Dienst *Scholen*\": ja", Language.NL))
                .isEqualTo("<p>de “Dienst <em>Scholen</em>”: ja</p>");
    }

    @Test
    void listsNestAndStart() {
        clean(
                "- a\n- b\n  - c\n\n3. x\n4. y",
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><ol start=\"3\"><li>x</li><li>y</li></ol>");
    }

    @Test
    void looseItemsOfOneParagraphAreTight() {
        clean("- a\n\n- b", "<ul><li>a</li><li>b</li></ul>");
    }

    @Test
    void itemsOfSeveralParagraphsKeepThem() {
        clean("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>");
    }

    @Test
    void tablesKnowAlignmentAndCaption() {
        clean(
                "| A | B |\n|---|--:|\n| 1 | 2 |\n[Titre]",
                "<table><caption>Titre</caption><thead><tr><th scope=\"col\">A</th><th class=\"right\" scope=\"col\">B</th></tr>"
                        + "</thead><tbody><tr><td>1</td><td class=\"right\">2</td></tr></tbody></table>");
    }

    @Test
    void definitionsAndRaisedLetters() {
        clean("terme\n: sens 1^er^", "<dl><dt>terme</dt><dd>sens 1<sup>er</sup></dd></dl>");
    }

    @Test
    void notesStandWhereTheyAreUsed() {
        clean("Texte[^1].\n\n[^1]: Une *note*.", "<p>Texte<span class=\"note\">Une <em>note</em>.</span>.</p>");
    }

    @Test
    void aNoteUsedTwiceIsPrintedOnce() {
        String html = html("a[^n] b[^n]\n\n[^n]: Note");
        assertThat(html)
                .matches("<p>a<span class=\"note\" data-note=\"(n-[0-9a-f]+)\">Note</span>"
                        + " b<span class=\"note\" data-note=\"\\1\"></span></p>");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void brokenAndUnusedNotesAreReported() {
        html("Texte[^x].\n\n[^y]: Note");
        assertThat(problems()).containsExactly("1:6+4 markdown-reference", "3:1+5 unused-footnote");
    }

    @Test
    void attributesGoToBlocksAndWords() {
        clean(
                "## Titre {#t .c}\n\n[words]{lang=en} fin",
                "<h2 id=\"t\" class=\"c\">Titre</h2><p><span lang=\"en\">words</span> fin</p>");
    }

    @Test
    void otherLanguagesKeepTheirSigns() {
        clean("[what's up?]{lang=en}", "<p><span lang=\"en\">what's up?</span></p>");
    }

    @Test
    void unknownAttributesAreReported() {
        html("[a]{color=red}");
        assertThat(problems()).containsExactly("1:5+9 unknown-key");
    }

    @Test
    void recordsAreReferredToById() {
        clean(
                "Voir [](#oo-1-2), [ici](#oo-1-2) et [](#oo-1-2){.number}",
                "<p>Voir <a href=\"#oo-1-2\"></a>, <a href=\"#oo-1-2\">ici</a> et <a href=\"#oo-1-2\" class=\"number\"></a></p>");
    }

    @Test
    void bodiesAreReferredTo() {
        clean("[le hub](actor:hub) et [](actor:hub){.acronym}", "<p>le hub et hub</p>");
    }

    @Test
    void unknownRecordsAreReportedWithAGuess() {
        html("Voir [](#oo-1-3).");
        assertThat(problems()).containsExactly("1:9+7 markdown-reference");
        assertThat(diagnostics.sorted().get(0).help()).containsExactly("did you mean `oo-1-2`?");
    }

    @Test
    void idsOfTheTextItselfAreKnown() {
        clean("## A {#here}\n\n[voir](#here)", "<h2 id=\"here\">A</h2><p><a href=\"#here\">voir</a></p>");
    }

    @Test
    void viewsStandOnALine() {
        clean(
                "Avant\n{{measures pillar=training columns=code,title note=\"a b\"}}\nAprès",
                "<p>Avant</p><div class=\"view\">measures{pillar=[training], columns=[code, title], note=[a b]}</div><p>Après</p>");
    }

    @Test
    void viewsInsideALineAreReported() {
        html("Avant {{measures pillar=training}} après");
        assertThat(problems()).containsExactly("1:7+28 markdown-view");
    }

    @Test
    void rawHtmlIsShownAndReported() {
        assertThat(html("a <b>c</b>\n\n<div>x</div>"))
                .isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt;</p><p>&lt;div&gt;x&lt;/div&gt;</p>");
        assertThat(problems()).containsExactly("1:3+3 raw-html", "1:7+4 raw-html", "3:1+12 raw-html");
    }

    @Test
    void headingsThatJumpAreReported() {
        assertThat(html("# A\n\n### B")).isEqualTo("<h1>A</h1><h3>B</h3>");
        assertThat(problems()).containsExactly("3:1+5 heading-jump");
    }

    @Test
    void addressesInTextBecomeLinks() {
        clean(
                "Voir https://be.brussels/a?b=1&c. Et <https://x.be>; [site](https://y.be)",
                "<p>Voir <a href=\"https://be.brussels/a?b=1&amp;c\">https://be.brussels/a?b=1&amp;c</a>. "
                        + "Et <a href=\"https://x.be\">https://x.be</a>_; <a href=\"https://y.be\">site</a></p>");
    }

    @Test
    void malformedLinksAreReported() {
        html("[a](http://http://x.be) [b](www.x.be) [c](https://a-2025-nl.pdf/)");
        assertThat(problems())
                .containsExactly("1:5+18 malformed-link", "1:29+8 malformed-link", "1:43+22 malformed-link");
    }

    @Test
    void undefinedNamesAreReportedAndBracketsAreNot() {
        assertThat(html("[a][b] et [c] […]")).isEqualTo("<p>[a] et [c] […]</p>");
        assertThat(problems()).containsExactly("1:1+6 markdown-reference");
    }

    @Test
    void codeIsLeftAlone() {
        clean("`a : b's`\n\n    x  ?\n    y", "<p><code>a : b's</code></p><p><code>x  ?</code><br/><code>y</code></p>");
    }

    @Test
    void imagesAreFigures() {
        clean(
                "![Plan d'accès](plan.svg \"Le plan\")",
                "<figure><img src=\"content/p/plan.svg\" alt=\"Plan d'accès\"/><figcaption>Le plan</figcaption></figure>");
        html("![x](none.png)");
        assertThat(problems()).containsExactly("1:6+8 missing-image");
    }

    @Test
    void anImageSaysWhatItShowsOrThatItOnlyAdorns() {
        clean(
                "![](plan.svg){.decorative}",
                "<figure class=\"decorative\"><img src=\"content/p/plan.svg\" alt=\"\"/></figure>");
        assertThat(html("![](plan.svg)")).startsWith("<figure class=\"undescribed\">");
        assertThat(problems()).containsExactly("1:5+8 undescribed-image");
    }

    @Test
    void quotesAndRules() {
        clean("> a\n\n---\n\nb  \nc", "<blockquote><p>a</p></blockquote><hr/><p>b<br/>c</p>");
    }

    @Test
    void headingsCanStandDeeper() {
        Passage passage = Passage.of("# A\n\n## B");
        assertThat(CONVERTER.toHtml(passage, Language.FR, 3, REFERENCES, (n, o, a) -> "", diagnostics))
                .isEqualTo("<h4>A</h4><h5>B</h5>");
    }

    @Test
    void ampersandsAndSignsAreEscaped() {
        clean("a & b < c &amp; \"d\"", "<p>a &amp; b &lt; c &amp; «~d~»</p>");
    }
}
