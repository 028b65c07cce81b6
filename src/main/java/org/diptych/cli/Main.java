package org.diptych.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.diptych.diagnostic.BuildFailed;
import org.diptych.diagnostic.Severity;

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
        try {
            return Commands.run(List.of(args), terminal);
        } catch (UsageFailed e) {
            terminal.err().println("diptych: " + e.getMessage());
            e.help().forEach(help -> terminal.err().println("  help: " + help));
            return e.exitCode();
        } catch (BuildFailed e) {
            return ExitCode.of(e.diagnostics(), Severity.ERROR);
        } catch (Exception e) {
            terminal.err().println("diptych: this is a bug of ours, sorry. Please report it with what follows.");
            e.printStackTrace(terminal.err());
            return ExitCode.INTERNAL;
        }
    }
}
