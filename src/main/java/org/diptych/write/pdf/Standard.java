package org.diptych.write.pdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A standard that a PDF may follow. */
public enum Standard {
    /** PDF/UA-1, ISO 14289-1: accessible to everyone. */
    UA1,
    /** PDF/A-2a, ISO 19005-2: readable for as long as files are kept. */
    A2A;

    /** The name on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The standard of a name. */
    public static Optional<Standard> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
