package org.diptych.kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.language.ReadingOrder;
import org.diptych.report.Json;

/**
 * JSON Schemas (2020-12) of the record types of a kind, for editors: they accept what reading accepts and refuse what
 * it refuses, as far as one file can tell. The same kind gives the same bytes.
 */
public final class JsonSchema {
    private static final List<String> EDITIONS = Edition.codes();
    private static final List<String> FORMATS = List.of("pdf", "docx", "web", "data");
    private static final List<String> ATTACHED = List.of("data", "sources");

    private final Kind kind;
    private final FieldSchemas fields;

    private JsonSchema(Kind kind, Map<String, Map<String, Localized<String>>> registries) {
        this.kind = kind;
        this.fields = new FieldSchemas(kind, registries);
    }

    /**
     * The schemas of all record types.
     *
     * @return the text of each by file name: {@code <type>.schema.json}, {@code publication.schema.json} for the
     *     publication itself
     */
    public static Map<String, String> of(Kind kind) {
        return of(kind, Map.of());
    }

    /**
     * The schemas of all record types, with the ids of registries to complete.
     *
     * @param registries ids and words by what references to them say: {@code actor}, {@code term}, {@code target-group}
     * @return as {@link #of(Kind)}
     */
    public static Map<String, String> of(Kind kind, Map<String, Map<String, Localized<String>>> registries) {
        Map<String, String> files = new LinkedHashMap<>();
        JsonSchema schemas = new JsonSchema(kind, registries);
        for (RecordType type : kind.types().values()) {
            files.put(fileName(kind, type), Json.text(schemas.file(type)));
        }
        return files;
    }

    /**
     * The schemas of the registries that publications share.
     *
     * @return the text of each by file name: {@code actors.schema.json} and so on
     */
    public static Map<String, String> ofRegistries() {
        Map<String, String> files = new LinkedHashMap<>();
        FieldSchemas.registries().forEach((name, schema) -> {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            file.putAll(schema);
            files.put(name + ".schema.json", Json.text(file));
        });
        return files;
    }

    /** The name of the file that a type's schema is written to. */
    public static String fileName(Kind kind, RecordType type) {
        return (type.equals(kind.publication()) ? "publication" : type.name()) + ".schema.json";
    }

    private Map<String, Object> file(RecordType type) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("title", FieldSchemas.both(type.label()));
        type.help().ifPresent(help -> file.put("description", FieldSchemas.description(help)));
        Map<String, Object> one = FieldSchemas.ref(type.name());
        if (type.equals(kind.publication())) {
            file.putAll(one);
        } else {
            file.put("anyOf", List.of(one, Map.of("type", "array", "items", one)));
        }
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (String name : reachable(type)) {
            kind.type(name).ifPresent(reached -> definitions.put(name, record(reached)));
        }
        definitions.putAll(fields.shared());
        file.put("$defs", definitions);
        return file;
    }

    /** The type itself and all that may stand below it. */
    private Set<String> reachable(RecordType type) {
        Set<String> names = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type.name()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (names.add(name)) {
                kind.type(name).ifPresent(reached -> {
                    open.addAll(reached.contains());
                    reached.fields().values().forEach(field -> {
                        if (field.type() instanceof FieldType.Records list) {
                            open.add(list.of());
                        }
                    });
                });
            }
        }
        return names;
    }

    private Map<String, Object> record(RecordType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        boolean isPublication = type.equals(kind.publication());
        if (isPublication) {
            properties.put("kind", Map.of("const", kind.name()));
            required.add("kind");
        }
        properties.put("id", FieldSchemas.of("type", "string", "pattern", FieldSchemas.ID));
        required.add("id");
        properties.put("type", Map.of("const", type.name()));
        properties.put("code", FieldSchemas.orNull(FieldSchemas.SCALAR));
        properties.put("slug", FieldSchemas.SLUG);
        for (Field field : type.fields().values()) {
            properties.put(field.name(), fields.field(field));
            if (field.required() && !field.inherit() && field.fallback().isEmpty()) {
                required.add(field.name());
            }
        }
        properties.put("order", FieldSchemas.of("type", List.of("integer", "null")));
        properties.put("remark", Map.of());
        properties.put("assert", FieldSchemas.ASSERTIONS);
        properties.put("children", parts(type));
        if (isPublication) {
            properties.put("previous", FieldSchemas.of("type", "string"));
            properties.put("editions", FieldSchemas.listOf(EDITIONS));
            properties.put("formats", FieldSchemas.listOf(FORMATS));
            properties.put("attachments", FieldSchemas.listOf(ATTACHED));
            properties.put("reading", Map.of("enum", ReadingOrder.codes()));
            properties.put("parts", parts(type));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("title", FieldSchemas.both(type.label()));
        type.help().ifPresent(help -> schema.put("description", FieldSchemas.description(help)));
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Records in place, paths of files and folders, spreadsheets. */
    private static Map<String, Object> parts(RecordType type) {
        List<Object> items = new ArrayList<>();
        items.add(FieldSchemas.of("type", "string"));
        items.add(FieldSchemas.SHEET);
        for (String name : type.contains()) {
            Map<String, Object> record = FieldSchemas.ref(name);
            if (type.contains().size() > 1) {
                record.put("required", List.of("type"));
            }
            items.add(record);
        }
        return FieldSchemas.of("type", List.of("array", "null"), "items", FieldSchemas.of("anyOf", items));
    }
}
