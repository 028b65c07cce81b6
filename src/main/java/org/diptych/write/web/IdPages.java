package org.diptych.write.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.write.web.Shell.Filling;

/** The lasting address of each record: a small page that leads to its present place, in each language. */
final class IdPages {
    private final Site site;
    private final WebPublication publication;

    IdPages(Site site, WebPublication publication) {
        this.site = site;
        this.publication = publication;
    }

    /** The file of a record's lasting address; that of the publication is {@code index.html}. */
    static String file(String record) {
        return (Slug.isReserved(record) ? record + "-" : record) + ".html";
    }

    void write(WebFolder folder) throws IOException {
        Map<String, Map<Language, String>> places = new TreeMap<>();
        Map<Language, SitePlan> plans = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            publication.plan(Edition.in(language)).ifPresent(plan -> plans.put(language, plan));
        }
        plans.forEach((language, plan) -> {
            put(places, "index.html", language, "index.html");
            plan.where().forEach((id, page) -> {
                boolean title = id.equals(page.title().attributes().id());
                if (Slug.isPlain(id)) {
                    put(places, file(id), language, page.file() + (title ? "" : "#" + Address.fragment(id)));
                }
            });
        });
        for (Map.Entry<String, Map<Language, String>> place : places.entrySet()) {
            // Headings named after their words have no lasting address: they differ by language.
            if (place.getValue().size() == plans.size()) {
                Utf8 out = new Utf8();
                page(place.getKey().replace(".html", ""), place.getValue(), out);
                out.writeTo(folder.create(place.getKey()));
            }
        }
    }

    private void put(Map<String, Map<Language, String>> places, String id, Language language, String file) {
        places.computeIfAbsent(id, i -> new TreeMap<>())
                .put(language, PageLinks.ROOT + publication.folder(Edition.in(language)) + "/" + file);
    }

    private void page(String id, Map<Language, String> places, Utf8 out) throws IOException {
        Language first = places.containsKey(publication.firstLanguage())
                ? publication.firstLanguage()
                : places.keySet().iterator().next();
        SiteStyle style = site.style(publication.theme());
        PageFrame frame = new PageFrame(site, Edition.in(first), PageLinks.ROOT, style);
        Map<String, Filling> fillings = new LinkedHashMap<>();
        fillings.put("lang", html -> html.text(first.tag()));
        fillings.put("head", html -> {
            PageFrame.policy(html);
            html.open("title")
                    .close()
                    .text(publication.metadata().title().in(first) + " – " + id)
                    .end("title");
            html.line();
            PageFrame.meta(html, "robots", "noindex");
            html.open("noscript").close().open("meta").attribute("http-equiv", "refresh");
            html.attribute("content", "0; url=" + places.get(first))
                    .close()
                    .end("noscript")
                    .line();
            PageFrame.link(html, "stylesheet", frame.asset(style.file()));
            frame.script(html, "redirect.js", true);
        });
        fillings.put(
                "title",
                html -> html.open("h1")
                        .close()
                        .text(Phrase.MOVED.in(first))
                        .end("h1")
                        .line());
        fillings.put("links", html -> {
            html.open("ul").close();
            for (Map.Entry<Language, String> place : places.entrySet()) {
                String tag = place.getKey().tag();
                html.open("li")
                        .close()
                        .open("a")
                        .attribute("href", place.getValue())
                        .attribute("hreflang", tag);
                html.attribute("lang", place.getKey() == first ? "" : tag).close();
                html.text(publication.metadata().title().in(place.getKey()))
                        .end("a")
                        .end("li");
            }
            html.end("ul").line();
        });
        site.layout(Shell.Layout.ID).write(new Html(out), fillings);
    }
}
