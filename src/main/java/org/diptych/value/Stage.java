package org.diptych.value;

import java.util.Locale;
import java.util.Optional;

/** Whether an amount is what was meant or what it became. */
public enum Stage {
    /** Foreseen: crédits estimés, geraamde kredieten. */
    ESTIMATED,
    /** Done: crédits réalisés, gerealiseerde kredieten. */
    REALISED;

    /** The word in content files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of a word. */
    public static Optional<Stage> of(String key) {
        for (Stage stage : values()) {
            if (stage.key().equals(key)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
