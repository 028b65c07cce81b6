package org.diptych.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.content.ContentReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.figure.Computed;
import org.diptych.language.Language;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

/** Views, generated parts and references that a text embeds. */
class MarkdownViewsTest {
    private static final Path COMMON = Path.of("src/test/golden/template/common");

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aTextEmbedsAView() throws IOException {
        assertThat(print("{{measures goal=trees columns=code}}"))
                .contains("<table class=\"view measures\">", ">1.9</th>", ">1.10</th>")
                .doesNotContain(">2.1</th>");
    }

    @Test
    void aTextEmbedsALegend() throws IOException {
        assertThat(print("{{legend enumeration=status}}")).contains("<dl class=\"legend\">", "Cela avance.");
    }

    @Test
    void aTextEmbedsAnIndexAndARecapitulation() throws IOException {
        assertThat(print("{{index type=measure by=coordinators}}"))
                .contains("<dl class=\"index\">", "Bruxelles Mobilité");
        assertThat(print("{{recap types=part}}")).contains("<ul class=\"recap\">", "<a href=\"#part\">");
        assertThat(told()).isEmpty();
    }

    @Test
    void abbreviationsAreWholeWords() throws IOException {
        String plan = "data-origin=\"/abbreviations/plan\"";
        String list = "\n\n      {{abbreviations}}";

        for (String text : List.of("PRDD", "Le PRDD.", "(PRDD)", "**PRDD**/GPDO", "é PRDD…")) {
            assertThat(print(text + list)).as(text).contains(plan);
        }
        for (String text : List.of("PRDDs", "xPRDD", "éPRDD", "PRDD-bis", "l’PRDD", "1.PRDD", "prdd")) {
            assertThat(print(text + list)).as(text).doesNotContain(plan);
        }
    }

    @Test
    void unknownViewIsToldWhereItStands() throws IOException {
        print("{{measure goal=trees}}");
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("content/p/parts.yaml:6:")
                .contains("markdown-view The kind has no view `measure`. [did you mean `measures`?]");
    }

    @Test
    void unknownFilterValueAndColumnAreTold() throws IOException {
        print(
                "{{measures horizon=shrt}}\n\n      {{measures columns=code,titel}}\n\n      {{legend enumeration=stats}}\n\n      {{legend}}");
        assertThat(told())
                .extracting(line -> line.replaceAll("^\\S+ \\S+ ", ""))
                .containsExactly(
                        "`shrt` is not a value of `horizon`. [did you mean `short`?]",
                        "Record type `measure` has no field `titel`. [did you mean `title`?]",
                        "The kind has no enumeration `stats`. [did you mean `status`?]",
                        "`legend` needs the option `enumeration`. []");
    }

    @Test
    void referencesPrintNumberTitleOrPage() throws IOException {
        assertThat(
                        print(
                                "[](#part) [](#part){.number} [](#part){.title} [](#part){.page} [](actor:mobility) [](actor:mobility){.acronym}"))
                .contains("<a href=\"#part\"><span class=\"number\">Partie I</span> Une partie</a>")
                .contains("<a href=\"#part\">Partie I</a>")
                .contains("<a href=\"#part\">Une partie</a>")
                .contains("<span class=\"page\" data-target=\"part\"></span>")
                .contains("<span class=\"actor\">Bruxelles Mobilité (BM)</span>")
                .contains("<abbr class=\"actor\" title=\"Bruxelles Mobilité\">BM</abbr>");
    }

    private List<String> told() {
        return diagnostics.sorted().stream()
                .filter(found -> found.rule() == Rule.MARKDOWN_VIEW)
                .map(found -> found.at() + " " + found.rule().code() + " " + found.message() + " " + found.help())
                .toList();
    }

    private String print(String markdown) throws IOException {
        MemoryWorkspace workspace = new MemoryWorkspace();
        for (String path : List.of("templates/lib", "templates/theme/conventions.yaml")) {
            add(workspace, Path.of(""), Path.of(path));
        }
        add(workspace, COMMON, COMMON);
        String text = "      " + markdown + "\n";
        workspace.with(
                "content/p/parts.yaml",
                "- id: part\n  type: part\n  title: {fr: Une partie, nl: Een deel}\n  text:\n    fr: |\n" + text
                        + "    nl: |\n"
                        + text
                        + "  children:\n    - {id: first, type: goal, title: {fr: Un, nl: Een}}\n"
                        + "    - {id: trees, type: goal, title: {fr: Deux, nl: Twee}}\n"
                        + "    - {id: roads, type: goal, title: {fr: Trois, nl: Drie}}\n");
        workspace.with("templates/k/document.ftlh", "<@children publication/>");
        Conventions conventions = Conventions.read(workspace, diagnostics).orElseThrow();
        return new TemplateRenderer(workspace, conventions)
                .render(Computed.of(ContentReader.read(workspace, "content/p", diagnostics)), Language.FR, diagnostics)
                .html();
    }

    private static void add(MemoryWorkspace workspace, Path root, Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = root.toString().isEmpty() ? file : root.relativize(file);
                workspace.with(path.toString().replace('\\', '/'), Files.readString(file));
            }
        }
    }
}
