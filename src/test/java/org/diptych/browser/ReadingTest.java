package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What helps along a page: where one is, notes, previews, languages, light and dark. */
class ReadingTest {
    private static final Site SITE = Site.all();

    /** Scrolls so that a heading is what is being read. */
    private static String readOn(Browser browser, String selector) {
        return (String) browser.run("""
                const headings = [...document.querySelectorAll(arguments[0])];
                const heading = headings[Math.min(2, headings.length - 1)];
                scrollTo(0, scrollY + heading.getBoundingClientRect().top - innerHeight / 3 + 20);
                return heading.id;
                """, selector);
    }

    @Test
    void theSectionBeingReadIsMarkedInTheContents() {
        Browser browser = Browser.fresh().open(SITE.page("fr/", "page-part", "class=\"sections\""));
        String id = (String) browser.run("""
                const links = document.querySelectorAll('#toc .sections a');
                const link = links[Math.floor(links.length / 2)];
                const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
                scrollTo(0, scrollY + heading.getBoundingClientRect().top - innerHeight / 3 + 5);
                return heading.id;
                """);
        browser.await(
                "the mark",
                () -> browser.truth(
                        "return document.querySelector('#toc [aria-current=location]')?.hash === '#' + arguments[0]",
                        id));
        assertThat(browser.all("#toc [aria-current=location]")).hasSize(1);
    }

    @Test
    void anotherLanguageBeginsAtTheSamePlace() {
        Browser browser = Browser.fresh().open(SITE.page("fr/", "page-part", "class=\"counterpart\"", "<h2 id"));
        readOn(browser, "main h2[id]:has(+ .tools a.counterpart)");
        String hash = (String) browser.run("""
                const read = [...document.querySelectorAll('main :is(h2, h3)[id]')]
                  .filter(one => one.getBoundingClientRect().top < innerHeight / 3).pop();
                return new URL(read.nextElementSibling.querySelector('a.counterpart').href).hash;
                """);
        browser.one("nav.languages a[hreflang=nl-BE]").click();
        assertThat(browser.path()).startsWith("nl/").endsWith(hash);
        assertThat(browser.number("return scrollY")).isPositive();
        browser.one("nav.languages a[hreflang=fr-BE]").click();
        assertThat(browser.path()).startsWith("fr/").contains("#");
    }

    @Test
    void aNoteOpensWhereItIsCalledAndEscapeClosesIt() {
        Browser browser = Browser.fresh().open(SITE.page("fr/", "page-part", "doc-noteref"));
        String note = (String)
                browser.run(
                        "return document.querySelector(document.querySelector('a[role=doc-noteref]').hash).querySelector('p, li').textContent");
        browser.tabTo("a[role=doc-noteref]").press(Keys.ENTER);
        assertThat(browser.words(".note-popup")).contains(note.strip().substring(0, 10));
        assertThat(browser.path()).doesNotContain("#");
        browser.press(Keys.ESCAPE);
        assertThat(browser.isThere(".note-popup:popover-open")).isFalse();
        assertThat(browser.focused().getDomAttribute("role")).isEqualTo("doc-noteref");
    }

    @Test
    void aReferenceShowsWhatItLeadsToAsLongAsItIsLookedAt() {
        Browser browser = Browser.fresh().open(SITE.page("fr/", "page-part", "main", "data-preview="));
        browser.hover(browser.one("main a[data-preview]"));
        browser.await("the preview", () -> browser.isThere(".preview:popover-open"));
        assertThat(browser.words(".preview")).isNotBlank();
        assertThat(browser.one("main a[data-preview]").getDomAttribute("aria-describedby"))
                .isEqualTo("preview");
        browser.hover(browser.one(".preview"));
        browser.run("return new Promise(resolve => setTimeout(resolve, 400))");
        assertThat(browser.isThere(".preview:popover-open"))
                .as("stays under the pointer")
                .isTrue();
        browser.press(Keys.ESCAPE);
        assertThat(browser.isThere(".preview:popover-open")).isFalse();
    }

    @Test
    void aReferenceShowsThatToTheKeyboardToo() {
        Browser browser = Browser.fresh().open(SITE.page("fr/", "page-part", "data-preview="));
        browser.tabTo("main a[data-preview]");
        browser.await("the preview", () -> browser.isThere(".preview:popover-open"));
        browser.press(Keys.ESCAPE);
        assertThat(browser.isThere(".preview:popover-open")).isFalse();
        assertThat(browser.focused().getDomAttribute("data-preview")).isNotNull();
    }

    @Test
    void theChoiceOfLightOrDarkIsKept() {
        String page = "fr/index.html";
        Browser browser = Browser.fresh().open(page);
        String light = background(browser);
        browser.tabTo("button.scheme").press(Keys.ENTER);
        String dark = background(browser);
        assertThat(dark).isNotEqualTo(light);
        assertThat(browser.one("button.scheme").getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(background(browser.reload())).isEqualTo(dark);
        browser.one("button.scheme").click();
        assertThat(background(browser)).isEqualTo(light);
        assertThat(browser.run("return localStorage.getItem('scheme')"))
                .as("the system decides again")
                .isNull();
        assertThat(background(browser.dark(true))).isEqualTo(dark);
    }

    private static String background(Browser browser) {
        return (String) browser.run("return getComputedStyle(document.documentElement).backgroundColor");
    }

    @Test
    void aRecordsLastingAddressLeadsToTheLanguageChosenLast() {
        String page = SITE.page("id/", "hreflang=\"nl-BE\"");
        Browser browser = Browser.fresh().open("fr/index.html");
        browser.one("nav.languages a[hreflang=nl-BE]").click();
        browser.open(page).await("the page", () -> browser.path().startsWith("nl/"));
        browser.one("nav.languages a[hreflang=fr-BE]").click();
        browser.open(page).await("the page", () -> browser.path().startsWith("fr/"));
    }
}
