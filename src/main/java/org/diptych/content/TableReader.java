package org.diptych.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.value.Value;

/**
 * Reads tables. A row may hold {@code rows}, which it is the sum of, and rows {@code of-which}, which only tell a part
 * of it; a row with {@code sum} is the total of other rows.
 */
final class TableReader {
    private static final int DEEPEST = 6;
    private static final String ALL = "all";

    private final ValueContext context;
    private final ValueReader values;
    private final FieldType.Table type;
    private final List<String> columns;
    private final List<Map<String, Value.Cell>> rows = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    TableReader(ValueContext context, ValueReader values, FieldType.Table type, Node.Mapping mapping) {
        this.context = context;
        this.values = values;
        this.type = type;
        this.columns = columns(mapping);
    }

    /** A row whose parts are named but not known yet. */
    private record Draft(
            String id, SourcePosition at, int depth, boolean isOfWhich, List<Integer> details, List<Node.Scalar> sum) {}

    static Optional<Value> read(
            ValueContext context, ValueReader values, Field field, FieldType.Table type, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            context.wrong(field.name(), node, "`{rows: …, note: …}`");
            return Optional.empty();
        }
        StructureReader.rejectOthers(
                context,
                mapping,
                "a table",
                List.of("columns", "rows", "note", "file", "sheet", "whole", AssertionReader.KEY));
        return Optional.of(new TableReader(context, values, type, mapping).table(mapping));
    }

    private Value.Table table(Node.Mapping mapping) {
        Optional<Node> written = mapping.get("rows");
        if (mapping.get("file").isPresent()) {
            sheetRows(mapping).forEach(row -> row(row, 0, false));
        } else if (written.isPresent() && written.get() instanceof Node.Sequence sequence) {
            sequence.forEach(row -> row(row, 0, false));
        } else if (written.isPresent()) {
            context.wrong("rows", written.get(), "a list of rows");
        } else {
            context.report(Rule.MISSING_FIELD, mapping.at(), "The table has no `rows`.");
        }
        List<Value.Role> roles = roles();
        Optional<Integer> whole = whole(mapping, roles);
        checkShares(mapping, whole);
        return new Value.Table(columns, rows, roles, whole, new TextReader(context).wordsOrNull(mapping, "note"));
    }

    /** Shares that are computed need to know of what. */
    private void checkShares(Node.Mapping mapping, Optional<Integer> whole) {
        if (whole.isPresent()) {
            return;
        }
        type.columns().values().stream()
                .filter(column -> column.type() instanceof FieldType.Quantity quantity
                        && quantity.shareOf().isPresent())
                .filter(column -> columns.contains(column.name())
                        && rows.stream().anyMatch(row -> !row.containsKey(column.name())))
                .findFirst()
                .ifPresent(column -> context.report(
                        Rule.MISSING_FIELD,
                        mapping.at(),
                        "The table does not say which row `" + column.name() + "` is a share of.",
                        "write `whole: ` and the id of the row."));
    }

    /** The row that shares are shares of: the one that is named, else the last total. */
    private Optional<Integer> whole(Node.Mapping mapping, List<Value.Role> roles) {
        Node given = mapping.get("whole").orElse(null);
        if (given instanceof Node.Scalar name) {
            return named(name, rows.size()).stream().findFirst();
        }
        if (given != null) {
            context.wrong("whole", given, "the id of a row");
        }
        for (int i = roles.size() - 1; i >= 0; i--) {
            if (roles.get(i).isSum() && roles.get(i).depth() == 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The columns that the table names, all those of the field where it names none. */
    private List<String> columns(Node.Mapping mapping) {
        List<String> all = List.copyOf(type.columns().keySet());
        Optional<Node> node = mapping.get("columns");
        if (node.isEmpty()) {
            return all;
        }
        List<String> named = new ArrayList<>();
        values.scalars("columns", node.get(), true, "a list of columns")
                .ifPresent(names -> names.forEach(name -> {
                    if (type.columns().containsKey(name.text())) {
                        named.add(name.text());
                    } else {
                        unknownColumn(name, all);
                    }
                }));
        return named;
    }

    private void unknownColumn(Node.Scalar name, List<String> known) {
        context.report(
                Rule.UNKNOWN_KEY,
                name.at(),
                "The table has no column `" + name.text() + "`.",
                Suggestions.nearest(name.text(), known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("the columns are " + Names.list(known) + "."));
    }

    private List<Node.Mapping> sheetRows(Node.Mapping mapping) {
        if (!(mapping.get("file").orElse(mapping) instanceof Node.Scalar file)) {
            context.wrong("file", mapping, "the name of a spreadsheet");
            return List.of();
        }
        Optional<Node.Scalar> sheet =
                mapping.get("sheet").filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
        String path = Paths.resolve(context.folder(), file.text()).orElse(file.text());
        context.files().use(path);
        return new SheetRecords(context.files(), type.columns(), List.of()).read(path, sheet, file.at());
    }

    /** Reads a row, then those in it; tells its index. */
    private int row(Node row, int depth, boolean isOfWhich) {
        int index = rows.size();
        Map<String, Node> given = new LinkedHashMap<>();
        Map<String, Node> keys = new LinkedHashMap<>();
        switch (row) {
            case Node.Mapping mapping -> mapping.forEach(entry -> key(entry, given, keys));
            case Node.Sequence sequence -> cells(sequence, given);
            case Node.Scalar scalar -> context.wrong("rows", scalar, "a list of rows");
        }
        rows.add(cells(row, given));
        List<Integer> details = new ArrayList<>();
        Draft draft = new Draft(id(keys), row.at(), depth, isOfWhich, details, sum(keys));
        drafts.add(draft);
        if (depth < DEEPEST) {
            under(keys, "rows", child -> details.add(row(child, depth + 1, false)));
            under(keys, "of-which", child -> row(child, depth + 1, true));
        }
        return index;
    }

    private void under(Map<String, Node> keys, String key, Consumer<Node> read) {
        Node node = keys.get(key);
        if (node instanceof Node.Sequence sequence) {
            sequence.forEach(read);
        } else if (node != null) {
            context.wrong(key, node, "a list of rows");
        }
    }

    private void key(Node.Entry entry, Map<String, Node> given, Map<String, Node> keys) {
        if (type.columns().containsKey(entry.name())) {
            given.put(entry.name(), entry.value());
        } else if (List.of("id", "rows", "of-which", "sum").contains(entry.name())) {
            keys.put(entry.name(), entry.value());
        } else {
            unknownColumn(entry.key(), columns);
        }
    }

    private void cells(Node.Sequence sequence, Map<String, Node> given) {
        if (sequence.items().size() > columns.size()) {
            context.report(
                    Rule.WRONG_TYPE,
                    sequence.items().get(columns.size()).at(),
                    "The row has " + sequence.items().size() + " cells, the table " + columns.size() + " columns.");
        }
        for (int i = 0; i < Math.min(columns.size(), sequence.items().size()); i++) {
            given.put(columns.get(i), sequence.items().get(i));
        }
    }

    private Map<String, Value.Cell> cells(Node row, Map<String, Node> given) {
        Map<String, Value.Cell> cells = new LinkedHashMap<>();
        for (String name : columns) {
            Field column = type.columns().get(name);
            Node node = given.get(name);
            boolean empty = node == null || (node instanceof Node.Scalar scalar && scalar.isEmpty());
            if (column == null) {
                continue;
            }
            if (!empty && node != null) {
                values.read(column, node).ifPresent(value -> cells.put(name, new Value.Cell(value, node.at())));
            } else if (column.required() && !(row instanceof Node.Scalar)) {
                context.report(Rule.MISSING_FIELD, row.at(), "The row has no `" + name + "`.");
            }
        }
        return cells;
    }

    private String id(Map<String, Node> keys) {
        Node node = keys.get("id");
        if (!(node instanceof Node.Scalar scalar)) {
            return "";
        }
        if (!Names.isWellFormed(scalar.text())) {
            context.report(
                    Rule.MALFORMED_ID,
                    scalar.at(),
                    "`" + scalar.text() + "` is not an id: ids are made of lower-case letters, digits and hyphens.");
        }
        drafts.stream()
                .filter(draft -> draft.id().equals(scalar.text()))
                .findFirst()
                .ifPresent(first -> context.report(
                        Rule.DUPLICATE_ID,
                        scalar.at(),
                        "`" + scalar.text() + "` is the id of another row, at " + first.at() + "."));
        return scalar.text();
    }

    private List<Node.Scalar> sum(Map<String, Node> keys) {
        Node node = keys.get("sum");
        return node == null
                ? List.of()
                : values.scalars("sum", node, true, "`all`, or the ids of rows").orElse(List.of());
    }

    private List<Value.Role> roles() {
        List<Value.Role> roles = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<Integer> parts = new ArrayList<>(draft.details());
            for (Node.Scalar name : draft.sum()) {
                parts.addAll(name.text().equals(ALL) ? others() : named(name, i));
            }
            roles.add(new Value.Role(draft.id(), draft.depth(), draft.isOfWhich(), parts));
        }
        return roles;
    }

    /** The rows that are part of no other and are no total themselves. */
    private List<Integer> others() {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).depth() == 0 && drafts.get(i).sum().isEmpty()) {
                others.add(i);
            }
        }
        return others;
    }

    private List<Integer> named(Node.Scalar name, int by) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).id().equals(name.text()) && i < by) {
                return List.of(i);
            }
        }
        List<String> ids = drafts.subList(0, by).stream()
                .map(Draft::id)
                .filter(id -> !id.isEmpty())
                .toList();
        context.report(
                Rule.DANGLING_REFERENCE,
                name.at(),
                "No row above has the id `" + name.text() + "`.",
                Suggestions.nearest(name.text(), ids)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(
                                ids.isEmpty()
                                        ? "give the rows that are added up an `id`, or write `all`."
                                        : "the rows are " + Names.list(ids) + "."));
        return List.of();
    }
}
