package org.diptych.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads and checks; writes nothing. */
@Command(
        name = "check",
        header = "Check publications and write nothing.",
        description = {
            "",
            "Reads kinds, records, registries and templates, composes every edition, and reports all that is",
            "wrong with its place and what to do.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable DiptychCommand parent;

    @Parameters(paramLabel = "PUBLICATION", description = "Folders below content/. Default: all.")
    private List<String> publications = new ArrayList<>();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Override
    public Integer call() {
        reports.validate();
        Opened opened = Opened.by(parent);
        return opened.conclude("check", opened.project().check(publications), reports);
    }
}
