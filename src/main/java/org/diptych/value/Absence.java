package org.diptych.value;

import java.util.Locale;
import java.util.Optional;

/** Three ways of having no value; a field that is not there at all is not one of them. */
public enum Absence implements Value {
    /** There is none: néant, geen. */
    NIL,
    /** There is one, but nobody knows it yet. */
    UNKNOWN,
    /** There cannot be one here. */
    NOT_APPLICABLE;

    /** The word in content files; with {@code !} before it, the tag. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The absence of a word. */
    public static Optional<Absence> of(String key) {
        for (Absence absence : values()) {
            if (absence.key().equals(key)) {
                return Optional.of(absence);
            }
        }
        return Optional.empty();
    }
}
