package org.diptych.report;

import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Severity;
import org.diptych.diagnostic.SourcePosition;
import tools.jackson.core.JsonGenerator;

/** Problems as SARIF 2.1.0 (OASIS), the part that code forges read. */
public final class SarifReport {
    /** Forges keep no more results than this of one run. */
    private static final int LIMIT = 5000;

    private SarifReport() {}

    /** Writes all problems; the writer is flushed, not closed. */
    public static void write(List<Diagnostic> diagnostics, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(diagnostics, json);
            json.writeStringProperty("columnKind", "utf16CodeUnits");
            json.writeArrayPropertyStart("results");
            diagnostics.stream().limit(LIMIT).forEach(diagnostic -> result(diagnostic, json));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void tool(List<Diagnostic> diagnostics, JsonGenerator json) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        diagnostics.forEach(diagnostic -> rules.add(diagnostic.rule()));
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Diptych");
        json.writeArrayPropertyStart("rules");
        for (Rule rule : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.code());
            text("shortDescription", rule.meaning(), json);
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", level(rule.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Diagnostic diagnostic, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", diagnostic.rule().code());
        json.writeStringProperty("level", level(diagnostic.severity()));
        String help = diagnostic.help().isEmpty() ? "" : "\n" + String.join("\n", diagnostic.help());
        text("message", diagnostic.message() + help, json);
        if (!diagnostic.at().file().isEmpty()) {
            json.writeArrayPropertyStart("locations");
            location(diagnostic.at(), json);
            json.writeEndArray();
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty("diptych/v1", fingerprint(diagnostic));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void location(SourcePosition at, JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", at.file());
        json.writeEndObject();
        if (at.line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", at.line());
            if (at.column() > 0) {
                json.writeNumberProperty("startColumn", at.column());
                json.writeNumberProperty("endColumn", at.column() + at.length());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The same problem keeps its fingerprint when lines move. */
    private static String fingerprint(Diagnostic diagnostic) {
        String what = diagnostic.rule().code() + '\n' + diagnostic.at().file() + '\n' + diagnostic.message();
        return String.format(Locale.ROOT, "%08x", what.hashCode());
    }

    private static void text(String property, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity.word();
    }
}
