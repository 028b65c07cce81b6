package org.diptych.kind;

import java.util.Optional;
import org.diptych.language.Localized;

/**
 * A series of numbers.
 *
 * @param style how a number is written
 * @param parent whether the number of the parent comes first
 * @param separator between the parent's number and the own one
 * @param finalDot whether a dot ends the number
 * @param prefix right before the own number: {@code P7}
 * @param word before the number, with a space: Chapitre I, Hoofdstuk I
 * @param counter the counter it takes its numbers from; types may share one
 * @param restart where the counter begins anew
 */
public record Numbering(
        Style style,
        boolean parent,
        String separator,
        boolean finalDot,
        String prefix,
        Optional<Localized<String>> word,
        String counter,
        Restart restart) {
    /** How a number is written. */
    public enum Style {
        /** 1, 2, 3. */
        DECIMAL,
        /** I, II, III. */
        ROMAN,
        /** i, ii, iii. */
        LOWER_ROMAN,
        /** a, b, c. */
        LETTERS,
        /** A, B, C. */
        UPPER_LETTERS,
        /** Nothing: only the parent's number, if any. */
        NONE
    }

    /** Where a counter begins anew. */
    public enum Restart {
        /** Under each parent. */
        PARENT,
        /** Never. */
        PUBLICATION
    }
}
