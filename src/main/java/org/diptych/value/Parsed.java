package org.diptych.value;

import java.util.List;
import java.util.function.Function;

/** What a reader of typed text found: the value, or why there is none. */
public sealed interface Parsed<T> {
    /** The text was understood. */
    record Good<T>(T value) implements Parsed<T> {}

    /**
     * The text was refused.
     *
     * @param message one sentence in the author's words, names in backticks
     * @param help what to try, one sentence each; may be empty
     */
    record Bad<T>(String message, List<String> help) implements Parsed<T> {
        public Bad {
            help = List.copyOf(help);
        }
    }

    /** Understood. */
    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    /** Refused. */
    static <T> Parsed<T> bad(String message, String... help) {
        return new Bad<>(message, List.of(help));
    }

    /** The value changed, or the same refusal. */
    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Good<T> good -> new Good<>(change.apply(good.value()));
            case Bad<T> bad -> new Bad<>(bad.message(), bad.help());
        };
    }

    /** The result of a second reading, or the same refusal. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return switch (this) {
            case Good<T> good -> next.apply(good.value());
            case Bad<T> bad -> new Bad<>(bad.message(), bad.help());
        };
    }
}
