package org.diptych.exchange;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds open data against what Frictionless Data publishes: the descriptor against the profiles, every row of every CSV
 * file against its table schema, the roles of the budget's columns against the types of fiscal data packages.
 */
final class Frictionless {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, byte[]> files;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> rows = new HashMap<>();

    private Frictionless(Map<String, byte[]> files) {
        this.files = files;
    }

    /** All that is wrong with the files of a folder, by name. */
    static List<String> problems(Map<String, byte[]> files) {
        Frictionless check = new Frictionless(files);
        check.run();
        return check.problems;
    }

    private void run() {
        String text = text(OpenData.DESCRIPTION);
        problems.addAll(schema("data-package.json", text));
        JsonNode descriptor = JSON.readTree(text);
        Set<String> described = new TreeSet<>(List.of(OpenData.DESCRIPTION));
        for (JsonNode resource : descriptor.get("resources")) {
            String path = resource.get("path").asString();
            described.add(path);
            if (!files.containsKey(path)) {
                problems.add(path + ": is described, but there is no such file");
            } else if (resource.has("schema")) {
                problems.addAll(schema("tabular-data-resource.json", resource.toString()));
                table(resource, path);
            } else if (path.endsWith(".json")) {
                JSON.readTree(text(path));
            }
        }
        for (JsonNode resource : descriptor.get("resources")) {
            links(resource);
        }
        files.keySet().stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> problems.add(name + ": is not described"));
    }

    private String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new AssertionError("no " + file);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> schema(String profile, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(resource(profile), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> profile + ": " + error)
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Frictionless.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- Rows

    private void table(JsonNode resource, String path) {
        JsonNode schema = resource.get("schema");
        List<List<String>> lines = csv(text(path));
        List<String> names = new ArrayList<>();
        schema.get("fields").forEach(field -> {
            names.add(field.get("name").asString());
            role(path, field);
        });
        if (!lines.get(0).equals(names)) {
            problems.add(path + ": its head is " + lines.get(0) + ", not " + names);
        }
        List<Map<String, String>> found = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> row = new HashMap<>();
            if (lines.get(i).size() != names.size()) {
                problems.add(path + ":" + (i + 1) + ": has " + lines.get(i).size() + " cells");
                continue;
            }
            for (int column = 0; column < names.size(); column++) {
                String cell = lines.get(i).get(column);
                row.put(names.get(column), cell);
                cell(path + ":" + (i + 1), schema.get("fields").get(column), cell);
            }
            found.add(row);
        }
        rows.put(resource.get("name").asString(), found);
        unique(path, schema, found);
    }

    private void cell(String at, JsonNode field, String cell) {
        JsonNode constraints = field.path("constraints");
        String name = field.get("name").asString();
        if (cell.isEmpty()) {
            if (constraints.path("required").asBoolean(false)) {
                problems.add(at + ": `" + name + "` is empty");
            }
            return;
        }
        boolean good = switch (field.get("type").asString()) {
            case "integer" -> cell.matches("-?[0-9]+");
            case "number" -> isNumber(cell);
            case "boolean" -> cell.equals("true") || cell.equals("false");
            case "date" -> isDate(cell);
            case "string" -> true;
            default -> false;
        };
        if (!good) {
            problems.add(at + ": `" + cell + "` is no " + field.get("type").asString() + " (" + name + ")");
        }
        if (constraints.has("enum")
                && constraints
                        .get("enum")
                        .valueStream()
                        .noneMatch(key -> key.asString().equals(cell))) {
            problems.add(at + ": `" + cell + "` is not among the values of `" + name + "`");
        }
    }

    private static boolean isNumber(String cell) {
        try {
            new BigDecimal(cell);
            return !cell.contains("E") && !cell.contains("e");
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String cell) {
        try {
            return LocalDate.parse(cell).toString().equals(cell);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void unique(String path, JsonNode schema, List<Map<String, String>> found) {
        List<String> key = new ArrayList<>();
        schema.path("primaryKey").forEach(name -> key.add(name.asString()));
        Set<List<String>> known = new HashSet<>();
        for (Map<String, String> row : key.isEmpty() ? List.<Map<String, String>>of() : found) {
            List<String> values = key.stream().map(row::get).toList();
            if (!known.add(values)) {
                problems.add(path + ": " + key + " " + values + " stands there twice");
            }
        }
    }

    private void links(JsonNode resource) {
        for (JsonNode link : resource.path("schema").path("foreignKeys")) {
            String name = resource.get("name").asString();
            String column = link.get("fields").asString();
            String there = link.get("reference").get("fields").asString();
            String other = link.get("reference").get("resource").asString();
            Set<String> known = new HashSet<>();
            rows.getOrDefault(other, List.of()).forEach(row -> known.add(row.get(there)));
            for (Map<String, String> row : rows.getOrDefault(name, List.of())) {
                String id = row.get(column);
                if (!id.isEmpty() && !known.contains(id)) {
                    problems.add(name + ".csv: `" + id + "` of `" + column + "` is not in " + other + ".csv");
                }
            }
        }
    }

    /** The role of a column in a fiscal data package is one of those published, with its type of data. */
    private void role(String path, JsonNode field) {
        if (!field.has("columnType")) {
            return;
        }
        String role = field.get("columnType").asString();
        JsonNode known = JSON.readTree(resource("os-types.json")).path(role);
        if (known.isMissingNode()) {
            problems.add(path + ": there is no column type `" + role + "`");
        } else if (!known.get("dataType").asString().equals(field.get("type").asString())) {
            problems.add(path + ": a column of type `" + role + "` holds a "
                    + known.get("dataType").asString());
        }
    }

    /** The lines of a CSV file (RFC 4180). */
    static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                cell.append(c);
            } else if (c != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        return lines;
    }
}
