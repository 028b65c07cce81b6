package org.diptych.write.pdf;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A standard that a PDF may follow. */
public enum Standard {
    /** PDF/UA-1, ISO 14289-1: accessible to everyone. */
    UA1(0),
    /** PDF/A-2a, ISO 19005-2: readable for as long as files are kept. */
    A2A(2),
    /** PDF/A-3a, ISO 19005-3: the same, with files attached. */
    A3A(3);

    private final int part;

    Standard(int part) {
        this.part = part;
    }

    /** The part of ISO 19005 that it is; 0 for none. */
    int part() {
        return part;
    }

    /** What a PDF follows unless told otherwise. */
    public static Set<Standard> usual() {
        return EnumSet.of(UA1, A2A);
    }

    /** What a PDF with attachments follows unless told otherwise. */
    public static Set<Standard> withAttachments() {
        return EnumSet.of(UA1, A3A);
    }

    /** The name on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The standard of a name. */
    public static Optional<Standard> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /** The names of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Standard::code).toList();
    }
}
