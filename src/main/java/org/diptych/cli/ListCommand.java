package org.diptych.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diptych.build.Listing;
import org.diptych.build.Target;
import org.diptych.content.Format;
import org.diptych.language.Edition;
import org.diptych.report.Json;
import tools.jackson.core.JsonGenerator;

/** Tells what there is and what is up to date. */
final class ListCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "list",
                "List publications: kind, editions, formats, records, what is up to date.",
                "",
                List.of(),
                List.of(
                        Usage.value("o", "output", "DIR", "Where the outputs are. Default: output/ of the project."),
                        Usage.flag("", "json", "Print JSON, with the number of records by type.")));
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        Opened opened = Opened.by(given, terminal);
        List<Listing> listings = opened.project().list(opened.output(given));
        PrintWriter out = terminal.out();
        if (given.has("json")) {
            json(listings, out);
        } else {
            listings.forEach(listing -> print(listing, out));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void print(Listing listing, PrintWriter out) {
        out.println(listing.name() + "  [" + listing.kind() + "]");
        out.println("  " + listing.title().fr());
        out.println("  " + listing.title().nl());
        for (Edition edition : listing.editions()) {
            String formats = listing.formats().stream()
                    .filter(format -> format != Format.DATA && format.has(edition))
                    .map(format -> format.code() + (listing.isFresh(edition, format) ? " ✓" : " –"))
                    .collect(Collectors.joining("   "));
            out.println("  " + edition.code()
                    + " ".repeat(Math.max(1, 7 - edition.code().length())) + formats);
        }
        if (listing.formats().contains(Format.DATA)) {
            out.println("  data" + (listing.isFresh(Edition.FR_NL, Format.DATA) ? " ✓" : " –"));
        }
        out.println();
    }

    private static void json(List<Listing> listings, PrintWriter out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (Listing listing : listings) {
                json.writeStartObject();
                json.writeStringProperty("name", listing.name());
                json.writeStringProperty("kind", listing.kind());
                json.writeObjectPropertyStart("title");
                json.writeStringProperty("fr", listing.title().fr());
                json.writeStringProperty("nl", listing.title().nl());
                json.writeEndObject();
                json.writeArrayPropertyStart("outputs");
                for (Edition edition : listing.editions()) {
                    for (Format format : listing.formats()) {
                        if (format == Format.DATA
                                ? edition != listing.editions().get(0)
                                : !format.has(edition)) {
                            continue;
                        }
                        json.writeStartObject();
                        json.writeStringProperty(
                                "edition",
                                new Target(listing.name(), edition, format)
                                        .edition()
                                        .code());
                        json.writeStringProperty("format", format.code());
                        json.writeBooleanProperty("upToDate", listing.isFresh(edition, format));
                        json.writeEndObject();
                    }
                }
                json.writeEndArray();
                json.writeObjectPropertyStart("records");
                for (Map.Entry<String, Integer> count : listing.records().entrySet()) {
                    json.writeNumberProperty(count.getKey(), count.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.println();
    }
}
