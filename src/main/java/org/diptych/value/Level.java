package org.diptych.value;

import org.diptych.language.Localized;

/** Where an indicator stands or should stand: a quantity, a moment, or words. */
public sealed interface Level {
    /** A number. */
    record Amount(Quantity quantity) implements Level {}

    /** A moment at which something is done. */
    record At(Moment moment) implements Level {}

    /** Words of the editor's own. */
    record Words(Localized<Passage> text) implements Level {}

    /** Reads a quantity, or a moment that cannot be taken for a number; a bare {@code 2024} is a number. */
    static Parsed<Level> parse(String typed) {
        String text = typed.strip();
        return switch (Quantity.parse(text)) {
            case Parsed.Good<Quantity> good -> Parsed.good(new Amount(good.value()));
            case Parsed.Bad<Quantity> bad ->
                Moment.parse(text) instanceof Parsed.Good<Moment> moment
                        ? Parsed.good(new At(moment.value()))
                        : new Parsed.Bad<>(bad.message(), bad.help());
        };
    }
}
