package org.diptych.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diptych.content.FieldValue;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.figure.TableSums;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.RecordType;
import org.diptych.language.Localized;
import org.diptych.value.ChartPlan;
import org.diptych.value.Passage;
import org.diptych.value.Value;
import org.diptych.value.wording.Conventions;
import org.jspecify.annotations.Nullable;

/**
 * What stands in fields that hold many things: a table of data for each field of type table or form, named after the record
 * type and the field, and one for the figures of charts that are declared with them.
 */
final class FieldTables {
    private static final Column RECORD = Column.of("record", Column.Type.TEXT, "Fiche", "Fiche");

    /** What the figures of a bullet are, in their order. */
    private static final List<Localized<String>> BULLET = List.of(
            new Localized<>("Valeur", "Waarde"),
            new Localized<>("Seuil rouge", "Rode drempel"),
            new Localized<>("Seuil vert", "Groene drempel"),
            new Localized<>("Valeur cible", "Streefwaarde"));

    private final Publication publication;
    private final Conventions conventions;

    FieldTables(Publication publication, Conventions conventions) {
        this.publication = publication;
        this.conventions = conventions;
    }

    /** Those that have rows. */
    List<DataTable> all() {
        List<DataTable> tables = new ArrayList<>();
        for (RecordType type : publication.kind().types().values()) {
            for (Field field : type.fields().values()) {
                switch (field.type()) {
                    case FieldType.Table columns -> tables.add(table(type, field, columns));
                    case FieldType.Form form -> tables.add(form(type, field, form));
                    default -> {}
                }
            }
        }
        tables.add(charts());
        tables.removeIf(table -> table.size() == 0);
        return tables;
    }

    private static String name(RecordType type, Field field) {
        return type.name() + "." + field.name();
    }

    /** The record type, and what the field is called: {@code activités : plan pluriannuel}. */
    private static Localized<String> title(RecordType type, Field field) {
        Localized<String> label = field.label().orElse(Localized.same(field.name()));
        return new Localized<>(
                type.plural().fr() + " : " + label.fr(), type.plural().nl() + ": " + label.nl());
    }

    /** The values of a field that records have themselves. */
    private <T extends Value> List<Given<T>> given(RecordType type, Field field, Class<T> sort) {
        List<Given<T>> given = new ArrayList<>();
        for (Record record : publication.records(type.name())) {
            Optional<FieldValue> value = record.field(field.name());
            if (value.isPresent()
                    && !value.get().inherited()
                    && sort.isInstance(value.get().value())) {
                given.add(new Given<>(record, sort.cast(value.get().value())));
            }
        }
        return given;
    }

    private record Given<T>(Record record, T value) {}

    // ---- Tables

    /** A row of a table, sums and shares included. */
    private record Row(Record record, Value.Table table, int index) {
        /** Its id, else its place, as facts name it. */
        String name() {
            String id = table.roles().get(index).id();
            return id.isEmpty() ? Integer.toString(index + 1) : id;
        }

        String role() {
            Value.Role role = table.roles().get(index);
            if (role.isOfWhich()) {
                return "of-which";
            }
            return role.isSum() ? (role.parts().get(0) > index ? "subtotal" : "total") : "detail";
        }
    }

    private DataTable table(RecordType type, Field field, FieldType.Table table) {
        List<Column> columns = new ArrayList<>(List.of(
                RECORD,
                Column.of("row", Column.Type.TEXT, "Ligne", "Rij"),
                Column.of("role", Column.Type.TEXT, "Rôle", "Rol")
                        .of(List.of("detail", "of-which", "subtotal", "total")),
                Column.of("depth", Column.Type.INTEGER, "Profondeur", "Diepte")));
        List<FieldColumns> cells = new ArrayList<>();
        for (Field column : table.columns().values()) {
            FieldColumns own = new FieldColumns(publication.kind(), column, conventions);
            cells.add(own);
            own.all().forEach(one -> columns.add(clear(one, columns)));
        }
        List<Row> rows = new ArrayList<>();
        for (Given<Value.Table> given : given(type, field, Value.Table.class)) {
            Value.Table completed = TableSums.completed(given.value(), table);
            for (int i = 0; i < completed.rows().size(); i++) {
                rows.add(new Row(given.record(), completed, i));
            }
        }
        return new ListTable<>(
                name(type, field),
                title(type, field),
                columns,
                List.of("record", "row"),
                link(type),
                rows,
                row -> row(row, cells));
    }

    /** A column of a table may be called as those that all have. */
    private static Column clear(Column column, List<Column> known) {
        return known.stream().anyMatch(other -> other.name().equals(column.name()))
                ? column.named("cell." + column.name())
                : column;
    }

    private static List<DataTable.Link> link(RecordType type) {
        return List.of(new DataTable.Link("record", type.name(), "id"));
    }

