package org.diptych.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program: its commands, and which of them the command line asks for. */
final class Commands {
    static final Usage PROGRAM = new Usage(
            "diptych",
            "Bilingual publications from records: PDF, Word and web, in French, Dutch and two columns.",
            "",
            List.of(),
            List.of(),
            "Exit codes: 0 done, 1 errors in the content, 2 bad command line or configuration, 3 warnings under"
                    + " --fail-on warning, 4 input not found, 5 template error, 6 output standard not met,"
                    + " 7 output not written, 70 a bug of ours.");

    private Commands() {}

    /** All commands by their names, in the order in which help lists them. */
    static Map<String, Command> all() {
        Map<String, Command> all = new LinkedHashMap<>();
        all.put("build", new BuildCommand());
        all.put("check", new CheckCommand());
        all.put("list", new ListCommand());
        all.put("schema", new SchemaCommand());
        all.put("reference", new ReferenceCommand());
        all.put("init", new InitCommand());
        all.put("completion", new CompletionCommand());
        return all;
    }

    /**
     * Does what the command line asks for.
     *
     * @return the exit code
     * @throws UsageFailed when it asks for what there is not
     */
    static int run(List<String> typed, Terminal terminal) {
        Arguments before = Arguments.before(PROGRAM, typed);
        List<String> rest = before.words();
        Map<String, Command> commands = all();
        if (answers(before, PROGRAM, commands, terminal)) {
            return ExitCode.DONE;
        }
        if (rest.isEmpty()) {
            terminal.out().print(HelpPage.of(PROGRAM, commands));
            return ExitCode.DONE;
        }
        Command command = commands.get(rest.get(0));
        if (command == null) {
            throw before.unknown(rest.get(0), commands.keySet());
        }
        List<String> arguments = new ArrayList<>(typed);
        arguments.remove(typed.size() - rest.size());
        Arguments given = Arguments.of(command.usage(), arguments);
        return answers(given, command.usage(), Map.of(), terminal) ? ExitCode.DONE : command.run(given, terminal);
    }

    /** Prints help or the version where that is asked for. */
    private static boolean answers(Arguments given, Usage usage, Map<String, Command> commands, Terminal terminal) {
        if (given.has("help")) {
            terminal.out().print(HelpPage.of(usage, commands));
            return true;
        }
        if (given.has("version")) {
            terminal.out().println("diptych " + Version.number());
            return true;
        }
        return false;
    }
}
