package org.diptych.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        boolean interactive = Boolean.getBoolean("diptych.terminal");
        int code = run(new Terminal(out, err, interactive, System.getenv()), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command; prints to the terminal given and returns the exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine.Help.Ansi ansi = terminal.hasColor() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
        Problems problems = new Problems(terminal);
        return Commands.addTo(new CommandLine(new DiptychCommand(terminal)), List.of(args))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(false)
                .setParameterExceptionHandler(problems::badCommandLine)
                .setExecutionExceptionHandler((exception, command, parsed) -> problems.failed(exception))
                .execute(args);
    }
}
