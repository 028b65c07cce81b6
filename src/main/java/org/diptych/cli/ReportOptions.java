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
import org.apache.commons.cli.Option;
import org.diptych.build.CheckResult;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Severity;
import org.diptych.diagnostic.Suggestions;
import org.diptych.diagnostic.TextRenderer;
import org.diptych.report.JsonReport;
import org.diptych.report.JunitReport;
import org.diptych.report.ReportFormat;
import org.diptych.report.SarifReport;

/**
 * How problems are handed over, and which of them fail the command.
 *
 * @param wanted all that were asked for
 * @param failOn the mildest severity that fails the command
 * @param showsNotes whether the text shows notes too
 */
record ReportOptions(List<Report> wanted, Severity failOn, boolean showsNotes) {
    static final List<Option> ALL = List.of(
            Usage.value(
                    "",
                    "report",
                    "FORMAT[=FILE]...",
                    "Hand the problems over as text, json, sarif or junit, to FILE or to standard output.\n"
                            + "May be given several times. Default: text, to standard error."),
            Usage.value("", "fail-on", "SEVERITY", "Fail on error (default) or already on warning, with exit code 3."),
            Usage.flag("", "notes", "Show notes in the text too, not only errors and warnings."));

    /** Those of a command that has no such options. */
    static final ReportOptions DEFAULT = new ReportOptions(List.of(), Severity.ERROR, false);

    /** A report asked for; an empty file means standard output. */
    record Report(ReportFormat format, String file) {}

    /**
     * What the command line asks for.
     *
     * @throws UsageFailed early on a form of report or a severity that there is not
     */
    static ReportOptions of(Arguments given) {
        Severity failOn = failOn(given.value("fail-on").orElse("error"));
        return new ReportOptions(wanted(given.values("report")), failOn, given.has("notes"));
    }

    private static Severity failOn(String severity) {
        return switch (severity) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default ->
                throw new UsageFailed(
                        ExitCode.USAGE,
                        "`" + severity + "` is not a severity to fail on.",
                        "`--fail-on` takes `error` or `warning`.");
        };
    }

    /**
     * Prints or writes the problems in every form asked for.
     *
     * @param found the problems, the files that were looked at, and what was tested in them
     * @param lines the lines of a file, for excerpts
     */
    void hand(CheckResult found, Function<String, Optional<List<String>>> lines, Terminal terminal) {
        List<Diagnostic> diagnostics = found.diagnostics();
        List<Report> reports = new ArrayList<>(wanted);
        if (wanted.stream().noneMatch(report -> report.file().isEmpty())) {
            reports.add(0, new Report(ReportFormat.TEXT, "-"));
        }
        List<Diagnostic> shown = showsNotes
                ? diagnostics
                : diagnostics.stream()
                        .filter(d -> d.severity() != Severity.NOTE)
                        .toList();
        for (Report report : reports) {
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

    private static List<Report> wanted(List<String> reports) {
        List<Report> wanted = new ArrayList<>();
        for (String report : reports) {
            String[] parts = report.split("=", 2);
            ReportFormat format = ReportFormat.of(parts[0]).orElseThrow(() -> unknown(parts[0]));
            wanted.add(new Report(format, parts.length > 1 ? parts[1] : ""));
        }
        return wanted;
    }

    private static UsageFailed unknown(String format) {
        String help = Suggestions.nearest(format, ReportFormat.words())
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
