package org.diptych.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/** What a field holds. The place of a field's value is kept by whoever holds the value; texts know their own. */
public sealed interface Value
        permits Absence,
                Value.Text,
                Value.Prose,
                Value.Decimal,
                Value.Percentage,
                Value.Amount,
                Value.Time,
                Value.Span,
                Value.Deadlines,
                Value.Bool,
                Value.Choice,
                Value.References,
                Value.Nested,
                Value.Table,
                Value.Link,
                Value.Image,
                Value.Charts,
                Value.Indicators,
                Value.Allocations,
                Value.Appropriations,
                Value.Form {

    /** One line of text; the same passage twice where it was written once for both languages. */
    record Text(Localized<Passage> text) implements Value {}

    /** Markdown, several blocks. */
    record Prose(Localized<Passage> text) implements Value {}

    /** An integer or a decimal, exact. */
    record Decimal(BigDecimal value) implements Value {}

    /** In hundredths: 95 is 95 %. */
    record Percentage(BigDecimal value) implements Value {}

    /** In euros. */
    record Amount(BigDecimal euros) implements Value {}

    /** A date, a month or a year. */
    record Time(Moment moment) implements Value {}

    /** A period. */
    record Span(Period period) implements Value {}

    /** One deadline or several. */
    record Deadlines(List<Deadline> deadlines) implements Value {
        public Deadlines {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** Yes or no. */
    record Bool(boolean value) implements Value {}

    /** Keys of an enumeration; one unless the field takes several. */
    record Choice(List<String> keys) implements Value {
        public Choice {
            keys = List.copyOf(keys);
        }
    }

    /** Records named by id; one unless the field takes several. */
    record References(List<Reference> references) implements Value {
        public References {
            references = List.copyOf(references);
        }
    }

    /** Records that stand in the field itself; what a record is, {@code content} knows. */
    non-sealed interface Nested extends Value {}

    /**
     * A table of typed cells.
     *
     * @param columns their names, in order
     * @param rows cells by column, details under what they are part of; a cell that is not given is not in its row
     * @param roles what each row is to the others, one a row
     * @param whole the row that shares are shares of; empty where none is
     */
    record Table(
            List<String> columns,
            List<Map<String, Cell>> rows,
            List<Role> roles,
            Optional<Integer> whole,
            @Nullable Localized<Passage> note)
            implements Value {
        public Table {
            columns = List.copyOf(columns);
            roles = List.copyOf(roles);
            List<Map<String, Cell>> copy = new ArrayList<>();
            for (Map<String, Cell> row : rows) {
                copy.add(Collections.unmodifiableMap(new LinkedHashMap<>(row)));
            }
            rows = List.copyOf(copy);
            if (roles.size() != rows.size()) {
                throw new IllegalArgumentException(roles.size() + " roles of " + rows.size() + " rows");
            }
        }

        /** A table of rows that have nothing to do with each other. */
        public Table(List<String> columns, List<Map<String, Cell>> rows, @Nullable Localized<Passage> note) {
            this(columns, rows, Collections.nCopies(rows.size(), Role.PLAIN), Optional.empty(), note);
        }

        /** The index of a row that has an id. */
        public Optional<Integer> row(String id) {
            for (int i = 0; i < roles.size(); i++) {
                if (!id.isEmpty() && roles.get(i).id().equals(id)) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * What a row of a table is to the others.
     *
     * @param id by which others name it; empty where it has none
     * @param depth 0 for rows that are part of no other
     * @param isOfWhich whether it only tells a part of the row above ("dont", "waarvan") and adds nothing to it
     * @param parts the indexes of the rows that it is the sum of; empty for a row that stands for itself
     */
    record Role(String id, int depth, boolean isOfWhich, List<Integer> parts) {
        /** A row like all others. */
        public static final Role PLAIN = new Role("", 0, false, List.of());

        public Role {
            parts = List.copyOf(parts);
        }

        /** Whether its numbers are computed. */
        public boolean isSum() {
            return !parts.isEmpty();
        }
    }

    /** A value in a table and where it stands. */
    record Cell(Value value, SourcePosition at) {}

    /** An address for each language, often the same, and the words to print for it. */
    record Link(Localized<Passage> href, @Nullable Localized<Passage> label) implements Value {}

    /**
     * An image.
     *
     * @param file path from the workspace root
     * @param decorative whether it only adorns, so that nothing is to be said of it
     */
    record Image(
            String file,
            @Nullable Localized<Passage> alt,
            boolean decorative,
            @Nullable Localized<Passage> caption,
            @Nullable Localized<Passage> credit)
            implements Value {}

    /** Charts declared beside the data. */
    record Charts(List<ChartPlan> charts) implements Value {
        public Charts {
            charts = List.copyOf(charts);
        }
    }

    /** One indicator or several. */
    record Indicators(List<Indicator> indicators) implements Value {
        public Indicators {
            indicators = List.copyOf(indicators);
        }
    }

    /** Budget articles. */
    record Allocations(List<Allocation> allocations) implements Value {
        public Allocations {
            allocations = List.copyOf(allocations);
        }
    }

    /** Lines of a budget. */
    record Appropriations(List<Appropriation> lines) implements Value {
        public Appropriations {
            lines = List.copyOf(lines);
        }
    }

    /** A form filled in: answers by question id, in the order of the form. */
    record Form(Map<String, Answer> answers) implements Value {
        public Form {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * The answer to one question.
     *
     * @param options the ids of what was ticked; {@code yes} or {@code no} for such questions
     * @param other words written beside "other"
     */
    record Answer(List<String> options, @Nullable Localized<Passage> other, SourcePosition at) {
        public Answer {
            options = List.copyOf(options);
        }
    }
}
