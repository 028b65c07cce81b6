package org.diptych.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;

/**
 * A closed list of values.
 *
 * @param name its key in {@code enumerations}
 * @param values by key, in the order of the file
 * @param at where it is declared
 */
public record Enumeration(String name, Map<String, EnumerationValue> values, SourcePosition at) {
    public Enumeration {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A value by its key. */
    public Optional<EnumerationValue> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
