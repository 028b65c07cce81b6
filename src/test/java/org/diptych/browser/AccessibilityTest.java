package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.Keys;

/**
 * Every sort of page in every edition, wide and narrow, in the light and in the dark, is one that axe-core has nothing
 * against, that needs no scrolling sideways and stands still.
 */
class AccessibilityTest {
    /** The narrowest screen that WCAG asks for. */
    private static final int NARROW = 320;

    /** The largest page of each sort and edition, one part of each publication, and those that stand alone. */
    private static Set<String> pages() {
        Site site = Site.all();
        Set<String> pages = new LinkedHashSet<>(List.of("index.html", site.page("id/")));
        for (String edition : List.of("fr/", "nl/", "fr-nl/")) {
            pages.add(edition + "index.html");
            for (String sort : List.of("overview", "part", "view")) {
                pages.add(site.page(edition, "page-" + sort + "\""));
            }
            pages.add(site.page(edition, "page-search\"") + "?q=2024");
        }
        site.pages().stream()
                .filter(page -> page.matches("nl/[^/]+/index\\.html"))
                .forEach(page -> pages.add(site.page(page.replace("index.html", ""), "<main")));
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> hasNoViolations() {
        return pages().stream()
                .map(page -> dynamicTest(page, () -> {
                    // Without script, or the lasting address of a record leads on at once.
                    Browser browser = page.startsWith("id/") ? Browser.fresh().script(false) : Browser.fresh();
                    browser.open(page);
                    browser.script(true);
                    assertThat(browser.violations()).as("wide, light").isEmpty();
                    if (!page.startsWith("id/")) {
                        assertThat(browser.shifts()).as("what moved").isEmpty();
                    }
                    browser.dark(true);
                    assertThat(browser.violations()).as("wide, dark").isEmpty();
                    browser.width(NARROW);
                    assertThat(browser.violations()).as("narrow, dark").isEmpty();
                    browser.dark(false);
                    assertThat(browser.violations()).as("narrow, light").isEmpty();
                    assertThat(browser.overflow())
                            .as("what is wider than the screen")
                            .isEmpty();
                }));
    }

    @Test
    void whatOpensHasNoViolationsEither() {
        Site site = Site.all();
        Browser browser = Browser.fresh().open(site.page("fr/", "page-part", "doc-noteref"));
        browser.one("a[role=doc-noteref]").click();
        browser.await("the note", () -> browser.isThere(".note-popup:popover-open"));
        assertThat(browser.violations()).as("a note").isEmpty();
        browser.open(site.page("nl/", "page-view", "data-facet"));
        browser.one(".facet summary").click();
        assertThat(browser.violations()).as("a facet").isEmpty();
        browser.one(".facet input").click();
        browser.press(Keys.ESCAPE);
        browser.one("button.sort").click();
        assertThat(browser.dark(true).violations()).as("a filtered table").isEmpty();
        assertThat(browser.width(NARROW).overflow()).isEmpty();
    }
}
