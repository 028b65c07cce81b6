package org.diptych.write.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.language.Edition;

/**
 * Writes the pages of a publication, several at a time. They need no script and ask nothing of other hosts. Safe for
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
     * @param folder of the edition's pages; asked by several threads
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
        List<Job> jobs = new ArrayList<>();
        // The longest first: what is left at the end is short.
        jobs.add(() -> searchIndex(plan, folder));
        pages.forEach(page -> jobs.add(() -> {
            Utf8 out = new Utf8();
            new PageWriter(site, publication, edition, plan, page, counterparts).write(out);
            out.writeTo(folder.create(page.file()));
        }));
        run(jobs);
        new Sitemap(site).pages(publication, edition, plan, folder);
        return pages.size();
    }

    /** A file that can be written at the same time as others. */
    private interface Job {
        void run() throws IOException;
    }

    private static void run(List<Job> jobs) throws IOException {
        try {
            jobs.parallelStream().forEach(job -> {
                try {
                    job.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void searchIndex(SitePlan plan, WebFolder folder) throws IOException {
        Utf8 out = new Utf8();
        SearchIndex.write(plan.pages().stream().map(WebWriter::searched).toList(), out);
        out.writeTo(folder.create(SEARCH_INDEX));
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
}
