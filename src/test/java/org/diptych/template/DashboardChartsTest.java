package org.diptych.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diptych.content.ContentReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.figure.Computed;
import org.diptych.language.Language;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.MemoryWorkspace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The charts of a dashboard hold computed figures, and are left out where there is nothing to compare. */
class DashboardChartsTest {
    private static final String KIND = """
            label: {fr: Note, nl: Nota}
            publication: note
            enumerations:
              status:
                good: {fr: en bonne voie, nl: op schema, tone: good}
                late: {fr: en retard, nl: te laat, tone: bad}
            types:
              note:
                contains: [goal]
                fields: {title: {type: text, localized: true}, year: {type: year}}
              goal:
                contains: [step]
                abbreviation: {fr: OS, nl: SD}
                numbering: {style: decimal}
                fields:
                  title: {type: text, localized: true}
                  costs: {type: allocations}
              step:
                numbering: {style: decimal}
                fields:
                  title: {type: text, localized: true}
                  status: {type: enumeration, of: status}
                  deadline: {type: deadline}
                  fte: {type: decimal, figure: fte}
                  indicators: {type: indicator, multiple: true}
            """;

    private static final String GOALS = """
            - id: a
              type: goal
              title: {fr: Verdir, nl: Vergroenen}
              costs: [{number: 33.004.28.01.6321, year: 2024, commitment: 1500, payment: 500}]
              children:
                - {id: a1, type: step, title: {fr: Un, nl: Een}, status: good, deadline: 2024-03-31, fte: 2}
                - {id: a2, type: step, title: {fr: Deux, nl: Twee}, status: good, deadline: 2024-Q3, fte: 1.5}
                - {id: a3, type: step, title: {fr: Trois, nl: Drie}, status: late}
            - id: b
              type: goal
              title: {fr: Un titre qui ne finit pas et que l’on coupe donc entre deux mots, nl: Loger}
              costs: [{number: 33.004.28.01.6322, year: 2024, commitment: 800, payment: 700}]
              children:
                - id: b1
                  type: step
                  title: {fr: Quatre, nl: Vier}
                  fte: 4
                  indicators:
                    - {id: share, description: {fr: Part, nl: Aandeel}, direction: higher, target: 60 %, due: 2023, green: {at-least: 50 %},
                       red: {less-than: 40 %}, measurements: [{date: 2023-06, value: 32 %}]}
                    - {id: delay, description: {fr: Attente, nl: Wachttijd}, direction: lower, due: 2023, green: {at-most: 10}, red: {more-than: 20},
                       measurements: [{date: 2023-06, value: 15}]}
                    - {id: words, description: {fr: Avis, nl: Advies}, direction: words, green: {fr: bon, nl: goed}}
            """;

    private static Element print(String document) throws IOException {
        MemoryWorkspace workspace = new MemoryWorkspace()
                .with("templates/n/kind.yaml", KIND)
                .with("templates/n/document.ftlh", document)
                .with("content/p/publication.yaml", "kind: n\nid: p\ntitle: {fr: Note, nl: Nota}\nyear: 2024\n")
                .with("content/p/goals.yaml", GOALS)
                .with(Conventions.FILE, Files.readString(Path.of(Conventions.FILE)));
        Diagnostics diagnostics = new Diagnostics();
        Conventions conventions = Conventions.read(workspace, diagnostics).orElseThrow();
        String html = new TemplateRenderer(workspace, conventions)
                .render(Computed.of(ContentReader.read(workspace, "content/p", diagnostics)), Language.FR, diagnostics)
                .html();
        assertThat(diagnostics.sorted()).isEmpty();
        return Jsoup.parse(html).body();
    }

    private static String text(String document) throws IOException {
        StringBuilder rows = new StringBuilder();
        print(document)
                .select("tr")
                .forEach(row -> rows.append(String.join(" | ", row.children().eachText()))
                        .append('\n'));
        return rows.toString().replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    @Test
    void statusesAreCountedByThePartsOfThePublication() throws IOException {
        assertThat(print("${status_chart(\"step\", \"status\")}")
                        .select("figure")
                        .attr("data-chart"))
                .isEqualTo("stacked");
        // a has two good steps and a late one, b one without a status
        assertThat(text("${status_chart(\"step\", \"status\")}")).isEqualTo("""
                en bonne voie | en retard | non précisé
                OS 1 Verdir | 2 | 1 | 0
                OS 2 Un titre qui ne finit pas et que l’on coupe donc entre deux… | 0 | 0 | 1""");
    }

    @Test
    void indicatorsAreCountedByStatus() throws IOException {
        // 32 % is short of 60 %, which was due in 2023; 15 lies between green and red; of words nothing is computed
        assertThat(text("${indicator_chart()}")).isEqualTo("""
                à risque | non atteint | non calculable
                1 | 1 | 1""");
    }

    @Test
    void indicatorsStandAgainstTheirThresholds() throws IOException {
        Element figure = print("${bullet_chart(\"missed,at-risk\")}").selectFirst("figure");
        assertThat(figure).isNotNull();
        assertThat(figure.select("col").eachAttr("class")).containsExactly("value", "bad", "good", "target", "status");
        assertThat(text("${bullet_chart(\"missed,at-risk\")}")).isEqualTo("""
                Dernière mesure | Seuil rouge | Seuil vert | Valeur cible | Statut
                Part | 32 % | 40 % | 50 % | 60 % | non atteint
                Attente | 15 | 20 | 10 | à risque""");
        assertThat(figure.select("tr.lower th").text()).isEqualTo("Attente");
        // "at least 50 %" is good at 50 % already, "less than 40 %" is not bad at 40 % yet
        assertThat(figure.select("tr.good-beyond, tr.bad-at")).isEmpty();
    }

    @Test
    void deadlinesOfTheYearStandOnATimeline() throws IOException {
        assertThat(text("${deadline_chart(2024)}")).isEqualTo("1 Un | 31 mars 2024\n2 Deux | 3e trimestre 2024");
        assertThat(text("${deadline_chart(2030)}")).isEmpty();
    }

    @Test
    void meansStandSideBySide() throws IOException {
        assertThat(text("${means_chart([\"goal\"])}")).isEqualTo("""
                Crédits d’engagement | Crédits de liquidation
                OS 1 Verdir | 1 500 € | 500 €
                OS 2 Un titre qui ne finit pas et que l’on coupe donc entre deux… | 800 € | 700 €
                ETP
                OS 1 Verdir | 3,5 ETP
                OS 2 Un titre qui ne finit pas et que l’on coupe donc entre deux… | 4 ETP""");
    }

    @Test
    void oneStatusAloneIsNoChart() throws IOException {
        assertThat(text("${means_chart([])}")).isEmpty();
        assertThat(text("${bullet_chart(\"reached\")}")).isEmpty();
    }
}
