package org.diptych.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** The subtotals and totals of a table: computed where they are left out, compared where they are stated. */
public final class TableSums {
    private static final int SHARE_DECIMALS = 1;

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

    /**
     * A share that is stated and is another one.
     *
     * @param of the column whose numbers it compares
     * @param at where it is stated
     */
    public record WrongShare(String of, BigDecimal stated, BigDecimal computed, SourcePosition at) {}

    /** The table with all its sums and shares. */
    public static Value.Table completed(Value.Table table, FieldType.Table type) {
        boolean asGiven = table.roles().stream().noneMatch(Value.Role::isSum)
                && (table.whole().isEmpty()
                        || type.columns().values().stream()
                                .allMatch(column -> shareOf(column).isEmpty()));
        return asGiven ? table : new TableSums(table, type.columns()).completed();
    }

    private static Optional<String> shareOf(Field column) {
        return column.type() instanceof FieldType.Quantity quantity ? quantity.shareOf() : Optional.empty();
    }

    /** The shares that are not what their numbers give, rounded as they are stated. */
    public static List<WrongShare> wrongShares(Value.Table table, FieldType.Table type) {
        TableSums sums = new TableSums(table, type.columns());
        List<WrongShare> wrong = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (Field column : type.columns().values()) {
                Value.Cell cell = table.rows().get(row).get(column.name());
                if (cell != null && cell.value() instanceof Value.Percentage stated) {
                    BigDecimal computed =
                            sums.share(row, column, Math.max(0, stated.value().scale()));
                    if (computed != null && computed.compareTo(stated.value()) != 0) {
                        wrong.add(new WrongShare(shareOf(column).orElse(""), stated.value(), computed, cell.at()));
                    }
                }
            }
        }
        return wrong;
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
            shares(row, cells);
            rows.add(cells);
        }
        return new Value.Table(table.columns(), rows, table.roles(), table.whole(), table.note());
    }

    private void shares(int row, Map<String, Value.Cell> cells) {
        for (Field column : columns.values()) {
            BigDecimal share = cells.containsKey(column.name()) ? null : share(row, column, decimals(column));
            if (share != null) {
                String of = shareOf(column).orElse("");
                cells.put(column.name(), new Value.Cell(new Value.Percentage(share), place(row, of)));
            }
        }
    }

    private static int decimals(Field column) {
        return column.type() instanceof FieldType.Quantity quantity
                ? quantity.decimals().orElse(SHARE_DECIMALS)
                : SHARE_DECIMALS;
    }

    /** What a row has of the whole, in hundredths; null where one of the two has no number. */
    private @Nullable BigDecimal share(int row, Field column, int decimals) {
        Optional<String> of = shareOf(column);
        if (of.isEmpty() || table.whole().isEmpty()) {
            return null;
        }
        BigDecimal part = number(row, of.get());
        BigDecimal whole = number(table.whole().get(), of.get());
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private Value.@Nullable Cell sum(int row, Field column) {
        BigDecimal sum = parts(row, column.name());
        if (sum == null) {
            return null;
        }
        Value value = column.type() instanceof FieldType.Amount ? new Value.Amount(sum) : new Value.Decimal(sum);
        return new Value.Cell(value, place(row, column.name()));
    }

    /** A computed number stands where what it is computed from does, a sum where the first of its parts does. */
    private SourcePosition place(int row, String column) {
        Value.Cell own = table.rows().get(row).get(column);
        if (own != null) {
            return own.at();
        }
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
