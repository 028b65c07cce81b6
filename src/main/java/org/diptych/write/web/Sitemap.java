package org.diptych.write.web;

import java.io.IOException;
import java.util.List;
import org.diptych.language.Edition;
import org.diptych.language.Language;

/**
 * The addresses of pages for search engines: a list for each publication and language, and one of the lists. They need
 * the address of the site; without it there are none.
 */
final class Sitemap {
    static final String FILE = "sitemap.xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Site site;

    Sitemap(Site site) {
        this.site = site;
    }

    /** The pages of an edition in one language, each with the same page in the other. */
    void pages(WebPublication publication, Edition edition, SitePlan plan, WebFolder folder) throws IOException {
        if (site.url().isEmpty() || edition.isBilingual()) {
            return;
        }
        Utf8 out = new Utf8();
        Xml xml = new Xml(out);
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        for (SitePage page : plan.pages()) {
            PageLinks links = new PageLinks(publication, edition, plan, page, java.util.Map.of());
            xml.open("url");
            xml.text("loc", absolute(publication.folder(edition) + "/" + page.file()));
            xml.text("lastmod", publication.metadata().date());
            for (Language language : Language.ALL) {
                String path = links.inFolder(Edition.in(language)).orElse("");
                if (!path.isEmpty()) {
                    xml.empty("xhtml:link", "rel", "alternate", "hreflang", language.tag(), "href", absolute(path));
                }
            }
            xml.end("url");
        }
        xml.end("urlset");
        out.writeTo(folder.create(FILE));
    }

    /** The list of lists. */
    void index(List<HomeWriter.Entry> entries, WebFolder folder) throws IOException {
        if (site.url().isEmpty()) {
            return;
        }
        Utf8 out = new Utf8();
        Xml xml = new Xml(out);
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        for (HomeWriter.Entry entry : entries) {
            for (Edition edition : entry.editions()) {
                if (!edition.isBilingual()) {
                    xml.open("sitemap");
                    xml.text("loc", absolute(WebPublication.folder(edition, entry.address()) + "/" + FILE));
                    xml.text("lastmod", entry.metadata().date());
                    xml.end("sitemap");
                }
            }
        }
        xml.end("sitemapindex");
        out.writeTo(folder.create(FILE));
        new Utf8()
                .add("User-agent: *\nAllow: /\nSitemap: ")
                .add(site.url())
                .add(FILE)
                .add('\n')
                .writeTo(folder.create("robots.txt"));
    }

    private String absolute(String path) {
        return site.url() + Address.path(Address.withoutIndex(path));
    }
}
