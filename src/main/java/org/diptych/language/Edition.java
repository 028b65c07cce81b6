package org.diptych.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages of one output, left column or page first. */
public enum Edition {
    FR(Language.FR),
    NL(Language.NL),
    FR_NL(Language.FR, Language.NL),
    NL_FR(Language.NL, Language.FR),
    FR_NL_FACING(true, Language.FR, Language.NL),
    NL_FR_FACING(true, Language.NL, Language.FR);

    private final List<Language> languages;
    private final boolean facing;

    Edition(Language... languages) {
        this(false, languages);
    }

    Edition(boolean facing, Language... languages) {
        this.languages = List.copyOf(Arrays.asList(languages));
        this.facing = facing;
    }

    /** The codes of all editions, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Edition::code).toList();
    }

    /** One language, or two in the order of the columns. */
    public List<Language> languages() {
        return languages;
    }

    /** The first, or only, language. */
    public Language first() {
        return languages.get(0);
    }

    /** Whether two languages stand side by side, in columns or on facing pages. */
    public boolean isBilingual() {
        return languages.size() == 2;
    }

    /** Whether the first language stands on left-hand pages and the second on right-hand pages; for print alone. */
    public boolean isFacing() {
        return facing;
    }

    /** The name on the command line and in file names: {@code fr}, {@code fr-nl}, {@code fr-nl-facing} … */
    public String code() {
        return columns() + (facing ? "-facing" : "");
    }

    /** The code of the edition with the same languages in columns. */
    public String columns() {
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
