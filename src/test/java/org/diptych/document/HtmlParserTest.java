package org.diptych.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.HtmlNode.Characters;
import org.diptych.document.HtmlNode.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlParserTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private Element parsed(String html) {
        HtmlSource source = new HtmlSource(origin -> SourcePosition.NONE, diagnostics, "document.ftlh");
        return new HtmlParser(html, source).parse();
    }

    /** As it was understood: `(name attribute=value … children)`. */
    private static String text(HtmlNode node) {
        return switch (node) {
            case Characters characters -> characters.text();
            case Element element -> {
                StringBuilder out = new StringBuilder("(").append(element.name());
                List<String> attributes = element.attributes();
                for (int i = 0; i < attributes.size(); i += 2) {
                    out.append(' ').append(attributes.get(i)).append('=').append(attributes.get(i + 1));
                }
                for (HtmlNode child : element.children()) {
                    out.append(' ').append(text(child));
                }
                yield out.append(')').toString();
            }
        };
    }

    private String understood(String html) {
        List<String> children = new ArrayList<>();
        parsed(html).children().forEach(child -> children.add(text(child)));
        return String.join("|", children);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>a</p><p>b</p> ~ (p a)|(p b)",
                "<P Class=\"X\">a</p> ~ (p class=X a)",
                "<p  id = a\tclass=b>c</p > ~ (p id=a class=b c)",
                "<a href=\"x?a>b\">c</a> ~ (a href=x?a>b c)",
                "<input disabled/> ~ (input disabled=)",
                "<p>a<br>b<br/>c</p> ~ (p a (br) b (br) c)",
                "<img alt=\"\" src=x.png> ~ (img alt= src=x.png)",
                "<p/>a ~ (p)|a",
                "a <!-- <p> --> b ~ a | b",
                "1 < 2 <3 </ 4 ~ 1 < 2 <3 </ 4",
                "<p id=a id=b>c</p> ~ (p id=a id=b c)",
                "<my-own>a</my-own> ~ (my-own a)"
            })
    void elementsAreReadAsWritten(String html, String understood) {
        assertThat(understood(html)).isEqualTo(understood);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void valuesStandInEitherSortOfQuotationMarks() {
        assertThat(understood("<p\n id='a \"b\"' class=\"c 'd'\">e</p>")).isEqualTo("(p id=a \"b\" class=c 'd' e)");
    }

    @Test
    void theFirstAttributeOfANameCounts() {
        Element element = (Element) parsed("<p id=a id=b>c</p>").children().get(0);

        assertThat(element.value("id")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "&lt;p&gt; &amp;amp; &quot;&apos; ~ <p> &amp; \"'",
                "a&#160;b&#xA0;c&nbsp;d ~ a\u00a0b\u00a0c\u00a0d",
                "&#128512; ~ 😀",
                "&laquo;&euro;&hellip;&raquo; ~ «€…»",
                "R&D, a & b, x &y, &; ~ R&D, a & b, x &y, &;",
                "&not a name; ~ &not a name;",
                "<a href=\"?a=1&b=2&amp;c=3\">&gt;</a> ~ (a href=?a=1&b=2&c=3 >)"
            })
    void charactersByNameOrNumber(String html, String understood) {
        assertThat(understood(html)).isEqualTo(understood);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&eacute;", "&#0;", "&#xd800;", "&#x110000;", "&#;", "&#x;", "&#12a;"})
    void whatNamesNoCharacterIsReportedAndStays(String html) {
        assertThat(understood(html)).isEqualTo(html);
        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("`" + html + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<div><p>a</div>b ~ (div (p a))|b ~ `<p>` is not closed.",
                "<div>a ~ (div a) ~ `<div>` is not closed.",
                "<p>a</em>b</p> ~ (p a b) ~ `</em>` closes nothing that is open.",
                "<p class=\"a>b ~ (p class=a>b) ~ `<p>` is not closed.",
                "<p ~ (p) ~ `<p>` is not closed.",
                "<a href=x/>b ~ (a href=x/ b) ~ `<a>` is not closed.",
                "<!doctype html>a ~ a ~ `<!` is nothing that a template may print.",
                "<![CDATA[a]]>b ~ b ~ `<!` is nothing that a template may print.",
                "<?php a ?>b ~ b ~ `<?` is nothing that a template may print."
            })
    void whatIsOutOfBalanceIsReported(String html, String understood, String message) {
        assertThat(understood(html)).isEqualTo(understood);
        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo(message);
    }

    @Test
    void aMistakeIsToldWithTheOriginAroundIt() {
        parsed("<div data-origin=\"oo-1/title\"><section><p>a</section></div>");

        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("`<p>` is not closed, in record `oo-1`, field `title`.");
    }
}
