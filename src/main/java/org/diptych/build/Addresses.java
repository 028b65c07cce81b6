package org.diptych.build;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/** The names of the publications' folders on the web: no two may be the same, for one would write over the other. */
final class Addresses {
    private final Map<Language, Map<String, String>> owners = new EnumMap<>(Language.class);
    private final Diagnostics diagnostics;

    /**
     * The addresses of publications that are not read now.
     *
     * @param names all publications that there are
     * @param read those whose addresses are still to be claimed
     * @param known what was built before
     */
    Addresses(Collection<String> names, Collection<String> read, Manifest known, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (Language language : Language.ALL) {
            Map<String, String> taken = new HashMap<>();
            known.publications().stream()
                    .filter(entry -> names.contains(entry.name()) && !read.contains(entry.name()))
                    .forEach(entry -> taken.put(entry.address().in(language), entry.name()));
            owners.put(language, taken);
        }
    }

    /** The name of a publication's folder of web pages, in each language: what it asks for, else its own. */
    static Localized<String> of(String name, Publication publication) {
        return publication.root().slug().orElse(Localized.same(name));
    }

    /** Reports a publication that asks for the address of another. */
    void claim(String name, Publication publication) {
        owners.forEach((language, taken) -> {
            String address = of(name, publication).in(language);
            String owner = taken.putIfAbsent(address, name);
            if (owner != null) {
                diagnostics.report(
                        Rule.DUPLICATE_SLUG,
                        publication.root().at(),
                        "The web address `" + language.code() + "/" + address + "` is that of `" + ContentReader.FOLDER
                                + "/" + owner + "` already.",
                        "give one of the two another `slug`.");
            }
        });
    }
}
