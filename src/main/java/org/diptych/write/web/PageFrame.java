package org.diptych.write.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.write.web.Shell.Filling;

/** The frame of a page: what stands around its main part, alike on all pages. */
final class PageFrame {
    /** Everything from here, nothing inline. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

    private final Site site;
    private final Edition edition;
    private final String root;
    private final SiteStyle style;

    /**
     * A frame.
     *
     * @param root the way from the page to the output folder: {@code ../../}
     */
    PageFrame(Site site, Edition edition, String root, SiteStyle style) {
        this.site = site;
        this.edition = edition;
        this.root = root;
        this.style = style;
    }

    Language language() {
        return edition.first();
    }

    /** The address of a file of the whole site. */
    String asset(String name) {
        return root + SiteAssets.FOLDER + "/" + name;
    }

    /**
     * What fills every page.
     *
     * @param sort {@code page-part} and the like
     * @param data attributes of {@code html} by name
     * @param faces that the page shows
     */
    Map<String, Filling> fillings(String sort, Map<String, String> data, Faces faces, Filling head) {
        Map<String, Filling> fillings = new LinkedHashMap<>();
        fillings.put("lang", html -> html.text(language().tag()));
        fillings.put(
                "class",
                html -> html.text("edition-" + edition.code() + (edition.isBilingual() ? " bilingual" : " monolingual")
                        + " page-" + sort));
        fillings.put("data", html -> {
            html.allowEmpty("data-root", root);
            for (Map.Entry<String, String> entry : data.entrySet()) {
                html.attribute(entry.getKey(), entry.getValue());
            }
        });
        fillings.put("head", html -> {
            policy(html);
            head.write(html);
            for (String font : style.firstFonts(faces)) {
                preload(html, font);
            }
            link(html, "stylesheet", asset(style.file()));
            if (!site.brand().logo().isEmpty()) {
                link(html, "icon", asset(site.assets().file(site.brand().logo())));
            }
            script(html, "scheme.js", false);
            script(html, "site.js", true);
            if (sort.equals("search")) {
                script(html, "minisearch.js", true);
                script(html, "search.js", true);
            }
        });
        fillings.put("skip", html -> html.text(Phrase.SKIP.in(language())));
        return fillings;
    }

    static void policy(Html html) throws IOException {
        html.open("meta")
                .attribute("http-equiv", "Content-Security-Policy")
                .attribute("content", POLICY)
                .close()
                .line();
    }

    private void preload(Html html, String font) throws IOException {
        html.open("link")
                .attribute("rel", "preload")
                .attribute("as", "font")
                .attribute("type", "font/woff2")
                .bare("crossorigin")
                .attribute("href", asset(font))
                .close()
                .line();
    }

    void script(Html html, String script, boolean later) throws IOException {
        Optional<String> name = site.assets().script(script);
        if (name.isPresent()) {
            html.open("script").attribute("src", asset(name.get()));
            if (later) {
                // What scripts add stands there at the first painting: nothing moves.
                html.bare("defer").attribute("blocking", "render");
            }
            html.close().end("script").line();
        }
    }

    static void link(Html html, String relation, String href) throws IOException {
        html.open("link")
                .attribute("rel", relation)
                .attribute("href", href)
                .close()
                .line();
    }

    static void meta(Html html, String name, String content) throws IOException {
        if (!content.isEmpty()) {
            html.open("meta")
                    .attribute("name", name)
                    .attribute("content", content)
                    .close()
                    .line();
        }
    }

    /** The house, leading to the list of publications. */
    void brand(Html html, String home) throws IOException {
        html.open("a").attribute("class", "house").attribute("href", home).close();
        if (!site.brand().logo().isEmpty()) {
            html.open("img")
                    .attribute("src", asset(site.assets().file(site.brand().logo())))
                    .bare("alt")
                    .attribute("height", "32")
                    .close();
        }
        String name = site.brand().name().in(language());
        html.open("span").close().text(name.isEmpty() ? Phrase.ALL_PUBLICATIONS.in(language()) : name);
        html.end("span").end("a").line();
    }

    /** Where to look for words. */
    void search(Html html, String action, String id, String classes) throws IOException {
        html.open("form")
                .attribute("class", classes)
                .attribute("role", "search")
                .attribute("action", action);
        html.attribute("method", "get").close();
        html.open("label").attribute("for", id).close();
        html.open("span").attribute("class", "unseen").close();
        html.text(Phrase.SEARCH_IN.in(language())).end("span").end("label");
        html.open("input")
                .attribute("id", id)
                .attribute("type", "search")
                .attribute("name", "q")
                .attribute("autocomplete", "off");
        html.attribute("placeholder", Phrase.SEARCH.in(language())).close();
        html.open("button").close().text(Phrase.SEARCH.in(language())).end("button");
        html.end("form").line();
    }

    /** The same page in the other editions. */
    void languages(Html html, List<Edition> editions, java.util.function.Function<Edition, String> address)
            throws IOException {
        if (editions.size() < 2) {
            return;
        }
        html.open("nav").attribute("class", "languages");
        html.attribute("aria-label", Phrase.LANGUAGES.in(language())).close();
        html.open("ul").close();
        for (Edition other : editions) {
            html.open("li").close();
            html.open("a").attribute("href", address.apply(other));
            if (other == edition) {
                html.attribute("aria-current", "true");
            }
            if (other.isBilingual()) {
                html.attribute("class", "both").close().text(Phrase.BOTH.in(language()));
            } else {
                String tag = other.first().tag();
                html.attribute("lang", other.first() == language() ? "" : tag)
                        .attribute("hreflang", tag)
                        .close();
                html.text(other.first().endonym());
            }
            html.end("a").end("li");
        }
        html.end("ul").end("nav").line();
    }

    static void toTop(Html html, Language language) throws IOException {
        html.open("p")
                .attribute("class", "to-top")
                .close()
                .open("a")
                .attribute("href", "#top")
                .close();
        html.text(Phrase.TOP.in(language)).end("a").end("p").line();
    }
}
