package org.diptych.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diptych.build.CheckResult;
import org.diptych.build.HouseReference;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Language;

/** Writes the document from which a house makes its own look in Word. */
final class ReferenceCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "reference",
                "Write a reference.docx: the start of a house's own look in Word.",
                "It shows every style of the theme. Change its styles, paper, headers and footers in Word and save it:"
                        + " from then on they win over the theme in every Word edition of the house or the kind.",
                List.of(new Usage.Parameter(
                        "FILE",
                        false,
                        "Where to write. Default: templates/theme/reference.docx, or templates/KIND/ with --kind.")),
                List.of(
                        Usage.value("k", "kind", "KIND", "A folder below templates/ whose own theme.css counts too."),
                        Usage.value("l", "language", "LANGUAGE", "Of its words: fr (default) or nl."),
                        Usage.flag("", "force", "Replace the file where there is one.")));
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        Opened opened = Opened.by(given, terminal);
        Language spoken = spoken(given.value("language").orElse("fr"));
        Optional<String> kind = given.value("kind");
        String folder = "templates/" + (kind.isEmpty() ? "theme" : known(kind.get(), opened.root()));
        Optional<String> file = given.word(0);
        String name = file.orElse(folder + "/reference.docx");
        Path target = file.isEmpty() ? opened.root().resolve(name) : Path.of(name);
        if (Files.exists(target) && !given.has("force")) {
            throw new UsageFailed(7, "`" + name + "` exists already; nothing was written.", "`--force` replaces it.");
        }
        Diagnostics diagnostics = new Diagnostics();
        byte[] document = HouseReference.of(opened.workspace(), kind.orElse(""), spoken, diagnostics);
        if (diagnostics.hasErrors()) {
            return opened.conclude(
                    "reference", new CheckResult(0, diagnostics.sorted(), List.of(), List.of()), ReportOptions.DEFAULT);
        }
        write(target, document, name);
        terminal.out().println(name + " is ready: change its styles in Word, then `diptych build -t docx`.");
        return ExitCode.DONE;
    }

    private static Language spoken(String language) {
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
