package org.diptych.write.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/**
 * What becomes a page, and what its address is.
 *
 * @param types record types with a page of their own; empty where each uppermost section has one
 * @param slugs addresses that records ask for, by id
 */
public record PageRules(Set<String> types, Map<String, Localized<String>> slugs) {
    /** A page for each uppermost section. */
    public static final PageRules PARTS = new PageRules(Set.of(), Map.of());

    public PageRules {
        types = Set.copyOf(types);
        slugs = Map.copyOf(slugs);
    }

    /** The address that a record asks for. */
    Optional<String> slug(String record, Language language) {
        return Optional.ofNullable(slugs.get(record)).map(slug -> slug.in(language));
    }

    /**
     * Whether a section is a page.
     *
     * @param uppermost whether it stands directly in the document
     */
    boolean isPage(Block.Section section, boolean uppermost) {
        Attributes attributes = section.attributes();
        if (attributes.hasClass("contents")) {
            return false;
        }
        if (uppermost && (types.isEmpty() || isGenerated(attributes))) {
            return true;
        }
        boolean ofRecord = !attributes.origin().record().isEmpty()
                && attributes.origin().field().isEmpty();
        return ofRecord && attributes.classes().stream().anyMatch(types::contains);
    }

    /** Index, abbreviations, tables of records. */
    static boolean isGenerated(Attributes attributes) {
        return attributes.hasClass("apparatus") || attributes.hasClass("web-only");
    }
}
