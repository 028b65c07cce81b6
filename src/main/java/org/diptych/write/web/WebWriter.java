package org.diptych.write.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.document.Metadata;
import org.diptych.document.Outline;
import org.diptych.document.PlainText;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;

/**
 * Writes the pages of an edition: one complete HTML document, its style sheet, its fonts and pictures. Needs no
 * script and asks nothing of other hosts. Safe for several threads.
 */
public final class WebWriter {
    /** Everything from here, nothing inline. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " base-uri 'none'; form-action 'none'";

    /** Deepest heading in the navigation beside the text. */
    private static final int OUTLINE_DEPTH = 3;

    private final Workspace workspace;
    private final Theme theme;
    private final Diagnostics diagnostics;

    /**
     * Writes with one theme.
     *
     * @param workspace holds the page frame, fonts and pictures
     * @param diagnostics hears of mistakes in the page frame
     */
    public WebWriter(Workspace workspace, Theme theme, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.theme = theme;
        this.diagnostics = diagnostics;
    }

    /**
     * Writes {@code index.html} and {@code assets/}.
     *
     * @throws IOException when a file cannot be read or written
     */
    public void write(WebEdition edition, WebFolder folder) throws IOException {
        Assets assets = new Assets(workspace, theme);
        Shell shell = Shell.read(workspace, diagnostics);
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(folder.create("index.html"), StandardCharsets.UTF_8), 1 << 16)) {
            shell.write(out, fillings(edition, assets));
        }
        assets.write(folder);
    }

    private static Map<String, Shell.Filling> fillings(WebEdition web, Assets assets) {
        Document document = web.document();
        Edition edition = document.edition();
        Language language = edition.first();
        Map<String, Shell.Filling> fillings = new LinkedHashMap<>();
        fillings.put("lang", html -> html.text(language.tag()));
        fillings.put("class", html -> html.text(classes(edition)));
        fillings.put("head", html -> head(html, web));
        fillings.put("skip", html -> html.text(Phrase.SKIP.in(language)));
        fillings.put("brand", html -> brand(html, document, assets, "../../index.html"));
        fillings.put("languages", html -> languages(html, web));
        fillings.put("downloads", html -> downloads(html, web));
        fillings.put("outline", html -> outline(html, document));
        fillings.put("main", html -> main(html, web, assets));
        fillings.put("footer", html -> footer(html, document));
        return fillings;
    }

    static String classes(Edition edition) {
        return "edition-" + edition.code() + (edition.isBilingual() ? " bilingual" : " monolingual");
    }

    /** One text for each language of the edition, joined. */
    private static String inAll(Edition edition, Localized<String> words) {
        List<String> texts = edition.languages().stream()
                .map(words::in)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return String.join(" · ", texts);
    }

    // ---- Head

    private static void head(Html html, WebEdition web) throws IOException {
        Metadata metadata = web.document().metadata();
        Edition edition = web.document().edition();
        policy(html);
        html.open("title")
                .close()
                .text(inAll(edition, metadata.title()))
                .end("title")
                .line();
        meta(html, "description", inAll(edition, metadata.description()));
        meta(html, "author", inAll(edition, metadata.publisher()));
        meta(html, "dcterms.date", metadata.date());
        meta(html, "dcterms.identifier", metadata.code());
        html.open("link")
                .attribute("rel", "stylesheet")
                .attribute("href", Assets.STYLE_SHEET)
                .close()
                .line();
        for (Edition other : web.editions()) {
            if (!other.isBilingual()) {
                html.open("link")
                        .attribute("rel", "alternate")
                        .attribute("hreflang", other.first().tag());
                html.attribute("href", "../" + other.code() + "/index.html")
                        .close()
                        .line();
            }
        }
        for (WebEdition.Download download : web.downloads()) {
            html.open("link").attribute("rel", "alternate").attribute("type", download.type());
            html.attribute("href", download.href())
                    .attribute("title", download.name())
                    .close()
                    .line();
        }
    }

    static void policy(Html html) throws IOException {
        html.open("meta")
                .attribute("http-equiv", "Content-Security-Policy")
                .attribute("content", POLICY)
                .close();
        html.line();
    }

    private static void meta(Html html, String name, String content) throws IOException {
        if (!content.isEmpty()) {
            html.open("meta")
                    .attribute("name", name)
                    .attribute("content", content)
                    .close()
                    .line();
        }
    }

    // ---- Around the text

    private static void brand(Html html, Document document, Assets assets, String home) throws IOException {
        Language language = document.edition().first();
        html.open("a").attribute("class", "house").attribute("href", home).close();
        logo(html, assets);
        html.open("span")
                .close()
                .text(Phrase.ALL_PUBLICATIONS.in(language))
                .end("span")
                .end("a")
                .line();
        if (!Outline.of(document).entries().isEmpty()) {
            html.open("a")
                    .attribute("class", "to-outline")
                    .attribute("href", "#outline")
                    .close();
            html.text(Phrase.CONTENTS.in(language)).end("a").line();
        }
    }

    static void logo(Html html, Assets assets) throws IOException {
        if (!assets.logo().isEmpty()) {
            html.open("img")
                    .attribute("src", assets.logo())
                    .bare("alt")
                    .attribute("height", "32")
                    .close();
        }
    }

    private static void languages(Html html, WebEdition web) throws IOException {
        Edition own = web.document().edition();
        if (web.editions().size() < 2) {
            return;
        }
        html.open("nav").attribute("class", "languages");
        html.attribute("aria-label", Phrase.LANGUAGES.in(own.first())).close();
        html.open("ul").close();
        for (Edition edition : web.editions()) {
            html.open("li").close();
            html.open("a").attribute("href", edition == own ? "#main" : "../" + edition.code() + "/index.html");
            if (edition == own) {
                html.attribute("aria-current", "true");
            }
            if (edition.isBilingual()) {
                html.close().text(Phrase.BOTH.in(own.first()));
            } else {
                String tag = edition.first().tag();
                html.attribute("lang", tag).attribute("hreflang", tag).close();
                html.text(edition.first().endonym());
            }
            html.end("a").end("li");
        }
        html.end("ul").end("nav").line();
    }

    private static void downloads(Html html, WebEdition web) throws IOException {
        if (web.downloads().isEmpty()) {
            return;
        }
        String label = Phrase.DOWNLOADS.in(web.document().edition().first());
        html.open("nav")
                .attribute("class", "downloads")
                .attribute("aria-label", label)
                .close();
        html.open("ul").close();
        for (WebEdition.Download download : web.downloads()) {
            html.open("li").close().open("a").attribute("href", download.href()).attribute("type", download.type());
            html.close().text(download.name()).end("a").end("li");
        }
        html.end("ul").end("nav").line();
    }

    private static void outline(Html html, Document document) throws IOException {
        List<Outline.Entry> entries = Outline.of(document).entries();
        if (entries.isEmpty()) {
            return;
        }
        Language language = document.edition().first();
        html.open("nav").attribute("id", "outline").attribute("class", "outline");
        html.attribute("aria-labelledby", "outline-title").close().line();
        html.open("p")
                .attribute("class", "label")
                .attribute("id", "outline-title")
                .close();
        html.text(Phrase.CONTENTS.in(language)).end("p").line();
        outline(html, entries, language);
        html.end("nav").line();
    }

    private static void outline(Html html, List<Outline.Entry> entries, Language language) throws IOException {
        html.open("ol").close();
        for (Outline.Entry entry : entries) {
            html.open("li").close();
            html.open("a")
                    .attribute("href", "#" + Address.fragment(entry.target()))
                    .close();
            label(html, entry.text());
            if (!entry.other().isEmpty()) {
                html.text(" ").open("span").attribute("class", "other");
                html.attribute("lang", language.other().tag()).close();
                label(html, entry.other());
                html.end("span");
            }
            html.end("a");
            List<Outline.Entry> below = entry.entries().stream()
                    .filter(deeper -> deeper.level() <= OUTLINE_DEPTH)
                    .toList();
            if (!below.isEmpty()) {
                outline(html, below, language);
            }
            html.end("li").line();
        }
        html.end("ol").line();
    }

    /** A heading's words without its inner links; its number stays apart. */
    private static void label(Html html, List<Inline> run) throws IOException {
        for (Inline inline : run) {
            boolean isNumber =
                    inline instanceof Inline.Span span && span.attributes().hasClass("number");
            String text = PlainText.ofRun(List.of(inline));
            if (isNumber) {
                html.open("span")
                        .attribute("class", "number")
                        .close()
                        .text(text)
                        .end("span");
            } else {
                html.text(text);
            }
        }
    }

    // ---- The text

    private static void main(Html html, WebEdition web, Assets assets) throws IOException {
        Document document = web.document();
        Edition edition = document.edition();
        PageState state = new PageState(html, edition.first());
        BlockWriter blocks = new BlockWriter(html, state, assets::address, web.counterparts());
        blocks.write(document.blocks());
        new NotesWriter(html, state, blocks).write(edition);
    }

    private static void footer(Html html, Document document) throws IOException {
        Metadata metadata = document.metadata();
        Edition edition = document.edition();
        String publisher = inAll(edition, metadata.publisher());
        html.open("p").close().text(inAll(edition, metadata.title()));
        if (!metadata.code().isEmpty()) {
            html.text(" · " + metadata.code());
        }
        if (!publisher.isEmpty()) {
            html.open("br").close().text(publisher);
        }
        html.end("p").line();
        html.open("p").close().open("a").attribute("href", "#top").close();
        html.text(Phrase.TOP.in(edition.first())).end("a").end("p").line();
    }
}
