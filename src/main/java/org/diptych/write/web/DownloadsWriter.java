package org.diptych.write.web;

import java.io.IOException;
import java.util.List;
import org.diptych.language.Edition;
import org.diptych.language.Language;

/** What there is to take away: on the first page in full, on others in one quiet line. */
final class DownloadsWriter {
    private final Html html;
    private final WebPublication publication;
    private final Edition edition;

    DownloadsWriter(Html html, WebPublication publication, Edition edition) {
        this.html = html;
        this.publication = publication;
        this.edition = edition;
    }

    private Language language() {
        return edition.first();
    }

    void write(SitePage.Sort sort) throws IOException {
        List<Download> downloads = publication.downloads(edition);
        if (downloads.isEmpty()) {
            return;
        }
        boolean quiet = sort != SitePage.Sort.OVERVIEW;
        html.open("nav").attribute("class", quiet ? "downloads quiet" : "downloads");
        html.attribute("aria-label", Phrase.DOWNLOADS.in(language())).close();
        if (quiet) {
            html.open("p").close().text(Phrase.WHOLE_PUBLICATION.in(language()));
            html.end("p").line();
        }
        html.open("ul").close();
        for (Download download : downloads) {
            html.open("li").close().open("a").attribute("href", PageLinks.ROOT + Address.path(download.path()));
            html.attribute("type", download.type()).close().text(download.words(language()));
            html.end("a").end("li");
        }
        html.end("ul").end("nav").line();
    }
}
