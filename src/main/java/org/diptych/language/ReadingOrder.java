package org.diptych.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How two languages that stand side by side are read, by eye and aloud. */
public enum ReadingOrder {
    /** Row by row: each block in the first language, then in the second. */
    ROWS,
    /** Section by section: all that stands in a section in the first language, then the same in the second. */
    LANGUAGES;

    /** The name in content files: {@code rows}, {@code languages}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a name. */
    public static Optional<ReadingOrder> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The names of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ReadingOrder::code).toList();
    }
}
