package org.diptych.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Record;
import org.diptych.kind.Enumeration;
import org.diptych.kind.EnumerationValue;
import org.diptych.value.Value;

/**
 * Amounts of records added up by a value of an enumeration. What a value such as "both" has is divided evenly among the
 * values that it names ({@code split} in the kind).
 *
 * @param shares one for each value, in the order of the kind
 * @param total of all of them
 */
public record Recap(List<Share> shares, BigDecimal total) {
    public Recap {
        shares = List.copyOf(shares);
    }

    /**
     * What one value has.
     *
     * @param own added up
     * @param total with its part of the values that are divided; 0 for those
     */
    public record Share(EnumerationValue value, BigDecimal own, BigDecimal total) {
        /** Whether it is divided among others and has no total of its own. */
        public boolean isSplit() {
            return !value.split().isEmpty();
        }
    }

    /**
     * Adds up.
     *
     * @param records whose amounts are added up; those that say nothing in one of the fields are left out
     * @param amount the field with the amount or number
     * @param by the field with the value of the enumeration
     */
    public static Recap of(List<Record> records, String amount, String by, Enumeration enumeration) {
        Map<String, BigDecimal> own = new LinkedHashMap<>();
        for (Record record : records) {
            Optional<String> key = record.value(by, Value.Choice.class)
                    .map(choice -> choice.keys().get(0));
            Optional<BigDecimal> number = number(record, amount);
            if (key.isPresent() && number.isPresent()) {
                own.merge(key.get(), number.get(), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> totals = new LinkedHashMap<>(own);
        BigDecimal total = BigDecimal.ZERO;
        for (EnumerationValue value : enumeration.values().values()) {
            BigDecimal mine = own.getOrDefault(value.key(), BigDecimal.ZERO);
            total = total.add(mine);
            List<BigDecimal> parts = value.split().isEmpty()
                    ? List.of()
                    : Money.split(mine, value.split().size());
            for (int i = 0; i < parts.size(); i++) {
                totals.merge(value.split().get(i), parts.get(i), BigDecimal::add);
            }
        }
        List<Share> shares = new ArrayList<>();
        for (EnumerationValue value : enumeration.values().values()) {
            BigDecimal mine = own.getOrDefault(value.key(), BigDecimal.ZERO);
            boolean split = !value.split().isEmpty();
            shares.add(new Share(
                    value, mine, split ? BigDecimal.ZERO : totals.getOrDefault(value.key(), BigDecimal.ZERO)));
        }
        return new Recap(shares, total);
    }

    /** The sum of a field of records; those that say nothing are left out. */
    public static BigDecimal sum(List<Record> records, String amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Record record : records) {
            sum = sum.add(number(record, amount).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private static Optional<BigDecimal> number(Record record, String field) {
        return record.field(field).flatMap(given -> Fact.number(given.value()));
    }
}
