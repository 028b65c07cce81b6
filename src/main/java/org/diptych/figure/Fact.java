package org.diptych.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.diptych.value.Level;
import org.diptych.value.Moment;
import org.diptych.value.Passage;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A figure that has a name.
 *
 * @param name as the record it belongs to calls it: {@code fte}, {@code plan/total/year-2024}
 * @param at where it comes from
 */
public record Fact(String name, Figure figure, SourcePosition at) {
    /** What it is. */
    public sealed interface Figure {
        /** A number with what it counts. */
        record Count(BigDecimal number, @Nullable Localized<String> unit) implements Figure {}

        /** Hundredths. */
        record Percent(BigDecimal number) implements Figure {}

        /** Euros. */
        record Euros(BigDecimal number) implements Figure {}

        /** A day, a month, a year. */
        record When(Moment moment) implements Figure {}

        /** Where an indicator stands or should stand. */
        record Standing(Level level, @Nullable Localized<Passage> unit) implements Figure {}

        /** How an indicator does. */
        record State(Status status) implements Figure {}

        /** The number in it; empty where there is none. */
        default Optional<BigDecimal> value() {
            return switch (this) {
                case Count count -> Optional.of(count.number());
                case Percent percent -> Optional.of(percent.number());
                case Euros euros -> Optional.of(euros.number());
                case Standing standing ->
                    standing.level() instanceof Level.Amount amount
                            ? Optional.of(amount.quantity().value())
                            : Optional.empty();
                case When when -> Optional.empty();
                case State state -> Optional.empty();
            };
        }

        /** The form that assertions are compared with: digits, an ISO date, the word of a status. */
        default String canonical() {
            return switch (this) {
                case When when -> when.moment().canonical();
                case State state -> state.status().key();
                case Standing standing -> standing.level().canonical();
                case Count count -> plain(count.number());
                case Percent percent -> plain(percent.number());
                case Euros euros -> plain(euros.number());
            };
        }

        private static String plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        }
    }

    /** The number that a value of a field is; empty where it is none. */
    public static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Decimal decimal -> Optional.of(decimal.value());
            case Value.Percentage percentage -> Optional.of(percentage.value());
            case Value.Amount amount -> Optional.of(amount.euros());
            default -> Optional.empty();
        };
    }
}
