package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Block;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/** The head of a publication's first page: what it is, its title, who answers for it. */
final class Cover {
    private final Html html;
    private final WebPublication publication;
    private final Edition edition;

    Cover(Html html, WebPublication publication, Edition edition) {
        this.html = html;
        this.publication = publication;
        this.edition = edition;
    }

    /** The blocks of the first page without the printed cover: its head says the same. */
    static List<Block> without(List<Block> blocks) {
        List<Block> rest = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.attributes().hasClass("cover")) {
                rest.add(block);
            }
        }
        return rest;
    }

    void write() throws IOException {
        Metadata metadata = publication.metadata();
        html.open("header").attribute("class", "hero").close().line();
        texts("p", "kind", publication.kind());
        texts("h1", "title", metadata.title());
        texts("p", "subtitle", metadata.subtitle());
        html.open("p").attribute("class", "details").close();
        String publisher = PageWriter.inAll(edition, metadata.publisher());
        boolean more = false;
        if (!publisher.isEmpty()) {
            html.open("span").close().text(publisher).end("span");
            more = true;
        }
        if (!metadata.date().isEmpty()) {
            html.text(more ? " · " : "")
                    .open("time")
                    .attribute("datetime", metadata.date())
                    .close();
            html.text(Dates.inWords(metadata.date(), edition.first())).end("time");
            more = true;
        }
        if (!metadata.code().isEmpty()) {
            html.text(more ? " · " : "").open("span").attribute("class", "code").close();
            html.text(metadata.code()).end("span");
        }
        html.end("p").line();
        html.end("header").line();
    }

    /** What the publication says of itself. */
    void description() throws IOException {
        texts("p", "lead", publication.metadata().description());
    }

    /** A line in the languages of the edition; one element, for a page has one title. */
    private void texts(String element, String classes, Localized<String> words) throws IOException {
        Language first = edition.first();
        if (words.in(first).isEmpty()) {
            return;
        }
        boolean both = edition.isBilingual() && !words.in(first.other()).equals(words.in(first));
        html.open(element).attribute("class", classes + (both ? " pair" : "")).close();
        if (both) {
            html.open("span").close().text(words.in(first)).end("span").text(" ");
            html.open("span").attribute("lang", first.other().tag()).close();
            html.text(words.in(first.other())).end("span");
        } else {
            html.text(words.in(first));
        }
        html.end(element).line();
    }
}