    private static List<Cell> row(Row row, List<FieldColumns> columns) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(row.record().id()));
        cells.add(Cell.text(row.name()));
        cells.add(Cell.text(row.role()));
        cells.add(Cell.number(
                BigDecimal.valueOf(row.table().roles().get(row.index()).depth())));
        for (FieldColumns column : columns) {
            column.add(
                    Optional.ofNullable(row.table()
                                    .rows()
                                    .get(row.index())
                                    .get(column.field().name()))
                            .map(Value.Cell::value),
                    cells);
        }
        return cells;
    }

    // ---- Forms

    private record Answered(Record record, FieldType.Question question, Value.Answer answer) {}

    private DataTable form(RecordType type, Field field, FieldType.Form form) {
        List<Answered> answers = new ArrayList<>();
        for (Given<Value.Form> given : given(type, field, Value.Form.class)) {
            form.questions().forEach((id, question) -> {
                Value.Answer answer = given.value().answers().get(id);
                if (answer != null) {
                    answers.add(new Answered(given.record(), question, answer));
                }
            });
        }
        List<Column> columns = List.of(
                RECORD,
                Column.of("question", Column.Type.TEXT, "Question", "Vraag"),
                Column.of("question.fr", Column.Type.TEXT, "Question", "Vraag"),
                Column.of("question.nl", Column.Type.TEXT, "Question", "Vraag"),
                Column.of("answer", Column.Type.TEXT, "Réponse", "Antwoord"),
                Column.of("answer.fr", Column.Type.TEXT, "Réponse", "Antwoord"),
                Column.of("answer.nl", Column.Type.TEXT, "Réponse", "Antwoord"),
                Column.of("words.fr", Column.Type.TEXT, "Précision", "Toelichting"),
                Column.of("words.nl", Column.Type.TEXT, "Précision", "Toelichting"));
        return new ListTable<>(
                name(type, field),
                title(type, field),
                columns,
                List.of("record", "question"),
                link(type),
                answers,
                FieldTables::answer);
    }

    private static List<Cell> answer(Answered answered) {
        FieldType.Question question = answered.question();
        List<String> options = answered.answer().options();
        List<Localized<String>> words = options.stream()
                .map(option -> question.options().getOrDefault(option, yesOrNo(option)))
                .toList();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(answered.record().id()),
                Cell.text(question.id()),
                Cell.text(question.label().fr()),
                Cell.text(question.label().nl()),
                Cell.text(String.join(";", options)),
                Cell.text(words.stream().map(Localized::fr).collect(Collectors.joining("; "))),
                Cell.text(words.stream().map(Localized::nl).collect(Collectors.joining("; ")))));
        both(answered.answer().other(), cells);
        return cells;
    }

    private static Localized<String> yesOrNo(String option) {
        return switch (option) {
            case "yes" -> new Localized<>("oui", "ja");
            case "no" -> new Localized<>("non", "neen");
            case "other" -> new Localized<>("autres", "andere");
            default -> Localized.same(option);
        };
    }

    // ---- Charts

    private record Point(Record record, ChartPlan chart, int row, ChartPlan.Figures figures, int column) {}

    /** Figures that are typed with a chart; those of other charts stand where the chart takes them from. */
    private DataTable charts() {
        List<Point> points = new ArrayList<>();
        for (Record record : publication.records()) {
            for (FieldValue value : record.fields().values()) {
                if (value.value() instanceof Value.Charts charts && !value.inherited()) {
                    charts.charts().forEach(chart -> points(record, chart, points));
                }
            }
        }
        List<Column> columns = List.of(
                RECORD,
                Column.of("chart", Column.Type.TEXT, "Graphique", "Grafiek"),
                Column.of("row", Column.Type.INTEGER, "Ligne", "Rij"),
                Column.of("column", Column.Type.INTEGER, "Colonne", "Kolom"),
                Column.of("name.fr", Column.Type.TEXT, "Libellé", "Benaming"),
                Column.of("name.nl", Column.Type.TEXT, "Libellé", "Benaming"),
                Column.of("series.fr", Column.Type.TEXT, "Série", "Reeks"),
                Column.of("series.nl", Column.Type.TEXT, "Série", "Reeks"),
                Column.of("value", Column.Type.NUMBER, "Valeur", "Waarde"),
                Column.of("from", Column.Type.DATE, "Du", "Van"),
                Column.of("to", Column.Type.DATE, "Au", "Tot"));
        return new ListTable<>(
                "charts",
                new Localized<>("Chiffres des graphiques", "Cijfers van de grafieken"),
                columns,
                List.of("record", "chart", "row", "column"),
                List.of(),
                points,
                FieldTables::point);
    }

    private static void points(Record record, ChartPlan chart, List<Point> points) {
        if (chart.source() instanceof ChartPlan.Figures figures) {
            for (int row = 0; row < figures.rows().size(); row++) {
                for (int column = 0; column < figures.rows().get(row).cells().size(); column++) {
                    points.add(new Point(record, chart, row, figures, column));
                }
            }
        }
    }

    private static List<Cell> point(Point point) {
        ChartPlan.Row row = point.figures().rows().get(point.row());
        ChartPlan.Cell figure = row.cells().get(point.column());
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(point.record().id()),
                Cell.text(point.chart().id()),
                Cell.number(BigDecimal.valueOf(point.row() + 1L)),
                Cell.number(BigDecimal.valueOf(point.column() + 1L))));
        both(row.name(), cells);
        List<Localized<Passage>> columns = point.figures().columns();
        if (columns.isEmpty() && point.chart().kind().equals("bullet")) {
            cells.add(Cell.text(BULLET.get(point.column()).fr()));
            cells.add(Cell.text(BULLET.get(point.column()).nl()));
        } else {
            both(point.column() < columns.size() ? columns.get(point.column()) : null, cells);
        }
        cells.add(figure.number().map(Cell::number).orElse(Cell.EMPTY));
        cells.add(figure.period()
                .<Cell>map(period -> new Cell.Day(period.first()))
                .orElse(Cell.EMPTY));
        cells.add(
                figure.period().<Cell>map(period -> new Cell.Day(period.last())).orElse(Cell.EMPTY));
        return cells;
    }

    private static void both(@Nullable Localized<Passage> text, List<Cell> cells) {
        cells.add(text == null ? Cell.EMPTY : Cell.text(text.fr().text().strip()));
        cells.add(text == null ? Cell.EMPTY : Cell.text(text.nl().text().strip()));
    }
}
