package org.diptych.content;

import java.math.BigDecimal;
import org.diptych.diagnostic.SourcePosition;

/**
 * What an editor says that a figure of a record is; checked like a test.
 *
 * @param fact the name of the figure, as {@code {{fact:…}}} takes it
 * @param expected as typed: a number, a date, a status
 * @param at where the expected value stands
 */
public record Assertion(String fact, String expected, SourcePosition at) {
    /** Whether the figure is what was said: the same number, or the same word. */
    public boolean holds(String actual) {
        String wanted = expected.replaceFirst("^(EUR|€) *", "").replaceFirst(" *(EUR|€|%)$", "");
        String found = actual.replaceFirst(" *(EUR|€|%)$", "");
        if (expected.equals(actual) || wanted.equals(found)) {
            return true;
        }
        try {
            return new BigDecimal(wanted).compareTo(new BigDecimal(found)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
