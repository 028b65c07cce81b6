package org.diptych.report;

import java.io.Writer;
import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Severity;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Tested;
import tools.jackson.core.JsonGenerator;

/**
 * Problems as one JSON document:
 * <pre>{@code
 * {"errors": 1, "warnings": 0, "diagnostics": [
 *   {"rule": "unknown-value", "severity": "error", "file": "…", "line": 9, "column": 9, "length": 10,
 *    "message": "…", "help": ["…"], "via": []}],
 *  "assertions": [{"name": "…", "passed": true, "file": "…", "line": 12, "column": 9, "length": 8}]}
 * }</pre>
 */
public final class JsonReport {
    private JsonReport() {}

    /** Writes all problems, without tests. */
    public static void write(List<Diagnostic> diagnostics, Writer out) {
        write(diagnostics, List.of(), out);
    }

    /** Writes all problems and the outcome of all tests; the writer is flushed, not closed. */
    public static void write(List<Diagnostic> diagnostics, List<Tested> tests, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("errors", count(diagnostics, Severity.ERROR));
            json.writeNumberProperty("warnings", count(diagnostics, Severity.WARNING));
            json.writeArrayPropertyStart("diagnostics");
            diagnostics.forEach(diagnostic -> write(diagnostic, json));
            json.writeEndArray();
            if (!tests.isEmpty()) {
                json.writeArrayPropertyStart("assertions");
                tests.forEach(test -> write(test, json));
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Diagnostic diagnostic, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", diagnostic.rule().code());
        json.writeStringProperty("severity", diagnostic.severity().word());
        place(diagnostic.at(), json);
        json.writeStringProperty("message", diagnostic.message());
        json.writeArrayPropertyStart("help");
        diagnostic.help().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("via");
        for (SourcePosition step : diagnostic.via()) {
            json.writeStartObject();
            place(step, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Tested test, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", test.name());
        json.writeBooleanProperty("passed", test.isPassed());
        place(test.at(), json);
        json.writeEndObject();
    }

    private static void place(SourcePosition at, JsonGenerator json) {
        json.writeStringProperty("file", at.file());
        json.writeNumberProperty("line", at.line());
        json.writeNumberProperty("column", at.column());
        json.writeNumberProperty("length", at.length());
        if (!at.cell().isEmpty()) {
            json.writeStringProperty("cell", at.cell());
        }
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
