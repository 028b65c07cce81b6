package org.diptych.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** All commands. To make one known costs a good hundredth of a second, which every launch would pay for each. */
final class Commands {
    private static final Set<String> TAKING_VALUES = Set.of("-C", "--directory");

    private Commands() {}

    private static Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("build", BuildCommand::new);
        all.put("check", CheckCommand::new);
        all.put("list", ListCommand::new);
        all.put("schema", SchemaCommand::new);
        all.put("reference", ReferenceCommand::new);
        all.put("init", InitCommand::new);
        all.put("completion", CompletionCommand::new);
        return all;
    }

    /** Makes known the commands that the arguments can name; all of them for who asks what there is or mistypes one. */
    static CommandLine addTo(CommandLine line, List<String> arguments) {
        Map<String, Supplier<Object>> commands = all();
        if (!arguments.contains("completion") && commands.keySet().stream().anyMatch(name -> names(arguments, name))) {
            commands.keySet().removeIf(name -> !arguments.contains(name));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line;
    }

    private static boolean names(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at == 0 || (at > 0 && !TAKING_VALUES.contains(arguments.get(at - 1)));
    }
}
