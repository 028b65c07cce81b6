package org.diptych.kind;

import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.diptych.source.Node;

/**
 * What a record may say about itself.
 *
 * @param name its key in {@code fields}
 * @param type how it is written and what it means
 * @param label the words printed with it
 * @param help what editors are told
 * @param required whether a record must give it
 * @param localized whether it is given in both languages
 * @param printWhenEmpty whether its label is printed where it is not given
 * @param inherit whether it is taken from the nearest ancestor that has it
 * @param fallback its value where it is not given ({@code default} in the file), as written
 * @param nil the words for "none"
 * @param unknown the words for "not known"
 * @param notApplicable the words for "has no meaning here"
 * @param figure what sums it counts in
 * @param at where it is declared
 */
public record Field(
        String name,
        FieldType type,
        Optional<Localized<String>> label,
        Optional<Localized<String>> help,
        boolean required,
        boolean localized,
        boolean printWhenEmpty,
        boolean inherit,
        Optional<Node> fallback,
        Localized<String> nil,
        Localized<String> unknown,
        Localized<String> notApplicable,
        Optional<Figure> figure,
        SourcePosition at) {
    /** What sums a field counts in. */
    public enum Figure {
        /** Full-time equivalents. */
        FTE,
        /** The body whose means those of the record are. */
        ACTOR
    }

    Field withType(FieldType other) {
        return new Field(
                name,
                other,
                label,
                help,
                required,
                localized,
                printWhenEmpty,
                inherit,
                fallback,
                nil,
                unknown,
                notApplicable,
                figure,
                at);
    }
}
