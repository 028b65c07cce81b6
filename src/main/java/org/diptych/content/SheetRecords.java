package org.diptych.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.sheet.Sheet;
import org.diptych.content.sheet.SheetReader;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Field;
import org.diptych.kind.RecordType;
import org.diptych.source.Node;

/** Rows of a spreadsheet as records, as if each were written in YAML. */
final class SheetRecords {
    private final PublicationFiles files;
    private final Map<String, Field> fields;
    private final Set<String> names;

    SheetRecords(PublicationFiles files, RecordType type) {
        this(files, type.fields(), List.of("id", "code", "order", "remark"));
    }

    SheetRecords(PublicationFiles files, Map<String, Field> fields, List<String> others) {
        this.files = files;
        this.fields = fields;
        this.names = new LinkedHashSet<>(others);
        this.names.addAll(fields.keySet());
    }

    List<Node.Mapping> read(String path, Optional<Node.Scalar> sheetName, SourcePosition askedAt) {
        Optional<Sheet> sheet = new SheetReader(files.workspace(), files.diagnostics())
                .read(path, sheetName.map(Node.Scalar::text).orElse(null), askedAt);
        if (sheet.isEmpty()) {
            return List.of();
        }
        List<Column> columns = columns(sheet.get());
        List<Node.Mapping> records = new ArrayList<>();
        for (Sheet.Row row : sheet.get().rows()) {
            records.add(record(columns, row));
        }
        return records;
    }

    private List<Column> columns(Sheet sheet) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            Sheet.Column column = sheet.columns().get(i);
            int dot = column.name().lastIndexOf('.');
            String end = column.name().substring(dot + 1);
            boolean hasLanguage = dot > 0 && (end.equals("fr") || end.equals("nl"));
            String name = hasLanguage ? column.name().substring(0, dot) : column.name();
            if (names.contains(name)) {
                columns.add(new Column(i, name, hasLanguage ? end : "", column.at()));
            } else {
                files.diagnostics()
                        .report(
                                Rule.UNKNOWN_KEY,
                                column.at(),
                                "The column `" + column.name() + "` is not a field of the records.",
                                Suggestions.nearest(name, names)
                                        .map(near -> "did you mean `" + near + (hasLanguage ? "." + end : "") + "`?")
                                        .orElse(
                                                "columns are named by field, `title.fr` and `title.nl` in two languages."));
            }
        }
        return columns;
    }

    private Node.Mapping record(List<Column> columns, Sheet.Row row) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (Column column : columns) {
            Sheet.Cell cell = row.cells().get(column.index());
            if (cell.text().isEmpty()) {
                continue;
            }
            Node.Scalar scalar = Node.Scalar.of(cell.text(), cell.at());
            if (column.language().isEmpty()) {
                values.put(column.name(), isList(column.name()) ? list(scalar) : scalar);
            } else {
                List<Node.Entry> both = new ArrayList<>();
                if (values.get(column.name()) instanceof Node.Mapping other) {
                    both.addAll(other.entries());
                }
                both.add(new Node.Entry(Node.Scalar.of(column.language(), cell.at()), scalar));
                values.put(
                        column.name(),
                        new Node.Mapping(both, "", both.get(0).key().at()));
            }
        }
        List<Node.Entry> entries = new ArrayList<>();
        values.forEach((name, value) -> entries.add(new Node.Entry(Node.Scalar.of(name, value.at()), value)));
        return new Node.Mapping(entries, "", row.at());
    }

    /** Whether a cell may hold several values. */
    private boolean isList(String name) {
        Field field = fields.get(name);
        return field != null && field.type().multiple();
    }

    private static Node list(Node.Scalar cell) {
        if (cell.text().indexOf(';') < 0) {
            return cell;
        }
        List<Node> items = new ArrayList<>();
        int from = 0;
        for (String part : cell.text().split(";", -1)) {
            if (!part.isBlank()) {
                int blanks = part.length() - part.stripLeading().length();
                items.add(Node.Scalar.of(
                        part.strip(),
                        within(cell.at(), from + blanks, part.strip().length())));
            }
            from += part.length() + 1;
        }
        return new Node.Sequence(items, "", cell.at());
    }

    /** The place of a part of a cell, where the cell itself has a column. */
    private static SourcePosition within(SourcePosition cell, int from, int length) {
        return cell.column() == 0 ? cell : new SourcePosition(cell.file(), cell.line(), cell.column() + from, length);
    }

    private record Column(int index, String name, String language, SourcePosition at) {}
}
