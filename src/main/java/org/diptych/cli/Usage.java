package org.diptych.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/**
 * What a command says about itself and what it takes. Names of arguments ({@code EDITION}) tell the completion script
 * which words fit; behind them, {@code ,...} says that they may be a list, {@code ...} that the option may come again.
 *
 * @param name as it is typed: {@code diptych build}
 * @param header what it does, in one sentence
 * @param description paragraphs, empty where the header says all
 * @param parameters what may stand behind the options, in order
 * @param options without those of every command
 * @param footer what stands below all else
 */
record Usage(
        String name,
        String header,
        String description,
        List<Parameter> parameters,
        List<Option> options,
        String footer) {
    /** What every command takes. */
    static final List<Option> GENERAL = List.of(
            value(
                    "C",
                    "directory",
                    "DIR",
                    "The project: the folder with content/ and templates/. Default: the nearest one upwards."),
            flag("h", "help", "Show this help and exit."),
            flag("V", "version", "Print the version and exit."));

    /**
     * An argument without a name of its own. None is ever required.
     *
     * @param isRepeatable whether any number of them may be given
     */
    record Parameter(String label, boolean isRepeatable, String description) {}

    Usage(String name, String header, String description, List<Parameter> parameters, List<Option> options) {
        this("diptych " + name, header, description, parameters, options, "");
    }

    /** An option that is there or not. */
    static Option flag(String letter, String name, String description) {
        return Option.builder(letter.isEmpty() ? null : letter)
                .longOpt(name)
                .desc(description)
                .get();
    }

    /** An option with a value; an empty {@code letter} where it has none. */
    static Option value(String letter, String name, String argument, String description) {
        return Option.builder(letter.isEmpty() ? null : letter)
                .longOpt(name)
                .hasArg()
                .argName(argument)
                .desc(description)
                .get();
    }

    /** Whether an option may be given several times: its value is a list, or each makes one thing more. */
    static boolean isRepeatable(Option option) {
        return !option.hasArg() || option.getArgName().endsWith("...");
    }

    /** Those of its own, then those of every command. */
    List<Option> allOptions() {
        List<Option> all = new ArrayList<>(options);
        all.addAll(GENERAL);
        return all;
    }

    /** All options as they can be typed, short and long. */
    List<String> optionNames() {
        List<String> names = new ArrayList<>();
        for (Option option : allOptions()) {
            if (option.getOpt() != null) {
                names.add("-" + option.getOpt());
            }
            names.add("--" + option.getLongOpt());
        }
        return names;
    }
}
