package org.diptych.cli;

import java.util.ArrayList;
import java.util.List;
import org.diptych.diagnostic.BuildFailed;
import org.diptych.diagnostic.Severity;
import org.diptych.diagnostic.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become text and exit codes. */
final class Problems {
    private final Terminal terminal;

    Problems(Terminal terminal) {
        this.terminal = terminal;
    }

    int badCommandLine(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        terminal.err().println("diptych: " + message(exception));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            suggestions(unmatched).forEach(s -> terminal.err().println("  help: did you mean `" + s + "`?"));
        }
        terminal.err()
                .println("  help: `" + command.getCommandSpec().qualifiedName() + " --help` shows what can be asked.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String typed = unmatched.getUnmatched().get(0);
            String command = exception.getCommandLine().getCommandSpec().qualifiedName();
            return typed.startsWith("-")
                    ? "`" + typed + "` is not an option of `" + command + "`."
                    : "`" + typed + "` is not a command, nor anything that `" + command + "` takes.";
        }
        return String.valueOf(exception.getMessage());
    }

    private static List<String> suggestions(UnmatchedArgumentException exception) {
        List<String> known =
                new ArrayList<>(exception.getCommandLine().getSubcommands().keySet());
        exception.getCommandLine().getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        return exception.getUnmatched().stream()
                .limit(1)
                .flatMap(typed -> Suggestions.nearest(typed, known).stream())
                .toList();
    }

    int failed(Exception exception) {
        if (exception instanceof BuildFailed failed) {
            return ExitCode.of(failed.diagnostics(), Severity.ERROR);
        }
        if (exception instanceof UsageFailed usage) {
            terminal.err().println("diptych: " + usage.getMessage());
            usage.help().forEach(help -> terminal.err().println("  help: " + help));
            return usage.exitCode();
        }
        terminal.err().println("diptych: this is a bug of ours, sorry. Please report it with what follows.");
        exception.printStackTrace(terminal.err());
        return ExitCode.INTERNAL;
    }
}
