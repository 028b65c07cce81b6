package org.diptych.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportsTest {
    private static final List<Diagnostic> FOUND = List.of(
            Diagnostic.of(
                    Rule.UNKNOWN_VALUE,
                    new SourcePosition("content/p/a.yaml", 9, 9, 10),
                    "`on-shedule` is <not> a \"status\".",
                    "did you mean `on-schedule`?"),
            Diagnostic.of(Rule.PLACEHOLDER, new SourcePosition("content/p/a.yaml", 12, 0, 0), "A \u0001 placeholder."),
            Diagnostic.of(Rule.MISSING_PUBLICATION, SourcePosition.NONE, "There is no publication `q`."));

    @Test
    void jsonTellsEveryProblemWithItsPlace() {
        StringWriter out = new StringWriter();
        JsonReport.write(FOUND, out);
        assertThat(out.toString())
                .contains("\"errors\" : 2", "\"warnings\" : 1", "\"rule\" : \"unknown-value\"", "\"column\" : 9");
    }

    @Test
    void sarifHasRulesPlacesAndFingerprintsThatDoNotMoveWithLines() {
        String sarif = sarif(FOUND);
        assertThat(sarif).contains("\"version\" : \"2.1.0\"", "\"startLine\" : 9", "\"endColumn\" : 19");
        Diagnostic first = FOUND.get(0);
        Diagnostic moved =
                Diagnostic.of(first.rule(), new SourcePosition("content/p/a.yaml", 20, 9, 10), first.message());
        assertThat(fingerprint(sarif(List.of(moved)))).isEqualTo(fingerprint(sarif(List.of(first))));
    }

    @Test
    void junitIsWellFormedAndCountsErrorsAsFailures() throws Exception {
        StringWriter out = new StringWriter();
        JunitReport.write(FOUND, List.of("content/p/a.yaml", "content/p/b.yaml"), out);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(xml.getElementsByTagName("system-out").getLength()).isEqualTo(1);
    }

    private static String sarif(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        SarifReport.write(diagnostics, out);
        return out.toString();
    }

    private static String fingerprint(String sarif) {
        int at = sarif.indexOf("diptych/v1");
        return sarif.substring(at, sarif.indexOf('\n', at));
    }
}
