package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diptych.language.Language;
import org.diptych.write.web.NuChecker;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of all pages hear of what is wrong: a broken link, a word that is missing, markup that is none. */
class WebProofTest {
    @TempDir
    private Path folder;

    private Path page(String name, String main) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "<!DOCTYPE html><html lang=\"fr-BE\"><head><meta charset=\"utf-8\"><title>Page</title></head><body><main>"
                        + main + "</main></body></html>");
    }

    private static List<Reading.Token> words(String main) {
        return WebReading.of(Jsoup.parse("<main>" + main + "</main>"), Language.FR)
                .tokens();
    }

    @Test
    void linksThatLeadNowhereAreFound() throws IOException {
        page("other.html", "<h1 id=\"here\">Là</h1>");
        Path good = page(
                "good.html",
                "<a href=\"other.html#here\">a</a><a href=\"#top\">b</a><a href=\"https://example.org\">c</a>");
        assertThat(PublicationsWebTest.broken(good)).isEmpty();
        Path bad = page(
                "bad.html",
                "<a href=\"missing.html\">a</a><a href=\"other.html#there\">b</a><a href=\"#nowhere\">c</a><img src=\"x.png\">");
        assertThat(PublicationsWebTest.broken(bad)).hasSize(4);
    }

    @Test
    void wordsThatAreMissingMovedOrInAnotherLanguageAreFound() {
        List<Reading.Token> whole = words(
                "<h1>Titre</h1><div class=\"text\"><p>Un, deux.</p><table><tr><td>a</td><td>b</td></tr></table></div>");
        assertThat(Reading.difference(whole, whole)).isEmpty();
        for (String changed : List.of(
                "<h1>Titre</h1><div class=\"text\"><p>Un.</p><table><tr><td>a</td><td>b</td></tr></table></div>",
                "<h1>Titre</h1><div class=\"text\"><table><tr><td>a</td><td>b</td></tr></table><p>Un, deux.</p></div>",
                "<h1>Titre</h1><div class=\"text\"><p lang=\"nl-BE\">Un, deux.</p><table><tr><td>a</td><td>b</td></tr></table></div>",
                "<h1>Titre</h1><div class=\"text\"><p>Un, deux.</p><table><tr><td>a b</td></tr></table></div>")) {
            assertThat(Reading.difference(whole, words(changed))).as(changed).isNotEmpty();
        }
    }

    @Test
    void markupThatIsNoneIsFound() throws Exception {
        assertThat(NuChecker.complaints(Files.readString(page("good.html", "<h1>Titre</h1><p>Texte.</p>"))))
                .isEmpty();
        assertThat(NuChecker.complaints(
                        Files.readString(page("bad.html", "<h1>Titre</h1><p><ul><li>a</ul></p><img src=x>"))))
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
