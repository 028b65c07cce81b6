package org.diptych.write.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.document.Document;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.style.Theme;

/**
 * A publication for the web, in all editions that stand there: pages of one lead to those of the others. Its pages are
 * planned once, whoever asks first. Safe for several threads.
 */
public final class WebPublication {
    private final Metadata metadata;
    private final Localized<String> kind;
    private final Theme theme;
    private final PageRules rules;
    private final Localized<String> address;
    private final Map<Edition, Document> documents;
    private final Map<Edition, List<Download>> downloads;
    private final Map<Edition, SitePlan> plans = new EnumMap<>(Edition.class);

    /**
     * A publication.
     *
     * @param kind words for the sort of publication
     * @param address name of its folder below that of the edition, in each language
     * @param documents resolved, by edition, of all editions on the web
     * @param downloads files to take away, by edition, with addresses from the output folder
     */
    public WebPublication(
            Metadata metadata,
            Localized<String> kind,
            Theme theme,
            PageRules rules,
            Localized<String> address,
            Map<Edition, Document> documents,
            Map<Edition, List<Download>> downloads) {
        this.metadata = metadata;
        this.kind = kind;
        this.theme = theme;
        this.rules = rules;
        this.address = address;
        this.documents = new EnumMap<>(documents);
        this.downloads = new EnumMap<>(downloads);
    }

    /** Its id. */
    public String id() {
        return metadata.publication();
    }

    /** What it says of itself. */
    public Metadata metadata() {
        return metadata;
    }

    Localized<String> kind() {
        return kind;
    }

    Theme theme() {
        return theme;
    }

    /** The editions that stand on the web, in the order to be shown. */
    public List<Edition> editions() {
        return List.copyOf(documents.keySet());
    }

    List<Download> downloads(Edition edition) {
        return downloads.getOrDefault(edition, List.of());
    }

    /** The folder of an edition's pages, below the output folder: {@code fr/developpement-territorial-2024}. */
    public String folder(Edition edition) {
        return folder(edition, address);
    }

    /** The folder of the pages of an edition of a publication with this address. */
    public static String folder(Edition edition, Localized<String> address) {
        return edition.code() + "/" + address.in(edition.first());
    }

    /** The folder of the lasting addresses of its records, below the output folder. */
    public String idFolder() {
        return idFolder(id());
    }

    /** The same of a publication of this id. */
    public static String idFolder(String id) {
        return "id/" + id;
    }

    /** The pages of an edition; empty where it is not on the web. */
    Optional<SitePlan> plan(Edition edition) {
        Document document = documents.get(edition);
        if (document == null) {
            return Optional.empty();
        }
        synchronized (plans) {
            return Optional.of(plans.computeIfAbsent(edition, e -> SitePlan.of(document, rules)));
        }
    }

    /** The language whose pages readers are led to where none is asked for. */
    Language firstLanguage() {
        return editions().contains(Edition.FR) || !editions().contains(Edition.NL) ? Language.FR : Language.NL;
    }
}
