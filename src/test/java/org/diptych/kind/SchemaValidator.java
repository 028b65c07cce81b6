package org.diptych.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.diptych.source.Node;

/** As much of JSON Schema as our schemas use, over YAML read as an editor reads it (core schema of YAML 1.2). */
final class SchemaValidator {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "title",
            "description",
            "$comment",
            "enumDescriptions",
            "format",
            "$defs",
            "type",
            "enum",
            "const",
            "pattern",
            "minimum",
            "maximum",
            "multipleOf",
            "anyOf",
            "$ref",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "uniqueItems");

    private final Node.Mapping root;

    SchemaValidator(Node.Mapping root) {
        this.root = root;
    }

    List<String> problems(Node value) {
        List<String> problems = new ArrayList<>();
        check(root, value, "", problems);
        return problems;
    }

    private void check(Node.Mapping schema, Node value, String path, List<String> problems) {
        for (Node.Entry keyword : schema) {
            if (!KNOWN.contains(keyword.name())) {
                throw new AssertionError("keyword " + keyword.name());
            }
        }
        schema.get("$ref").ifPresent(ref -> {
            String name = text(ref).substring("#/$defs/".length());
            check((Node.Mapping) mapping(root, "$defs").get(name).orElseThrow(), value, path, problems);
        });
        schema.get("type").ifPresent(type -> {
            if (items(type).stream().noneMatch(name -> isOfType(value, text(name)))) {
                problems.add(path + ": type " + types(type));
            }
        });
        schema.get("enum").ifPresent(values -> {
            if (items(values).stream().noneMatch(one -> same(one, value))) {
                problems.add(path + ": enum");
            }
        });
        schema.get("const").filter(one -> !same(one, value)).ifPresent(one -> problems.add(path + ": const"));
        schema.get("anyOf").ifPresent(ways -> {
            if (items(ways).stream().noneMatch(way -> fits((Node.Mapping) way, value))) {
                problems.add(path + ": anyOf");
            }
        });
        if (value instanceof Node.Scalar scalar) {
            scalar(schema, scalar, path, problems);
        } else if (value instanceof Node.Mapping mapping) {
            object(schema, mapping, path, problems);
        } else if (value instanceof Node.Sequence sequence) {
            schema.get("items")
                    .ifPresent(items ->
                            sequence.forEach(item -> check((Node.Mapping) items, item, path + "[]", problems)));
            if (schema.get("uniqueItems").isPresent()) {
                Set<String> seen = new HashSet<>();
                sequence.forEach(item -> {
                    if (!seen.add(text(item))) {
                        problems.add(path + ": uniqueItems");
                    }
                });
            }
        }
    }

    private void scalar(Node.Mapping schema, Node.Scalar scalar, String path, List<String> problems) {
        if (jsonType(scalar).equals("string")) {
            schema.get("pattern")
                    .filter(pattern -> !Pattern.compile(text(pattern))
                            .matcher(scalar.text())
                            .find())
                    .ifPresent(pattern -> problems.add(path + ": pattern " + text(pattern)));
        }
        if (isOfType(scalar, "number")) {
            BigDecimal number = new BigDecimal(scalar.text());
            number(schema, "minimum")
                    .filter(least -> number.compareTo(least) < 0)
                    .ifPresent(x -> problems.add(path + ": minimum"));
            number(schema, "maximum")
                    .filter(most -> number.compareTo(most) > 0)
                    .ifPresent(x -> problems.add(path + ": maximum"));
            number(schema, "multipleOf")
                    .filter(step -> number.remainder(step).signum() != 0)
                    .ifPresent(x -> problems.add(path + ": multipleOf"));
        }
    }

    private void object(Node.Mapping schema, Node.Mapping value, String path, List<String> problems) {
        schema.get("required")
                .ifPresent(names -> items(names).forEach(name -> {
                    if (value.get(text(name)).isEmpty()) {
                        problems.add(path + ": required " + text(name));
                    }
                }));
        Optional<Node> properties = schema.get("properties");
        for (Node.Entry entry : value) {
            Optional<Node> property = properties.flatMap(all -> ((Node.Mapping) all).get(entry.name()));
            property.ifPresent(each -> check((Node.Mapping) each, entry.value(), path + "/" + entry.name(), problems));
            if (property.isEmpty()) {
                additional(schema.get("additionalProperties"), entry, path, problems);
            }
        }
    }

    private void additional(Optional<Node> rule, Node.Entry entry, String path, List<String> problems) {
        if (rule.orElse(null) instanceof Node.Mapping each) {
            check(each, entry.value(), path + "/" + entry.name(), problems);
        } else if (rule.isPresent()) {
            problems.add(path + ": additional " + entry.name());
        }
    }

    private boolean fits(Node.Mapping schema, Node value) {
        List<String> problems = new ArrayList<>();
        check(schema, value, "", problems);
        return problems.isEmpty();
    }

    private static boolean same(Node one, Node value) {
        return one instanceof Node.Scalar a
                && value instanceof Node.Scalar b
                && a.text().equals(b.text())
                && jsonType(a).equals(jsonType(b));
    }

    private static boolean isOfType(Node value, String type) {
        return switch (value) {
            case Node.Mapping mapping -> type.equals("object");
            case Node.Sequence sequence -> type.equals("array");
            case Node.Scalar scalar ->
                jsonType(scalar).equals(type)
                        || (type.equals("number") && jsonType(scalar).equals("integer"));
        };
    }

    private static String jsonType(Node.Scalar scalar) {
        if (scalar.isEmpty()) {
            return "null";
        }
        if (!scalar.isPlain()) {
            return "string";
        }
        String text = scalar.text();
        if (text.equals("true") || text.equals("false")) {
            return "boolean";
        }
        if (text.matches("[+-]?[0-9]+")) {
            return "integer";
        }
        return text.matches("[+-]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?") ? "number" : "string";
    }

    private static Optional<BigDecimal> number(Node.Mapping schema, String key) {
        return schema.get(key).map(node -> new BigDecimal(text(node)));
    }

    private static String types(Node node) {
        return items(node).stream().map(SchemaValidator::text).toList().toString();
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }

    private static Node.Mapping mapping(Node.Mapping in, String key) {
        return (Node.Mapping) in.get(key).orElseThrow();
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }
}
