package org.diptych.cli;

import java.util.List;

/** Prints a script that completes commands, options and their values in bash and zsh. */
final class CompletionCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "completion",
                "Print a completion script for bash and zsh.",
                "Use it so: source <(./diptych completion)",
                List.of(),
                List.of());
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        terminal.out().print(CompletionScript.of(Commands.all()));
        return ExitCode.DONE;
    }
}
