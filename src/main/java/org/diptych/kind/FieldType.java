package org.diptych.kind;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.diptych.language.Localized;
import org.diptych.value.CostCategory;

/** How a field is written and what it means. Closed: a new sort of field must be read, checked and printed everywhere. */
public sealed interface FieldType {
    /** Whether it takes a list of values. */
    default boolean multiple() {
        return false;
    }

    /** One line, kept as typed; {@code pattern} must match all of it. */
    record Text(Optional<Pattern> pattern) implements FieldType {}

    /** Markdown, several blocks. */
    record Prose() implements FieldType {}

    /**
     * A number.
     *
     * @param shareOf of a percentage in a table: the column whose numbers it compares with that of the whole; it is
     *     computed where it is not given
     */
    record Quantity(
            Form form,
            Optional<Localized<String>> unit,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum,
            Optional<Integer> decimals,
            Optional<String> shareOf)
            implements FieldType {
        /** What numbers are allowed. */
        public enum Form {
            /** Whole numbers. */
            INTEGER,
            /** Any number. */
            DECIMAL,
            /** Hundredths: 95 means 95 %. */
            PERCENTAGE
        }
    }

    /** Euros. */
    record Amount() implements FieldType {}

    /** A day. */
    record Date() implements FieldType {}

    /** A month of a year. */
    record Month() implements FieldType {}

    /** A year. */
    record Year() implements FieldType {}

    /** From and to. */
    record Period() implements FieldType {}

    /** One or several deadlines. */
    record Deadline() implements FieldType {
        @Override
        public boolean multiple() {
            return true;
        }
    }

    /** Yes or no. */
    record Bool() implements FieldType {}

    /** One key of an enumeration, or several. */
    record Choice(String of, boolean multiple) implements FieldType {}

    /**
     * One record, or several, by id.
     *
     * @param to record types by name, or {@code actor}, {@code term}, {@code target-group}; empty means any record
     */
    record Reference(List<String> to, boolean multiple) implements FieldType {
        public Reference {
            to = List.copyOf(to);
        }
    }

    /** Records of one type. */
    record Records(String of) implements FieldType {}

    /** Rows of typed columns, in the order of the file. */
    record Table(Map<String, Field> columns) implements FieldType {
        public Table {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /** An address. */
    record Link() implements FieldType {}

    /** A picture. */
    record Image() implements FieldType {}

    /** Charts drawn from figures or from records. */
    record Chart() implements FieldType {}

    /** One indicator, or several. */
    record Indicator(boolean multiple) implements FieldType {}

    /**
     * Budget articles.
     *
     * @param category what sort of cost they pay for; where it is not said, the economic code of each number says it
     * @param revenue whether the money comes in
     */
    record Allocations(Optional<CostCategory> category, boolean revenue) implements FieldType {
        @Override
        public boolean multiple() {
            return true;
        }
    }

    /** Lines of a budget: articles with what they may commit and pay, by year. */
    record Appropriations() implements FieldType {
        @Override
        public boolean multiple() {
            return true;
        }
    }

    /** Answers to questions, by question id. */
    record Form(Map<String, Question> questions) implements FieldType {
        public Form {
            questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
        }
    }

    /**
     * A question of a form.
     *
     * @param id its key
     * @param label the question itself
     * @param answer how it is answered
     * @param options what may be answered, by key
     * @param other whether words of one's own may be added, as {@code <id>-other}
     * @param group the heading it stands under
     */
    record Question(
            String id,
            Localized<String> label,
            Answer answer,
            Map<String, Localized<String>> options,
            boolean other,
            Optional<Localized<String>> group) {
        public Question {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** How a question is answered. */
        public enum Answer {
            /** One option. */
            SINGLE,
            /** Some of the options. */
            MULTIPLE,
            /** Yes or no. */
            YES_NO,
            /** Words in both languages. */
            WORDS
        }
    }
}
