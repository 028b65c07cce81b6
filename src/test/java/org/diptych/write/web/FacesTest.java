package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.diptych.language.Edition;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A page fetches the faces that it shows, and no others. */
class FacesTest {
    private static final String CSS =
            "@font-face{font-family:\"A\";font-style:italic;font-display:optional;src:url(a-italic.woff2) format(\"woff2\")}"
                    + "@font-face{font-family:\"A\";font-display:optional;src:url(a.woff2)}"
                    + "@font-face{font-family:\"B\";font-style:italic;font-display:optional;src:url(b-italic.woff2)}";

    /** The italic faces that the page of a text fetches at once. */
    private static List<String> fonts(String text) throws IOException {
        String page = WebPages.page(WebPages.document(Edition.FR, text));
        return Jsoup.parse(page).select("link[rel=preload][href*=italic]").eachAttr("href").stream()
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void theyStandInTextOrInTablesAndLabels() throws IOException {
        assertThat(fonts("<h2>a</h2><p>a</p>")).isEmpty();
        assertThat(fonts("<p>a <em>b</em></p>")).singleElement().asString().startsWith("sourceserif4");
        assertThat(fonts("<table><tbody><tr><td><span class=\"absent\">néant</span></td></tr></tbody></table><p>a</p>"))
                .singleElement()
                .asString()
                .startsWith("sourcesans3");
        assertThat(fonts("<h2>a <em>b</em></h2><p class=\"absent\">c</p>")).hasSize(2);
    }

    @Test
    void eachIsOfTheFamilyThatIsSetThere() {
        assertThat(Faces.ITALIC_TEXT.fonts(CSS, "\"A\", serif", "\"B\", sans-serif"))
                .containsExactly("a-italic.woff2", "a.woff2");
        assertThat(Faces.ITALIC_TEXT.and(Faces.ITALIC_LABEL).fonts(CSS, "\"A\", serif", "\"B\", sans-serif"))
                .containsExactly("a-italic.woff2", "a.woff2", "b-italic.woff2");
        assertThat(Faces.NONE.fonts(CSS, "\"A\"", "\"B\"")).containsExactly("a.woff2");
    }

    @Test
    void theBoldFaceOfTheTextIsFetchedWhereATextHasBoldWords() throws IOException {
        String bold = "@font-face{font-family:\"A\";font-weight:600 700;font-display:optional;src:url(a-bold.woff2)}";
        assertThat(Faces.NONE.fonts(bold, "\"A\"", "\"B\"")).isEmpty();
        assertThat(Faces.BOLD_TEXT.fonts(bold, "\"A\"", "\"B\"")).containsExactly("a-bold.woff2");
        assertThat(Faces.NONE.fonts(bold, "\"B\"", "\"A\"")).containsExactly("a-bold.woff2");
        assertThat(Faces.NONE.fonts(bold, "\"A\"", "\"A\"")).as("labels too").containsExactly("a-bold.woff2");
        assertThat(WebPages.page(WebPages.document(Edition.FR, "<p>a</p>"))).doesNotContain("sourceserif4-600");
        assertThat(WebPages.page(WebPages.document(Edition.FR, "<p>a <strong>b</strong></p>")))
                .contains("sourceserif4-600");
    }
}
