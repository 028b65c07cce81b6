package org.diptych.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.diptych.content.Publication;
import org.diptych.language.Localized;

/** The description of the files: a Frictionless data package, with the fiscal roles of the budget's columns. */
final class DataPackage {
    private static final String INDENT = "  ";

    private final StringBuilder json = new StringBuilder();
    private final Publication publication;
    private final String name;

    DataPackage(Publication publication, String name) {
        this.publication = publication;
        this.name = name;
    }

    /** The text of {@code datapackage.json}. */
    String describe(List<DataTable> tables, Instant created) {
        json.append("{\n");
        property(1, "profile", JsonWriter.quoted("data-package"), true);
        property(1, "name", JsonWriter.quoted(name), true);
        property(1, "title", JsonWriter.quoted(both(publication.title())), true);
        property(
                1,
                "created",
                JsonWriter.quoted(created.truncatedTo(ChronoUnit.SECONDS).toString()),
                true);
        property(1, "languages", "[\"fr\", \"nl\"]", true);
        publication
                .root()
                .text("publisher")
                .ifPresent(publisher -> property(
                        1,
                        "contributors",
                        "[{\"title\": " + JsonWriter.quoted(both(publisher)) + ", \"role\": \"publisher\"}]",
                        true));
        json.append(INDENT).append("\"resources\": [");
        List<String> resources = new ArrayList<>();
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
        json.append(String.join(",", resources)).append("\n  ]\n}\n");
        return json.toString();
    }

    private static String both(Localized<String> text) {
        return text.fr().equals(text.nl()) ? text.fr() : text.fr() + " / " + text.nl();
    }

    private void property(int depth, String key, String value, boolean more) {
        json.append(INDENT.repeat(depth))
                .append(JsonWriter.quoted(key))
                .append(": ")
                .append(value)
                .append(more ? ",\n" : "\n");
    }

    private static String file(String name, String path, String format, String type, Localized<String> title) {
        return "\n    {\"name\": " + JsonWriter.quoted(name) + ", \"path\": " + JsonWriter.quoted(path)
                + ", \"title\": " + JsonWriter.quoted(both(title)) + ", \"format\": \"" + format
                + "\", \"mediatype\": \"" + type + "\"}";
    }

    private static String table(DataTable table, List<DataTable> tables) {
        StringBuilder out = new StringBuilder();
        out.append("\n    {\"name\": ").append(JsonWriter.quoted(table.name()));
        out.append(", \"path\": ").append(JsonWriter.quoted(table.name() + ".csv"));
        out.append(", \"profile\": \"tabular-data-resource\", \"title\": ")
                .append(JsonWriter.quoted(both(table.title())));
        out.append(",\n     \"format\": \"csv\", \"mediatype\": \"text/csv\", \"encoding\": \"utf-8\",");
        out.append("\n     \"dialect\": {\"delimiter\": \",\", \"lineTerminator\": \"\\r\\n\"},");
        out.append("\n     \"schema\": {\"fields\": [");
        List<String> fields = table.columns().stream().map(DataPackage::field).toList();
        out.append(String.join(",", fields)).append("\n     ], \"missingValues\": [\"\"]");
        if (!table.key().isEmpty()) {
            out.append(", \"primaryKey\": ").append(names(table.key()));
        }
        List<String> links = table.links().stream()
                .filter(link -> tables.stream().anyMatch(other -> other.name().equals(link.table())))
                .map(link -> "{\"fields\": " + JsonWriter.quoted(link.column()) + ", \"reference\": {\"resource\": "
                        + JsonWriter.quoted(link.table()) + ", \"fields\": " + JsonWriter.quoted(link.target()) + "}}")
                .toList();
        if (!links.isEmpty()) {
            out.append(", \"foreignKeys\": [").append(String.join(", ", links)).append("]");
        }
        return out.append("}}").toString();
    }

    private static String names(List<String> names) {
        return "[" + String.join(", ", names.stream().map(JsonWriter::quoted).toList()) + "]";
    }

    private static String field(Column column) {
        StringBuilder out = new StringBuilder("\n      {\"name\": ").append(JsonWriter.quoted(column.name()));
        out.append(", \"type\": \"").append(type(column.type())).append('"');
        String language = column.name().endsWith(".fr") ? "fr" : column.name().endsWith(".nl") ? "nl" : "";
        String title = language.equals("fr")
                ? column.title().fr()
                : language.equals("nl") ? column.title().nl() : both(column.title());
        out.append(", \"title\": ").append(JsonWriter.quoted(title));
        if (!column.description().fr().isEmpty()) {
            out.append(", \"description\": ").append(JsonWriter.quoted(both(column.description())));
        }
        if (!column.role().isEmpty()) {
            out.append(", \"columnType\": ").append(JsonWriter.quoted(column.role()));
        }
        if (!column.values().isEmpty()) {
            out.append(", \"constraints\": {\"enum\": ")
                    .append(names(column.values()))
                    .append('}');
        }
        return out.append('}').toString();
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
