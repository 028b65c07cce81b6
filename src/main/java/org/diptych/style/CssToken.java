package org.diptych.style;

import java.util.List;

/** A piece of a property's value. */
sealed interface CssToken {
    /** An identifier, in lower case unless it is a custom property or a font's name. */
    record Word(String text) implements CssToken {}

    /**
     * A number.
     *
     * @param unit in lower case; empty for none, {@code %} for a percentage
     */
    record Quantity(double value, String unit) implements CssToken {}

    /** A string without its quotes. */
    record Quoted(String text) implements CssToken {}

    /** A colour after {@code #}. */
    record Hash(String digits) implements CssToken {}

    /** A function in lower case with all between its brackets; a bare bracket has no name. */
    record Function(String name, List<CssToken> arguments) implements CssToken {}

    /** {@code , / + - *}. */
    record Sign(char sign) implements CssToken {}
}
