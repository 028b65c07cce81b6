package org.diptych.write.web;

import java.util.Map;
import java.util.Optional;
import org.diptych.language.Edition;

/** Where a page leads: addresses relative to it. All pages of publications stand two folders below the output folder. */
final class PageLinks {
    /** The way from a page of a publication to the output folder. */
    static final String ROOT = "../../";

    /** What addresses of files of the open data begin with. */
    static final String DATA = "data/";

    private final WebPublication publication;
    private final Edition edition;
    private final SitePlan plan;
    private final SitePage page;
    private final Map<String, String> counterparts;

    /** @param counterparts ids of headings to those of the same headings in the other language */
    PageLinks(
            WebPublication publication,
            Edition edition,
            SitePlan plan,
            SitePage page,
            Map<String, String> counterparts) {
        this.publication = publication;
        this.edition = edition;
        this.plan = plan;
        this.page = page;
        this.counterparts = counterparts;
    }

    /** What an id is called on this page: {@code #id}, or {@code page.html#id} where it stands on another. */
    String to(String id) {
        SitePage there = plan.where().get(id);
        if (there == null || there == page) {
            return "#" + Address.fragment(id);
        }
        return id.equals(there.title().attributes().id())
                        || id.equals(there.attributes().id())
                ? there.file()
                : there.file() + "#" + Address.fragment(id);
    }

    /** The address of a link out, or of a file of the open data, which stand beside those for print. */
    String out(String href) {
        return href.startsWith(DATA) ? ROOT + publication.id() + "/" + href : href;
    }

    /** The same place of the other language's edition; empty where it has none. */
    Optional<String> counterpart(String id) {
        String there = counterparts.get(id);
        Edition other = Edition.in(edition.first().other());
        if (there == null || edition.isBilingual()) {
            return Optional.empty();
        }
        return publication
                .plan(other)
                .flatMap(planThere -> planThere.pageOf(there))
                .map(pageThere ->
                        ROOT + publication.folder(other) + "/" + pageThere.file() + "#" + Address.fragment(there));
    }

    /** The same page in another edition, its overview where it has no such page. */
    Optional<String> in(Edition other) {
        return inFolder(other).map(path -> ROOT + path);
    }

    /** The same, from the output folder. */
    Optional<String> inFolder(Edition other) {
        return publication.plan(other).map(there -> {
            String file = page.sort() == SitePage.Sort.SEARCH
                    ? there.search().file()
                    : there.page(page.key()).map(SitePage::file).orElse("index.html");
            return publication.folder(other) + "/" + file;
        });
    }
}
