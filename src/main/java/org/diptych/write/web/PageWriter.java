package org.diptych.write.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.document.Metadata;
import org.diptych.document.PlainText;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.write.web.Shell.Filling;
import org.diptych.write.web.SitePage.Sort;

/** Writes one page of a publication. */
final class PageWriter {
    private final Site site;
    private final WebPublication publication;
    private final Edition edition;
    private final SitePlan plan;
    private final SitePage page;
    private final PageLinks links;
    private final PageFrame frame;
    private final Contents contents;
    private Faces faces = Faces.NONE;

    PageWriter(
            Site site,
            WebPublication publication,
            Edition edition,
            SitePlan plan,
            SitePage page,
            Map<String, String> counterparts) {
        this.site = site;
        this.publication = publication;
        this.edition = edition;
        this.plan = plan;
        this.page = page;
        this.links = new PageLinks(publication, edition, plan, page, counterparts);
        this.frame = new PageFrame(site, edition, PageLinks.ROOT, site.style(publication.theme()));
        this.contents = new Contents(edition.first(), plan, page);
    }

    private Language language() {
        return edition.first();
    }

    void write(Utf8 out) throws IOException {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("data-publication", publication.id());
        data.put("data-page", page.key());
        data.put("data-index", WebWriter.SEARCH_INDEX);
        // Written first: its head says which fonts it needs.
        Utf8 main = new Utf8();
        site.layout(layout()).write(new Html(main), inside());
        PageHead head = new PageHead(site, publication, edition, plan, page, links);
        Map<String, Filling> fillings =
                frame.fillings(page.sort().name().toLowerCase(Locale.ROOT), data, faces, head::write);
        fillings.put("brand", html -> {
            frame.brand(html, "../index.html");
            if (page.sort() != Sort.OVERVIEW) {
                html.open("a")
                        .attribute("class", "to-toc")
                        .attribute("href", "#toc")
                        .close();
                html.text(Phrase.CONTENTS.in(language())).end("a").line();
            }
        });
        fillings.put("search", html -> {
            if (page.sort() != Sort.SEARCH) {
                frame.search(html, plan.search().file(), "q", "search");
            }
        });
        fillings.put(
                "languages",
                html -> frame.languages(
                        html,
                        publication.editions(),
                        other ->
                                other == edition ? page.file() : links.in(other).orElse("")));
        fillings.put("crumbs", contents::crumbs);
        fillings.put("toc", contents::sidebar);
        fillings.put("main", html -> html.raw(main));
        fillings.put("footer", this::footer);
        site.layout(Shell.Layout.PAGE).write(new Html(out), fillings);
    }

    private Shell.Layout layout() {
        return switch (page.sort()) {
            case OVERVIEW -> Shell.Layout.OVERVIEW;
            case PART -> Shell.Layout.PART;
            case VIEW -> Shell.Layout.VIEW;
            case SEARCH -> Shell.Layout.SEARCH;
        };
    }

    // ---- The main part

    private Map<String, Filling> inside() {
        Map<String, Filling> fillings = new LinkedHashMap<>();
        Inside[] once = new Inside[1];
        fillings.put("cover", html -> new Cover(html, publication, edition).write());
        fillings.put("description", html -> new Cover(html, publication, edition).description());
        fillings.put("title", this::title);
        fillings.put("text", html -> {
            once[0] = new Inside(html);
            once[0].text();
        });
        fillings.put("notes", html -> {
            if (once[0] != null) {
                once[0].notes();
            }
        });
        fillings.put("contents", contents::cards);
        fillings.put("parts", contents::parts);
        fillings.put("downloads", html -> new DownloadsWriter(html, publication, edition).write(page));
        fillings.put("neighbours", contents::neighbours);
        fillings.put("form", html -> frame.search(html, page.file(), "query", "search big"));
        fillings.put("results", html -> {
            html.open("p").attribute("class", "no-script").close();
            html.text(Phrase.SEARCH_NEEDS.in(language())).end("p").line();
            html.open("div").attribute("id", "results").close().end("div").line();
        });
        return fillings;
    }

    /** The text of the page, and the notes that it calls. */
    private final class Inside {
        private final Html html;
        private final PageState state;
        private final BlockWriter blocks;

        Inside(Html html) {
            this.html = html;
            this.state =
                    new PageState(html, language(), plan.notes(), page.title().level() - 1);
            this.blocks = new BlockWriter(
                    html, state, links, site.pictures(), edition.languages(), site.measure(publication.theme()));
        }

        void text() throws IOException {
            if (page.blocks().isEmpty()) {
                return;
            }
            Attributes attributes = page.attributes();
            html.open("div");
            state.attributes(
                    page.title().attributes().id().equals(attributes.id()) ? attributes.withId("") : attributes,
                    "text");
            html.close().line();
            blocks.write(page.sort() == Sort.OVERVIEW ? Cover.without(page.blocks()) : page.blocks());
            html.end("div").line();
            faces = faces.and(state.faces());
        }

        void notes() throws IOException {
            new NotesWriter(html, state, blocks).write(edition);
            faces = faces.and(state.faces());
        }
    }

    /** The only heading of the first level, in both languages where the page has both. */
    private void title(Html html) throws IOException {
        SitePage.Title title = page.title();
        PageState state = new PageState(html, language(), plan.notes(), 0);
        InlineWriter inlines = new InlineWriter(html, state, links);
        Attributes attributes = title.attributes();
        boolean both = !title.other().isEmpty();
        html.open("h1");
        if (both) {
            html.attribute("class", "pair").close();
            html.open("span");
        }
        state.attributes(attributes.in(null));
        html.close();
        state.label(() -> heading(html, inlines, title.text()));
        if (both) {
            html.end("span").text(" ");
            html.open("span");
            state.attributes(title.otherAttributes());
            html.close();
            state.label(() -> state.inside(title.otherAttributes(), () -> heading(html, inlines, title.other())));
            html.end("span");
        }
        html.end("h1").line();
        faces = faces.and(state.faces());
    }

    private static void heading(Html html, InlineWriter inlines, List<Inline> run) throws IOException {
        for (Inline inline : run) {
            if (Titles.isNumber(inline)) {
                Titles.number(html, PlainText.ofRun(List.of(inline)));
            } else {
                inlines.write(List.of(inline));
            }
        }
    }

    // ---- Around it

    private void footer(Html html) throws IOException {
        Metadata metadata = publication.metadata();
        String publisher = inAll(edition, metadata.publisher());
        html.open("p").close().text(inAll(edition, metadata.title()));
        if (!metadata.code().isEmpty()) {
            html.text(" · " + metadata.code());
        }
        if (!publisher.isEmpty()) {
            html.open("br").close().text(publisher);
        }
        html.end("p").line();
        if (page.sort() != Sort.SEARCH) {
            html.open("p").close().open("a").attribute("href", lasting()).close();
            html.text(Phrase.LASTING.in(language())).end("a").end("p").line();
        }
        PageFrame.toTop(html, language());
    }

    private String lasting() {
        String file = page.sort() == Sort.OVERVIEW ? "index.html" : IdPages.file(page.key());
        return PageLinks.ROOT + publication.idFolder() + "/" + Address.path(file);
    }

    /** One text for each language of the edition, joined. */
    static String inAll(Edition edition, Localized<String> words) {
        List<String> texts = edition.languages().stream()
                .map(words::in)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return String.join(" · ", texts);
    }

    Optional<String> file() {
        return Optional.of(page.file());
    }
}
