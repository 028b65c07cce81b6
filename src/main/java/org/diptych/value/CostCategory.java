package org.diptych.value;

import java.util.Locale;
import java.util.Optional;

/** What sort of cost an article pays for. */
public enum CostCategory {
    /** People. */
    STAFF,
    /** What is used up. */
    OPERATING,
    /** What lasts. */
    CAPITAL,
    /** All else, transfers above all. */
    OTHER;

    /** The word in kinds and data files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category of a word. */
    public static Optional<CostCategory> of(String key) {
        for (CostCategory category : values()) {
            if (category.key().equals(key)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** What the economic code of a number says, for fields that name no category. */
    public static CostCategory of(AllocationNumber number) {
        return switch (number.economicCode().substring(0, 2)) {
            case "11" -> STAFF;
            case "12" -> OPERATING;
            case "70", "71", "72", "73", "74" -> CAPITAL;
            default -> OTHER;
        };
    }
}
