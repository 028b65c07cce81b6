package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tables of records: sorted, filtered, shared, taken away. */
class TablesTest {
    private static final String ROWS = "return document.querySelectorAll('tbody tr[data-record]').length";
    private static final Pattern COUNT = Pattern.compile("(\\d+) lignes?(?: sur (\\d+))?");

    private final String page = Site.all().page("fr/", "page-view", "data-facet=");
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.fresh().open(page);
    }

    private long rows() {
        return browser.number(ROWS);
    }

    /** How many rows the page says that it shows. */
    private long said() {
        Matcher matcher = COUNT.matcher(browser.words(".controls .count"));
        assertThat(matcher.matches()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private void check(int box) {
        if (!browser.isThere(".facet[open]")) {
            browser.one(".facet summary").click();
        }
        browser.all(".facet[open] label").get(box).click();
    }

    private List<String> column(int number) {
        List<String> texts = new ArrayList<>();
        for (WebElement cell : browser.all("tbody tr[data-record] > :nth-child(" + number + ")")) {
            texts.add(cell.getText());
        }
        return texts;
    }

    @Test
    void aFacetLeavesTheRowsThatItCounts() {
        long all = rows();
        browser.one(".facet summary").click();
        long promised = Long.parseLong(browser.words(".facet label .number"));
        check(0);
        assertThat(rows()).isEqualTo(promised).isEqualTo(said()).isLessThan(all);
        assertThat(browser.one(".count").getDomAttribute("role")).isEqualTo("status");
        check(1);
        assertThat(rows()).as("either value").isGreaterThan(promised);
    }

    @Test
    void onPaperAHeadHasItsWordsWithoutButtons() {
        String head = "return document.querySelector('main thead').textContent";
        Object words = browser.run(head);
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.isThere("thead button")).isFalse();
        assertThat(browser.run(head)).isEqualTo(words);
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.run(head)).isEqualTo(words);
        browser.one("thead th[data-key] > .sort").click();
        assertThat(browser.isThere("th[aria-sort=ascending]")).isTrue();
    }

    @Test
    void wordsAreFoundWithoutTheirAccents() {
        long all = rows();
        String accented = (String) browser.run("""
                return [...document.querySelectorAll('tbody tr[data-record]')]
                  .flatMap(row => row.textContent.match(/\\p{L}+/gu)).find(word => word.length > 5 && /é/.test(word))
                """);
        browser.one(".controls input[type=search]")
                .sendKeys(accented.replaceAll("[éèê]", "e").toUpperCase(Locale.ROOT));
        assertThat(rows()).isEqualTo(said()).isPositive().isLessThan(all);
        browser.one(".controls input[type=search]").sendKeys(" xyzzy");
        assertThat(rows()).isZero();
        browser.one(".reset").click();
        assertThat(rows()).isEqualTo(all);
        assertThat(browser.path()).isEqualTo(page);
    }

    @Test
    void aColumnIsSortedBothWaysAndBackAgain() {
        List<String> before = column(1);
        WebElement head = browser.all("thead th").get(0);
        WebElement button = head.findElement(org.openqa.selenium.By.tagName("button"));
        button.click();
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("ascending");
        List<String> up = column(1);
        button.click();
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(column(1)).isEqualTo(up.reversed()).isNotEqualTo(up);
        button.click();
        assertThat(head.getDomAttribute("aria-sort")).isNull();
        assertThat(column(1)).isEqualTo(before);
    }

    @Test
    void backAndForwardUndoAndRedoAndAViewCanBeShared() {
        long all = rows();
        check(0);
        long filtered = rows();
        String address = browser.path();
        assertThat(address).contains("?");
        browser.one(".controls input[type=search]").sendKeys("xyzzy");
        assertThat(rows()).isZero();
        browser.back();
        assertThat(rows()).isEqualTo(filtered);
        browser.back();
        assertThat(rows()).isEqualTo(all);
        assertThat(browser.all(".facet :checked")).isEmpty();
        browser.forward();
        assertThat(rows()).isEqualTo(filtered);
        assertThat(Browser.fresh().open(address).number(ROWS)).isEqualTo(filtered);
    }

    @Test
    void whatIsShownCanBeTakenAwayAsCsv() {
        browser.run("""
                window.taken = [];
                URL.createObjectURL = blob => { window.taken.push(blob); return 'about:blank#' };
                HTMLAnchorElement.prototype.click = function () { window.named = this.download; };
                """);
        check(0);
        browser.one("button.csv").click();
        List<String> csv = browser.texts("""
                return taken[0].arrayBuffer()
                  .then(bytes => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes).split('\\r\\n'))
                """);
        assertThat(csv.get(0)).startsWith("\ufeffid,");
        assertThat(csv).as("a heading, the rows, the end of the last line").hasSize((int) rows() + 2);
        assertThat(csv.get(1)).startsWith(browser.one("tbody tr[data-record]").getDomAttribute("data-record") + ",");
        assertThat((String) browser.run("return named")).endsWith("-fr.csv");
    }

    @Test
    void bothLanguagesTogetherAreFilteredByBothWords() {
        browser.open(Site.all().page("fr-nl/", "page-view", "data-facet="));
        long all = rows();
        browser.one(".facet:nth-of-type(3) summary").click();
        String value = browser.words(".facet[open] label span");
        long promised = Long.parseLong(browser.words(".facet[open] label .number"));
        assertThat(value).contains(" / ");
        check(0);
        assertThat(rows()).isEqualTo(promised).isEqualTo(said()).isLessThan(all);
        assertThat(browser.isThere("thead .sort [lang=nl-BE]"))
                .as("both headings, each in its language")
                .isTrue();
        String address = browser.path();
        assertThat(Browser.fresh().open(address).number(ROWS)).isEqualTo(promised);
    }

    @Test
    void aFacetCanBeUsedAndLeftWithTheKeyboard() {
        browser.tabTo(".facet summary").press(Keys.ENTER).press(Keys.TAB).press(Keys.SPACE);
        long filtered = rows();
        assertThat(filtered).isEqualTo(said());
        browser.press(Keys.ESCAPE);
        assertThat(browser.isThere(".facet[open]")).isFalse();
        assertThat(browser.focused().getTagName()).isEqualTo("summary");
    }
}
