package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The search of a publication: in the reader's words, in each language, offline. */
class SearchTest {
    private static final String FRENCH = Site.all().page("fr/", "page-search", "developpement-territorial");
    private static final String DUTCH = Site.all().page("nl/", "page-search", "territoriale-ontwikkeling");

    /** The titles found first. */
    private static List<String> found(Browser browser) {
        browser.await("an answer", () -> !browser.words("main .count").isEmpty());
        return browser.texts("return [...document.querySelectorAll('.results a')].map(link => link.textContent)");
    }

    private static List<String> marked(Browser browser) {
        return browser.texts("return [...document.querySelectorAll('.results mark')].map(mark => mark.textContent)");
    }

    @Test
    void accentsNeedNotBeTyped() {
        Browser browser = Browser.fresh().open(FRENCH + "?q=amenagement");
        assertThat(found(browser)).isNotEmpty();
        assertThat(marked(browser)).anyMatch(word -> word.equalsIgnoreCase("aménagement"));
        assertThat(browser.words("main .count")).matches("\\d+ résultats? pour « amenagement »");
    }

    @Test
    void partsOfDutchCompoundsAreFound() {
        Browser browser = Browser.fresh().open(DUTCH + "?q=plan");
        found(browser);
        assertThat(marked(browser)).anyMatch(word -> word.matches("(?i)[a-z]{3,}plan(nen)?"));
        assertThat(browser.open(DUTCH + "?q=norm").texts("return []")).isEmpty();
        found(browser);
        assertThat(marked(browser)).anyMatch(word -> word.matches("(?i)[a-z]{3,}norm(en)?"));
    }

    @Test
    void theSingularFindsThePlural() {
        assertThat(found(Browser.fresh().open(FRENCH + "?q=contrats"))).isNotEmpty();
        Browser browser = Browser.fresh().open(FRENCH + "?q=contrat");
        found(browser);
        assertThat(marked(browser)).contains("contrats");
    }

    @Test
    void allWordsMustBeThereAndTheAddressKeepsThem() {
        Browser browser = Browser.fresh().open(FRENCH);
        browser.one("#query").sendKeys("quartier");
        int one = Integer.parseInt(count(browser, "quartier"));
        browser.one("#query").sendKeys(" logement");
        int both = Integer.parseInt(count(browser, "logement"));
        assertThat(both).isPositive().isLessThan(one);
        assertThat(browser.path()).endsWith("?q=quartier+logement");
        browser.one("#query").sendKeys(" xqzw");
        browser.await("nothing", () -> browser.words("main .count").startsWith("Aucun résultat"));
    }

    private static String count(Browser browser, String until) {
        browser.await("results", () -> browser.words("main .count").contains(until + " »"));
        return browser.words("main .count").replaceAll("\\D.*", "");
    }

    @Test
    void aMisspeltWordFindsItsNeighbours() {
        Browser browser = Browser.fresh().open(FRENCH + "?q=revitalisasion");
        assertThat(found(browser)).isNotEmpty();
        assertThat(browser.words("main .count")).endsWith("mots proches");
    }

    @Test
    void aResultLeadsToItsPlace() {
        Browser browser = Browser.fresh().open(FRENCH + "?q=PRAS");
        String title = found(browser).get(0);
        assertThat(title).containsIgnoringCase("PRAS");
        browser.one(".results a").click();
        assertThat(browser.words("main")).containsIgnoringCase("PRAS");
        assertThat(
                        browser.truth(
                                "return location.hash === '' || !!document.getElementById(decodeURIComponent(location.hash.slice(1)))"))
                .isTrue();
        assertThat(found(browser.back())).startsWith(title);
    }

    @Test
    void theIndexIsLoadedOnlyWhereItIsNeeded() {
        Browser browser = Browser.fresh().open(Site.all().page("fr/developpement", "page-part"));
        assertThat(browser.requests()).noneMatch(address -> address.contains("search-index"));
        browser.open(FRENCH + "?q=quartier");
        found(browser);
        assertThat(browser.requests()).anyMatch(address -> address.endsWith("search-index.js"));
    }

    @Test
    void itWorksFromDisk() {
        Browser browser = Browser.fresh();
        browser.go(Site.all().folder().resolve(DUTCH).toUri().toString());
        browser.one("#query").sendKeys("wijken", Keys.ENTER);
        assertThat(found(browser)).isNotEmpty();
        // From disk the browser fetches no fonts ahead, and says so; it loads them when the style sheet asks.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains(".woff2"));
        browser.one(".results a").click();
        assertThat(browser.isThere("main h1")).isTrue();
    }

    @Test
    void moreResultsAreAButtonAway() {
        Browser browser = Browser.fresh().open(FRENCH + "?q=2024");
        assertThat(found(browser)).hasSize(20);
        browser.one(".more").click();
        assertThat(found(browser)).hasSizeGreaterThan(20);
        assertThat(browser.truth("return document.activeElement === document.querySelectorAll('.results a')[20]"))
                .isTrue();
    }
}
