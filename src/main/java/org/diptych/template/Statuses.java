package org.diptych.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.figure.Status;
import org.diptych.kind.Enumeration;
import org.diptych.kind.EnumerationValue;
import org.diptych.kind.Kind;
import org.diptych.language.Localized;

/**
 * The words, signs and tones of the statuses of indicators. A kind replaces any of them in an enumeration
 * {@code indicator-status} of its own.
 */
final class Statuses {
    static final String ENUMERATION = "indicator-status";

    private final Rendering rendering;
    private final Map<Status, EnumerationValue> values = new EnumMap<>(Status.class);

    Statuses(Rendering rendering) {
        this.rendering = rendering;
        for (Status status : Status.values()) {
            values.put(status, own(rendering.kind(), status).orElseGet(() -> builtIn(status)));
        }
    }

    private static Optional<EnumerationValue> own(Kind kind, Status status) {
        Optional<Enumeration> enumeration = kind.enumeration(ENUMERATION);
        return enumeration.flatMap(found -> found.value(status.key()));
    }

    private static EnumerationValue builtIn(Status status) {
        return switch (status) {
            case REACHED -> value(status, "atteint", "bereikt", "✓", "good");
            case ON_TRACK -> value(status, "en bonne voie", "op schema", "►", "good");
            case AT_RISK -> value(status, "à risque", "in gevaar", "!", "warning");
            case MISSED -> value(status, "non atteint", "niet gehaald", "✕", "bad");
            case NOT_MEASURED -> value(status, "non mesuré", "niet gemeten", "○", "neutral");
            case CANNOT_BE_COMPUTED -> value(status, "non calculable", "niet te berekenen", "?", "neutral");
        };
    }

    private static EnumerationValue value(Status status, String fr, String nl, String sign, String tone) {
        return new EnumerationValue(
                status.key(),
                new Localized<>(fr, nl),
                Optional.of(Localized.same(sign)),
                Optional.of(tone),
                Optional.empty(),
                List.of(),
                0);
    }

    /** The value of a status, as those of enumerations are. */
    EnumerationValue value(Status status) {
        EnumerationValue value = values.get(status);
        return value == null ? builtIn(status) : value;
    }

    /** The words alone. */
    String label(Status status) {
        return rendering.in(value(status).label());
    }

    /** Sign and words, coloured by tone. */
    String html(Status status) {
        return rendering.values().choice(value(status));
    }
}
