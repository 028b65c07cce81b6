package org.diptych.build;

import java.util.EnumMap;
import java.util.Map;
import org.diptych.content.Publication;
import org.diptych.document.Document;
import org.diptych.document.Pruning;
import org.diptych.exchange.OpenData;
import org.diptych.figure.Computed;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.style.Theme;
import org.diptych.value.wording.Conventions;

/**
 * A publication ready for the writers.
 *
 * @param name folder name
 * @param computed the figures of the publication
 * @param conventions how both languages write what is computed
 * @param documents resolved, by edition; every edition that can be asked for
 */
record Composition(
        String name, Computed computed, Conventions conventions, Theme theme, Map<Edition, Document> documents) {
    /** The class of paragraphs and sections that lead to data files. */
    private static final String DATA_LINKS = "open-data";

    private static final String DATA = "data/";

    Composition {
        documents = new EnumMap<>(documents);
    }

    /** The publication. */
    Publication publication() {
        return computed.publication();
    }

    /** The name of the publication's folder of web pages, in each language: what it asks for, else its own. */
    Localized<String> address() {
        return Addresses.of(name, publication());
    }

    /** The open data of the publication. */
    OpenData openData() {
        return new OpenData(computed, name, conventions);
    }

    /**
     * The document of an edition for print: without what is for the web alone; data files have the address that they have on
     * the web where that is known, else the one beside the document.
     */
    Document printed(Edition edition) {
        Document printed = Pruning.without(in(edition), attributes -> attributes.hasClass("web-only"));
        String site = theme.brand().url();
        return site.isEmpty()
                ? printed
                : Pruning.relinked(
                        printed,
                        DATA_LINKS,
                        href -> href.startsWith(DATA)
                                ? site + (site.endsWith("/") ? "" : "/") + name + "/" + href
                                : href);
    }

    /** The document of an edition for the web, without links to data where none are written. */
    Document shown(Edition edition, boolean withData) {
        return withData ? in(edition) : Pruning.without(in(edition), attributes -> attributes.hasClass(DATA_LINKS));
    }

    /** The document of an edition that was composed. */
    Document in(Edition edition) {
        Document document = documents.get(edition);
        if (document == null) {
            throw new IllegalArgumentException("edition " + edition.code() + " was not composed");
        }
        return document;
    }
}
