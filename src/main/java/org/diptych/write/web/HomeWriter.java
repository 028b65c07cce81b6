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
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;

/** Writes the page that lists all publications, in both languages. */
public final class HomeWriter {
    private final Workspace workspace;
    private final Theme theme;
    private final Diagnostics diagnostics;

    /** Writes with the theme that all publications share. */
    public HomeWriter(Workspace workspace, Theme theme, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.theme = theme;
        this.diagnostics = diagnostics;
    }

    /**
     * A publication with what there is of it.
     *
     * @param editions on the web, in the order to be shown
     * @param downloads addresses relative to the page
     */
    public record Entry(Metadata metadata, List<Edition> editions, List<WebEdition.Download> downloads) {
        public Entry {
            editions = List.copyOf(editions);
            downloads = List.copyOf(downloads);
        }
    }

    /**
     * Writes {@code index.html} and {@code assets/}.
     *
     * @throws IOException when a file cannot be read or written
     */
    public void write(List<Entry> entries, WebFolder folder) throws IOException {
        Assets assets = new Assets(workspace, theme);
        Shell shell = Shell.read(workspace, diagnostics);
        Map<String, Shell.Filling> fillings = new LinkedHashMap<>();
        fillings.put("lang", html -> html.text(Language.FR.tag()));
        fillings.put("class", html -> html.text("home monolingual"));
        fillings.put("head", HomeWriter::head);
        fillings.put("skip", html -> html.text(Phrase.SKIP.in(Language.FR)));
        fillings.put("brand", html -> WebWriter.logo(html, assets));
        fillings.put("main", html -> list(html, entries));
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(folder.create("index.html"), StandardCharsets.UTF_8))) {
            shell.write(out, fillings);
        }
        assets.write(folder);
    }

    private static void head(Html html) throws IOException {
        WebWriter.policy(html);
        String title = Phrase.PUBLICATIONS.in(Language.FR) + " · " + Phrase.PUBLICATIONS.in(Language.NL);
        html.open("title").close().text(title).end("title").line();
        html.open("link")
                .attribute("rel", "stylesheet")
                .attribute("href", Assets.STYLE_SHEET)
                .close()
                .line();
    }

    private static void list(Html html, List<Entry> entries) throws IOException {
        html.open("h1").close().text(Phrase.PUBLICATIONS.in(Language.FR) + " ");
        html.open("span")
                .attribute("class", "other")
                .attribute("lang", Language.NL.tag())
                .close();
        html.text(Phrase.PUBLICATIONS.in(Language.NL)).end("span").end("h1").line();
        html.open("ul").attribute("class", "publications").close().line();

        for (Entry entry : entries) {
            html.open("li").close().line();
            publication(html, entry);
            html.end("li").line();
        }
        html.end("ul").line();
    }

    private static void publication(Html html, Entry entry) throws IOException {
        Metadata metadata = entry.metadata();
        for (Language language : Language.ALL) {
            html.open("div");
            html.attribute("lang", language == Language.FR ? "" : language.tag())
                    .close();
            html.open("h2").close();
            String title = metadata.title().in(language);
            if (entry.editions().contains(Edition.in(language))) {
                html.open("a")
                        .attribute("href", page(metadata, Edition.in(language)))
                        .close();
                html.text(title).end("a");
            } else {
                html.text(title);
            }
            html.end("h2").line();
            String about = metadata.description().in(language).isEmpty()
                    ? metadata.subtitle().in(language)
                    : metadata.description().in(language);
            if (!about.isEmpty()) {
                html.open("p").close().text(about).end("p").line();
            }
            html.end("div").line();
        }
        links(html, entry);
    }

    private static void links(Html html, Entry entry) throws IOException {
        html.open("ul").attribute("class", "editions").close();
        for (Edition edition : entry.editions()) {
            html.open("li").close().open("a").attribute("href", page(entry.metadata(), edition));
            if (!edition.isBilingual()) {
                html.attribute("hreflang", edition.first().tag())
                        .attribute("lang", edition.first().tag());
            }
            html.close().text(name(edition)).end("a").end("li");
        }
        for (WebEdition.Download download : entry.downloads()) {
            html.open("li").close().open("a").attribute("href", download.href()).attribute("type", download.type());
            html.close().text(download.name()).end("a").end("li");
        }
        html.end("ul").line();
    }

    private static String name(Edition edition) {
        List<String> names = edition.languages().stream().map(Language::endonym).toList();
        return String.join(" – ", names);
    }

    private static String page(Metadata metadata, Edition edition) {
        return metadata.publication() + "/" + edition.code() + "/index.html";
    }
}
