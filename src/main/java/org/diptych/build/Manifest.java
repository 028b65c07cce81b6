package org.diptych.build;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diptych.content.Format;
import org.diptych.content.Publication;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
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

    private final Map<String, Entry> publications = new TreeMap<>();
    private final Map<String, Written> outputs = new TreeMap<>();

    /**
     * What was known of a publication when it was built.
     *
     * @param others publications that it refers to
     * @param editions that it asks for
     * @param formats that it asks for
     * @param warnings how many were reported by the build, for any publication
     * @param metadata for the page that lists all publications
     * @param kindLabel words for the sort of publication
     * @param address name of its folder of web pages, in each language
     */
    record Entry(
            String name,
            String kind,
            String fingerprint,
            Set<String> others,
            List<Edition> editions,
            List<Format> formats,
            int warnings,
            Metadata metadata,
            Localized<String> kindLabel,
            Localized<String> address) {
        /** What is to be known of a publication after a build. */
        static Entry of(Plan plan, Composition composition, int warnings) {
            Publication publication = composition.publication();
            return new Entry(
                    plan.publication(),
                    publication.kind().name(),
                    plan.fingerprint(),
                    publication.others(),
                    publication.editions(),
                    publication.formats(),
                    warnings,
                    composition.documents().values().iterator().next().metadata(),
                    publication.kind().label(),
                    composition.address());
        }

        /** The same after a build that reported so many warnings. */
        Entry with(int warnings) {
            return new Entry(
                    name, kind, fingerprint, others, editions, formats, warnings, metadata, kindLabel, address);
        }

        Entry {
            others = Set.copyOf(others);
            editions = List.copyOf(editions);
            formats = List.copyOf(formats);
        }
    }

    /** Reads the manifest of an output folder; an absent or damaged one is empty, so that everything is made anew. */
    static Manifest read(Path output) {
        Manifest manifest = new Manifest();
        Path file = output.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file);
                    JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), reader)) {
                manifest.read(parser);
            } catch (IOException | JacksonException | IllegalArgumentException e) {
                return new Manifest();
            }
        }
        return manifest;
    }

    private void read(JsonParser parser) {
        String list = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                list = parser.currentName();
            } else if (token == JsonToken.START_OBJECT && list.equals("publications")) {
                put(entry(values(parser)));
            } else if (token == JsonToken.START_OBJECT && list.equals("outputs")) {
                put(written(values(parser)));
            }
        }
    }

    /** The values of one object, lists as words with blanks between them. */
    private static Map<String, String> values(JsonParser parser) {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                List<String> words = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    words.add(parser.getString());
                }
                values.put(name, String.join(" ", words));
            } else {
                values.put(name, parser.getString());
            }
        }
        return values;
    }

    private static Entry entry(Map<String, String> values) {
        return new Entry(
                text(values, "name"),
                text(values, "kind"),
                text(values, "fingerprint"),
                new TreeSet<>(words(values, "others")),
                editions(words(values, "editions")),
                formats(words(values, "formats")),
                Integer.parseInt(text(values, "warnings")),
                new Metadata(
                        text(values, "name"),
                        text(values, "kind"),
                        localized(values, "title"),
                        localized(values, "subtitle"),
                        text(values, "code"),
                        text(values, "date"),
                        localized(values, "publisher"),
                        localized(values, "description")),
                localized(values, "kind"),
                localized(values, "address"));
    }

    private static Written written(Map<String, String> values) {
        Target target = new Target(
                text(values, "publication"), edition(text(values, "edition")), format(text(values, "format")));
        return new Written(
                target,
                text(values, "path"),
                text(values, "fingerprint"),
                Integer.parseInt(text(values, "pages")),
                Long.parseLong(text(values, "size")),
                0);
    }

    private static List<Edition> editions(List<String> codes) {
        List<Edition> editions = new ArrayList<>();
        for (String code : codes) {
            editions.add(edition(code));
        }
        return editions;
    }

    private static List<Format> formats(List<String> codes) {
        List<Format> formats = new ArrayList<>();
        for (String code : codes) {
            formats.add(format(code));
        }
        return formats;
    }

    private static Edition edition(String code) {
        Optional<Edition> edition = Edition.of(code);
        if (edition.isEmpty()) {
            throw new IllegalArgumentException(code);
        }
        return edition.get();
    }

    private static Format format(String code) {
        Optional<Format> format = Format.of(code);
        if (format.isEmpty()) {
            throw new IllegalArgumentException(code);
        }
        return format.get();
    }

    private static Localized<String> localized(Map<String, String> values, String name) {
        return new Localized<>(text(values, name + ".fr"), text(values, name + ".nl"));
    }

    private static String text(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the manifest has no `" + name + "`");
        }
        return value;
    }

    private static List<String> words(Map<String, String> values, String name) {
        String text = text(values, name);
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    void put(Entry entry) {
        publications.put(entry.name(), entry);
    }

    /** Remembers an output; what was known of the same target before. */
    Optional<Written> put(Written written) {
        return Optional.ofNullable(outputs.put(written.target().key(), written));
    }

    /** What was written for a target, where it still stands. */
    Optional<Written> output(Target target) {
        return Optional.ofNullable(outputs.get(target.key()));
    }

    /** Forgets a publication that there is no more; its outputs. */
    List<Written> remove(String publication) {
        publications.remove(publication);
        List<Written> gone = outputs.values().stream()
                .filter(written -> written.target().publication().equals(publication))
                .toList();
        gone.forEach(written -> outputs.remove(written.target().key()));
        return gone;
    }

    /** What was known of a publication at its last build. */
    Optional<Entry> publication(String name) {
        return Optional.ofNullable(publications.get(name));
    }

    /** All publications that were ever built here, by name. */
    Collection<Entry> publications() {
        return publications.values();
    }

    /** All that was written, by target. */
    Collection<Written> outputs() {
        return outputs.values();
    }

    /**
     * Whether a target needs not be made.
     *
     * @throws IOException when the output cannot be looked at
     */
    boolean isFresh(Target target, String fingerprint, Path output) throws IOException {
        Written written = outputs.get(target.key());
        return written != null
                && written.fingerprint().equals(fingerprint)
                && Staging.sizeOf(output.resolve(written.path())) == written.size();
    }

    /**
     * Writes the manifest; the same outputs give the same bytes.
     *
     * @throws IOException when it cannot be written
     */
    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("publications");
            publications.values().forEach(entry -> write(entry, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("outputs");
            outputs.values().forEach(written -> write(written, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        Files.writeString(file, text.append('\n').toString(), StandardCharsets.UTF_8);
    }

    private static void write(Entry entry, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", entry.name());
        json.writeStringProperty("kind", entry.kind());
        json.writeStringProperty("fingerprint", entry.fingerprint());
        array("others", List.copyOf(new TreeSet<>(entry.others())), json);
        array("editions", entry.editions().stream().map(Edition::code).toList(), json);
        array("formats", entry.formats().stream().map(Format::code).toList(), json);
        json.writeNumberProperty("warnings", entry.warnings());
        Metadata metadata = entry.metadata();
        localized("title", metadata.title(), json);
        localized("subtitle", metadata.subtitle(), json);
        json.writeStringProperty("code", metadata.code());
        json.writeStringProperty("date", metadata.date());
        localized("publisher", metadata.publisher(), json);
        localized("description", metadata.description(), json);
        localized("kind", entry.kindLabel(), json);
        localized("address", entry.address(), json);
        json.writeEndObject();
    }

    private static void localized(String name, Localized<String> text, JsonGenerator json) {
        json.writeStringProperty(name + ".fr", text.fr());
        json.writeStringProperty(name + ".nl", text.nl());
    }

    private static void array(String name, List<String> words, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void write(Written written, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", written.path());
        json.writeStringProperty("publication", written.target().publication());
        json.writeStringProperty("edition", written.target().edition().code());
        json.writeStringProperty("format", written.target().format().code());
        json.writeNumberProperty("pages", written.pages());
        json.writeNumberProperty("size", written.size());
        json.writeStringProperty("fingerprint", written.fingerprint());
        json.writeEndObject();
    }
}
