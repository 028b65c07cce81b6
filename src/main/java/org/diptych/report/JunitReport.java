package org.diptych.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Tested;

/**
 * Problems as JUnit XML: one test suite per file, one test case per rule broken in it and per assertion that stands in
 * it. A file without errors that was read is one passed case. Warnings stand in the output of a passed case.
 */
public final class JunitReport {
    private JunitReport() {}

    /**
     * Writes all problems; the writer is flushed, not closed.
     *
     * @param files that were checked, so that what is right shows too
     */
    public static void write(List<Diagnostic> diagnostics, List<String> files, Writer out) {
        write(diagnostics, files, List.of(), out);
    }

    /**
     * Writes all problems and the outcome of all tests; the writer is flushed, not closed.
     *
     * @param files that were checked, so that what is right shows too
     * @param tests of which those that fail are problems too, and stand here alone
     */
    public static void write(List<Diagnostic> diagnostics, List<String> files, List<Tested> tests, Writer out) {
        Map<String, List<Tested>> testsByFile = new TreeMap<>();
        tests.forEach(test -> testsByFile
                .computeIfAbsent(test.at().file(), key -> new ArrayList<>())
                .add(test));
        Map<String, List<Diagnostic>> byFile = new TreeMap<>();
        files.forEach(file -> byFile.put(file, new ArrayList<>()));
        testsByFile.keySet().forEach(file -> byFile.put(file, new ArrayList<>()));
        diagnostics.stream()
                .filter(d -> d.rule() != Rule.ASSERTION || tests.isEmpty())
                .forEach(d -> byFile.computeIfAbsent(d.at().file(), key -> new ArrayList<>())
                        .add(d));
        try {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"diptych\">\n");
            for (Map.Entry<String, List<Diagnostic>> suite : byFile.entrySet()) {
                suite(suite.getKey(), suite.getValue(), testsByFile.getOrDefault(suite.getKey(), List.of()), out);
            }
            out.write("</testsuites>\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void suite(String file, List<Diagnostic> diagnostics, List<Tested> tests, Writer out)
            throws IOException {
        Map<String, List<Diagnostic>> byRule = new TreeMap<>();
        diagnostics.forEach(d -> byRule.computeIfAbsent(d.rule().code(), key -> new ArrayList<>())
                .add(d));
        if (byRule.isEmpty() && tests.isEmpty()) {
            byRule.put("content", List.of());
        }
        long failures = byRule.values().stream()
                        .filter(list -> list.stream().anyMatch(Diagnostic::isError))
                        .count()
                + tests.stream().filter(test -> !test.isPassed()).count();
        out.write("  <testsuite name=\"" + escape(file.isEmpty() ? "diptych" : file) + "\" tests=\""
                + (byRule.size() + tests.size()) + "\" failures=\"" + failures + "\">\n");
        for (Map.Entry<String, List<Diagnostic>> entry : byRule.entrySet()) {
            testCase(file, entry.getKey(), entry.getValue(), out);
        }
        for (Tested test : tests) {
            testCase(file, test, out);
        }
        out.write("  </testsuite>\n");
    }

    private static void testCase(String file, Tested test, Writer out) throws IOException {
        out.write("    <testcase classname=\"" + escape(file) + "\" name=\"" + escape(test.name()) + "\"");
        if (test.isPassed()) {
            out.write("/>\n");
            return;
        }
        String message = escape(test.failure());
        out.write(">\n      <failure message=\"" + message + "\">" + escape(test.at() + ": ") + message
                + "</failure>\n    </testcase>\n");
    }

    private static void testCase(String file, String rule, List<Diagnostic> diagnostics, Writer out)
            throws IOException {
        out.write("    <testcase classname=\"" + escape(file) + "\" name=\"" + escape(rule) + "\"");
        if (diagnostics.isEmpty()) {
            out.write("/>\n");
            return;
        }
        out.write(">\n");
        boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
        String element = failed ? "failure" : "system-out";
        String message = failed ? " message=\"" + escape(diagnostics.get(0).message()) + "\"" : "";
        out.write("      <" + element + message + ">");
        for (Diagnostic diagnostic : diagnostics) {
            out.write(escape(diagnostic.at() + ": " + diagnostic.severity().word() + ": " + diagnostic.message()));
            out.write('\n');
        }
        out.write("</" + element + ">\n    </testcase>\n");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        });
        return escaped.toString();
    }
}
