package org.diptych.build;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.diptych.content.ContentReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Language;

/** The names of the publications' folders on the web: no two may be the same, for one would write over the other. */
final class Addresses {
    private Addresses() {}

    /**
     * Reports publications that ask for the address of another.
     *
     * @param compositions those read now
     * @param names all publications that there are
     * @param known what was built before
     */
    static void check(
            Collection<Composition> compositions, Collection<String> names, Manifest known, Diagnostics diagnostics) {
        for (Language language : Language.ALL) {
            Map<String, String> owners = new HashMap<>();
            known.publications().stream()
                    .filter(entry -> names.contains(entry.name()))
                    .forEach(entry -> owners.put(entry.address().in(language), entry.name()));
            compositions.forEach(composition -> owners.values().remove(composition.name()));
            for (Composition composition : compositions) {
                check(composition, language, owners, diagnostics);
            }
        }
    }

    private static void check(
            Composition composition, Language language, Map<String, String> owners, Diagnostics diagnostics) {
        String address = composition.address().in(language);
        String owner = owners.putIfAbsent(address, composition.name());
        if (owner != null) {
            diagnostics.report(
                    Rule.DUPLICATE_SLUG,
                    composition.publication().root().at(),
                    "The web address `" + language.code() + "/" + address + "` is that of `" + ContentReader.FOLDER
                            + "/" + owner + "` already.",
                    "give one of the two another `slug`.");
        }
    }
}
