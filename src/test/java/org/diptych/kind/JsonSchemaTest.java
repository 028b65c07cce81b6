package org.diptych.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.diptych.content.ContentReader;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Localized;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;
import org.diptych.source.SourceText;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas say about one record what reading says about it. */
class JsonSchemaTest {
    private static final MemoryWorkspace WORKSPACE = workspace();
    private static final Kind KIND =
            Kinds.read(WORKSPACE, new Diagnostics()).kind("mini").orElseThrow();
    private static final Map<String, String> SCHEMAS = JsonSchema.of(KIND);

    private static MemoryWorkspace workspace() {
        try {
            return new MemoryWorkspace()
                    .with(
                            "templates/mini/kind.yaml",
                            Files.readString(Path.of("src/test/golden/errors/base/templates/mini/kind.yaml")))
                    .with(
                            "content/n/publication.yaml",
                            "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\nparts: [o.yaml]\n")
                    .with("content/n/map.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                    .with("content/n/long.fr.md", "Long\n")
                    .with("content/n/long.nl.md", "Lang\n")
                    .with("content/n/t.csv", "id,title.fr,title.nl\nt,a,b\n")
                    .with("content/shared/actors.yaml", "- {id: urban, name: Urban}\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Node tree(String path, String text) {
        SourceText source = SourceText.of(path, text);
        return new SourceReader(WORKSPACE, new Diagnostics())
                .read(source, 0, text.length())
                .orElseThrow();
    }

    private static String objective(String field) {
        return "id: o\ntype: objective\ntitle: {fr: But, nl: Doel}\n" + field + "\n";
    }

    private static List<String> schemaSays(String record) {
        Node.Mapping schema = (Node.Mapping) tree("s.json", SCHEMAS.get("objective.schema.json"));
        return new SchemaValidator(schema).problems(tree("o.yaml", record));
    }

    private static List<Diagnostic> readingSays(String record) {
        WORKSPACE.with("content/n/o.yaml", record);
        Diagnostics diagnostics = new Diagnostics();
        ContentReader.read(WORKSPACE, "content/n", diagnostics);
        return diagnostics.sorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code: 007",
                "remark: {fr: a, nl: b}",
                "status:",
                "description: {fr: Texte, nl: no}",
                "description: {file: long}",
                "reference-number: A-12",
                "status: on-schedule",
                "status: nil",
                "themes: stopped",
                "themes: [stopped, on-schedule]",
                "share: 95 %",
                "share: 12.5",
                "count: 3",
                "count: \"3\"",
                "means: 2.5",
                "budget: 12500000.50",
                "budget: unknown",
                "start: 2024-12-31",
                "month: 2024-03",
                "year: 2024",
                "span: 2021/2025",
                "deadline: continuous",
                "deadline: 2024",
                "deadline: [2024-Q1, 2024-H2, {fr: a, nl: b}]",
                "approved: yes",
                "approved: false",
                "follows: o",
                "follows: {to: o, note: {fr: a, nl: b}}",
                "owners: [urban]",
                "tasks: [{id: t, title: {fr: a, nl: b}, done: no}]",
                "tasks: {file: t.csv}",
                "tasks: not-applicable",
                "figures: {rows: [{label: {fr: a, nl: b}, value: 3}, [a, 4]], note: {fr: a, nl: b}}",
                "site: https://a.be",
                "site: {fr: https://a.be/fr, nl: https://a.be/nl}",
                "site: {href: https://a.be, label: {fr: a, nl: b}}",
                "map: {file: map.png, alt: {fr: a, nl: b}}",
                "indicators: [{id: i, description: {fr: a, nl: b}, owner: urban, direction: by-date, target: 95 %,"
                        + " green: {by: 2024-12-31}, orange: {late: 1 week}, red: {fr: a, nl: b},"
                        + " measurements: [{date: 2023-12-31, value: 4}]}]",
                "indicators: {id: i, description: {fr: a, nl: b}, green: {from: 80, to: 90}, red: {at-most: 2}}",
                "allocations: [33.004.28.01.6321, {number: 33.001.0701.1111, amount: 100}]",
                "impact: {users: [citizen], users-other: {fr: a, nl: b}, cost: no}",
                "children: [{id: s, title: {fr: a, nl: b}, means: 2}]"
            })
    void acceptsWhatReadingAccepts(String field) {
        assertThat(readingSays(objective(field))).isEmpty();
        assertThat(schemaSays(objective(field))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: red",
                "order: first",
                "description: Une langue",
                "description: {fr: a}",
                "description: {fr: a, nl: b, en: c}",
                "reference-number: a-12",
                "status: on-shedule",
                "status: [stopped]",
                "themes: [stopped, stopped]",
                "share: 120",
                "share: many",
                "count: -3",
                "count: 2.5",
                "means: 2,5",
                "means: 2.25",
                "start: 2024-13-31",
                "month: 2024-13",
                "year: 24",
                "span: 2021",
                "deadline: soon",
                "deadline: {fr: a}",
                "approved: maybe",
                "follows: [o]",
                "follows: {note: {fr: a, nl: b}}",
                "tasks: {id: t, title: {fr: a, nl: b}}",
                "tasks: [{title: {fr: a, nl: b}}]",
                "tasks: [{id: t}]",
                "figures: {note: {fr: a, nl: b}}",
                "figures: {rows: [{valeu: 3}]}",
                "site: {href: https://a.be, lable: a}",
                "map: {alt: {fr: a, nl: b}}",
                "indicators: [{id: i}]",
                "indicators: [{id: i, description: {fr: a, nl: b}, direction: sideways}]",
                "indicators: [{id: i, description: {fr: a, nl: b}, green: {bye: 2024}}]",
                "indicators: [{id: i, description: {fr: a, nl: b}, green: 90}]",
                "allocations: [33.4]",
                "impact: {users: [citizens]}",
                "impact: {cost: perhaps}",
                "children: [{id: s}]",
                "children: [{id: s, type: annex, title: {fr: a, nl: b}}]"
            })
    void refusesWhatReadingRefuses(String field) {
        assertThat(readingSays(objective(field))).isNotEmpty();
        assertThat(schemaSays(objective(field))).isNotEmpty();
    }

    @Test
    void refusesARecordWithoutIdOrTitle() {
        assertThat(schemaSays("type: objective\ntitle: {fr: a, nl: b}\n")).isNotEmpty();
        assertThat(schemaSays("id: o\ntype: objective\n")).isNotEmpty();
        assertThat(schemaSays("id: O_1\ntype: objective\ntitle: {fr: a, nl: b}\n"))
                .isNotEmpty();
    }

    @Test
    void everyTypeHasAFile() {
        assertThat(SCHEMAS.keySet())
                .containsExactly(
                        "publication.schema.json",
                        "chapter.schema.json",
                        "objective.schema.json",
                        "step.schema.json",
                        "task.schema.json",
                        "annex.schema.json");
    }

    @Test
    void labelsOfEnumerationValuesAreDescriptions() {
        assertThat(SCHEMAS.get("objective.schema.json"))
                .contains("\"enumDescriptions\"", "selon le planning / volgens planning", "draft/2020-12");
    }

    @Test
    void idsOfRegistriesAreCompletedAndOthersLetThrough() {
        Map<String, String> schemas = JsonSchema.of(
                KIND, Map.of("actor", Map.of("sau", new Localized<>("Société d’aménagement urbain", "Maatschappij"))));
        String objective = schemas.get("objective.schema.json");

        assertThat(objective).contains("\"sau\"", "Société d’aménagement urbain / Maatschappij");
        assertThat(new SchemaValidator((Node.Mapping) tree("s.json", objective))
                        .problems(tree("o.yaml", objective("owners: [sau, urban]"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors", "allocations", "glossary", "target-groups"})
    void theRegistriesOfThisRepositoryFitTheirSchemas(String registry) throws IOException {
        String text = Files.readString(Path.of("content/shared/" + registry + ".yaml"));
        String schema = JsonSchema.ofRegistries().get(registry + ".schema.json");

        assertThat(new SchemaValidator((Node.Mapping) tree("s.json", schema)).problems(tree(registry, text)))
                .isEmpty();
    }

    @Test
    void registryEntriesWithoutNameOrWithUnknownKeysAreRefused() {
        Node.Mapping schema =
                (Node.Mapping) tree("s.json", JsonSchema.ofRegistries().get("target-groups.schema.json"));

        assertThat(new SchemaValidator(schema).problems(tree("t.yaml", "- id: residents\n")))
                .isNotEmpty();
        assertThat(new SchemaValidator(schema).problems(tree("t.yaml", "- {id: a, name: {fr: a, nl: b}, colour: c}\n")))
                .isNotEmpty();
    }

    @Test
    void theSameKindGivesTheSameBytes() {
        assertThat(JsonSchema.of(KIND)).isEqualTo(SCHEMAS);
    }
}
