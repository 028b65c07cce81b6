package org.diptych.write.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.language.Edition;

/**
 * Writes the pages of a publication, one after the other. They need no script and ask nothing of other hosts. Safe for
 * several threads.
 */
public final class WebWriter {
    /** Beside the pages that it knows. */
    static final String SEARCH_INDEX = "search-index.js";

    private final Site site;

    /** Writes pages of a site. */
    public WebWriter(Site site) {
        this.site = site;
    }

    /**
     * Writes all pages of an edition.
     *
     * @param folder of the edition's pages
     * @return how many pages there are
     * @throws IOException when a file cannot be read or written
     */
    public int write(WebPublication publication, Edition edition, WebFolder folder) throws IOException {
        SitePlan plan = publication
                .plan(edition)
                .orElseThrow(() -> new IllegalArgumentException("edition " + edition.code() + " is not on the web"));
        Map<String, String> counterparts = counterparts(publication, edition, plan);
        List<SitePage> pages = new ArrayList<>(plan.pages());
        pages.add(plan.search());
        for (SitePage page : pages) {
            try (Writer out = writer(folder.create(page.file()))) {
                new PageWriter(site, publication, edition, plan, page, counterparts).write(out);
            }
        }
        new Sitemap(site).pages(publication, edition, plan, folder);
        try (Writer out = writer(folder.create(SEARCH_INDEX))) {
            SearchIndex.write(plan.pages().stream().map(WebWriter::searched).toList(), out);
        }
        return pages.size();
    }

    private static SearchIndex.Page searched(SitePage page) {
        SitePage.Title title = page.title();
        String first = SearchText.of(title.text());
        String other = SearchText.of(title.other());
        return new SearchIndex.Page(
                page.file(),
                other.isEmpty() ? first : first + " – " + other,
                title.attributes().id(),
                page.blocks());
    }

    private static Map<String, String> counterparts(WebPublication publication, Edition edition, SitePlan plan) {
        if (edition.isBilingual()) {
            return Map.of();
        }
        return publication
                .plan(Edition.in(edition.first().other()))
                .map(other -> Counterparts.of(plan.document(), other.document()))
                .orElse(Map.of());
    }

    /**
     * Writes the lasting addresses of a publication's records: pages that lead to where each record now stands.
     *
     * @param folder of these pages
     */
    public void writeIds(WebPublication publication, WebFolder folder) throws IOException {
        new IdPages(site, publication).write(folder);
    }

    /** UTF-8 with a buffer. */
    static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }
}
