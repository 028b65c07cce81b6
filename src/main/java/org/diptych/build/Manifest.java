package org.diptych.build;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.diptych.language.Edition;
import org.diptych.report.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What stands in the output folder and what each output was made from: {@code output/manifest.json}. An output is up
 * to date when its fingerprint is the present one and its files are there in the size written.
 */
final class Manifest {
    static final String FILE = "manifest.json";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, Written> outputs = new TreeMap<>();

    /** Reads the manifest of an output folder; an absent or damaged one is empty, so that everything is made anew. */
    static Manifest read(Path output) {
        Manifest manifest = new Manifest();
        Path file = output.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file);
                    JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), reader)) {
                boolean inside = false;
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    inside |= token == JsonToken.START_ARRAY;
                    if (inside && token == JsonToken.START_OBJECT) {
                        entry(parser).ifPresent(manifest::put);
                    }
                }
            } catch (IOException | JacksonException | NumberFormatException e) {
                return new Manifest();
            }
        }
        return manifest;
    }

    private static Optional<Written> entry(JsonParser parser) {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, parser.getString());
        }
        Optional<Edition> edition = Edition.of(values.getOrDefault("edition", ""));
        Optional<Format> format = Format.of(values.getOrDefault("format", ""));
        if (edition.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        Target target = new Target(values.getOrDefault("publication", ""), edition.get(), format.get());
        return Optional.of(new Written(
                target,
                values.getOrDefault("fingerprint", ""),
                Integer.parseInt(values.getOrDefault("pages", "0")),
                Long.parseLong(values.getOrDefault("size", "0")),
                0));
    }

    void put(Written written) {
        outputs.put(written.target().path(), written);
    }

    /** What was written for a target, whether or not it is still there. */
    Optional<Written> get(Target target) {
        return Optional.ofNullable(outputs.get(target.path()));
    }

    /** All that was written, by path. */
    Collection<Written> all() {
        return outputs.values();
    }

    /** Whether a target needs not be made. */
    boolean isFresh(Target target, String fingerprint, Path output) throws IOException {
        Written written = outputs.get(target.path());
        return written != null
                && written.fingerprint().equals(fingerprint)
                && Staging.sizeOf(output.resolve(target.path())) == written.size();
    }

    /** Writes the manifest; the same outputs give the same bytes. */
    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("outputs");
            for (Written written : outputs.values()) {
                json.writeStartObject();
                json.writeStringProperty("path", written.target().entryPath());
                json.writeStringProperty("publication", written.target().publication());
                json.writeStringProperty("edition", written.target().edition().code());
                json.writeStringProperty("format", written.target().format().code());
                json.writeNumberProperty("pages", written.pages());
                json.writeNumberProperty("size", written.size());
                json.writeStringProperty("fingerprint", written.fingerprint());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        Files.writeString(file, text.append('\n').toString(), StandardCharsets.UTF_8);
    }
}
