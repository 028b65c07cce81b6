package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.write.web.SitePage.Sort;

/** What a page is in the words of schema.org, as JSON-LD. */
final class LinkedData {
    private final Site site;
    private final WebPublication publication;
    private final Edition edition;
    private final SitePage page;

    LinkedData(Site site, WebPublication publication, Edition edition, SitePage page) {
        this.site = site;
        this.publication = publication;
        this.edition = edition;
        this.page = page;
    }

    void write(Html html, String description) throws IOException {
        Map<String, Object> data = page.sort() == Sort.OVERVIEW ? report(description) : part(description);
        html.open("script").attribute("type", "application/ld+json").close();
        html.raw(JsonText.inHtml(data));
        html.end("script").line();
    }

    private Map<String, Object> report(String description) {
        Metadata metadata = publication.metadata();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("@context", "https://schema.org");
        report.put("@type", "Report");
        report.put("name", PageWriter.inAll(edition, metadata.title()));
        put(report, "alternativeHeadline", PageWriter.inAll(edition, metadata.subtitle()));
        put(report, "description", description);
        put(report, "reportNumber", metadata.code());
        put(report, "datePublished", metadata.date());
        report.put("inLanguage", languages());
        publisher(report);
        address(report, publication.folder(edition) + "/" + page.file());
        List<Object> files = new ArrayList<>();
        List<Object> data = new ArrayList<>();
        for (Download download : publication.downloads(edition)) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("@type", download.isData() ? "DataDownload" : "MediaObject");
            file.put("name", download.name());
            file.put("encodingFormat", download.type());
            put(file, "contentUrl", site.url().isEmpty() ? "" : site.url() + Address.path(download.path()));
            (download.isData() ? data : files).add(file);
        }
        if (!files.isEmpty()) {
            report.put("encoding", files);
        }
        if (!data.isEmpty()) {
            Map<String, Object> dataset = new LinkedHashMap<>();
            dataset.put("@type", "Dataset");
            dataset.put("name", PageWriter.inAll(edition, metadata.title()));
            dataset.put(
                    "description", description.isEmpty() ? PageWriter.inAll(edition, metadata.title()) : description);
            publisher(dataset);
            dataset.put("distribution", data);
            report.put("subjectOf", dataset);
        }
        return report;
    }

    private Map<String, Object> part(String description) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("@context", "https://schema.org");
        part.put("@type", page.sort() == Sort.VIEW ? "Table" : "Chapter");
        part.put("name", Titles.text(page.title().text()));
        put(part, "description", description);
        part.put("inLanguage", languages());
        address(part, publication.folder(edition) + "/" + page.file());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@type", "Report");
        whole.put("name", PageWriter.inAll(edition, publication.metadata().title()));
        address(whole, publication.folder(edition) + "/index.html");
        part.put("isPartOf", whole);
        return part;
    }

    private List<Object> languages() {
        return List.copyOf(edition.languages().stream().map(Language::tag).toList());
    }

    private void publisher(Map<String, Object> thing) {
        String name = PageWriter.inAll(edition, publication.metadata().publisher());
        if (!name.isEmpty()) {
            Map<String, Object> publisher = new LinkedHashMap<>();
            publisher.put("@type", "GovernmentOrganization");
            publisher.put("name", name);
            thing.put("publisher", publisher);
        }
    }

    private void address(Map<String, Object> thing, String path) {
        if (!site.url().isEmpty()) {
            thing.put("url", site.url() + Address.path(Address.withoutIndex(path)));
        }
    }

    private static void put(Map<String, Object> into, String key, String value) {
        if (!value.isEmpty()) {
            into.put(key, value);
        }
    }
}
