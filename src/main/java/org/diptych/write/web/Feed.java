package org.diptych.write.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;

/** What was published, newest first, for feed readers (Atom). Its dates are those of the content, never those of a build. */
final class Feed {
    static final String FILE = "feed.xml";

    private final Site site;
    private final Language language;

    Feed(Site site, Language language) {
        this.site = site;
        this.language = language;
    }

    /** @param entries newest first */
    void write(List<HomeWriter.Entry> entries, WebFolder folder) throws IOException {
        String home = language.code() + "/";
        Utf8 out = new Utf8();
        Xml xml = new Xml(out);
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.tag());
        xml.text("title", site.name(language));
        xml.text("id", id(home));
        xml.text(
                "updated",
                entries.stream()
                        .map(this::moment)
                        .max(Comparator.naturalOrder())
                        .orElse(site.timestamp()));
        xml.empty("link", "rel", "self", "href", site.url().isEmpty() ? FILE : site.url() + home + FILE);
        page("", xml);
        xml.open("author").text("name", site.name(language)).end("author");
        for (HomeWriter.Entry entry : entries) {
            if (entry.editions().contains(Edition.in(language))) {
                entry(entry, xml);
            }
        }
        xml.end("feed");
        out.writeTo(folder.create(home + FILE));
    }

    private void entry(HomeWriter.Entry entry, Xml xml) {
        Metadata metadata = entry.metadata();
        String folder = entry.address().in(language) + "/";
        xml.open("entry");
        xml.text("title", metadata.title().in(language));
        xml.text("id", id("id/" + metadata.publication()));
        xml.text("updated", moment(entry));
        page(Address.path(folder), xml);
        String about = metadata.description().in(language).isEmpty()
                ? metadata.subtitle().in(language)
                : metadata.description().in(language);
        xml.text("summary", about);
        xml.empty("category", "term", metadata.kind(), "label", entry.kind().in(language));
        xml.end("entry");
    }

    /** Leads to the page that says the same to people; its folder is below that of the language. */
    private void page(String folder, Xml xml) {
        String address = site.url().isEmpty() ? folder + "index.html" : site.url() + language.code() + "/" + folder;
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", address);
    }

    /** A name that stays: the address where there is one, else one of our own. */
    private String id(String path) {
        return site.url().isEmpty() ? "urn:diptych:" + path.replace('/', ':') : site.url() + path;
    }

    /** The day of publication; where none is given, the moment of the content. */
    private String moment(HomeWriter.Entry entry) {
        String date = entry.metadata().date();
        return switch (date.length()) {
            case 4 -> date + "-01-01T00:00:00Z";
            case 7 -> date + "-01T00:00:00Z";
            case 10 -> date + "T00:00:00Z";
            default -> site.timestamp();
        };
    }
}
