package org.diptych.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** The subtotals and totals of a table: computed where they are left out, compared where they are stated. */
public final class TableSums {
    private final Value.Table table;
    private final Map<String, Field> columns;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private TableSums(Value.Table table, Map<String, Field> columns) {
        this.table = table;
        this.columns = columns;
    }

    /**
     * A total that is stated and is not the sum.
     *
     * @param column its name
     * @param at where it is stated
     */
    public record Mismatch(String column, BigDecimal stated, BigDecimal computed, SourcePosition at) {}

    /** The table with all its sums. */
    public static Value.Table completed(Value.Table table, FieldType.Table type) {
        return table.roles().stream().noneMatch(Value.Role::isSum)
                ? table
                : new TableSums(table, type.columns()).completed();
    }

    /** The totals that are not the sums of their parts, in the order of the rows. */
    public static List<Mismatch> mismatches(Value.Table table, FieldType.Table type) {
        TableSums sums = new TableSums(table, type.columns());
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.roles().get(row).isSum()) {
                for (String column : type.columns().keySet()) {
                    sums.compare(row, column);
                }
            }
        }
        return sums.mismatches;
    }

    private Value.Table completed() {
        List<Map<String, Value.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Map<String, Value.Cell> cells = new LinkedHashMap<>(table.rows().get(row));
            if (table.roles().get(row).isSum()) {
                for (Field column : columns.values()) {
                    Value.Cell cell = cells.containsKey(column.name()) ? null : sum(row, column);
                    if (cell != null) {
                        cells.put(column.name(), cell);
                    }
                }
            }
            rows.add(cells);
        }
        return new Value.Table(table.columns(), rows, table.roles(), table.note());
    }

    private Value.@Nullable Cell sum(int row, Field column) {
        BigDecimal sum = parts(row, column.name());
        if (sum == null) {
            return null;
        }
        Value value = column.type() instanceof FieldType.Amount ? new Value.Amount(sum) : new Value.Decimal(sum);
        return new Value.Cell(value, place(row, column.name()));
    }

    /** A computed number stands where the first of its parts does. */
    private SourcePosition place(int row, String column) {
        for (int part : table.roles().get(row).parts()) {
            Value.Cell cell = table.rows().get(part).get(column);
            SourcePosition at = cell == null ? place(part, column) : cell.at();
            if (!at.equals(SourcePosition.NONE)) {
                return at;
            }
        }
        return SourcePosition.NONE;
    }

    private void compare(int row, String column) {
        Value.Cell cell = table.rows().get(row).get(column);
        BigDecimal stated = cell == null ? null : number(cell.value());
        BigDecimal computed = parts(row, column);
        if (cell != null && stated != null && computed != null && stated.compareTo(computed) != 0) {
            mismatches.add(new Mismatch(column, stated, computed, cell.at()));
        }
    }

    /** The sum of the parts of a row; null where none has a number. */
    private @Nullable BigDecimal parts(int row, String column) {
        BigDecimal sum = null;
        for (int part : table.roles().get(row).parts()) {
            BigDecimal number = number(part, column);
            if (number != null) {
                sum = sum == null ? number : sum.add(number);
            }
        }
        return sum;
    }

    private @Nullable BigDecimal number(int row, String column) {
        Value.Cell cell = table.rows().get(row).get(column);
        return cell == null ? parts(row, column) : number(cell.value());
    }

    /** Percentages are not added up. */
    private static @Nullable BigDecimal number(Value value) {
        return switch (value) {
            case Value.Amount amount -> amount.euros();
            case Value.Decimal decimal -> decimal.value();
            default -> null;
        };
    }
}
