package org.diptych.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diptych.diagnostic.Suggestions;

/** Copies the starter of a kind to a new publication; in an empty folder, makes a project first. */
final class InitCommand implements Command {
    /** Written in the files of a starter where the name of the new publication goes. */
    private static final String NAME = "STARTER-NAME";

    @Override
    public Usage usage() {
        return new Usage(
                "init",
                "Start a new publication: small, complete, in both languages.",
                "Copies templates/KIND/starter to content/NAME. In a folder that is not a project yet, the templates"
                        + " and the shared registers are put there first.",
                List.of(
                        new Usage.Parameter(
                                "KIND",
                                false,
                                "A folder below templates/ that has a starter. Default: orientation-note."),
                        new Usage.Parameter(
                                "NAME", false, "The folder below content/. Default: the name of the kind.")),
                List.of());
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        String kind = given.word(0).orElse("orientation-note");
        String folder = given.word(1).orElse(kind);
        if (!folder.matches("[a-z0-9][a-z0-9-]*")) {
            throw new UsageFailed(
                    ExitCode.USAGE,
                    "`" + folder + "` cannot name a publication.",
                    "use lower-case letters, digits and hyphens.");
        }
        try {
            Path root = project(given.directory());
            Path starter = root.resolve("templates").resolve(kind).resolve("starter");
            if (!Files.isDirectory(starter)) {
                throw unknown(kind, root);
            }
            Path target = root.resolve("content").resolve(folder);
            if (Files.exists(target)) {
                throw new UsageFailed(
                        7,
                        "`content/" + folder + "` exists already; nothing was written.",
                        "give another name: `diptych init " + kind + " NAME`.");
            }
            copy(starter, target, folder);
            terminal.out().println("content/" + folder + " is ready. Next: `diptych build " + folder + "`.");
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UsageFailed(7, "the publication could not be written: " + e.getMessage() + ".");
        }
    }

    /** The project here; made from the program's own where there is none. */
    private static Path project(Optional<Path> directory) throws IOException {
        Path here = directory.orElse(Path.of(""));
        Path home = ProjectFolder.home();
        boolean isNew = directory.isPresent() || !Files.isDirectory(here.resolve("content"));
        if (isNew && home != null && !Files.isDirectory(here.resolve("templates"))) {
            copy(home.resolve("templates"), here.resolve("templates"), NAME);
            copy(home.resolve("content/shared"), here.resolve("content/shared"), NAME);
        }
        return ProjectFolder.find(directory);
    }

    private static UsageFailed unknown(String kind, Path root) throws IOException {
        List<String> starters;
        try (Stream<Path> kinds = Files.list(root.resolve("templates"))) {
            starters = kinds.filter(path -> Files.isDirectory(path.resolve("starter")))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
        String help = Suggestions.nearest(kind, starters)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("there are " + String.join(", ", starters) + ".");
        return new UsageFailed(ExitCode.USAGE, "`" + kind + "` is not a kind with a starter.", help);
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (isText(file)) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Files.writeString(target, text.replace(NAME, name), StandardCharsets.UTF_8);
            } else {
                Files.copy(file, target);
            }
        }
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(yaml|yml|json|md|csv|css|ftlh|html|txt)");
    }
}
