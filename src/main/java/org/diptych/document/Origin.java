package org.diptych.document;

import org.jspecify.annotations.Nullable;

/**
 * The publication, record, field and item that a block came from. Both languages of one text have equal origins, so
 * pairing goes by them.
 *
 * @param record id of the record; empty where the template itself printed the block
 * @param field path of the field in the record ({@code description}, {@code planning.indicators}); empty for the
 *     record as a whole
 * @param item what of the field: index of the block in a prose text, id of the list item, a template's own name for a
 *     part; empty for all of it
 */
public record Origin(String record, String field, String item) {
    /** What is known of no record. */
    public static final Origin NONE = new Origin("", "", "");

    /** Reads {@code record/field/item}, as the attribute {@code data-origin} has it; later parts may be left out. */
    public static Origin parse(String text) {
        int first = text.indexOf('/');
        if (first < 0) {
            return new Origin(text, "", "");
        }
        int second = text.indexOf('/', first + 1);
        return second < 0
                ? new Origin(text.substring(0, first), text.substring(first + 1), "")
                : new Origin(text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
    }

    // What a record has by itself is slow before the machine has warmed up, and this is asked for every block.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Origin origin
                        && item.equals(origin.item)
                        && field.equals(origin.field)
                        && record.equals(origin.record));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * record.hashCode() + field.hashCode()) + item.hashCode();
    }

    @Override
    public String toString() {
        if (!item.isEmpty()) {
            return record + "/" + field + "/" + item;
        }
        return field.isEmpty() ? record : record + "/" + field;
    }
}
