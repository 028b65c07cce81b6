package org.diptych.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.diptych.diagnostic.Suggestions;

/** What was typed around the name of a command; options are asked for by their long names. */
final class Arguments {
    private final Usage usage;
    private final CommandLine line;

    private Arguments(Usage usage, CommandLine line) {
        this.usage = usage;
        this.line = line;
    }

    /**
     * Reads what was typed around the name of a command.
     *
     * @throws UsageFailed on what the command does not take
     */
    static Arguments of(Usage usage, List<String> typed) {
        Arguments arguments = parse(usage, typed, false);
        boolean anyNumber = usage.parameters().stream().anyMatch(Usage.Parameter::isRepeatable);
        List<String> words = arguments.words();
        if (!anyNumber && words.size() > usage.parameters().size()) {
            throw arguments.unknown(words.get(usage.parameters().size()), List.of());
        }
        for (Option option : usage.allOptions()) {
            String name = option.getLongOpt();
            if (!Usage.isRepeatable(option) && arguments.values(name).size() > 1) {
                throw new UsageFailed(ExitCode.USAGE, "`--" + name + "` is given more than once.", help(usage));
            }
        }
        return arguments;
    }

    /** Reads what stands before the name of the command; that name and all behind it are left as words. */
    static Arguments before(Usage usage, List<String> typed) {
        return parse(usage, typed, true);
    }

    private static Arguments parse(Usage usage, List<String> typed, boolean stopsAtWord) {
        Options options = new Options();
        usage.allOptions().forEach(options::addOption);
        // Only whole names: an abbreviation in a script would break with the next option that begins alike.
        DefaultParser parser = DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get();
        try {
            return new Arguments(usage, parser.parse(options, typed.toArray(String[]::new), stopsAtWord));
        } catch (UnrecognizedOptionException e) {
            throw unknown(usage, e.getOption(), List.of());
        } catch (MissingArgumentException e) {
            Option option = e.getOption();
            throw new UsageFailed(
                    ExitCode.USAGE,
                    "`--" + option.getLongOpt() + "` needs a value: `--" + option.getLongOpt() + "="
                            + option.getArgName() + "`.",
                    help(usage));
        } catch (ParseException e) {
            throw new UsageFailed(ExitCode.USAGE, String.valueOf(e.getMessage()), help(usage));
        }
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    Optional<Path> path(String option) {
        return value(option).map(Path::of);
    }

    /** All values of an option, however often it was given. */
    List<String> values(String option) {
        String[] values = line.getOptionValues(option);
        return values == null ? List.of() : List.of(values);
    }

    /** All values of an option that takes words with commas between them. */
    List<String> list(String option) {
        List<String> list = new ArrayList<>();
        values(option).forEach(value -> list.addAll(List.of(value.split(","))));
        return list;
    }

    /** What stands there without a name. */
    List<String> words() {
        return line.getArgList();
    }

    Optional<String> word(int index) {
        return index < words().size() ? Optional.of(words().get(index)) : Optional.empty();
    }

    /** The project asked for. */
    Optional<Path> directory() {
        return path("directory");
    }

    /** The complaint about a word that says nothing here; it may be one of {@code others} mistyped. */
    UsageFailed unknown(String word, Collection<String> others) {
        return unknown(usage, word, others);
    }

    private static String help(Usage usage) {
        return "`" + usage.name() + " --help` shows what can be asked.";
    }

    private static UsageFailed unknown(Usage usage, String word, Collection<String> others) {
        List<String> known = new ArrayList<>(others);
        known.addAll(usage.optionNames());
        List<String> help = new ArrayList<>();
        String name = word.split("=", 2)[0];
        // One letter is as near to any other.
        if (name.length() > 2) {
            Suggestions.nearest(name, known).ifPresent(near -> help.add("did you mean `" + near + "`?"));
        }
        help.add(help(usage));
        String message = word.startsWith("-")
                ? "`" + word + "` is not an option of `" + usage.name() + "`."
                : "`" + word + "` is not a command, nor anything that `" + usage.name() + "` takes.";
        return new UsageFailed(ExitCode.USAGE, message, help.toArray(String[]::new));
    }
}
