package org.diptych.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diptych.kind.Enumeration;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.Kind;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.Deadline;
import org.diptych.value.Passage;
import org.diptych.value.Reference;
import org.diptych.value.Value;
import org.diptych.value.wording.Conventions;

/** The columns of a field of a record, or of a column of a table, and the cells of its values. */
final class FieldColumns {
    private final Kind kind;
    private final Field field;
    private final Conventions conventions;
    private final List<Column> columns;

    FieldColumns(Kind kind, Field field, Conventions conventions) {
        this.kind = kind;
        this.field = field;
        this.conventions = conventions;
        this.columns = columns();
    }

    Field field() {
        return field;
    }

    /** Several where a value is given as key and in words, or in both languages; none for what has tables of its own. */
    List<Column> all() {
        return columns;
    }

    /** A cell for each column. */
    void add(Optional<? extends Value> given, List<Cell> cells) {
        List<Cell> own = given.map(this::cells).orElse(List.of());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(i < own.size() ? own.get(i) : Cell.EMPTY);
        }
    }

    private List<Column> columns() {
        return switch (field.type()) {
            case FieldType.Text text -> field.localized() ? both() : one(Column.Type.TEXT);
            case FieldType.Prose prose -> field.localized() ? both() : one(Column.Type.TEXT);
            case FieldType.Quantity quantity ->
                one(quantity.form() == FieldType.Quantity.Form.INTEGER ? Column.Type.INTEGER : Column.Type.NUMBER);
            case FieldType.Amount amount -> one(Column.Type.EUROS);
            case FieldType.Date date -> one(Column.Type.DATE);
            case FieldType.Month month -> one(Column.Type.TEXT);
            case FieldType.Year year -> one(Column.Type.INTEGER);
            case FieldType.Period period -> one(Column.Type.TEXT);
            case FieldType.Deadline deadline -> withWords(List.of());
            case FieldType.Bool bool -> one(Column.Type.FLAG);
            case FieldType.Choice choice ->
                withWords(
                        choice.multiple()
                                ? List.of()
                                : kind.enumeration(choice.of())
                                        .map(values ->
                                                List.copyOf(values.values().keySet()))
                                        .orElse(List.of()));
            case FieldType.Reference reference -> one(Column.Type.TEXT);
            case FieldType.Link link -> both();
            case FieldType.Image image -> one(Column.Type.TEXT);
            case FieldType.Records records -> List.of();
            case FieldType.Table table -> List.of();
            case FieldType.Indicator indicator -> List.of();
            case FieldType.Allocations allocations -> List.of();
            case FieldType.Appropriations appropriations -> List.of();
            case FieldType.Chart chart -> List.of();
            case FieldType.Form form -> List.of();
        };
    }

    private Column column(String name, Column.Type type) {
        Localized<String> title = field.label().orElse(Localized.same(field.name()));
        return new Column(name, type, title, field.help().orElse(Localized.same("")), "", List.of());
    }

    private List<Column> one(Column.Type type) {
        return List.of(column(field.name(), type));
    }

    private List<Column> both() {
        return List.of(column(field.name() + ".fr", Column.Type.TEXT), column(field.name() + ".nl", Column.Type.TEXT));
    }

    /** The key, and its words in both languages. */
    private List<Column> withWords(List<String> keys) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(field.name(), Column.Type.TEXT).of(keys));
        columns.addAll(both());
        return columns;
    }

    private List<Cell> cells(Value value) {
        boolean two = columns.size() > 1;
        return switch (value) {
            case Value.Text text -> passages(text.text(), two);
            case Value.Prose prose -> passages(prose.text(), two);
            case Value.Decimal decimal -> List.of(Cell.number(decimal.value()));
            case Value.Percentage percentage -> List.of(Cell.number(percentage.value()));
            case Value.Amount amount -> List.of(Cell.number(amount.euros()));
            case Value.Time time -> List.of(time(time, columns.get(0)));
            case Value.Span span -> List.of(Cell.text(span.period().canonical()));
            case Value.Deadlines deadlines -> deadlines(deadlines.deadlines());
            case Value.Bool bool -> List.of(new Cell.Flag(bool.value()));
            case Value.Choice choice -> choice(choice);
            case Value.References references ->
                List.of(Cell.text(
                        references.references().stream().map(Reference::target).collect(Collectors.joining(";"))));
            case Value.Link link -> passages(link.href(), two);
            case Value.Image image -> List.of(Cell.text(image.file()));
            default -> List.of();
        };
    }

    private static List<Cell> passages(Localized<Passage> text, boolean two) {
        Cell french = Cell.text(text.fr().text().strip());
        return two ? List.of(french, Cell.text(text.nl().text().strip())) : List.of(french);
    }

    private static Cell time(Value.Time time, Column column) {
        return switch (column.type()) {
            case DATE -> new Cell.Day(time.moment().first());
            case INTEGER -> Cell.number(BigDecimal.valueOf(time.moment().first().getYear()));
            default -> Cell.text(time.moment().canonical());
        };
    }

    private List<Cell> deadlines(List<Deadline> deadlines) {
        String keys = deadlines.stream()
                .map(deadline -> switch (deadline) {
                    case Deadline.At at -> at.moment().canonical();
                    case Deadline.Continuous continuous -> "continuous";
                    case Deadline.Words words -> "";
                })
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining(";"));
        return List.of(Cell.text(keys), worded(deadlines, Language.FR), worded(deadlines, Language.NL));
    }

    private Cell worded(List<Deadline> deadlines, Language language) {
        return Cell.text(deadlines.stream()
                .map(deadline -> conventions.in(language).deadline(deadline))
                .collect(Collectors.joining("; ")));
    }

    private List<Cell> choice(Value.Choice choice) {
        Optional<Enumeration> values =
                field.type() instanceof FieldType.Choice known ? kind.enumeration(known.of()) : Optional.empty();
        return List.of(
                Cell.text(String.join(";", choice.keys())),
                labels(choice, values, Language.FR),
                labels(choice, values, Language.NL));
    }

    private static Cell labels(Value.Choice choice, Optional<Enumeration> values, Language language) {
        return Cell.text(choice.keys().stream()
                .map(key -> values.flatMap(known -> known.value(key))
                        .map(value -> value.label().in(language))
                        .orElse(key))
                .collect(Collectors.joining("; ")));
    }
}
