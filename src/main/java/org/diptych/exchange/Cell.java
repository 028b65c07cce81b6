package org.diptych.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell of open data. */
public sealed interface Cell {
    /** Nothing: not given, or absent. */
    record Empty() implements Cell {}

    /** Words or a key. */
    record Text(String value) implements Cell {}

    /** An exact number. */
    record Quantity(BigDecimal value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** Yes or no. */
    record Flag(boolean value) implements Cell {}

    /** Nothing. */
    Cell EMPTY = new Empty();

    /** Words, or nothing where there are none. */
    static Cell text(String value) {
        return value.isEmpty() ? EMPTY : new Text(value);
    }

    /** A number. */
    static Cell number(BigDecimal value) {
        return new Quantity(value);
    }
}
