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

    /** The downloads as they stand on a page; from a part, a PDF opens at this part. */
    void write(SitePage page) throws IOException {
        List<Download> downloads = publication.downloads(edition);
        if (downloads.isEmpty()) {
            return;
        }
        boolean quiet = page.sort() != SitePage.Sort.OVERVIEW;
        html.open("nav").attribute("class", quiet ? "downloads quiet" : "downloads");
        html.attribute("aria-label", Phrase.DOWNLOADS.in(language())).close();
        if (quiet) {
            html.open("p").close().text(Phrase.WHOLE_PUBLICATION.in(language()));
            html.end("p").line();
        }
        html.open("ul").close();
        for (Download download : downloads) {
            html.open("li").close().open("a").attribute("href", address(download, page));
            html.attribute("type", download.type()).close().text(download.words(language()));
            html.end("a").end("li");
        }
        html.end("ul").end("nav").line();
    }

    /** A part is a named place in the PDF, under the id that it has on the web. */
    private static String address(Download download, SitePage page) {
        String file = PageLinks.ROOT + Address.path(download.path());
        String id = page.title().attributes().id();
        boolean isPlace = page.sort() == SitePage.Sort.PART && !id.isEmpty() && download.hasPlaces();
        return isPlace ? file + "#" + id : file;
    }
}
