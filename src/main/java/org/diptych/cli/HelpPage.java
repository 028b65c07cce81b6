package org.diptych.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;

/** The page that {@code --help} prints: at most 100 columns, names on the left, what they mean beside them. */
final class HelpPage {
    private static final int WIDTH = 100;
    /** Where meanings begin when names are short enough; longer names get a line of their own. */
    private static final int WIDEST_NAME = 26;

    private final Usage usage;
    private final StringBuilder page = new StringBuilder();

    private HelpPage(Usage usage) {
        this.usage = usage;
    }

    /**
     * The page of a command, or of the program.
     *
     * @param commands those of the program by their names, empty for the page of a command
     */
    static String of(Usage usage, Map<String, Command> commands) {
        HelpPage help = new HelpPage(usage);
        help.wrap("", usage.header(), "");
        help.synopsis(!commands.isEmpty());
        help.paragraphs(usage.description());
        help.page.append('\n');
        help.entries(help.parametersAndOptions());
        if (!commands.isEmpty()) {
            List<Entry> entries = new ArrayList<>();
            commands.forEach((name, command) ->
                    entries.add(new Entry("  " + name, command.usage().header())));
            help.page.append("\nCommands:\n");
            help.entries(entries);
        }
        help.paragraphs(usage.footer());
        return help.page.toString();
    }

    private record Entry(String name, String meaning) {}

    private void synopsis(boolean hasCommands) {
        StringBuilder letters = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (Option option : usage.allOptions()) {
            if (!option.hasArg() && option.getOpt() != null) {
                letters.append(option.getOpt());
            } else {
                parts.add("[" + shortest(option) + "]");
            }
        }
        parts.add(0, "[-" + letters + "]");
        usage.parameters().forEach(parameter -> parts.add(label(parameter)));
        if (hasCommands) {
            parts.add("COMMAND");
        }
        String start = "Usage: " + usage.name() + " ";
        wrap(start, String.join(" ", parts), " ".repeat(start.length()));
    }

    private static String shortest(Option option) {
        String name = option.getOpt() == null ? "--" + option.getLongOpt() : "-" + option.getOpt();
        return option.hasArg() ? name + "=" + option.getArgName() : name;
    }

    private static String label(Usage.Parameter parameter) {
        return "[" + parameter.label() + (parameter.isRepeatable() ? "..." : "") + "]";
    }

    private void paragraphs(String text) {
        if (!text.isEmpty()) {
            page.append('\n');
            text.lines().forEach(line -> wrap("", line, ""));
        }
    }

    private List<Entry> parametersAndOptions() {
        List<Entry> entries = new ArrayList<>();
        for (Usage.Parameter parameter : usage.parameters()) {
            entries.add(new Entry("      " + label(parameter), parameter.description()));
        }
        for (Option option : usage.allOptions()) {
            String letter = option.getOpt() == null ? "      " : "  -" + option.getOpt() + ", ";
            String argument = option.hasArg() ? "=" + option.getArgName() : "";
            entries.add(new Entry(letter + "--" + option.getLongOpt() + argument, option.getDescription()));
        }
        return entries;
    }

    private void entries(List<Entry> entries) {
        int column = 2
                + entries.stream()
                        .mapToInt(entry -> entry.name().length())
                        .filter(length -> length <= WIDEST_NAME)
                        .max()
                        .orElse(WIDEST_NAME);
        String margin = " ".repeat(column);
        for (Entry entry : entries) {
            String start =
                    entry.name() + " ".repeat(Math.max(0, column - entry.name().length()));
            if (start.length() > column) {
                page.append(start).append('\n');
                start = margin;
            }
            for (String line : entry.meaning().split("\n")) {
                wrap(start, line, margin);
                start = margin;
            }
        }
    }

    /** Breaks a text between its words; the first line begins with {@code first}, the others with {@code next}. */
    private void wrap(String first, String text, String next) {
        StringBuilder line = new StringBuilder(first);
        boolean atStart = true;
        for (String word : text.split(" ")) {
            if (!atStart && line.length() + 1 + word.length() > WIDTH) {
                page.append(line).append('\n');
                line.setLength(0);
                line.append(next);
                atStart = true;
            }
            line.append(atStart ? "" : " ").append(word);
            atStart = false;
        }
        page.append(line).append('\n');
    }
}
