package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.document.Document;
import org.diptych.document.Outline;
import org.diptych.language.Language;
import org.diptych.write.web.SitePage.Sort;

/** Lists of pages on a page: contents beside the text, crumbs, what is below, what comes before and after. */
final class Contents {
    /** Deepest heading of a page in the contents beside it, counted from the page's own. */
    private static final int DEPTH = 2;

    private final Language language;
    private final SitePlan plan;
    private final SitePage page;

    Contents(Language language, SitePlan plan, SitePage page) {
        this.language = language;
        this.plan = plan;
        this.page = page;
    }

    private SitePage overview() {
        return plan.pages().get(0);
    }

    // ---- Beside the text

    void sidebar(Html html) throws IOException {
        if (page.sort() == Sort.OVERVIEW) {
            // Its own contents stand in its main part.
            return;
        }
        html.open("nav").attribute("id", "toc").attribute("class", "toc");
        html.attribute("aria-labelledby", "toc-title").close().line();
        html.open("p").attribute("class", "label").attribute("id", "toc-title").close();
        html.text(Phrase.CONTENTS.in(language)).end("p").line();
        html.open("ol").close().line();
        item(html, overview(), false);
        for (SitePage below : overview().pages()) {
            item(html, below, isAbove(below));
        }
        html.end("ol").end("nav").line();
    }

    /** Whether the present page is this one or stands below it. */
    private boolean isAbove(SitePage candidate) {
        for (Optional<SitePage> at = Optional.of(page);
                at.isPresent();
                at = at.get().parent()) {
            if (at.get() == candidate) {
                return true;
            }
        }
        return false;
    }

    private void item(Html html, SitePage listed, boolean open) throws IOException {
        html.open("li")
                .attribute("class", listed.sort() == Sort.VIEW ? "view" : "")
                .close();
        link(html, listed);
        if (listed == page && listed.sort() != Sort.OVERVIEW) {
            sections(html);
        }
        if (open && !listed.pages().isEmpty()) {
            html.open("ol").close().line();
            for (SitePage below : listed.pages()) {
                item(html, below, isAbove(below));
            }
            html.end("ol").line();
        }
        html.end("li").line();
    }

    private void link(Html html, SitePage listed) throws IOException {
        html.open("a").attribute("href", listed.file());
        if (listed == page) {
            html.attribute("aria-current", "page");
        }
        html.close();
        if (listed.sort() == Sort.OVERVIEW) {
            html.text(Phrase.OVERVIEW.in(language));
        } else {
            // In the first language alone: beside a text in two there is little room.
            html.raw(listed.listed());
        }
        html.end("a");
    }

    /** The headings of the present page. */
    private void sections(Html html) throws IOException {
        Document document =
                new Document(plan.document().edition(), plan.document().metadata(), page.blocks());
        List<Outline.Entry> entries = Outline.of(document).entries();
        if (!entries.isEmpty()) {
            html.line().open("ol").attribute("class", "sections").close().line();
            sections(html, entries);
            html.end("ol").line();
        }
    }

    private void sections(Html html, List<Outline.Entry> entries) throws IOException {
        for (Outline.Entry entry : entries) {
            if (entry.level() > page.title().level() + DEPTH) {
                continue;
            }
            html.open("li").close().open("a").attribute("href", "#" + Address.fragment(entry.target()));
            html.close();
            Titles.write(html, entry.text());
            html.end("a");
            List<Outline.Entry> below = entry.entries().stream()
                    .filter(deeper -> deeper.level() <= page.title().level() + DEPTH)
                    .toList();
            if (!below.isEmpty()) {
                html.line().open("ol").close().line();
                sections(html, below);
                html.end("ol").line();
            }
            html.end("li").line();
        }
    }

    // ---- Above it

