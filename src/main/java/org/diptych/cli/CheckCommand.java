package org.diptych.cli;

import java.util.List;

/** Reads and checks; writes nothing. */
final class CheckCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "check",
                "Check publications and write nothing.",
                "Reads kinds, records, registries and templates, composes every edition, and reports all that is wrong"
                        + " with its place and what to do.",
                List.of(BuildCommand.PUBLICATIONS),
                ReportOptions.ALL);
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        ReportOptions reports = ReportOptions.of(given);
        Opened opened = Opened.by(given, terminal);
        return opened.conclude("check", opened.project().check(given.words()), reports);
    }
}
