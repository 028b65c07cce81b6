package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.Keys;

/** The whole site without a mouse. */
class KeyboardTest {
    private static final Site SITE = Site.all();

    @Test
    void theFirstStopSkipsToTheText() {
        Browser browser = Browser.fresh().open(SITE.page("fr/", "page-part")).press(Keys.TAB);
        assertThat(browser.focused().getDomAttribute("class")).isEqualTo("skip");
        assertThat(browser.truth("return document.activeElement.getBoundingClientRect().left >= 0"))
                .isTrue();
        browser.press(Keys.ENTER);
        assertThat(browser.path()).endsWith("#main");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("main");
        browser.press(Keys.TAB);
        assertThat(browser.truth("return !!document.activeElement.closest('main')"))
                .isTrue();
    }

    @Test
    void theLanguageCanBeChanged() {
        Browser browser = Browser.fresh().open(SITE.page("fr/", "page-part"));
        browser.tabTo("nav.languages a[hreflang=nl-BE]").press(Keys.ENTER);
        assertThat(browser.path()).startsWith("nl/");
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("nl-BE");
    }

    @Test
    void aTableCanBeFilteredAndSorted() {
        Browser browser = Browser.fresh().open(SITE.page("nl/", "page-view", "data-facet="));
        long all = browser.all("tbody tr[data-record]").size();
        browser.tabTo(".facet summary").press(Keys.ENTER, Keys.TAB, Keys.SPACE, Keys.ESCAPE);
        assertThat(browser.all("tbody tr[data-record]")).hasSizeLessThan((int) all);
        browser.tabTo("button.sort").press(Keys.ENTER);
        assertThat(browser.isThere("th[aria-sort=ascending]")).isTrue();
        assertThat(browser.focused().getDomAttribute("class")).isEqualTo("sort");
    }

    @Test
    void wordsCanBeLookedForAndAResultOpened() {
        Browser browser = Browser.fresh().open(SITE.page("fr/developpement", "page-part"));
        browser.tabTo("header.site input[name=q]").press("quartier", Keys.ENTER);
        browser.await("results", () -> browser.isThere(".results a"));
        assertThat(browser.one("#query").getDomProperty("value")).isEqualTo("quartier");
        browser.tabTo(".results a").press(Keys.ENTER);
        browser.await("the page of the result", () -> !browser.isThere(".results"));
        assertThat(browser.words("main")).containsIgnoringCase("quartier");
    }

    /** From the choice of language to a passage in the other language: one visit, no mouse, back and forward between. */
    @Test
    void aWholeVisit() {
        Browser browser = Browser.fresh().open("index.html");
        browser.tabTo("main a[hreflang=nl-BE]").press(Keys.ENTER);
        browser.await("the list", () -> browser.path().equals("nl/index.html"));
        browser.tabTo(".publications a[href^=territoriale]").press(Keys.ENTER);
        browser.await("the overview", () -> browser.isThere("html.page-overview"));
        browser.tabTo(".overview-views a").press(Keys.ENTER);
        browser.await("a table", () -> browser.isThere(".facet"));
        String table = browser.path();
        int all = browser.all("tbody tr[data-record]").size();
        browser.tabTo(".facet summary").press(Keys.ENTER, Keys.TAB, Keys.SPACE, Keys.ESCAPE);
        int filtered = browser.all("tbody tr[data-record]").size();
        assertThat(filtered).isPositive().isLessThan(all);
        browser.back();
        assertThat(browser.path()).isEqualTo(table);
        assertThat(browser.all("tbody tr[data-record]")).hasSize(all);
        browser.forward();
        assertThat(browser.all("tbody tr[data-record]")).hasSize(filtered);
        browser.tabTo("tbody a").press(Keys.ENTER);
        browser.await("an objective", () -> browser.isThere("html.page-part"));
        browser.back()
                .await(
                        "the table as it was left",
                        () -> browser.all("tbody tr[data-record]").size() == filtered);
        browser.forward().await("the objective", () -> browser.isThere("html.page-part"));
        browser.tabTo("header.site input[name=q]").press("wijk", Keys.ENTER);
        browser.await("results", () -> browser.isThere(".results a"));
        browser.tabTo(".results a").press(Keys.ENTER);
        browser.await("the page of a result", () -> browser.isThere("html.page-part"));
        browser.tabTo("nav.languages a[hreflang=fr-BE]").press(Keys.ENTER);
        browser.await("the other language", () -> browser.path().startsWith("fr/"));
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("fr-BE");
    }

    @TestFactory
    Stream<DynamicTest> everyStopIsSeen() {
        return Stream.of(SITE.page("nl/", "page-view", "data-facet="), SITE.page("fr/", "page-search"))
                .map(page -> dynamicTest(page, () -> {
                    Browser browser = Browser.fresh().open(page);
                    for (int i = 0; i < 25; i++) {
                        browser.press(Keys.TAB);
                        if ((boolean) browser.run("return document.activeElement === document.body;")) {
                            // Past the last stop of the page.
                            assertThat(i).isGreaterThan(10);
                            return;
                        }
                        assertThat((String) browser.run("""
                                        const one = document.activeElement;
                                        const style = getComputedStyle(one);
                                        const box = one.getBoundingClientRect();
                                        const seen = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none'
                                          && box.bottom > 0 && box.top < innerHeight && box.right > 0;
                                        return seen ? '' : one.outerHTML;
                                        """)).as("stop " + i).isEmpty();
                    }
                }));
    }
}