    void crumbs(Html html) throws IOException {
        List<SitePage> above = new ArrayList<>();
        for (Optional<SitePage> at = page.parent();
                at.isPresent();
                at = at.get().parent()) {
            above.add(0, at.get());
        }
        if (page.sort() == Sort.SEARCH) {
            above.add(overview());
        }
        html.open("nav").attribute("class", "crumbs").attribute("aria-label", Phrase.HERE.in(language));
        html.close().open("ol").close();
        html.open("li").close().open("a").attribute("href", "../index.html").close();
        html.text(Phrase.PUBLICATIONS.in(language)).end("a").end("li").line();
        for (SitePage one : above) {
            html.open("li").close().open("a").attribute("href", one.file()).close();
            String number = Titles.number(one.title().text());
            html.text(
                    number.isEmpty() || one.sort() == Sort.OVERVIEW
                            ? Titles.words(one.title().text())
                            : number);
            html.end("a").end("li").line();
        }
        html.open("li").close().open("span").attribute("aria-current", "page").close();
        String number = Titles.number(page.title().text());
        html.text(number.isEmpty() ? Titles.words(page.title().text()) : number);
        html.end("span").end("li").end("ol").end("nav").line();
    }

    // ---- Below it

    /** The pages below, with what stands below them. */
    void parts(Html html) throws IOException {
        if (page.pages().isEmpty() || page.sort() == Sort.OVERVIEW) {
            return;
        }
        html.open("nav").attribute("class", "parts").attribute("aria-labelledby", "parts-title");
        html.close().line();
        html.open("h2")
                .attribute("id", "parts-title")
                .attribute("class", "unlisted")
                .close();
        html.text(Phrase.PARTS.in(language)).end("h2").line();
        list(html, page.pages(), 2);
        html.end("nav").line();
    }

    private void list(Html html, List<SitePage> pages, int depth) throws IOException {
        html.open("ol").close().line();
        for (SitePage below : pages) {
            html.open("li").close().open("a").attribute("href", below.file()).close();
            Titles.write(html, below.title());
            html.end("a");
            if (depth > 1 && !below.pages().isEmpty()) {
                list(html.line(), below.pages(), depth - 1);
            }
            html.end("li").line();
        }
        html.end("ol").line();
    }

    /** The contents of the whole publication: a card for each part, tables apart. */
    void cards(Html html) throws IOException {
        List<SitePage> parts = overview().pages().stream()
                .filter(one -> one.sort() != Sort.VIEW)
                .toList();
        List<SitePage> views = overview().pages().stream()
                .filter(one -> one.sort() == Sort.VIEW)
                .toList();
        cards(html, parts, "contents", Phrase.CONTENTS);
        cards(html, views, "views", Phrase.DATA);
    }

    private void cards(Html html, List<SitePage> pages, String name, Phrase title) throws IOException {
        if (pages.isEmpty()) {
            return;
        }
        html.open("nav").attribute("class", "overview-" + name).attribute("aria-labelledby", name + "-title");
        html.close().line();
        html.open("h2")
                .attribute("id", name + "-title")
                .attribute("class", "unlisted")
                .close();
        html.text(title.in(language)).end("h2").line();
        list(html, pages, 2);
        html.end("nav").line();
    }

    void neighbours(Html html) throws IOException {
        Optional<SitePage> before = plan.before(page);
        Optional<SitePage> after = plan.after(page);
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        html.open("nav").attribute("class", "neighbours");
        html.attribute("aria-label", Phrase.NEIGHBOURS.in(language)).close().line();
        neighbour(html, before, "prev", Phrase.BEFORE);
        neighbour(html, after, "next", Phrase.AFTER);
        html.end("nav").line();
    }

    private void neighbour(Html html, Optional<SitePage> there, String relation, Phrase label) throws IOException {
        if (there.isEmpty()) {
            return;
        }
        html.open("a")
                .attribute("rel", relation)
                .attribute("href", there.get().file())
                .close();
        html.open("span")
                .attribute("class", "label")
                .close()
                .text(label.in(language))
                .end("span")
                .text(" ");
        html.open("span").attribute("class", "title").close();
        if (there.get().sort() == Sort.OVERVIEW) {
            html.text(Phrase.OVERVIEW.in(language));
        } else {
            Titles.write(html, there.get().title());
        }
        html.end("span").end("a").line();
    }
}
