package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.write.web.Shell.Filling;

/** Writes the pages that list all publications: one for each edition, and one where readers choose their language. */
public final class HomeWriter {
    private final Site site;

    /** Writes with the theme that all publications share. */
    public HomeWriter(Site site) {
        this.site = site;
    }

    /**
     * A publication with what there is of it.
     *
     * @param kind words for the sort of publication
     * @param address name of its folder in each language
     * @param editions on the web, in the order to be shown
     * @param downloads in all editions
     */
    public record Entry(
            Metadata metadata,
            Localized<String> kind,
            Localized<String> address,
            List<Edition> editions,
            List<Download> downloads) {
        public Entry {
            editions = List.copyOf(editions);
            downloads = List.copyOf(downloads);
        }
    }

    /** Newest first; those without a date last, by title. */
    private static List<Entry> sorted(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing((Entry entry) -> entry.metadata().date())
                .reversed()
                .thenComparing(entry -> entry.metadata().publication()));
        return sorted;
    }

    /**
     * Writes {@code index.html} and one for each edition, feeds, the catalogue, the list of addresses.
     *
     * @throws IOException when a file cannot be read or written
     */
    public void write(List<Entry> entries, WebFolder folder) throws IOException {
        Set<Edition> editions = EnumSet.of(Edition.FR, Edition.NL);
        entries.forEach(entry -> editions.addAll(entry.editions()));
        List<Edition> shown = List.copyOf(editions);
        List<Entry> newest = sorted(entries);
        choice(folder);
        for (Edition edition : shown) {
            home(newest, edition, shown, folder);
        }
        for (Language language : Language.ALL) {
            new Feed(site, language).write(newest, folder);
        }
        new Sitemap(site).index(newest, folder);
        new Catalogue(site).write(newest, folder);
    }

    // ---- The choice of language

    private void choice(WebFolder folder) throws IOException {
        PageFrame frame = new PageFrame(site, Edition.FR, "", site.houseStyle());
        Map<String, Filling> fillings = frame.fillings("choice", Map.of(), Faces.NONE, html -> {
            html.open("title").close().text(site.name(Language.FR) + " · " + site.name(Language.NL));
            html.end("title").line();
            alternates(html, "");
        });
        fillings.put("brand", html -> frame.brand(html, "index.html"));
        Map<String, Filling> inside = new LinkedHashMap<>();
        inside.put("title", html -> {
            html.open("h1").attribute("class", "pair").close();
            html.open("span").close().text(site.name(Language.FR)).end("span").text(" ");
            html.open("span").attribute("lang", Language.NL.tag()).close();
            html.text(site.name(Language.NL)).end("span").end("h1").line();
        });
        inside.put("publications", html -> {
            html.open("ul").attribute("class", "choices").close().line();
            for (Language language : Language.ALL) {
                html.open("li").close().open("a").attribute("href", language.code() + "/index.html");
                html.attribute("hreflang", language.tag())
                        .attribute("lang", language == Language.FR ? "" : language.tag())
                        .close();
                html.open("span")
                        .attribute("class", "name")
                        .close()
                        .text(language.endonym())
                        .end("span");
                html.open("span")
                        .close()
                        .text(Phrase.ALL_PUBLICATIONS.in(language))
                        .end("span");
                html.end("a").end("li").line();
            }
            html.end("ul").line();
        });
        fillings.put("main", html -> site.layout(Shell.Layout.CHOICE).write(html, inside));
        page(folder, "index.html", fillings);
    }

    private void alternates(Html html, String up) throws IOException {
        String base = site.url().isEmpty() ? up : site.url();
        String index = site.url().isEmpty() ? "index.html" : "";
        for (Language language : Language.ALL) {
            html.open("link").attribute("rel", "alternate").attribute("hreflang", language.tag());
            html.attribute("href", base + language.code() + "/" + index).close().line();
        }
        html.open("link").attribute("rel", "alternate").attribute("hreflang", "x-default");
        html.attribute("href", base + index).close().line();
    }

    private void page(WebFolder folder, String path, Map<String, Filling> fillings) throws IOException {
        Utf8 out = new Utf8();
        site.layout(Shell.Layout.PAGE).write(new Html(out), fillings);
        out.writeTo(folder.create(path));
    }

    // ---- The publications of an edition

    private void home(List<Entry> entries, Edition edition, List<Edition> editions, WebFolder folder)
            throws IOException {
        Language language = edition.first();
        PageFrame frame = new PageFrame(site, edition, "../", site.houseStyle());
        Map<String, Filling> fillings = frame.fillings("home", Map.of(), Faces.NONE, html -> head(html, edition));
        fillings.put("brand", html -> frame.brand(html, "index.html"));
        fillings.put(
                "languages",
                html -> frame.languages(
                        html,
                        editions,
                        other -> other == edition ? "index.html" : "../" + other.code() + "/index.html"));
        Map<String, Filling> inside = new LinkedHashMap<>();
        inside.put("title", html -> {
            html.open("h1").close().text(Phrase.PUBLICATIONS.in(language));
            if (edition.isBilingual()) {
                Language other = language.other();
                html.text(" ").open("span").attribute("class", "other").attribute("lang", other.tag());
                html.close().text(Phrase.PUBLICATIONS.in(other)).end("span");
            }
            html.end("h1").line();
        });
        inside.put("publications", html -> {
            html.open("ul").attribute("class", "publications").close().line();
            for (Entry entry : entries) {
                if (entry.editions().contains(edition)) {
                    html.open("li").close().line();
                    card(html, entry, edition);
                    html.end("li").line();
                }
            }
            html.end("ul").line();
        });
        fillings.put("main", html -> site.layout(Shell.Layout.HOME).write(html, inside));
        fillings.put("footer", html -> {
            String name = site.brand().name().in(language);
            if (!name.isEmpty()) {
                html.open("p").close().text(name).end("p").line();
            }
            html.open("p")
                    .close()
                    .open("a")
                    .attribute("href", "../" + language.code() + "/" + Feed.FILE)
                    .close();
            html.text(Phrase.FEED.in(language))
                    .text(" (Atom)")
                    .end("a")
                    .end("p")
                    .line();
            PageFrame.toTop(html, language);
        });
        page(folder, edition.code() + "/index.html", fillings);
    }

    private void head(Html html, Edition edition) throws IOException {
        Language language = edition.first();
        html.open("title").close().text(Phrase.PUBLICATIONS.in(language));
        String name = site.brand().name().in(language);
        html.text(name.isEmpty() ? "" : " – " + name).end("title").line();
        PageFrame.meta(html, "dcterms.language", language.tag());
        if (!site.url().isEmpty()) {
            PageFrame.link(html, "canonical", site.url() + language.code() + "/");
            PageHead.property(html, "og:url", site.url() + language.code() + "/");
        }
        PageHead.property(html, "og:type", "website");
        PageHead.property(html, "og:title", Phrase.PUBLICATIONS.in(language));
        PageHead.property(html, "og:site_name", site.name(language));
        PageHead.property(html, "og:locale", language.tag().replace('-', '_'));
        if (!edition.isBilingual()) {
            alternates(html, "../");
            html.open("link").attribute("rel", "alternate").attribute("type", "application/atom+xml");
            html.attribute("href", Feed.FILE)
                    .attribute("title", Phrase.FEED.in(language))
                    .close()
                    .line();
        }
    }

    private void card(Html html, Entry entry, Edition edition) throws IOException {
        Metadata metadata = entry.metadata();
        Language language = edition.first();
        html.open("p").attribute("class", "kind").close().text(PageWriter.inAll(edition, entry.kind()));
        html.end("p").line();
        html.open("h2").close().open("a");
        html.attribute("href", Address.path(entry.address().in(language)) + "/index.html")
                .close();
        both(html, metadata.title(), edition);
        html.end("a").end("h2").line();
        Localized<String> about =
                metadata.description().in(language).isEmpty() ? metadata.subtitle() : metadata.description();
        if (!about.in(language).isEmpty()) {
            html.open("p").attribute("class", "about").close();
            both(html, about, edition);
            html.end("p").line();
        }
        html.open("p").attribute("class", "details").close();
        boolean dated = !metadata.date().isEmpty();
        if (dated) {
            html.open("time").attribute("datetime", metadata.date()).close();
            html.text(Dates.inWords(metadata.date(), language)).end("time");
        }
        if (!metadata.code().isEmpty()) {
            html.text(dated ? " · " : "")
                    .open("span")
                    .attribute("class", "code")
                    .close();
            html.text(metadata.code()).end("span");
        }
        html.end("p").line();
        downloads(html, entry, edition);
    }

    private static void both(Html html, Localized<String> words, Edition edition) throws IOException {
        Language language = edition.first();
        html.text(words.in(language));
        if (edition.isBilingual() && !words.in(language.other()).equals(words.in(language))) {
            html.text(" ").open("span").attribute("class", "other");
            html.attribute("lang", language.other().tag()).close();
            html.text(words.in(language.other())).end("span");
        }
    }

    private static void downloads(Html html, Entry entry, Edition edition) throws IOException {
        List<Download> own = entry.downloads().stream()
                .filter(download -> download.isOf(edition))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        html.open("ul").attribute("class", "formats").close();
        for (Download download : own) {
            html.open("li").close().open("a").attribute("href", "../" + Address.path(download.path()));
            html.attribute("type", download.type()).close();
            html.text(download.words(edition.first()));
            html.open("span").attribute("class", "unseen").close();
            html.text(" – " + entry.metadata().title().in(edition.first())).end("span");
            html.end("a").end("li");
        }
        html.end("ul").line();
    }
}
