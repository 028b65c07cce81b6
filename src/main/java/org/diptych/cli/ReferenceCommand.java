package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.diptych.build.CheckResult;
import org.diptych.build.HouseReference;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the document from which a house makes its own look in Word. */
@Command(
        name = "reference",
        header = "Write a reference.docx: the start of a house's own look in Word.",
        description = {
            "",
            "It shows every style of the theme. Change its styles, paper, headers and footers in Word and",
            "save it: from then on they win over the theme in every Word edition of the house or the kind.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReferenceCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable DiptychCommand parent;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to write. Default: templates/theme/reference.docx, or templates/KIND/ with --kind.")
    private @Nullable Path file;

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            description = "A folder below templates/ whose own theme.css counts too.")
    private @Nullable String kind;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "LANGUAGE",
            defaultValue = "fr",
            description = "Of its words: fr (default) or nl.")
    private String language = "fr";

    @Option(names = "--force", description = "Replace the file where there is one.")
    private boolean force;

    @Override
    public Integer call() {
        Opened opened = Opened.by(parent);
        Language spoken = spoken();
        String folder = "templates/" + (kind == null ? "theme" : known(kind, opened.root()));
        String name = file == null ? folder + "/reference.docx" : file.toString();
        Path target = file == null ? opened.root().resolve(name) : file;
        if (Files.exists(target) && !force) {
            throw new UsageFailed(7, "`" + name + "` exists already; nothing was written.", "`--force` replaces it.");
        }
        Diagnostics diagnostics = new Diagnostics();
        byte[] document = HouseReference.of(opened.workspace(), kind == null ? "" : kind, spoken, diagnostics);
        if (diagnostics.hasErrors()) {
            return opened.conclude(
                    "reference", new CheckResult(0, diagnostics.sorted(), List.of(), List.of()), new ReportOptions());
        }
        write(target, document, name);
        opened.terminal().out().println(name + " is ready: change its styles in Word, then `diptych build -t docx`.");
        return ExitCode.DONE;
    }

    private Language spoken() {
        for (Language one : Language.values()) {
            if (one.code().equals(language)) {
                return one;
            }
        }
        throw new UsageFailed(ExitCode.USAGE, "`" + language + "` is not a language of Diptych.", "there are fr, nl.");
    }

    private static String known(String kind, Path root) {
        List<String> kinds;
        try (Stream<Path> folders = Files.list(root.resolve("templates"))) {
            kinds = folders.filter(folder -> Files.isRegularFile(folder.resolve("kind.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UsageFailed(4, "`templates` cannot be read: " + e.getMessage() + ".");
        }
        if (kinds.contains(kind)) {
            return kind;
        }
        String help = Suggestions.nearest(kind, kinds)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("there are " + String.join(", ", kinds) + ".");
        throw new UsageFailed(ExitCode.USAGE, "`" + kind + "` is not a kind.", help);
    }

    private static void write(Path target, byte[] document, String name) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(target, document);
        } catch (IOException e) {
            throw new UsageFailed(7, "`" + name + "` cannot be written: " + e.getMessage() + ".");
        }
    }
}
