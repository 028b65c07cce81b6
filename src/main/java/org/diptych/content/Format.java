package org.diptych.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a publication is written as. */
public enum Format {
    PDF,
    DOCX,
    WEB;

    /** The name in content files and on the command line: {@code pdf}, {@code docx}, {@code web}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a name. */
    public static Optional<Format> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
