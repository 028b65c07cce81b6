package org.diptych.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A chart as declared beside the data.
 *
 * @param id its name in texts and links
 * @param kind one of {@link #KINDS}
 * @param alternative words of the author's own, instead of those made from the figures
 * @param unit printed behind each figure
 */
public record ChartPlan(
        String id,
        String kind,
        @Nullable Localized<Passage> caption,
        @Nullable Localized<Passage> alternative,
        @Nullable Localized<Passage> unit,
        Source source,
        List<Limit> limits,
        SourcePosition at) {
    /** The kinds of chart. */
    public static final List<String> KINDS =
            List.of("bar", "stacked", "line", "bullet", "timeline", "matrix", "waffle");

    public ChartPlan {
        limits = List.copyOf(limits);
    }

    /** Where its figures come from. */
    public sealed interface Source {}

    /** Figures that stand in the declaration, or in a file that it names. */
    public record Figures(List<Localized<Passage>> columns, List<Row> rows) implements Source {
        public Figures {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of figures.
     *
     * @param cells one a column, in their order; of a bullet: value, bad, good, target
     * @param lower whether lower is better
     * @param tone the theme's tone; empty for none
     */
    public record Row(Localized<Passage> name, List<Cell> cells, boolean lower, String tone) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A figure, or a date or period; both empty for a gap. */
    public record Cell(Optional<BigDecimal> number, Optional<Period> period) {
        /** A gap. */
        public static final Cell GAP = new Cell(Optional.empty(), Optional.empty());
    }

    /**
     * Figures of a table that a record has.
     *
     * @param field the table: a field of the same record, or {@code record/field}
     * @param columns those that are drawn
     * @param rows ids of those that are drawn; empty for all but sums, what they tell a part of, and the whole
     * @param sort {@code value} for the greatest first; empty for the order of the table, or of {@code rows}
     */
    public record FromTable(String field, List<String> columns, List<String> rows, String sort) implements Source {
        public FromTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Figures counted or summed over records.
     *
     * @param of their record type
     * @param where values wanted, by field
     * @param under the record below which they stand; empty for anywhere
     * @param by the field whose values are the rows; of a timeline, the field with the dates
     * @param split the field whose values are the columns; of a timeline, the field with the status; empty for one column
     * @param sum the field that is summed; empty to count
     * @param sort {@code value} for the greatest first; empty for the order of the values
     */
    public record Query(
            String of, Map<String, List<String>> where, String under, String by, String split, String sum, String sort)
            implements Source {
        public Query {
            where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        }
    }

    /** A line to compare with; {@code sort} is {@code threshold}, {@code target} or {@code average}. */
    public record Limit(Localized<Passage> name, BigDecimal value, String sort) {}
}
