package org.diptych.template;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.diptych.value.wording.Wording;

/** How values are worded and written in the language being rendered. Used by one thread. */
final class Formats {
    private final Wording wording;

    /** The order of words, made when something is first sorted. French and Dutch have the same, that of all languages. */
    private static final class Order {
        private static final Collator COLLATOR = Collator.getInstance(Locale.ROOT);

        static final Comparator<String> ALL = (a, b) -> {
            int found = COLLATOR.compare(a, b);
            return found != 0 ? found : a.compareTo(b);
        };
    }

    Formats(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    /** Text with the typography of the language: no-break spaces, apostrophes, quotation marks. */
    String typeset(String text) {
        return wording.typography(text);
    }

    /** A label with a colon after it; one that ends with a sign of its own stays as it is. */
    String colon(String label) {
        boolean ended = label.endsWith("?") || label.endsWith(":") || label.endsWith("!");
        return ended ? label : wording.typography(label + " :").replace(" :", ":");
    }

    /** A number; {@code decimals} below 0 means as many as it has. */
    String number(BigDecimal number, int decimals) {
        return decimals < 0 ? wording.number(number) : wording.number(number, decimals);
    }

    /** Hundredths. */
    String percent(BigDecimal number, int decimals) {
        return decimals < 0 ? wording.percentage(number) : wording.percentage(number, decimals);
    }

    /** The order of words. */
    Comparator<String> order() {
        return Order.ALL;
    }
}
