package org.diptych.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.content.Publication;
import org.diptych.language.Localized;
import org.diptych.report.Json;

/** The description of the files: a Frictionless data package, with the fiscal roles of the budget's columns. */
final class DataPackage {
    private final Publication publication;
    private final String name;

    DataPackage(Publication publication, String name) {
        this.publication = publication;
        this.name = name;
    }

    /** The text of {@code datapackage.json}. */
    String describe(List<DataTable> tables, Instant created) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("profile", "data-package");
        all.put("name", name);
        all.put("title", both(publication.title()));
        all.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("languages", List.of("fr", "nl"));
        publication
                .root()
                .text("publisher")
                .ifPresent(publisher ->
                        all.put("contributors", List.of(ordered("title", both(publisher), "role", "publisher"))));
        List<Object> resources = new ArrayList<>();
        for (DataTable table : tables) {
            resources.add(table(table, tables));
            resources.add(
                    file(table.name() + "-json", table.name() + ".json", "json", "application/json", table.title()));
        }
        resources.add(file(
                name + "-workbook",
                name + ".xlsx",
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                publication.title()));
        all.put("resources", resources);
        return Json.text(all);
    }

    /** Keys, each with its value behind it. */
    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            ordered.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return ordered;
    }

    private static String both(Localized<String> text) {
        return text.fr().equals(text.nl()) ? text.fr() : text.fr() + " / " + text.nl();
    }

    private static Map<String, Object> file(
            String name, String path, String format, String type, Localized<String> title) {
        return ordered("name", name, "path", path, "title", both(title), "format", format, "mediatype", type);
    }

    private static Map<String, Object> table(DataTable table, List<DataTable> tables) {
        Map<String, Object> resource = file(table.name(), table.name() + ".csv", "csv", "text/csv", table.title());
        resource.put("profile", "tabular-data-resource");
        resource.put("encoding", "utf-8");
        resource.put("dialect", ordered("delimiter", ",", "doubleQuote", true, "lineTerminator", "\r\n"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                table.columns().stream()
                        .map(column -> field(column, table.key()))
                        .toList());
        schema.put("missingValues", List.of(""));
        if (!table.key().isEmpty()) {
            schema.put("primaryKey", table.key());
        }
        List<Map<String, Object>> links = table.links().stream()
                .filter(link -> tables.stream().anyMatch(other -> other.name().equals(link.table())))
                .map(link -> ordered(
                        "fields",
                        link.column(),
                        "reference",
                        ordered("resource", link.table(), "fields", link.target())))
                .toList();
        if (!links.isEmpty()) {
            schema.put("foreignKeys", links);
        }
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> field(Column column, List<String> key) {
        Map<String, Object> field = ordered("name", column.name(), "type", type(column.type()));
        field.put(
                "title",
                column.language().map(language -> column.title().in(language)).orElseGet(() -> both(column.title())));
        if (!column.description().fr().isEmpty()) {
            field.put("description", both(column.description()));
        }
        if (!column.role().isEmpty()) {
            field.put("columnType", column.role());
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (key.contains(column.name())) {
            constraints.put("required", true);
        }
        if (key.equals(List.of(column.name()))) {
            constraints.put("unique", true);
        }
        if (!column.values().isEmpty()) {
            constraints.put("enum", column.values());
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER, EUROS -> "number";
            case DATE -> "date";
            case FLAG -> "boolean";
        };
    }
}
