package org.diptych.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A key performance indicator.
 *
 * @param due when the target should be reached
 * @param period the time that measurements are taken in
 * @param zones the thresholds that are given, in the order green, orange, red
 * @param at where the indicator begins
 */
public record Indicator(
        String id,
        Localized<Passage> description,
        @Nullable Localized<Passage> unit,
        @Nullable Direction direction,
        @Nullable Level baseline,
        @Nullable Level target,
        @Nullable Moment due,
        @Nullable Period period,
        List<Zone> zones,
        List<Measurement> measurements,
        @Nullable Reference owner,
        SourcePosition at) {
    public Indicator {
        zones = zones.stream()
                .sorted((a, b) -> a.colour().compareTo(b.colour()))
                .toList();
        measurements = List.copyOf(measurements);
    }

    /** Which way is good. */
    public enum Direction {
        HIGHER,
        LOWER,
        BY_DATE,
        WORDS;

        private static final Map<String, Direction> BY_KEY =
                Map.of("higher", HIGHER, "lower", LOWER, "by-date", BY_DATE, "words", WORDS);

        /** The word in content files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The direction of a word. */
        public static Optional<Direction> of(String key) {
            return Optional.ofNullable(BY_KEY.get(key));
        }
    }

    /** The three colours, best first. */
    public enum Colour {
        GREEN,
        ORANGE,
        RED;

        /** The word in content files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A colour and when it holds. */
    public record Zone(Colour colour, Threshold threshold, SourcePosition at) {}

    /** What was found, and when. */
    public record Measurement(Moment date, Level value, SourcePosition at) {}

    /** The threshold of a colour. */
    public Optional<Zone> zone(Colour colour) {
        return zones.stream().filter(zone -> zone.colour() == colour).findFirst();
    }
}
