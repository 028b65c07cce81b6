package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diptych.build.CheckResult;
import org.diptych.build.Project;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Severity;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Snapshot;
import org.diptych.workspace.Workspace;

/** The project that a command works on, with the terminal it prints to. */
record Opened(Path root, Workspace workspace, Project project, Terminal terminal) {
    /** Opens the project that the command line names. */
    static Opened by(Arguments given, Terminal terminal) {
        Path root = ProjectFolder.find(given.directory());
        Workspace workspace =
                new Snapshot(new FolderWorkspace(root, terminal.environment(), ProjectFolder.moment(root)));
        String program = System.getProperty("diptych.jars", "") + Version.number();
        return new Opened(root, workspace, new Project(workspace, program), terminal);
    }

    /** Where outputs are: the folder that {@code --output} names, or that of the project. */
    Path output(Arguments given) {
        return given.path("output").map(Path::toAbsolutePath).orElse(root.resolve("output"));
    }

    /** Hands the problems over, prints the closing line and gives the exit code. */
    int conclude(String command, CheckResult found, ReportOptions reports) {
        List<Diagnostic> diagnostics = found.diagnostics();
        reports.hand(found, this::lines, terminal);
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long warnings = diagnostics.stream()
                .filter(d -> d.severity() == Severity.WARNING)
                .count();
        terminal.err()
                .println(command + ": " + count(found.publications(), "publication") + ", " + count(errors, "error")
                        + ", " + count(warnings, "warning") + notes(diagnostics));
        return ExitCode.of(diagnostics, reports.failOn());
    }

    /** Notes are told by their number, so that they do not bury what must be mended. */
    private static String notes(List<Diagnostic> diagnostics) {
        long notes =
                diagnostics.stream().filter(d -> d.severity() == Severity.NOTE).count();
        return notes == 0 ? "" : ", " + count(notes, "note") + " (`--notes` shows them)";
    }

    /** {@code 1 error}, {@code 2 errors}. */
    static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /** The lines of a file of the project, for excerpts. */
    Optional<List<String>> lines(String file) {
        if (!workspace.isFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(workspace.bytes(file), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
