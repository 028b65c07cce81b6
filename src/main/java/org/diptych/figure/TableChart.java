package org.diptych.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.language.Localized;
import org.diptych.value.ChartPlan;
import org.diptych.value.Parsed;
import org.diptych.value.Passage;
import org.diptych.value.Value;

/** The figures of a chart that draws columns of a table, its sums and shares included. */
public final class TableChart {
    private final ChartPlan.FromTable plan;
    private final Value.Table table;
    private final Map<String, Field> columns;

    private TableChart(ChartPlan.FromTable plan, Value.Table table, Map<String, Field> columns) {
        this.plan = plan;
        this.table = table;
        this.columns = columns;
    }

    /**
     * What is drawn.
     *
     * @param unit of all figures; empty where they have none
     */
    public record Drawn(ChartPlan.Figures figures, Optional<Localized<String>> unit) {}

    /** The figures of a chart that stands in a record; bad where the table has no such column or row. */
    public static Parsed<Drawn> of(Publication publication, Record here, ChartPlan.FromTable plan) {
        int slash = plan.field().indexOf('/');
        Optional<Record> home =
                slash < 0 ? Optional.of(here) : publication.record(plan.field().substring(0, slash));
        String name = plan.field().substring(slash + 1);
        Field field = home.map(record -> record.type().fields().get(name)).orElse(null);
        if (home.isEmpty() || field == null || !(field.type() instanceof FieldType.Table type)) {
            List<String> tables = home.orElse(here).type().fields().values().stream()
                    .filter(each -> each.type() instanceof FieldType.Table)
                    .map(Field::name)
                    .toList();
            return Parsed.bad(
                    "There is no table `" + plan.field() + "`.",
                    Suggestions.nearest(name, tables)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write the name of a field, `record/field` for one of another record."));
        }
        return home.get()
                .value(name, Value.Table.class)
                .map(table -> new TableChart(plan, TableSums.completed(table, type), type.columns()).drawn())
                .orElseGet(() -> Parsed.bad("The table `" + plan.field() + "` is not given."));
    }

    private Parsed<Drawn> drawn() {
        for (String name : plan.columns()) {
            if (!columns.containsKey(name)) {
                return unknown("column", name, List.copyOf(columns.keySet()));
            }
        }
        List<Integer> chosen = new ArrayList<>();
        for (String id : plan.rows()) {
            Optional<Integer> row = table.row(id);
            if (row.isEmpty()) {
                List<String> ids = table.roles().stream()
                        .map(Value.Role::id)
                        .filter(known -> !known.isEmpty())
                        .toList();
                return unknown("row", id, ids);
            }
            chosen.add(row.get());
        }
        if (chosen.isEmpty()) {
            chosen.addAll(details());
        }
        List<ChartPlan.Row> rows = new ArrayList<>();
        chosen.forEach(row -> rows.add(row(row)));
        if (plan.sort().equals("value")) {
            rows.sort(Comparator.comparing(TableChart::greatness).reversed());
        }
        List<Field> drawn = plan.columns().stream().map(columns::get).toList();
        List<Localized<Passage>> heads = drawn.stream()
                .map(field -> passage(field.label().orElse(Localized.same(field.name()))))
                .toList();
        List<Optional<Localized<String>>> units =
                drawn.stream().map(TableChart::unit).distinct().toList();
        return units.size() > 1
                ? Parsed.bad("The columns of the chart have different units.", "draw a chart for each.")
                : Parsed.good(new Drawn(new ChartPlan.Figures(heads, rows), units.get(0)));
    }

    private Parsed<Drawn> unknown(String what, String name, List<String> known) {
        return Parsed.bad(
                "The table `" + plan.field() + "` has no " + what + " `" + name + "`.",
                Suggestions.nearest(name, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("its " + what + "s are " + String.join(", ", known) + "."));
    }

    /** The rows that stand for themselves. */
    private List<Integer> details() {
        List<Integer> details = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Value.Role role = table.roles().get(i);
            if (!role.isSum() && !role.isOfWhich() && !table.whole().equals(Optional.of(i))) {
                details.add(i);
            }
        }
        return details;
    }

    private ChartPlan.Row row(int index) {
        Map<String, Value.Cell> cells = table.rows().get(index);
        List<ChartPlan.Cell> figures = plan.columns().stream()
                .map(name -> Optional.ofNullable(cells.get(name)).flatMap(cell -> Fact.number(cell.value())))
                .map(number -> new ChartPlan.Cell(number, Optional.empty()))
                .toList();
        return new ChartPlan.Row(name(cells), figures, false, "");
    }

    /** The first words of a row, without the asterisks that lead to the note of the table. */
    private Localized<Passage> name(Map<String, Value.Cell> cells) {
        for (Field column : columns.values()) {
            Value.Cell cell = cells.get(column.name());
            if (cell != null && cell.value() instanceof Value.Text text) {
                return text.text().map(words -> Passage.of(words.text().replaceFirst("\\s*\\*+$", "")));
            }
        }
        return passage(Localized.same(""));
    }

    private static Localized<Passage> passage(Localized<String> words) {
        return words.map(Passage::of);
    }

    private static BigDecimal greatness(ChartPlan.Row row) {
        return row.cells().stream().flatMap(cell -> cell.number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Localized<String>> unit(Field column) {
        return switch (column.type()) {
            case FieldType.Amount amount -> Optional.of(Localized.same("€"));
            case FieldType.Quantity quantity
            when quantity.form() == FieldType.Quantity.Form.PERCENTAGE -> Optional.of(Localized.same("%"));
            case FieldType.Quantity quantity -> quantity.unit();
            default -> Optional.empty();
        };
    }
}
