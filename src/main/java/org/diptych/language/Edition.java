package org.diptych.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages of one output, left column first. */
public enum Edition {
    FR(Language.FR),
    NL(Language.NL),
    FR_NL(Language.FR, Language.NL),
    NL_FR(Language.NL, Language.FR);

    private final List<Language> languages;

    Edition(Language... languages) {
        this.languages = List.copyOf(Arrays.asList(languages));
    }

    /** One language, or two in the order of the columns. */
    public List<Language> languages() {
        return languages;
    }

    /** The first, or only, language. */
    public Language first() {
        return languages.get(0);
    }

    /** Whether two languages stand side by side. */
    public boolean isBilingual() {
        return languages.size() == 2;
    }

    /** The name on the command line and in file names: {@code fr}, {@code nl}, {@code fr-nl}, {@code nl-fr}. */
    public String code() {
        return languages.stream().map(Language::code).collect(Collectors.joining("-"));
    }

    /** The edition of a code. */
    public static Optional<Edition> of(String code) {
        return Arrays.stream(values())
                .filter(edition -> edition.code().equals(code))
                .findFirst();
    }

    /** The edition in one language. */
    public static Edition in(Language language) {
        return language == Language.FR ? FR : NL;
    }
}
