package org.diptych.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.value.Absence;
import org.diptych.value.Value;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PublicationTest {
    private static final String HEAD = "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\n";
    private final MemoryWorkspace workspace = new MemoryWorkspace();

    @BeforeEach
    void kind() throws Exception {
        workspace.with(
                "templates/mini/kind.yaml",
                Files.readString(Path.of("src/test/golden/errors/base/templates/mini/kind.yaml")));
    }

    private Publication read(String publication) {
        workspace.with("content/n/publication.yaml", HEAD + publication);
        Diagnostics diagnostics = new Diagnostics();
        Publication read = ContentReader.read(workspace, "content/n", diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return read;
    }

    private static List<String> ids(List<Record> records) {
        return records.stream().map(Record::id).toList();
    }

    private static String annex(String id) {
        return "id: " + id + "\ntype: annex\ntitle: {fr: a, nl: b}\n";
    }

    private static String objective(String id, String more) {
        return "id: " + id + "\ntype: objective\ntitle: {fr: But " + id + ", nl: Doel " + id + "}\n" + more;
    }

    private FieldValue field(String name, String written) {
        workspace.with("content/n/o.yaml", objective("o", name + ": " + written + "\n"));
        return read("").record("o").orElseThrow().field(name).orElseThrow();
    }

    @Test
    void editionsAndFormatsHaveDefaults() {
        Publication publication = read("");
        assertThat(publication.editions()).containsExactly(Edition.FR, Edition.NL, Edition.FR_NL);
        assertThat(publication.formats()).containsExactly(Format.values());
        assertThat(publication.title()).isEqualTo(new Localized<>("Note", "Nota"));
    }

    @Test
    void filesStandInNaturalOrder() {
        workspace.with("content/n/a-10.yaml", annex("a-10")).with("content/n/a-9.yaml", annex("a-9"));
        assertThat(ids(read("").root().children())).containsExactly("a-9", "a-10");
    }

    @Test
    void orderOverridesTheOrderOfFiles() {
        workspace
                .with("content/n/a.yaml", annex("a") + "order: 2\n")
                .with("content/n/b.yaml", annex("b") + "order: 1\n");
        assertThat(ids(read("").root().children())).containsExactly("b", "a");
    }

    @Test
    void partsGiveTheOrder() {
        workspace.with("content/n/x/a.yaml", annex("a")).with("content/n/b.yaml", annex("b"));
        Publication publication = read("parts:\n  - b\n  - x/\n  - {id: c, type: annex, title: {fr: a, nl: b}}\n");
        assertThat(ids(publication.root().children())).containsExactly("b", "a", "c");
    }

    @Test
    void recordsOfTheFolderOfAFileAreItsChildren() {
        workspace
                .with("content/n/o.yaml", objective("o", "children: [{id: s1, title: {fr: a, nl: b}}]\n"))
                .with("content/n/o/s2.yaml", "id: s2\ntitle: {fr: a, nl: b}\n");
        Publication publication = read("");
        Record objective = publication.record("o").orElseThrow();
        assertThat(ids(objective.children())).containsExactly("s1", "s2");
        assertThat(publication.parent(objective.children().get(1))).contains(objective);
        assertThat(objective.children().get(0).type().name()).isEqualTo("step");
    }

    @Test
    void aFileMayHoldManyRecordsInYamlOrJson() {
        workspace.with("content/n/list.json", "[{\"id\": \"a\", \"type\": \"annex\", \"title\": \"Même\"}]");
        Record record = read("").record("a").orElseThrow();
        assertThat(record.title()).isEqualTo(Localized.same("Même"));
    }

    @Test
    void aPairOfTextsIsAChapter() {
        workspace
                .with("content/n/intro.fr.md", "---\ntitle: Début\n---\n\nBonjour\n")
                .with("content/n/intro.nl.md", "---\ntitle: Begin\n---\nDag\n");
        Record chapter = read("parts: [intro]\n").record("intro").orElseThrow();
        assertThat(chapter.title()).isEqualTo(new Localized<>("Début", "Begin"));
        Value.Prose text = chapter.value("text", Value.Prose.class).orElseThrow();
        assertThat(text.text().fr().text()).isEqualTo("Bonjour\n");
        assertThat(text.text().fr().position(0, 7)).hasToString("content/n/intro.fr.md:5:1");
    }

    @Test
    void textsMayStandInFilesOfTheirOwn() {
        workspace
                .with("content/n/o.yaml", objective("o", "description: {file: long}\n"))
                .with("content/n/long.fr.md", "Long\n")
                .with("content/n/long.nl.md", "Lang\n");
        Publication publication = read("");
        assertThat(publication
                        .record("o")
                        .orElseThrow()
                        .value("description", Value.Prose.class)
                        .orElseThrow()
                        .text()
                        .nl()
                        .text())
                .isEqualTo("Lang\n");
        assertThat(ids(publication.records("chapter"))).isEmpty();
    }

    @Test
    void rowsOfASpreadsheetAreRecords() {
        workspace
                .with("content/n/o.yaml", objective("o", "tasks: {file: t.csv}\n"))
                .with("content/n/t.csv", "id;title.fr;title.nl;done\nt1;Un;Een;yes\nt2;Deux;Twee;\n");
        Publication publication = read("");
        List<Record> tasks = publication.record("o").orElseThrow().records("tasks");
        assertThat(ids(tasks)).containsExactly("t1", "t2");
        assertThat(tasks.get(0).value("done", Value.Bool.class)).contains(new Value.Bool(true));
        assertThat(tasks.get(1).field("done")).isEmpty();
        assertThat(publication.holder(tasks.get(0)).map(Record::id)).contains("o");
    }

    @Test
    void whatIsNotGivenIsInheritedFromTheNearestAncestor() {
        workspace
                .with("content/n/o.yaml", objective("o", "children: [{id: s, title: {fr: a, nl: b}}]\n"))
                .with("content/n/p.yaml", objective("p", "means: 2\nchildren: [{id: t, title: {fr: a, nl: b}}]\n"));
        Publication publication = read("means: 7\n");
        FieldValue fromRoot =
                publication.record("s").orElseThrow().field("means").orElseThrow();
        assertThat(fromRoot.value()).isEqualTo(new Value.Decimal(new BigDecimal("7")));
        assertThat(fromRoot.inherited()).isTrue();
        assertThat(fromRoot.at().file()).isEqualTo("content/n/publication.yaml");
        assertThat(publication
                        .record("t")
                        .orElseThrow()
                        .field("means")
                        .orElseThrow()
                        .value())
                .isEqualTo(new Value.Decimal(new BigDecimal("2")));
    }

    @Test
    void threeAbsencesAreThreeValues() {
        assertThat(field("means", "nil").value()).isEqualTo(Absence.NIL);
        assertThat(field("start", "unknown").value()).isEqualTo(Absence.UNKNOWN);
        assertThat(field("tasks", "not-applicable").value()).isEqualTo(Absence.NOT_APPLICABLE);
        assertThat(field("description", "!nil").value()).isEqualTo(Absence.NIL);
    }

    @Test
    void textKeepsWhatYamlWouldTakeForSomethingElse() {
        workspace.with(
                "content/n/o.yaml", "id: o\ntype: objective\ntitle: {fr: 12:30, nl: no}\nreference-number: nil\n");
        workspace.with(
                "templates/mini/kind.yaml",
                new String(bytes("templates/mini/kind.yaml"), java.nio.charset.StandardCharsets.UTF_8)
                        .replace(", pattern: \"[A-Z]-[0-9]+\"", ""));
        Record record = read("").record("o").orElseThrow();
        assertThat(record.title()).isEqualTo(new Localized<>("12:30", "no"));
        assertThat(record.text("reference-number")).contains(Localized.same("nil"));
    }

    private byte[] bytes(String path) {
        try {
            return workspace.bytes(path);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyPartOfAValueKnowsItsPlace() {
        FieldValue value = field("follows", "{to: o, note: {fr: un, nl: een}}");
        assertThat(value.at("note", "nl")).hasToString("content/n/o.yaml:4:37");
        assertThat(value.at("nowhere")).isEqualTo(value.at());
    }

    @Test
    void charactersOfAFoldedTextKnowTheirPlace() {
        workspace.with(
                "content/n/o.yaml",
                objective("o", "description:\n  fr: >\n    un deux\n    trois\n  nl: \"e\\u00e9n twee\"\n"));
        Value.Prose prose = read("").record("o")
                .orElseThrow()
                .value("description", Value.Prose.class)
                .orElseThrow();
        assertThat(prose.text().fr().text()).isEqualTo("un deux trois\n");
        assertThat(prose.text().fr().position(8, 13)).hasToString("content/n/o.yaml:7:5");
        assertThat(prose.text().nl().position(4, 8)).hasToString("content/n/o.yaml:8:17");
    }

    @Test
    void referencesLeadToRecordsActorsAndOtherPublications() {
        workspace
                .with(
                        "content/shared/actors.yaml",
                        "- {id: urban, name: urban.brussels}\n- {id: urban.dru, name: {fr: Rénovation, nl: Renovatie}}\n")
                .with("content/m/publication.yaml", HEAD.replace("id: n", "id: m"))
                .with("content/m/q.yaml", objective("q", ""))
                .with("content/n/o.yaml", objective("o", "follows: m:q\nowners: [urban, urban.dru]\n"));
        Publication publication = read("");
        assertThat(publication.target("m:q").orElseThrow().title()).isEqualTo(new Localized<>("But q", "Doel q"));
        assertThat(publication.target("urban.dru").orElseThrow().title().nl()).isEqualTo("Renovatie");
        assertThat(publication.target("o")).map(Target::type).contains("objective");
    }

    @Test
    void numbersFollowTheKind() {
        workspace
                .with(
                        "content/n/1.yaml",
                        objective("o", "children: [{id: s, title: {fr: a, nl: b}}, {id: t, title: {fr: a, nl: b}}]\n"))
                .with("content/n/2.yaml", objective("p", "children: [{id: u, title: {fr: a, nl: b}}]\n"))
                .with("content/n/c.fr.md", "---\ntitle: Début\n---\n")
                .with("content/n/c.nl.md", "---\ntitle: Begin\n---\n");
        Publication publication = read("");
        RecordNumbers numbers = publication.numbers();
        assertThat(numbers.number(publication.record("t").orElseThrow())).contains(Localized.same("1.b"));
        assertThat(numbers.number(publication.record("u").orElseThrow())).contains(Localized.same("2.a"));
        assertThat(numbers.number(publication.record("c").orElseThrow()))
                .contains(new Localized<>("Chapitre I", "Hoofdstuk I"));
        assertThat(numbers.heading(publication.record("p").orElseThrow()).nl())
                .isEqualTo(new RecordNumbers.Heading("OD 2", "Doel p", ""));
        assertThat(numbers.number(publication.root())).isEmpty();
    }

    @Test
    void aNewKindNeedsFilesOnly() {
        workspace
                .with("templates/recipe/kind.yaml", """
                        label: {fr: Livre de recettes, nl: Kookboek}
                        publication: book
                        types:
                          book:
                            contains: [recipe]
                            fields: {title: {type: text, localized: true, required: true}}
                          recipe:
                            label: {fr: recette, nl: recept}
                            numbering: {style: roman, prefix: "R", final-dot: true, heading: "{number} {title} ({code})"}
                            fields:
                              title: {type: text, localized: true, required: true}
                              minutes: {type: integer, unit: {fr: minutes, nl: minuten}}
                        """)
                .with("content/book/publication.yaml", "kind: recipe\nid: book\ntitle: {fr: Cuisine, nl: Keuken}\n")
                .with(
                        "content/book/waffles.yaml",
                        "- id: waffles\n  code: W-1\n  title: {fr: Gaufres, nl: Wafels}\n  minutes: 25\n");
        Diagnostics diagnostics = new Diagnostics();
        Publication book = ContentReader.read(workspace, "content/book", diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        Record waffles = book.record("waffles").orElseThrow();
        assertThat(waffles.value("minutes", Value.Decimal.class)).contains(new Value.Decimal(new BigDecimal("25")));
        assertThat(book.numbers().heading(waffles).fr())
                .isEqualTo(new RecordNumbers.Heading("RI.", "Gaufres", " (W-1)"));
    }

    @Test
    @Timeout(120)
    void tenThousandRecordsAreRead() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            list.append("- id: r-")
                    .append(i)
                    .append("\n  type: annex\n  title:\n    fr: Titre ")
                    .append(i)
                    .append("\n    nl: Titel ")
                    .append(i)
                    .append('\n');
        }
        workspace.with("content/n/all.yaml", list.toString());
        assertThat(read("").records()).hasSize(10_001);
    }
}
