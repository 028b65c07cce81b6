package org.diptych.build;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file format of the outputs. */
public enum Format {
    PDF,
    DOCX,
    WEB;

    /** All, in the order of the summary. */
    public static final List<Format> ALL = List.of(values());

    /** The name on the command line and in {@code publication.yaml}. */
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
