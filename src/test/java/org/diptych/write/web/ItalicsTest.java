package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A page fetches the italics that it shows, and no others. */
class ItalicsTest {
    private static final String CSS =
            "@font-face{font-family:\"A\";font-style:italic;font-display:optional;src:url(a-italic.woff2) format(\"woff2\")}"
                    + "@font-face{font-family:\"A\";font-display:optional;src:url(a.woff2)}"
                    + "@font-face{font-family:\"B\";font-style:italic;font-display:optional;src:url(b-italic.woff2)}";

    @Test
    void theyStandInTextOrInTablesAndLabels() {
        assertThat(Italics.of("<p>a <em>b</em></p>")).isEqualTo(new Italics(true, false));
        assertThat(Italics.of("<table><tr><td><span class=\"absent\">néant</span></td></tr></table><p>a</p>"))
                .isEqualTo(new Italics(false, true));
        assertThat(Italics.of("<h2>a</h2><p class=\"absent-minded\">embarras</p><emphasis>"))
                .isEqualTo(new Italics(false, false));
    }

    @Test
    void eachIsOfTheFamilyThatIsSetThere() {
        assertThat(new Italics(true, false).fonts(CSS, "\"A\", serif", "\"B\", sans-serif"))
                .containsExactly("a-italic.woff2");
        assertThat(new Italics(true, true).fonts(CSS, "\"A\", serif", "\"B\", sans-serif"))
                .containsExactly("a-italic.woff2", "b-italic.woff2");
        assertThat(new Italics(false, false).fonts(CSS, "\"A\"", "\"B\"")).isEmpty();
    }
}
