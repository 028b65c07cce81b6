package org.diptych.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the publications, in the order of two-column editions. */
public enum Language {
    FR("fr", "fr-BE", "français"),
    NL("nl", "nl-BE", "Nederlands");

    /** All, French first. */
    public static final List<Language> ALL = List.of(values());

    private final String code;
    private final String tag;
    private final String endonym;
    private final Locale locale;

    Language(String code, String tag, String endonym) {
        this.code = code;
        this.tag = tag;
        this.endonym = endonym;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The two-letter code, {@code fr} or {@code nl}: the key in content files. */
    public String code() {
        return code;
    }

    /** The BCP 47 tag printed in outputs, {@code fr-BE} or {@code nl-BE}. */
    public String tag() {
        return tag;
    }

    /** The language's own name for itself. */
    public String endonym() {
        return endonym;
    }

    /** The JDK's locale, for collation and case. */
    public Locale locale() {
        return locale;
    }

    /** The other of the two. */
    public Language other() {
        return this == FR ? NL : FR;
    }

    /** The language of a code such as {@code fr} or a tag such as {@code nl-BE}. */
    public static Optional<Language> of(String code) {
        for (Language language : ALL) {
            if (language.code.equalsIgnoreCase(code) || language.tag.equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
