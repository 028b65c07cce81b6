package org.diptych.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/**
 * A column of open data.
 *
 * @param name in lower case; the language stands behind a dot where there is one column for each
 * @param role what it is in a fiscal data package ({@code columnType}); empty for none
 * @param values the keys that may stand in it; empty for any
 */
public record Column(
        String name,
        Type type,
        Localized<String> title,
        Localized<String> description,
        String role,
        List<String> values) {
    /** What its cells hold. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        /** Euros, with cents. */
        EUROS,
        DATE,
        FLAG
    }

    public Column {
        values = List.copyOf(values);
    }

    /** The language that it is in, told by its name. */
    Optional<Language> language() {
        return Arrays.stream(Language.values())
                .filter(language -> name.endsWith("." + language.code()))
                .findFirst();
    }

    /** A column of figures that is not described. */
    public static Column number(String name) {
        return of(name, Type.NUMBER, name, name);
    }

    /** A column without description, role or list of values. */
    static Column of(String name, Type type, String french, String dutch) {
        return new Column(name, type, new Localized<>(french, dutch), Localized.same(""), "", List.of());
    }

    /** The same under another name. */
    Column named(String other) {
        return new Column(other, type, title, description, role, values);
    }

    /** The same with a role in a fiscal data package. */
    Column in(String otherRole) {
        return new Column(name, type, title, description, otherRole, values);
    }

    /** The same with the keys that it may hold. */
    Column of(List<String> keys) {
        return new Column(name, type, title, description, role, keys);
    }
}
