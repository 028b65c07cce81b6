package org.diptych.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diptych.language.Edition;

/** What a publication is written as. */
public enum Format {
    PDF,
    DOCX,
    WEB,
    /** Open data: one for all editions. */
    DATA;

    /** The name in content files and on the command line: {@code pdf}, {@code docx}, {@code web}, {@code data}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an edition can be in it: facing pages are for what has pages of its own. */
    public boolean has(Edition edition) {
        return this == PDF || this == DATA || !edition.isFacing();
    }

    /** Whether it is made from pages that are laid out; Word takes widths and page numbers from them. */
    public boolean isPaged() {
        return this == PDF || this == DOCX;
    }

    /** The name that readers know. */
    public String title() {
        return switch (this) {
            case PDF -> "PDF";
            case DOCX -> "Word";
            case WEB -> "HTML";
            case DATA -> "XLSX";
        };
    }

    /** The media type. */
    public String mediaType() {
        return switch (this) {
            case PDF -> "application/pdf";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case WEB -> "text/html";
            case DATA -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }

    /** The names of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Format::code).toList();
    }

    /** The format of a name. */
    public static Optional<Format> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
