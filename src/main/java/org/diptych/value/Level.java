package org.diptych.value;

import org.diptych.language.Localized;

/** Where an indicator stands or should stand: a quantity, a moment, a length of time, yes or no, or words. */
public sealed interface Level {
    /** A number. */
    record Amount(Quantity quantity) implements Level {}

    /** A moment at which something is done. */
    record At(Moment moment) implements Level {}

    /** A length of time: how long something took, or how late it was. */
    record Length(Delay delay) implements Level {}

    /** Whether something is so. */
    record YesNo(boolean yes) implements Level {}

    /** Words of the editor's own. */
    record Words(Localized<Passage> text) implements Level {}

    /**
     * Reads a quantity, yes or no, a length of time, or a moment that cannot be taken for a number; a bare {@code 2024}
     * is a number.
     */
    static Parsed<Level> parse(String typed) {
        String text = typed.strip();
        if (text.equals("yes") || text.equals("true")) {
            return Parsed.good(new YesNo(true));
        }
        if (text.equals("no") || text.equals("false")) {
            return Parsed.good(new YesNo(false));
        }
        return switch (Quantity.parse(text)) {
            case Parsed.Good<Quantity> good -> Parsed.good(new Amount(good.value()));
            case Parsed.Bad<Quantity> bad -> {
                if (Moment.parse(text) instanceof Parsed.Good<Moment> moment) {
                    yield Parsed.good(new At(moment.value()));
                }
                yield Delay.parse(text) instanceof Parsed.Good<Delay> delay
                        ? Parsed.good(new Length(delay.value()))
                        : new Parsed.Bad<>(bad.message(), bad.help());
            }
        };
    }

    /** The form in content and data files; words in French. */
    default String canonical() {
        return switch (this) {
            case Amount amount -> amount.quantity().canonical();
            case At at -> at.moment().canonical();
            case Length length -> length.delay().canonical();
            case YesNo answer -> answer.yes() ? "yes" : "no";
            case Words words -> words.text().fr().text();
        };
    }
}
