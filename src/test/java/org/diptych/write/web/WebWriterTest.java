package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;

/** What golden cases do not show: the frame, files beside the page, hostile input. */
class WebWriterTest {
    private static final Document SMALL = WebPages.document(Edition.FR, "<h1 id=\"a\">Titre</h1><p>Texte.</p>");

    private static Document paragraph(Inline... run) {
        return new Document(Edition.FR, WebPages.METADATA, List.of(new Block.Paragraph(Attributes.NONE, List.of(run))));
    }

    private static String overview(String text) {
        return "== index.html\n<div class=\"text\">\n" + text + "\n</div>\n";
    }

    @Test
    void everythingThePageNamesIsBesideIt() throws IOException {
        Map<String, byte[]> files = WebPages.write(SMALL);
        String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .containsPattern("href=\"../../assets/style-[0-9a-f]{10}.css\"")
                .containsPattern("src=\"../../assets/logo-[0-9a-f]{10}.svg\"");
        String style = style(files);
        List<String> named = new ArrayList<>();
        for (int at = style.indexOf("url("); at >= 0; at = style.indexOf("url(", at + 1)) {
            named.add("assets/" + style.substring(at + 4, style.indexOf(')', at)));
        }
        assertThat(named).hasSizeGreaterThanOrEqualTo(6);
        assertThat(files.keySet()).containsAll(named);
    }

    @Test
    void nothingIsInlineAndNothingComesFromElsewhere() throws IOException {
        Map<String, byte[]> files = WebPages.write(SMALL);
        String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("<script>", "<style", " style=", "javascript:", "src=\"http", " onclick");
        assertThat(style(files)).doesNotContain("http:", "https:", "@import");
    }

    private static String style(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".css"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePageNamesItsLanguageItsAlternatesAndItsDownloads() throws IOException {
        assertThat(WebPages.page(SMALL))
                .contains("<html lang=\"fr-BE\" class=\"edition-fr monolingual page-overview\" data-root=\"../../\"")
                .contains("<title>Développement territorial</title>")
                .contains("<link rel=\"alternate\" hreflang=\"nl-BE\" href=\"../../nl/ontwikkeling/index.html\">")
                .contains("<a href=\"../../note/note.fr.pdf\" type=\"application/pdf\">")
                .contains("<a class=\"skip\" href=\"#main\">Aller au contenu</a>");
    }

    @Test
    void anAddressThatRunsSomethingStaysText() throws IOException {
        Inline text = new Inline.Text("ici");
        assertThat(WebPages.main(paragraph(
                        new Inline.Link(Attributes.NONE, " JavaScript:alert(1)", List.of(text)),
                        new Inline.Link(Attributes.NONE, "data:text/html,x", List.of(text)))))
                .isEqualTo(overview("<p><span>ici</span><span>ici</span></p>"));
    }

    @Test
    void charactersThatHtmlForbidsAreReplaced() throws IOException {
        assertThat(WebPages.main(paragraph(new Inline.Text("a\u0000b\u000bc\ud800d\ud83d\ude00"))))
                .isEqualTo(overview("<p>a\ufffdb\ufffdc\ufffdd\ud83d\ude00</p>"));
    }

    @Test
    void anIdIsGivenOnce() throws IOException {
        Block one = new Block.Paragraph(Attributes.NONE.withId("x"), List.of(new Inline.Text("1")));
        assertThat(WebPages.main(new Document(Edition.FR, WebPages.METADATA, List.of(one, one))))
                .containsOnlyOnce("id=\"x\"");
    }

    @Test
    void anUnknownPlaceOfTheFrameIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        Shell.parse("<p>{{head}}\n  {{mian}}{{main}}</p>", Shell.Layout.PAGE, diagnostics);
        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.at()).hasToString("templates/theme/web/page.html:2:3");
            assertThat(d.help()).containsExactly("Did you mean `main`?");
        });
    }

    @Test
    void aLayoutWithoutThePlaceOfItsContentIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        Shell.parse("<h1>{{title}}</h1>", Shell.Layout.PART, diagnostics);
        Shell.parse("{{text}}", Shell.Layout.VIEW, diagnostics);
        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.at()).hasToString("templates/theme/web/part.html");
            assertThat(d.message()).isEqualTo("The layout has no place `{{text}}`: its pages would be empty there.");
        });
    }

    @Test
    void fragmentsAreEncoded() {
        assertThat(Address.fragment("oo-1.1")).isEqualTo("oo-1.1");
        assertThat(Address.fragment("é \"<%")).isEqualTo("%C3%A9%20%22%3C%25");
    }

    @Test
    void theListOfPublicationsIsValidInBothLanguages() throws Exception {
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        Diagnostics diagnostics = new Diagnostics();
        WebFolder folder = path -> files.computeIfAbsent(path, p -> new ByteArrayOutputStream());
        HomeWriter.Entry entry = new HomeWriter.Entry(
                WebPages.METADATA,
                new Localized<>("note", "nota"),
                new Localized<>("developpement", "ontwikkeling"),
                WebPages.EDITIONS,
                List.of());
        new HomeWriter(WebPages.site(WebPages.theme(), folder, diagnostics)).write(List.of(entry), folder);
        assertThat(files.get("fr/index.html").toString(StandardCharsets.UTF_8))
                .contains("<a href=\"developpement/index.html\">Développement territorial</a>");
        assertThat(files.get("nl/index.html").toString(StandardCharsets.UTF_8))
                .contains("<a href=\"ontwikkeling/index.html\">Territoriale ontwikkeling</a>");
        for (String page : List.of("index.html", "fr/index.html", "nl/index.html", "fr-nl/index.html")) {
            assertThat(NuChecker.complaints(files.get(page).toString(StandardCharsets.UTF_8)))
                    .as(page)
                    .isEmpty();
        }
        assertThat(diagnostics.sorted()).isEmpty();
    }
}
