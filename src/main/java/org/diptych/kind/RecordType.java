package org.diptych.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.diptych.value.Stage;

/**
 * A sort of record.
 *
 * @param name its key in {@code types}
 * @param label one of it, in words ("objectif opérationnel"); the name where the kind gives none
 * @param plural several of it; the label where the kind gives none
 * @param abbreviation for instance OO / OD
 * @param help what it is for
 * @param title the field that names a record
 * @param numbering the series of its numbers; empty means unnumbered
 * @param section the series of its places in the document
 * @param heading the pattern of its printed heading, see {@link Numbering}
 * @param contains the record types that may stand under it, by name
 * @param fields by name, in the order of the file
 * @param time whether its records tell what was done or what is meant, and in which year; empty where both may be
 * @param expectsCode whether a record should have an editorial code
 * @param at where it is declared
 */
public record RecordType(
        String name,
        Localized<String> label,
        Localized<String> plural,
        Optional<Localized<String>> abbreviation,
        Optional<Localized<String>> help,
        String title,
        Optional<Numbering> numbering,
        Optional<Numbering> section,
        Optional<Localized<String>> heading,
        List<String> contains,
        Map<String, Field> fields,
        Optional<Time> time,
        boolean expectsCode,
        SourcePosition at) {
    public RecordType {
        contains = List.copyOf(contains);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Which year records tell about.
     *
     * @param stage whether their amounts are meant or done
     * @param offset from the year of the publication: -1 is the year before
     */
    public record Time(Stage stage, int offset) {}

    /** A field of the type. */
    public Optional<Field> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
