package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, asked by bash as bash asks it when an author presses the tabulator. */
class CompletionScriptTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.writeString(folder.resolve("diptych.sh"), CompletionScript.of(Commands.all()));
        for (String file : List.of(
                "content/plan/publication.yaml",
                "content/pages/publication.yaml",
                "content/note/publication.yaml",
                "content/shared/actors.yaml",
                "templates/leaflet/kind.yaml",
                "templates/theme/theme.css",
                "output/one/two")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.createFile(folder.resolve(file));
        }
    }

    @Test
    void commandsComeFirst() throws Exception {
        assertThat(completed("")).containsExactlyElementsOf(Commands.all().keySet());
        assertThat(completed("b")).containsExactly("build");
        assertThat(completed("-C", "elsewhere", "ch")).containsExactly("check");
        assertThat(completed("--dir")).containsExactly("--directory");
    }

    @Test
    void everyOptionOfEveryCommandIsOffered() throws Exception {
        for (var command : Commands.all().entrySet()) {
            List<String> names = command.getValue().usage().allOptions().stream()
                    .map(option -> "--" + option.getLongOpt())
                    .toList();
            assertThat(completed(command.getKey(), "--")).containsExactlyElementsOf(names);
        }
    }

    @Test
    void valuesFitTheirOption() throws Exception {
        assertThat(completed("build", "-t", "")).containsExactly("pdf", "docx", "web", "data");
        assertThat(completed("build", "--to", "d")).containsExactly("docx", "data");
        assertThat(completed("build", "plan", "-e", "nl")).containsExactly("nl", "nl-fr", "nl-fr-facing");
        assertThat(completed("build", "--standard", "")).containsExactly("ua1", "a2a", "a3a", "none");
        assertThat(completed("check", "--fail-on", "")).containsExactly("error", "warning");
        assertThat(completed("reference", "-l", "")).containsExactly("fr", "nl");
    }

    @Test
    void theLastPartOfAListIsCompleted() throws Exception {
        assertThat(completed("build", "-t", "pdf,d")).containsExactly("pdf,docx", "pdf,data");
    }

    @Test
    void bashDividesAtEqualsSigns() throws Exception {
        assertThat(completed("check", "--report", "=", "j")).containsExactly("json", "junit");
        assertThat(completed("check", "--report", "=")).containsExactly("text", "json", "sarif", "junit");
        assertThat(completed("check", "--report", "=", "json", "=", "out")).containsExactly("output");
    }

    @Test
    void zshDoesNotDivideThem() throws Exception {
        assertThat(completed("check", "--report=j")).containsExactly("--report=json", "--report=junit");
        assertThat(completed("build", "--to=pdf,w")).containsExactly("--to=pdf,web");
        assertThat(completed("build", "--output=out")).containsExactly("--output=output");
    }

    @Test
    void publicationsAndKindsAreThoseOfTheProject() throws Exception {
        assertThat(completed("build", "")).containsExactly("note", "pages", "plan");
        assertThat(completed("check", "plan", "no")).containsExactly("note");
        assertThat(completed("init", "")).containsExactly("leaflet");
        assertThat(completed("reference", "--kind", "")).containsExactly("leaflet");
        assertThat(completed("-C", folder.resolve("output").toString(), "build", ""))
                .isEmpty();
    }

    @Test
    void foldersBelowTheProjectKnowIt() throws Exception {
        assertThat(in(folder.resolve("output/one"), "build", "p")).containsExactly("pages", "plan");
        assertThat(in(Path.of("/"), "-C", folder.toString(), "build", "p")).containsExactly("pages", "plan");
        assertThat(in(Path.of("/"), "--directory=" + folder, "build", "p")).containsExactly("pages", "plan");
        assertThat(in(Path.of("/"), "--directory", "=", folder.toString(), "build", "p"))
                .containsExactly("pages", "plan");
        assertThat(in(Path.of("/"), "build", "p")).isEmpty();
    }

    @Test
    void foldersAndFilesMayHaveSpacesInTheirNames() throws Exception {
        Files.createDirectory(folder.resolve("my house"));
        Files.createFile(folder.resolve("my file"));
        assertThat(completed("build", "-o", "my")).containsExactly("my house");
        assertThat(completed("-C", "my")).containsExactly("my house");
        assertThat(completed("reference", "my")).containsExactlyInAnyOrder("my house", "my file");
    }

    @Test
    void whatTakesNothingOffersNothing() throws Exception {
        assertThat(completed("list", "")).isEmpty();
        assertThat(completed("schema", "x")).isEmpty();
    }

    private List<String> completed(String... typed) throws Exception {
        return in(folder, typed);
    }

    /** What is offered for the last of the words typed behind {@code diptych}, in a folder. */
    private List<String> in(Path here, String... typed) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", "-uc", """
                source "$1"
                complete -p diptych >/dev/null
                shift
                COMP_WORDS=(diptych "$@") COMP_CWORD=$#
                _diptych
                ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
                """, "bash", folder.resolve("diptych.sh").toString()));
        command.addAll(List.of(typed));
        Process bash = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(bash.waitFor()).isZero();
        return lines;
    }
}
