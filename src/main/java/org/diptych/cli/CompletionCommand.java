package org.diptych.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in bash and zsh. */
@Command(
        name = "completion",
        header = "Print a completion script for bash and zsh.",
        description = {"", "Use it so: source <(./diptych completion)", ""},
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {
    @ParentCommand
    private @Nullable DiptychCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        Objects.requireNonNull(parent).terminal.out().println(AutoComplete.bash("diptych", root.commandLine()));
    }
}
