package org.diptych.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a publication attaches to its PDFs. */
public enum Attached {
    /** Its open data (docs/data.md). */
    DATA,
    /** The files of its folder. */
    SOURCES;

    /** The name in content files: {@code data}, {@code sources}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a name. */
    public static Optional<Attached> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The names of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Attached::code).toList();
    }
}
