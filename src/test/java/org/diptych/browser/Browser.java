package org.diptych.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser: Chromium without a window, driven by its own driver, with an empty profile. One for all tests; each
 * begins with {@link #fresh}. Where there is no browser the tests fail.
 */
final class Browser {
    private static final int WIDE = 1280;
    private static final int HEIGHT = 900;

    /** Keeps how far things moved without an action of the reader, and the first of them. */
    private static final String WATCH_SHIFTS = """
            window.shifts = [];
            new PerformanceObserver(list => {
              for (const entry of list.getEntries())
                if (!entry.hadRecentInput)
                  window.shifts.push({value: entry.value, moved: entry.sources.map(source => {
                    const element = source.node?.nodeType === 1 ? source.node : source.node?.parentElement;
                    return (element?.outerHTML || '').slice(0, 120) + ' from ' + source.previousRect.y + ' to ' + source.currentRect.y;
                  }).join(' | ')});
            }).observe({type: 'layout-shift', buffered: true});
            """;

    /** Made when it is first asked for. */
    private static final class Holder {
        static final Browser SHARED = new Browser();
    }

    private static final String AXE = axe();

    /** Says at every start that it does not know the newest Chromium, whose protocol is not used; kept from the collector. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;

    private Browser() {
        VERSIONS.setLevel(Level.OFF);
        Path profile = temporaryFolder();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(program("CHROMEDRIVER", "/usr/bin/chromedriver"))
                        .toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            driver.quit();
            delete(profile);
        }));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH_SHIFTS));
    }

    private static String program(String variable, String usual) {
        String named = System.getenv(variable);
        String path = named == null || named.isEmpty() ? usual : named;
        if (!Files.isExecutable(Path.of(path))) {
            throw new IllegalStateException(
                    "no browser to test with: there is no program " + path
                            + ". On Debian: apt-get install chromium chromium-driver; elsewhere set CHROMIUM and CHROMEDRIVER.");
        }
        return path;
    }

    /** The browser as a new reader has it: wide, light, with script, nothing stored. */
    static Browser fresh() {
        Browser browser = Holder.SHARED;
        browser.script(true);
        browser.driver.get("about:blank");
        browser.driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", Site.all().address(), "storageTypes", "all"));
        browser.width(WIDE);
        browser.dark(false);
        browser.complaints();
        browser.requests();
        return browser;
    }

    // ---- What the reader has

    Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    Browser script(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    // ---- What the reader does

    /** Opens a page by its path on the site. */
    Browser open(String path) {
        driver.get(Site.all().address() + path);
        return this;
    }

    /** Opens any address. */
    Browser go(String address) {
        driver.get(address);
        return this;
    }

    /** Types into what has the focus. */
    Browser press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
        return this;
    }

    /** Presses the tabulator until the element has the focus. */
    Browser tabTo(String selector) {
        for (int i = 0; i < 400; i++) {
            press(Keys.TAB);
            if (truth("return document.activeElement.matches(arguments[0])", selector)) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    Browser back() {
        driver.navigate().back();
        return this;
    }

    Browser forward() {
        driver.navigate().forward();
        return this;
    }

    Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    void hover(WebElement element) {
        new Actions(driver).moveToElement(element).perform();
    }

    // ---- What the reader sees

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    boolean isThere(String selector) {
        return !all(selector).isEmpty();
    }

    /** The words of an element as they are shown. */
    String words(String selector) {
        return one(selector).getText();
    }

    /** The address of the page below the site. */
    String path() {
        return driver.getCurrentUrl().replace(Site.all().address(), "");
    }

    /** Runs a script in the page. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    boolean truth(String script, Object... arguments) {
        return Boolean.TRUE.equals(run(script, arguments));
    }

    long number(String script, Object... arguments) {
        return ((Number) run(script, arguments)).longValue();
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String script, Object... arguments) {
        return (List<String>) run(script, arguments);
    }

    /** Waits for what a script does after a moment; the page's own delays are well below. */
    Browser await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain waited for: " + what);
            }
            // Not in the page: it may be on its way out, and its script with it.
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return this;
    }

    /** What moved although the reader did nothing. */
    List<String> shifts() {
        return texts("return window.shifts.map(one => one.value.toFixed(5) + ': ' + one.moved)");
    }

    /** What the console of the browser says since it was asked last. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getMessage());
        }
        return complaints;
    }

    /** Addresses that were asked for since this was asked last. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (message.contains("\"Network.requestWillBeSent\"")) {
                int url = message.indexOf("\"url\":\"", message.indexOf("\"request\":")) + 7;
                requests.add(message.substring(url, message.indexOf('"', url)));
            }
        }
        return requests;
    }

    /** What axe-core finds against WCAG 2.2 A and AA and good practice: rule, place and reason; none for a good page. */
    List<String> violations() {
        run(AXE);
        return texts("""
                return axe.run(document, {
                  preload: false, resultTypes: ['violations'],
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
                }).then(results => results.violations.flatMap(rule => rule.nodes.map(node =>
                  rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))))
                """);
    }

    /** What makes the page scroll sideways: the texts and pictures that stick out; none for a good page. */
    List<String> overflow() {
        return texts("""
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const found = ['the page is ' + document.documentElement.scrollWidth + ' wide'];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
                for (let node = walker.nextNode(); node && found.length < 10; node = walker.nextNode()) {
                  const range = document.createRange();
                  range.selectNode(node);
                  const parent = node.parentElement;
                  if (range.getBoundingClientRect().right > width && !parent.closest('.scroll') && !node.children?.length)
                    found.push(parent.outerHTML.slice(0, 160));
                }
                return found;
                """);
    }

    /** Keeps a picture of what is shown, for people to look at. */
    void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("diptych-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // What the browser still holds stays in the folder for temporary files.
        }
    }
}
