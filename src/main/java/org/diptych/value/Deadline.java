package org.diptych.value;

import org.diptych.language.Localized;

/** Until when: a moment, always, or words of the editor's own. */
public sealed interface Deadline {
    /** At the latest in this moment. */
    record At(Moment moment) implements Deadline {}

    /** Work that goes on. */
    record Continuous() implements Deadline {}

    /** What no date says, such as the end of the legislature. */
    record Words(Localized<Passage> text) implements Deadline {}

    /** Reads a moment or {@code continuous}; words come as a mapping and are not read here. */
    static Parsed<Deadline> parse(String typed) {
        String text = typed.strip();
        if (text.equals("continuous")) {
            return Parsed.good(new Continuous());
        }
        return switch (Moment.parse(text)) {
            case Parsed.Good<Moment> good -> Parsed.good(new At(good.value()));
            case Parsed.Bad<Moment> bad -> refuse(text, bad);
        };
    }

    private static Parsed<Deadline> refuse(String text, Parsed.Bad<Moment> bad) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return new Parsed.Bad<>(bad.message(), bad.help());
        }
        return Parsed.bad(
                "`" + text + "` is not a deadline.",
                "write a moment such as `2024-12-31`, `2024-Q1` or `2024`, the word `continuous`,"
                        + " or words of your own in both languages: `{fr: …, nl: …}`.");
    }
}
