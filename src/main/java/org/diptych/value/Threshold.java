package org.diptych.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/** When an indicator is green, orange or red. */
public sealed interface Threshold {
    /** The keys that say a threshold; beside them {@code of}, or {@code fr} and {@code nl} for words. */
    List<String> KEYS = List.of(
            "by",
            "in",
            "after",
            "late",
            "late-at-most",
            "within",
            "beyond",
            "at-least",
            "more-than",
            "at-most",
            "less-than",
            "from",
            "to",
            "below",
            "is",
            "amount-at-least",
            "amount-at-most");

    /** Done at the latest in this moment. */
    record By(Moment moment) implements Threshold {}

    /** Done in this moment. */
    record In(Moment moment) implements Threshold {}

    /** Done after this moment. */
    record After(Moment moment) implements Threshold {}

    /**
     * So much too late; a delay of nothing means on time.
     *
     * @param atMost whether the delay may also be shorter
     */
    record Late(Delay delay, boolean atMost) implements Threshold {}

    /**
     * Inside a time limit.
     *
     * @param of what the limit counts from, as words that follow it ("après la décision du GRBC"); may be absent
     */
    record Within(Delay delay, @Nullable Localized<Passage> of) implements Threshold {}

    /** Beyond a time limit. */
    record Beyond(Delay delay, @Nullable Localized<Passage> of) implements Threshold {}

    /**
     * Quantities between two bounds, one of which may be absent.
     *
     * @param of what the quantity is a part of, as words that follow it ("des prévisions de l'année")
     * @param outOf the most that a score can be; absent for all other quantities
     */
    record Range(
            @Nullable Bound low,
            @Nullable Bound high,
            Quantity.Measure measure,
            @Nullable Localized<Passage> of,
            @Nullable BigDecimal outOf)
            implements Threshold {
        public Range {
            if (low == null && high == null) {
                throw new IllegalArgumentException("a range needs a bound");
            }
        }

        /** One of its bounds as a quantity. */
        public Quantity quantity(Bound bound) {
            return new Quantity(bound.value(), measure, outOf);
        }

        /** Whether it is one single value. */
        public boolean isExact() {
            return low != null && high != null && low.value().compareTo(high.value()) == 0;
        }

        /** Whether a value lies inside. */
        public boolean contains(BigDecimal value) {
            return (low == null || above(low, value)) && (high == null || under(high, value));
        }

        private static boolean above(Bound low, BigDecimal value) {
            int order = value.compareTo(low.value());
            return order > 0 || (order == 0 && low.included());
        }

        private static boolean under(Bound high, BigDecimal value) {
            int order = value.compareTo(high.value());
            return order < 0 || (order == 0 && high.included());
        }
    }

    /** An end of a range, itself in it or not. */
    record Bound(BigDecimal value, boolean included) {}

    /** Something is so, or is not. */
    record YesNo(boolean yes) implements Threshold {}

    /** Words of the editor's own. */
    record Words(Localized<Passage> text) implements Threshold {}

    /**
     * Reads the keys of a structured threshold.
     *
     * @param keys one of {@link #KEYS}, or {@code from} with {@code to} or {@code below}, with the text typed there
     * @param of the words of the key {@code of}
     */
    static Parsed<Threshold> parse(Map<String, String> keys, @Nullable Localized<Passage> of) {
        return Thresholds.parse(keys, of);
    }
}
