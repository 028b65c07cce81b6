package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Everything that the browser tests look for is found where it is. */
class BrowserProofTest {
    private static Browser open(String body) {
        Site.all()
                .add(
                        "broken.html",
                        "<!DOCTYPE html><html lang=\"fr\"><head><title>Page</title><meta name=\"viewport\""
                                + " content=\"width=device-width\"></head><body><main><h1>Page</h1>" + body
                                + "</main></body></html>");
        return Browser.fresh().open("broken.html");
    }

    @Test
    void aGoodPageHasNothing() {
        Browser browser = open("<p>Texte.</p>");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.shifts()).isEmpty();
        assertThat(browser.width(320).overflow()).isEmpty();
    }

    @Test
    void violationsAreFound() {
        assertThat(open("<img src=\"data:,\"><p style=\"color:#bbb\">Pâle</p>").violations())
                .anyMatch(found -> found.startsWith("image-alt"))
                .anyMatch(found -> found.startsWith("color-contrast"));
        assertThat(open("<p><a href=\"#a\">a</a><br><a href=\"#b\">b</a></p>").violations())
                .anyMatch(found -> found.startsWith("target-size"));
    }

    @Test
    void whatIsTooWideIsFound() {
        assertThat(open("<p>" + "long".repeat(200) + "</p>").width(320).overflow())
                .hasSizeGreaterThan(1);
    }

    @Test
    void whatMovesIsFound() {
        Browser browser = open(
                "<p>Texte.</p><script>setTimeout(() => document.querySelector('h1').style.marginTop = '300px', 200)</script>");
        browser.await("the shift", () -> !browser.shifts().isEmpty());
    }

    @Test
    void complaintsAndRequestsElsewhereAreFound() {
        Browser browser = open("<script src=\"http://127.0.0.1:1/elsewhere.js\"></script>");
        assertThat(browser.complaints()).isNotEmpty();
        assertThat(browser.requests())
                .anyMatch(address -> !address.startsWith(Site.all().address()));
    }

    @Test
    void whatTheKeyboardDoesNotReachIsFound() {
        Browser browser = open("<p><a href=\"#a\">a</a> <span class=\"b\">b</span></p>");
        assertThatThrownBy(() -> browser.tabTo(".b")).hasMessageContaining("does not reach .b");
        assertThat(browser.press(Keys.TAB).isThere(":focus")).isIn(true, false);
    }
}
