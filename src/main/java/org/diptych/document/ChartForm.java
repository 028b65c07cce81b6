package org.diptych.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a chart shows its table.
 *
 * @param kind what is drawn
 * @param number how the chart writes 1234.5, unit included ({@code 1 234,5 %}); empty for the language's own way
 * @param moment the day that a timeline marks, as ISO 8601 has it; empty for none
 * @param alternative text that an author wrote instead of the generated one; usually empty
 */
public record ChartForm(Kind kind, String number, String moment, String alternative) {
    /** The sorts of chart [{@code data-chart}, and the class {@code chart-bar} …]. */
    public enum Kind {
        /** A bar a row, or several where there are several columns of figures. */
        BAR,
        /** A bar a row, made of the columns. */
        STACKED,
        /** A line a column, over the rows. */
        LINE,
        /** A value against thresholds, each row with its own scale. */
        BULLET,
        /** Dates or periods, one a row. */
        TIMELINE,
        /** Rows against columns: the greater the figure, the greater its mark. */
        MATRIX,
        /** A hundred squares, or one for each thing counted. */
        WAFFLE;

        /** As written in templates and content. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this key. */
        public static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }

        /** All keys. */
        public static List<String> keys() {
            return Arrays.stream(values()).map(Kind::key).toList();
        }
    }

    /** The class that tells the kind to themes. */
    public String className() {
        return "chart-" + kind.key();
    }
}
