package org.diptych.write.web;

import java.io.IOException;
import java.util.List;
import org.diptych.document.Block;
import org.diptych.document.Metadata;
import org.diptych.document.PlainText;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.write.web.SitePage.Sort;

/** What a page of a publication tells machines about itself. */
final class PageHead {
    /** As much as search engines show. */
    private static final int LONGEST = 200;

    private final Site site;
    private final WebPublication publication;
    private final Edition edition;
    private final SitePlan plan;
    private final SitePage page;
    private final PageLinks links;

    PageHead(Site site, WebPublication publication, Edition edition, SitePlan plan, SitePage page, PageLinks links) {
        this.site = site;
        this.publication = publication;
        this.edition = edition;
        this.plan = plan;
        this.page = page;
        this.links = links;
    }

    private Language language() {
        return edition.first();
    }

    void write(Html html) throws IOException {
        Metadata metadata = publication.metadata();
        String whole = PageWriter.inAll(edition, metadata.title());
        String title =
                page.sort() == Sort.OVERVIEW ? whole : Titles.text(page.title().text()) + " – " + whole;
        html.open("title").close().text(title).end("title").line();
        String description = description();
        PageFrame.meta(html, "description", description);
        PageFrame.meta(html, "author", PageWriter.inAll(edition, metadata.publisher()));
        if (page.sort() == Sort.SEARCH) {
            PageFrame.meta(html, "robots", "noindex");
        }
        addresses(html);
        neighbours(html);
        dublinCore(html, metadata, title);
        openGraph(html, metadata, description);
        if (page.sort() == Sort.OVERVIEW || page.sort() == Sort.PART || page.sort() == Sort.VIEW) {
            new LinkedData(site, publication, edition, page).write(html, description);
        }
    }

    /** Of the publication on its first page; else the beginning of the text. */
    private String description() {
        String whole = PageWriter.inAll(edition, publication.metadata().description());
        if (page.sort() == Sort.OVERVIEW || page.sort() == Sort.SEARCH) {
            return shorter(whole);
        }
        String begin = beginning(page.blocks());
        return begin.isEmpty() ? Titles.text(page.title().text()) : shorter(begin);
    }

    private static String beginning(List<Block> blocks) {
        for (Block block : blocks) {
            String found = switch (block) {
                case Block.Paragraph paragraph ->
                    paragraph.attributes().hasClass("label") ? "" : PlainText.ofRun(paragraph.text());
                case Block.Section section -> beginning(section.blocks());
                case Block.Box box -> beginning(box.blocks());
                case Block.Pair pair ->
                    pair.left().map(left -> beginning(List.of(left))).orElse("");
                default -> "";
            };
            if (found.strip().length() > 30) {
                return found.strip();
            }
        }
        return "";
    }

    private static String shorter(String text) {
        String line = text.replace('\n', ' ').strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end < LONGEST / 2 ? LONGEST : end) + "…";
    }

    // ---- Addresses

    private void addresses(Html html) throws IOException {
        String url = site.url();
        if (!url.isEmpty()) {
            // Two languages side by side are another view of the first one's page.
            String canonical = edition.isBilingual() && publication.editions().contains(Edition.in(language()))
                    ? links.inFolder(Edition.in(language())).orElse("")
                    : publication.folder(edition) + "/" + page.file();
            PageFrame.link(html, "canonical", url + Address.path(Address.withoutIndex(canonical)));
        }
        if (edition.isBilingual()) {
            return;
        }
        for (Language one : Language.ALL) {
            String path = one == language()
                    ? publication.folder(edition) + "/" + page.file()
                    : links.inFolder(Edition.in(one)).orElse("");
            if (!path.isEmpty()) {
                alternate(html, one.tag(), path);
            }
        }
        if (page.sort() != Sort.SEARCH) {
            String file = page.sort() == Sort.OVERVIEW ? "index.html" : IdPages.file(page.key());
            alternate(html, "x-default", publication.idFolder() + "/" + file);
        }
    }

    private void alternate(Html html, String tag, String path) throws IOException {
        String href = site.url().isEmpty()
                ? PageLinks.ROOT + Address.path(path)
                : site.url() + Address.path(Address.withoutIndex(path));
        html.open("link")
                .attribute("rel", "alternate")
                .attribute("hreflang", tag)
                .attribute("href", href);
        html.close().line();
    }

    private void neighbours(Html html) throws IOException {
        if (plan.before(page).isPresent()) {
            PageFrame.link(html, "prev", plan.before(page).get().file());
        }
        if (plan.after(page).isPresent()) {
            PageFrame.link(html, "next", plan.after(page).get().file());
        }
        if (page.sort() == Sort.OVERVIEW) {
            for (Download download : publication.downloads(edition)) {
                html.open("link")
                        .attribute("rel", "alternate")
                        .attribute("type", download.type())
                        .attribute("href", PageLinks.ROOT + Address.path(download.path()))
                        .attribute("title", download.name())
                        .close()
                        .line();
            }
        }
    }

    // ---- Vocabularies

    private void dublinCore(Html html, Metadata metadata, String title) throws IOException {
        PageFrame.meta(html, "dcterms.title", title);
        PageFrame.meta(html, "dcterms.publisher", PageWriter.inAll(edition, metadata.publisher()));
        PageFrame.meta(html, "dcterms.issued", metadata.date());
        PageFrame.meta(html, "dcterms.identifier", metadata.code());
        for (Language one : edition.languages()) {
            PageFrame.meta(html, "dcterms.language", one.tag());
        }
    }

    private void openGraph(Html html, Metadata metadata, String description) throws IOException {
        boolean overview = page.sort() == Sort.OVERVIEW;
        property(html, "og:type", overview ? "website" : "article");
        property(
                html,
                "og:title",
                overview
                        ? PageWriter.inAll(edition, metadata.title())
                        : Titles.text(page.title().text()));
        property(html, "og:description", description);
        property(html, "og:site_name", site.name(language()));
        property(html, "og:locale", language().tag().replace('-', '_'));
        for (Edition other : publication.editions()) {
            if (!other.isBilingual() && other.first() != language()) {
                property(html, "og:locale:alternate", other.first().tag().replace('-', '_'));
            }
        }
        if (!site.url().isEmpty()) {
            property(
                    html,
                    "og:url",
                    site.url() + Address.path(Address.withoutIndex(publication.folder(edition) + "/" + page.file())));
        }
    }

    static void property(Html html, String property, String content) throws IOException {
        if (!content.isEmpty()) {
            html.open("meta")
                    .attribute("property", property)
                    .attribute("content", content)
                    .close()
                    .line();
        }
    }
}
