package org.diptych.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.figure.Computed;
import org.diptych.language.Language;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

/** Figures in texts, tables and dashboards, as each language writes them. */
class FiguresPrintedTest {
    private static final String KIND = """
            label: {fr: Note, nl: Nota}
            publication: note
            enumerations:
              status: {open: {fr: en cours, nl: lopend, symbol: "►", tone: neutral}}
              indicator-status: {missed: {fr: échoué, nl: mislukt, symbol: "✕", tone: bad}}
              segment: {mice: {fr: MICE, nl: MICE}, leisure: {fr: Loisirs, nl: Vrije tijd}, both: {fr: Les deux, nl: Beide, split: [mice, leisure]}}
            types:
              note:
                contains: [goal]
                fields:
                  title: {type: text, localized: true}
                  year: {type: year}
                  budget: {type: appropriations}
              goal:
                label: {fr: but, nl: doel}
                abbreviation: {fr: OS, nl: SD}
                numbering: {style: decimal}
                fields:
                  title: {type: text, localized: true}
                  text: {type: prose, localized: true}
                  status: {type: enumeration, of: status}
                  deadline: {type: deadline}
                  fte: {type: decimal, figure: fte}
                  costs: {type: allocations}
                  lines: {type: list, of: line}
                  indicators: {type: indicator, multiple: true}
              line:
                fields: {segment: {type: enumeration, of: segment}, amount: {type: amount}}
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    private String print(Language language, String text, String document) throws IOException {
        MemoryWorkspace workspace = new MemoryWorkspace()
                .with("templates/n/kind.yaml", KIND)
                .with("templates/n/document.ftlh", document)
                .with("content/p/publication.yaml", """
                        kind: n
                        id: p
                        title: {fr: Note, nl: Nota}
                        year: 2024
                        budget: [{number: 33.004.28.01.6321, year: 2024, commitment: 15673000, payment: 1234.5, name: {fr: Quartiers, nl: Wijken}}]
                        """)
                .with("content/p/g.yaml", """
                        id: g
                        title: {fr: "But {{fact:fte}}", nl: "Doel {{fact:fte}}"}
                        text: {fr: "%1$s", nl: "%1$s"}
                        status: open
                        deadline: 2024-Q3
                        fte: 2.5
                        costs: [33.004.28.01.6321]
                        lines:
                          - {id: a, segment: mice, amount: 1129000}
                          - {id: b, segment: leisure, amount: 4663000}
                          - {id: c, segment: both, amount: 9881000}
                        indicators:
                          - {id: rate, description: {fr: Taux, nl: Aandeel}, direction: higher, target: 60 %%, due: 2023,
                             green: {at-least: 50 %%}, red: {less-than: 50 %%}, measurements: [{date: 2023-06, value: 42 %%}]}
                        """.formatted(text));
        try (Stream<Path> files = Files.walk(Path.of("templates/lib"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                workspace.with(file.toString(), Files.readString(file));
            }
        }
        String conventions = "templates/theme/conventions.yaml";
        workspace.with(conventions, Files.readString(Path.of(conventions)));
        Publication publication = ContentReader.read(workspace, "content/p", diagnostics);
        return new TemplateRenderer(
                        workspace, Conventions.read(workspace, diagnostics).orElseThrow())
                .render(Computed.of(publication), language, diagnostics)
                .html();
    }

    private List<String> told() {
        return diagnostics.sorted().stream()
                .map(found -> found.at() + " " + found.message())
                .toList();
    }

    @Test
    void factsAreWrittenAsTheLanguageDoes() throws IOException {
        String text =
                "{{fact:commitment}}, {{fact:commitment in=millions}}, {{fact:payment}}, {{fact:rate}}, {{fact:rate/status}}";
        assertThat(print(Language.FR, text, "<@document/>"))
                .contains("<data value=\"15673000\">15\u202f673\u202f000\u00a0euros</data>")
                .contains(">15,7\u00a0millions d’euros</data>")
                .contains(">1\u202f234,50\u00a0euros</data>")
                .contains("<data value=\"42\">42\u00a0%</data>, échoué")
                .contains("</span> But 2,5</h1>");
        assertThat(print(Language.NL, text, "<@document/>"))
                .contains(
                        ">15.673.000\u00a0euro</data>",
                        ">15,7\u00a0miljoen euro</data>",
                        "mislukt",
                        "</span> Doel 2,5</h1>");
        assertThat(told()).isEmpty();
    }

    @Test
    void aFactThatDoesNotExistIsToldWhereItStands() throws IOException {
        print(Language.FR, "Il y a {{fact:rat}} et {{fact:fte decimal=1}}.", "<@document/>");
        assertThat(told())
                .containsExactly(
                        "content/p/g.yaml:3:20 There is no figure `rat`: `g` has no `rat`.",
                        "content/p/g.yaml:3:36 `decimal=1` is not an option of a figure.");
    }

    @Test
    void statusesAreToldByWordSignAndColour() throws IOException {
        String html = print(Language.FR, "a", "<@document/>");
        assertThat(html)
                .contains("<span class=\"choice tone-bad\">")
                .contains("title=\"échoué\">✕</abbr>")
                .contains("60\u00a0% (<time datetime=\"2023\">2023</time>)");
    }

    @Test
    void theDashboardLeadsToItsRecords() throws IOException {
        String html = print(Language.FR, "a", "<@children publication/><@dashboard \"goal\", \"status\", [\"goal\"]/>");
        assertThat(html)
                .contains("Situation au", "1er janvier 2024")
                .contains("<a href=\"#g\">OS\u00a01</a>")
                .contains("<time datetime=\"2024-Q3\">3e trimestre 2024</time>")
                .contains("Indicateurs à surveiller")
                .contains("<data value=\"2.5\">2,5</data>")
                .contains("<data value=\"15673000\">15\u202f673\u202f000\u00a0€</data>");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatServesBothIsHalvedInARecap() throws IOException {
        // 1 129 000 + 9 881 000 / 2 = 6 069 500; 4 663 000 + 9 881 000 / 2 = 9 603 500; together 15 673 000
        assertThat(print(Language.NL, "a", "<@recap_table \"line\", \"amount\", \"segment\"/>"))
                .contains(">6.069.500\u00a0€</data>", ">9.603.500\u00a0€</data>", ">15.673.000\u00a0€</data>");
    }

    @Test
    void recapsStandSideBySide() throws IOException {
        String html = print(
                Language.FR,
                "a",
                "<@recap_matrix \"line\", \"amount\", [\"segment\", \"segment\"], [\"Segments\", \"Encore\"]/>");
        // the halves as above, and all of them together: 1 129 000 + 4 663 000 + 9 881 000
        assertThat(html)
                .contains(
                        "<th scope=\"colgroup\" colspan=\"3\" class=\"number\">Encore</th>",
                        "<data value=\"6069500\">",
                        "<data value=\"9603500\">",
                        "colspan=\"3\"><data value=\"15673000\">");
    }
}
