package org.diptych.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Document;
import org.diptych.document.HtmlReader;
import org.diptych.document.Metadata;
import org.diptych.document.Pairing;
import org.diptych.document.Resolver;
import org.diptych.document.Words;
import org.diptych.figure.Computed;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;
import org.junit.jupiter.api.Test;

/** The publications of the repository, as their templates print them. */
class RealPublicationsTest {
    private final Workspace workspace = new FolderWorkspace(Path.of("."), Map.of(), Instant.EPOCH);
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void theirTemplatesHaveNoMistakes() {
        ContentReader.publications(workspace).forEach(this::print);
        assertThat(diagnostics.sorted())
                .filteredOn(
                        problem -> problem.rule().area() == Rule.Area.TEMPLATE || problem.rule() == Rule.MARKDOWN_VIEW)
                .extracting(Diagnostic::message)
                .isEmpty();
    }

    @Test
    void theNoteHasChaptersObjectivesAndAnnexes() {
        List<String> both = print("content/note-2024-territorial-development");
        assertThat(both.get(0))
                .contains("<header class=\"cover\"", "<nav class=\"contents\" data-depth=\"3\">")
                .contains(
                        "data-origin=\"sustainable-neighbourhood-contracts/title\"><span class=\"number\">IV.1.1. OO 1.1.")
                .contains("Réalisations 2023</h4>", "Planning 2024</h4>")
                .contains("<table class=\"indicators\"", "class=\"recap\"", "class=\"checklist\"")
                .contains("☑", "Contrats de quartier")
                .doesNotContain("OD 1.1");
        assertThat(both.get(1))
                .contains("OD 1.1.", "Verwezenlijkingen 2023</h4>", "Wijkcontracten")
                .doesNotContain("OO 1.1");
    }

    @Test
    void thePlanHasThemesPillarsMeasuresLegendAndIndex() {
        List<String> both = print("content/industrial-plan");
        assertThat(both.get(0))
                .contains("<table class=\"view measures unnumbered\"><caption>Mesures proposées</caption>")
                .contains("<abbr class=\"symbol tone-neutral\" title=\"moyen terme\">MT</abbr>")
                .contains("<dl class=\"legend\">", "<dl class=\"index\">")
                .contains("<tr id=\"m-1-1-1\" data-origin=\"m-1-1-1\">");
        assertThat(both.get(1)).contains("<caption>Voorgestelde maatregelen</caption>", ">KT</abbr>");
    }

    @Test
    void thePlanHoldsEverythingOfItsSource() {
        Publication plan = ContentReader.read(workspace, "content/industrial-plan", diagnostics);

        Map<String, Integer> expected = Map.of(
                "measure", 152, "trend", 14, "dimension", 6, "example", 12, "sector-measures", 30, "web-resource", 70);
        expected.forEach((type, count) -> assertThat(plan.records(type)).hasSize(count));
        assertThat(plan.records("driver"))
                .filteredOn(driver -> driver.field("objective").isPresent())
                .hasSize(6);
    }

    @Test
    void everyMeasureOfThePlanIsPrintedAndReachable() {
        String html = print("content/industrial-plan").get(0);

        ContentReader.read(workspace, "content/industrial-plan", diagnostics)
                .records("measure")
                .forEach(measure -> assertThat(html).contains("<tr id=\"" + measure.id() + "\""));
    }

    @Test
    void theirPagesAreUnderstoodLinkedAndPaired() {
        for (String folder : ContentReader.publications(workspace)) {
            List<String> both = print(folder);
            Document fr = read(Edition.FR, both.get(0));
            Document nl = read(Edition.NL, both.get(1));
            Words words = new Words("Tableau", "Figure", ": ");
            Document pair = new Pairing(diagnostics).pair(Edition.FR_NL, new Localized<>(fr, nl));
            new Resolver(Localized.same(words), diagnostics).resolve(pair);
        }
        assertThat(diagnostics.sorted())
                .filteredOn(problem -> problem.rule() == Rule.TEMPLATE_HTML
                        || problem.rule() == Rule.UNRESOLVED_TARGET
                        || problem.rule() == Rule.UNPAIRED)
                .extracting(Diagnostic::message)
                .isEmpty();
    }

    private Document read(Edition edition, String html) {
        Localized<String> none = Localized.same("");
        Metadata metadata = new Metadata("p", "k", none, none, "", "", none, none);
        HtmlReader reader = new HtmlReader(origin -> SourcePosition.NONE, diagnostics);
        return new Document(edition, metadata, reader.read(html, "document.ftlh"));
    }

    /** In French and in Dutch. */
    private List<String> print(String folder) {
        Diagnostics ofContent = new Diagnostics();
        Publication publication = ContentReader.read(workspace, folder, ofContent);
        Conventions conventions = Conventions.read(workspace, ofContent).orElseThrow();
        TemplateRenderer renderer = new TemplateRenderer(workspace, conventions);
        List<String> printed = new ArrayList<>();
        for (Language language : Language.ALL) {
            printed.add(renderer.render(Computed.of(publication), language, diagnostics)
                    .html());
        }
        return printed;
    }
}
