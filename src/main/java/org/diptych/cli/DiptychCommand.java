package org.diptych.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: prints how to use it. */
@Command(
        name = "diptych",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        header = "Bilingual publications from records: PDF, Word and web, in French, Dutch and two columns.",
        footer = {
            "",
            "Exit codes: 0 done, 1 errors in the content, 2 bad command line or configuration, 3 warnings under",
            "--fail-on warning, 4 input not found, 5 template error, 6 output standard not met, 7 output not",
            "written, 70 a bug of ours."
        })
final class DiptychCommand implements Runnable {
    final Terminal terminal;

    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The project: the folder with content/ and templates/. Default: the nearest one upwards.")
    @Nullable
    Path directory;

    @Spec
    @Nullable
    CommandSpec spec;

    DiptychCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(terminal.out());
        }
    }
}
