package org.diptych.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.content.Format;
import org.diptych.language.Edition;
import org.diptych.language.Localized;

/**
 * What there is of one publication.
 *
 * @param records how many of each type, in the order of the kind
 * @param fresh outputs that are up to date
 */
public record Listing(
        String name,
        String kind,
        Localized<String> title,
        List<Edition> editions,
        List<Format> formats,
        Map<String, Integer> records,
        Set<Target> fresh) {
    public Listing {
        editions = List.copyOf(editions);
        formats = List.copyOf(formats);
        fresh = Set.copyOf(fresh);
    }

    /** Whether an output needs not be made. */
    public boolean isFresh(Edition edition, Format format) {
        return fresh.contains(new Target(name, edition, format));
    }
}
