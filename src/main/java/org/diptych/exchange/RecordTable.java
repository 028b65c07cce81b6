package org.diptych.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.diptych.content.FieldValue;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.kind.Enumeration;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.RecordType;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.Deadline;
import org.diptych.value.Passage;
import org.diptych.value.Reference;
import org.diptych.value.Value;
import org.diptych.value.wording.Conventions;
import org.jspecify.annotations.Nullable;

/** The records of one type, a row each; what stands in tables of its own (indicators, allocations) is left to them. */
final class RecordTable implements DataTable {
    private final Publication publication;
    private final RecordType type;
    private final Conventions conventions;
    private final List<FieldColumns> fields = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /** A field and its columns. */
    private record FieldColumns(Field field, List<Column> columns) {}

    RecordTable(Publication publication, RecordType type, Conventions conventions) {
        this.publication = publication;
        this.type = type;
        this.conventions = conventions;
        columns.add(Column.of("id", Column.Type.TEXT, "Identifiant", "Identificatie"));
        columns.add(Column.of("number", Column.Type.TEXT, "Numéro", "Nummer"));
        columns.add(Column.of("code", Column.Type.TEXT, "Code", "Code"));
        columns.add(Column.of("parent", Column.Type.TEXT, "Fait partie de", "Deel van"));
        for (Field field : type.fields().values()) {
            List<Column> own = columns(field);
            if (!own.isEmpty()) {
                fields.add(new FieldColumns(field, own));
                columns.addAll(own);
            }
        }
    }

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public Localized<String> title() {
        return type.plural();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public List<Link> links() {
        return List.of();
    }

    private List<Column> columns(Field field) {
        return switch (field.type()) {
            case FieldType.Text text -> field.localized() ? both(field) : one(field, Column.Type.TEXT);
            case FieldType.Prose prose -> field.localized() ? both(field) : one(field, Column.Type.TEXT);
            case FieldType.Quantity quantity ->
                one(
                        field,
                        quantity.form() == FieldType.Quantity.Form.INTEGER ? Column.Type.INTEGER : Column.Type.NUMBER);
            case FieldType.Amount amount -> one(field, Column.Type.EUROS);
            case FieldType.Date date -> one(field, Column.Type.DATE);
            case FieldType.Month month -> one(field, Column.Type.TEXT);
            case FieldType.Year year -> one(field, Column.Type.INTEGER);
            case FieldType.Period period -> one(field, Column.Type.TEXT);
            case FieldType.Deadline deadline -> withWords(field, List.of());
            case FieldType.Bool bool -> one(field, Column.Type.FLAG);
            case FieldType.Choice choice ->
                withWords(
                        field,
                        choice.multiple()
                                ? List.of()
                                : publication
                                        .kind()
                                        .enumeration(choice.of())
                                        .map(values ->
                                                List.copyOf(values.values().keySet()))
                                        .orElse(List.of()));
            case FieldType.Reference reference -> one(field, Column.Type.TEXT);
            case FieldType.Link link -> both(field);
            case FieldType.Image image -> one(field, Column.Type.TEXT);
            case FieldType.Records records -> List.of();
            case FieldType.Table table -> List.of();
            case FieldType.Indicator indicator -> List.of();
            case FieldType.Allocations allocations -> List.of();
            case FieldType.Appropriations appropriations -> List.of();
            case FieldType.Chart chart -> List.of();
            case FieldType.Form form -> List.of();
        };
    }

    private static Column column(Field field, String name, Column.Type type) {
        Localized<String> title = field.label().orElse(Localized.same(field.name()));
        return new Column(name, type, title, field.help().orElse(Localized.same("")), "", List.of());
    }

    private static List<Column> one(Field field, Column.Type type) {
        return List.of(column(field, field.name(), type));
    }

    private static List<Column> both(Field field) {
        return List.of(
                column(field, field.name() + ".fr", Column.Type.TEXT),
                column(field, field.name() + ".nl", Column.Type.TEXT));
    }

    /** The key, and its words in both languages. */
    private static List<Column> withWords(Field field, List<String> keys) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(field, field.name(), Column.Type.TEXT).of(keys));
        columns.addAll(both(field));
        return columns;
    }

    @Override
    public void rows(Consumer<List<Cell>> sink) {
        for (Record record : publication.records(type.name())) {
            List<Cell> cells = new ArrayList<>(columns.size());
            cells.add(Cell.text(record.id()));
            cells.add(Cell.text(
                    publication.numbers().number(record).map(Localized::fr).orElse("")));
            cells.add(Cell.text(record.code().orElse("")));
            cells.add(Cell.text(publication.holder(record).map(Record::id).orElse("")));
            for (FieldColumns field : fields) {
                add(record.field(field.field().name()), field, cells);
            }
            sink.accept(cells);
        }
    }

    private void add(Optional<FieldValue> given, FieldColumns field, List<Cell> cells) {
        List<Cell> own = given.map(value -> cells(value.value(), field)).orElse(List.of());
        for (int i = 0; i < field.columns().size(); i++) {
            cells.add(i < own.size() ? own.get(i) : Cell.EMPTY);
        }
    }

    private List<Cell> cells(Value value, FieldColumns field) {
        boolean two = field.columns().size() > 1;
        return switch (value) {
            case Value.Text text -> passages(text.text(), two);
            case Value.Prose prose -> passages(prose.text(), two);
            case Value.Decimal decimal -> List.of(Cell.number(decimal.value()));
            case Value.Percentage percentage -> List.of(Cell.number(percentage.value()));
            case Value.Amount amount -> List.of(Cell.number(amount.euros()));
            case Value.Time time -> List.of(time(time, field.columns().get(0)));
            case Value.Span span -> List.of(Cell.text(span.period().canonical()));
            case Value.Deadlines deadlines -> deadlines(deadlines.deadlines());
            case Value.Bool bool -> List.of(new Cell.Flag(bool.value()));
            case Value.Choice choice -> choice(choice, field.field());
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
            case INTEGER ->
                Cell.number(java.math.BigDecimal.valueOf(time.moment().first().getYear()));
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

    private List<Cell> choice(Value.Choice choice, Field field) {
        @Nullable
        Enumeration values = field.type() instanceof FieldType.Choice known
                ? publication.kind().enumeration(known.of()).orElse(null)
                : null;
        return List.of(
                Cell.text(String.join(";", choice.keys())),
                labels(choice, values, Language.FR),
                labels(choice, values, Language.NL));
    }

    private static Cell labels(Value.Choice choice, @Nullable Enumeration values, Language language) {
        return Cell.text(choice.keys().stream()
                .map(key -> values == null
                        ? key
                        : values.value(key)
                                .map(value -> value.label().in(language))
                                .orElse(key))
                .collect(Collectors.joining("; ")));
    }
}
