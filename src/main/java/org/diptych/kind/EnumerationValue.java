package org.diptych.kind;

import java.util.List;
import java.util.Optional;
import org.diptych.language.Localized;

/**
 * One value of an enumeration.
 *
 * @param key what content files say
 * @param label what is printed
 * @param symbol a sign printed in its place or beside it
 * @param tone what the theme colours it by: {@code good}, {@code fair}, {@code bad}, {@code neutral}, or a word of its own
 * @param explanation printed in generated legends
 * @param split the values among which sums divide evenly what this one has ("both"); empty for a value of its own
 * @param order its rank, from 0
 */
public record EnumerationValue(
        String key,
        Localized<String> label,
        Optional<Localized<String>> symbol,
        Optional<String> tone,
        Optional<Localized<String>> explanation,
        List<String> split,
        int order) {
    public EnumerationValue {
        split = List.copyOf(split);
    }
}
