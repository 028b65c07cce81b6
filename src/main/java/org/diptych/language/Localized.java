package org.diptych.language;

import java.util.function.Function;

/**
 * One thing in both languages.
 *
 * @param fr in French
 * @param nl in Dutch
 */
public record Localized<T>(T fr, T nl) {
    /** The same in both languages. */
    public static <T> Localized<T> same(T value) {
        return new Localized<>(value, value);
    }

    /** The one of a language. */
    public T in(Language language) {
        return language == Language.FR ? fr : nl;
    }

    /** As a record has it by itself, but that would be made anew at each start. */
    @Override
    public String toString() {
        return "Localized[fr=" + fr + ", nl=" + nl + "]";
    }

    /** Both changed alike. */
    public <R> Localized<R> map(Function<? super T, ? extends R> change) {
        return new Localized<>(change.apply(fr), change.apply(nl));
    }
}
