package org.diptych.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.diptych.content.FieldValue;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.RecordType;
import org.diptych.language.Localized;
import org.diptych.value.wording.Conventions;

/** The records of one type, a row each; what stands in tables of its own (indicators, allocations) is left to them. */
final class RecordTable implements DataTable {
    private final Publication publication;
    private final RecordType type;
    private final List<FieldColumns> fields = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    RecordTable(Publication publication, RecordType type, Conventions conventions) {
        this.publication = publication;
        this.type = type;
        columns.add(Column.of("id", Column.Type.TEXT, "Identifiant", "Identificatie"));
        columns.add(Column.of("number", Column.Type.TEXT, "Numéro", "Nummer"));
        columns.add(Column.of("code", Column.Type.TEXT, "Code", "Code"));
        columns.add(Column.of("parent", Column.Type.TEXT, "Fait partie de", "Deel van"));
        for (Field field : type.fields().values()) {
            FieldColumns own = new FieldColumns(publication.kind(), field, conventions);
            fields.add(own);
            columns.addAll(own.all());
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

    /** Records of one type, and what they stand in where that is of one type everywhere. */
    @Override
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        Set<String> holders = publication.records(type.name()).stream()
                .flatMap(record -> publication.holder(record).stream())
                .map(record -> record.type().name())
                .collect(Collectors.toSet());
        if (holders.size() == 1) {
            links.add(new Link("parent", holders.iterator().next(), "id"));
        }
        for (Field field : type.fields().values()) {
            if (field.type() instanceof FieldType.Reference reference
                    && !reference.multiple()
                    && reference.to().size() == 1
                    && publication.kind().types().containsKey(reference.to().get(0))) {
                links.add(new Link(field.name(), reference.to().get(0), "id"));
            }
        }
        return links;
    }

    @Override
    public int size() {
        return publication.records(type.name()).size();
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
                field.add(record.field(field.field().name()).map(FieldValue::value), cells);
            }
            sink.accept(cells);
        }
    }
}
