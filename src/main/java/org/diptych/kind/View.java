package org.diptych.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.language.Localized;

/**
 * A way to show records, which a text may embed by name.
 *
 * @param name its key in {@code views}
 * @param type the record type it shows
 * @param as its shape: {@code table}, {@code matrix}, {@code list}, {@code cards}, or one of the kind's own templates
 * @param columns the fields it shows, and {@code id}, {@code code}, {@code number}, {@code title}; empty means all
 * @param sort the field it is sorted by, {@code order} for the order of the publication; a {@code -} before it reverses
 * @param group the field it is grouped by
 * @param caption printed with it
 * @param empty the words printed where no record fits
 * @param labels heads of columns that the label of the first field does not suit, by that field
 * @param unnumbered whether its caption has no number
 */
public record View(
        String name,
        String type,
        String as,
        List<String> columns,
        Optional<String> sort,
        Optional<String> group,
        Optional<Localized<String>> caption,
        Optional<Localized<String>> empty,
        Map<String, Localized<String>> labels,
        boolean unnumbered) {
    public View {
        columns = List.copyOf(columns);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
