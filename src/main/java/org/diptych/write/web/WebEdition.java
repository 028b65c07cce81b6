package org.diptych.write.web;

import java.util.List;
import java.util.Map;
import org.diptych.document.Document;
import org.diptych.language.Edition;

/**
 * One edition of a publication, to be written as pages.
 *
 * @param document resolved
 * @param editions that exist on the web, this one among them, in the order to be shown
 * @param downloads what else the reader may take away
 * @param counterparts ids of headings to those of the same headings in the other language; empty where that edition is
 *     not on the web, or where this one has both languages
 */
public record WebEdition(
        Document document, List<Edition> editions, List<Download> downloads, Map<String, String> counterparts) {
    public WebEdition {
        editions = List.copyOf(editions);
        downloads = List.copyOf(downloads);
        counterparts = Map.copyOf(counterparts);
    }

    /**
     * A file to take away.
     *
     * @param name shown to the reader: {@code PDF}, {@code Word}
     * @param type media type
     * @param href address, relative to the folder of the edition's pages
     */
    public record Download(String name, String type, String href) {}
}
