package org.diptych.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sort of page, light and dark, wide and narrow, is one that axe-core has nothing against. */
class AccessibilityTest {
    /** The narrowest screen that WCAG asks for. */
    private static final int NARROW = 320;

    private static final List<String> PAGES =
            List.of("index.html", "fr/avis-industrie-2025/index.html", "nl/advies-industrie-2025/index.html");

    @TestFactory
    Stream<DynamicTest> hasNoViolations() {
        return PAGES.stream()
                .map(page -> dynamicTest(page, () -> {
                    Browser browser = Browser.fresh().open(page);
                    assertThat(browser.violations()).as("wide").isEmpty();
                    assertThat(browser.dark(true).violations()).as("dark").isEmpty();
                    assertThat(browser.width(NARROW).violations()).as("narrow").isEmpty();
                    assertThat(browser.overflow())
                            .as("what is wider than the screen")
                            .isEmpty();
                }));
    }
}
