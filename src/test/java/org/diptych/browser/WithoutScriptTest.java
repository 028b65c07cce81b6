package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages say everything without their scripts. */
class WithoutScriptTest {
    private static final Site SITE = Site.all();
    private final Browser browser = Browser.fresh();

    @AfterEach
    void scriptAgain() {
        browser.script(true);
    }

    @Test
    void allRowsOfATableAreThereAndNoControlsThatDoNothing() {
        String page = SITE.page("fr/", "page-view", "data-facet=");
        browser.open(page);
        int rows = browser.all("tbody tr[data-record]").size();
        assertThat(browser.isThere(".controls")).isTrue();
        browser.script(false).open(page);
        assertThat(browser.all("tbody tr[data-record]")).hasSize(rows);
        assertThat(browser.all(".controls, button.sort, button.scheme, .popup")).isEmpty();
    }

    @Test
    void notesAreALinkAwayAndLeadBack() {
        browser.script(false).open(SITE.page("fr/", "page-part", "doc-noteref"));
        browser.one("a[role=doc-noteref]").click();
        assertThat(browser.path()).contains("#note-");
        browser.one("li.note a.back").click();
        assertThat(browser.path()).contains("#call-");
    }

    @Test
    void theSearchPageSaysWhatToDo() {
        browser.script(false).open(SITE.page("fr/", "page-part"));
        browser.one("header.site input[name=q]").sendKeys("quartier");
        browser.one("header.site form button").click();
        browser.await("the page", () -> browser.path().contains("?q="));
        assertThat(browser.path()).contains("?q=quartier");
        assertThat(browser.words(".no-script")).isNotBlank();
    }

    @Test
    void theTextIsTheSame() {
        for (String page : List.of(SITE.page("fr/developpement", "page-part"), SITE.page("nl/", "page-overview"))) {
            String with = browser.script(true).open(page).words("main");
            String without = browser.script(false).open(page).words("main");
            assertThat(without).as(page).isEqualTo(with);
        }
    }

    @Test
    void aLastingAddressLeadsOn() {
        browser.script(false).open(SITE.page("id/", "hreflang=\"nl-BE\""));
        browser.await("the page", () -> browser.path().startsWith("fr/"));
    }
}
