package org.diptych.value;

import java.time.LocalDate;

/** From one moment to another, both included: {@code 2021/2025}, {@code 2024-01-01/2024-06-30}. */
public record Period(Moment from, Moment to) {
    /** Reads the two ends, which need not be of the same sort. */
    public static Parsed<Period> parse(String typed) {
        String text = typed.strip();
        int slash = text.indexOf('/');
        if (slash < 0 || slash != text.lastIndexOf('/')) {
            return Parsed.bad(
                    "`" + text + "` is not a period.",
                    "write its first and its last moment with a slash between: `2021/2025`.");
        }
        return Moment.parse(text.substring(0, slash))
                .then(from -> Moment.parse(text.substring(slash + 1))
                        .then(to -> from.first().isAfter(to.last())
                                ? Parsed.bad("The period `" + text + "` ends before it begins.")
                                : Parsed.good(new Period(from, to))));
    }

    /** Whether a moment lies wholly inside. */
    public boolean contains(Moment moment) {
        return !moment.first().isBefore(first()) && !moment.last().isAfter(last());
    }

    /** Its first day. */
    public LocalDate first() {
        return from.first();
    }

    /** Its last day. */
    public LocalDate last() {
        return to.last();
    }

    /** The form in content and data files. */
    public String canonical() {
        return from.canonical() + "/" + to.canonical();
    }
}
