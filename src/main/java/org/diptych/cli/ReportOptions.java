package org.diptych.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.diptych.build.CheckResult;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Severity;
import org.diptych.diagnostic.Suggestions;
import org.diptych.diagnostic.TextRenderer;
import org.diptych.report.JsonReport;
import org.diptych.report.JunitReport;
import org.diptych.report.ReportFormat;
import org.diptych.report.SarifReport;
import picocli.CommandLine.Option;

/** How problems are handed over, and which of them fail the command. */
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FORMAT[=FILE]",
            description = {
                "Hand the problems over as text, json, sarif or junit, to FILE or to standard output.",
                "May be given several times. Default: text, to standard error."
            })
    private List<String> reports = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Fail on error (default) or already on warning, with exit code 3.")
    private String failOn = "error";

    @Option(names = "--notes", description = "Show notes in the text too, not only errors and warnings.")
    private boolean notes;

    /** A report asked for; an empty file means standard output. */
    private record Report(ReportFormat format, String file) {}

    /** The mildest severity that fails the command. */
    Severity failOn() {
        return switch (failOn) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default ->
                throw new UsageFailed(
                        ExitCode.USAGE,
                        "`" + failOn + "` is not a severity to fail on.",
                        "`--fail-on` takes `error` or `warning`.");
        };
    }

    /** Fails early on a report that does not exist. */
    void validate() {
        failOn();
        wanted();
    }

    /**
     * Prints or writes the problems in every form asked for.
     *
     * @param found the problems, the files that were looked at, and what was tested in them
     * @param lines the lines of a file, for excerpts
     */
    void hand(CheckResult found, Function<String, Optional<List<String>>> lines, Terminal terminal) {
        List<Diagnostic> diagnostics = found.diagnostics();
        List<Report> wanted = wanted();
        if (wanted.stream().noneMatch(report -> report.file().isEmpty())) {
            wanted.add(0, new Report(ReportFormat.TEXT, "-"));
        }
        List<Diagnostic> shown = notes
                ? diagnostics
                : diagnostics.stream()
                        .filter(d -> d.severity() != Severity.NOTE)
                        .toList();
        for (Report report : wanted) {
            if (report.file().equals("-")) {
                write(report.format(), shown, found, lines, terminal.err(), terminal.hasColor());
                terminal.err().flush();
            } else if (report.file().isEmpty()) {
                write(report.format(), diagnostics, found, lines, terminal.out(), false);
                terminal.out().flush();
            } else {
                toFile(report, found, lines);
            }
        }
    }

    private List<Report> wanted() {
        List<Report> wanted = new ArrayList<>();
        for (String report : reports) {
            String[] parts = report.split("=", 2);
            ReportFormat format = ReportFormat.of(parts[0]).orElseThrow(() -> unknown(parts[0]));
            wanted.add(new Report(format, parts.length > 1 ? parts[1] : ""));
        }
        return wanted;
    }

    private static UsageFailed unknown(String format) {
        List<String> known = List.of("text", "json", "sarif", "junit");
        String help = Suggestions.nearest(format, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("there are `text`, `json`, `sarif` and `junit`.");
        return new UsageFailed(ExitCode.USAGE, "`" + format + "` is not a form of report.", help);
    }

    private static void toFile(Report report, CheckResult found, Function<String, Optional<List<String>>> lines) {
        try {
            Path file = Path.of(report.file());
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                write(report.format(), found.diagnostics(), found, lines, new PrintWriter(writer), false);
            }
        } catch (IOException e) {
            throw new UsageFailed(7, "the report `" + report.file() + "` cannot be written: " + e.getMessage() + ".");
        }
    }

    private static void write(
            ReportFormat format,
            List<Diagnostic> diagnostics,
            CheckResult found,
            Function<String, Optional<List<String>>> lines,
            PrintWriter out,
            boolean color) {
        switch (format) {
            case TEXT -> out.print(new TextRenderer(lines, color).render(diagnostics));
            case JSON -> JsonReport.write(diagnostics, found.tests(), out);
            case SARIF -> SarifReport.write(diagnostics, out);
            case JUNIT -> JunitReport.write(diagnostics, found.files(), found.tests(), out);
        }
        out.flush();
    }
}
