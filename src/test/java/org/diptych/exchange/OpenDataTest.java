package org.diptych.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.figure.Computed;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTest {
    private static final String KIND = """
            label: {fr: Note, nl: Nota}
            publication: note
            enumerations:
              status:
                done: {fr: réalisé, nl: verwezenlijkt}
                open: {fr: en cours, nl: lopend}
            types:
              note:
                label: {fr: note, nl: nota}
                contains: [goal]
                fields:
                  title: {type: text, localized: true, required: true}
                  year: {type: year}
                  budget: {type: appropriations}
              goal:
                label: {fr: but, nl: doel}
                plural: {fr: buts, nl: doelen}
                numbering: {style: decimal}
                fields:
                  title: {type: text, localized: true, required: true, label: {fr: Titre, nl: Titel}}
                  status: {type: enumeration, of: status, label: {fr: Statut, nl: Status}}
                  start: {type: date}
                  share: {type: percentage}
                  urgent: {type: boolean}
                  deadline: {type: deadline}
                  follows: {type: reference, to: goal, multiple: true}
                  costs: {type: allocations}
                  indicators: {type: indicator, multiple: true}
                  plan:
                    type: table
                    label: {fr: Plan, nl: Plan}
                    columns:
                      item: {type: text, localized: true}
                      amount: {type: amount}
                      part: {type: percentage, share-of: amount}
                  impact:
                    type: form
                    questions:
                      users: {label: {fr: Qui ?, nl: Wie?}, answer: multiple, options: {citizen: {fr: Citoyen, nl: Burger}, firm: {fr: Entreprise, nl: Bedrijf}}, other: true}
                      simple: {label: {fr: Simple ?, nl: Eenvoudig?}, answer: yes-no}
                  charts: {type: chart}
            """;

    private static final String GOALS = """
            - id: a
              type: goal
              title: {fr: "=SOMME(1)", nl: "Doel, \\"een\\""}
              status: done
              start: 2024-03-05
              share: 12.5 %
              urgent: yes
              deadline: 2024-12-31
              follows: [b]
              costs: [{number: 33.004.28.01.6321, amount: 1500.25}]
              indicators:
                - id: k
                  description: {fr: Part, nl: Deel}
                  direction: higher
                  unit: "%"
                  green: {at-least: 50 %}
                  red: {less-than: 40 %}
                  measurements: [{date: 2023, value: 42 %}, {date: 2023-12-31, value: 57 %}]
            - id: b
              type: goal
              title: {fr: Deux, nl: Twee}
              deadline: continuous
              plan:
                rows:
                  - {id: work, item: {fr: Travaux, nl: Werken}, amount: 12.50}
                  - {item: {fr: Études, nl: Studies}, amount: 37.50, of-which: [{item: {fr: dont sols, nl: waarvan bodem}, amount: 5}]}
                  - {id: total, item: {fr: Total, nl: Totaal}, sum: all}
              impact: {users: [citizen], users-other: {fr: Écoles, nl: Scholen}, simple: yes}
              charts:
                - {id: years, kind: line, columns: [{fr: Nuits, nl: Nachten}], rows: [["2023", 4], ["2024", unknown]]}
                - {id: parts, kind: bar, table: plan, columns: [amount]}
            """;

    private static MemoryWorkspace workspace(String goals) {
        MemoryWorkspace workspace = new MemoryWorkspace();
        workspace.with("templates/mini/kind.yaml", KIND);
        workspace.with("content/n/publication.yaml", "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\nyear: 2024\n");
        workspace.with("content/n/goals.yaml", goals);
        try {
            workspace.with(Conventions.FILE, Files.readString(Path.of(Conventions.FILE)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return workspace;
    }

    private static Map<String, byte[]> files(String goals) throws IOException {
        MemoryWorkspace workspace = workspace(goals);
        Diagnostics diagnostics = new Diagnostics();
        Publication publication = ContentReader.read(workspace, "content/n", diagnostics);
        assertThat(diagnostics.hasErrors()).as(diagnostics.sorted().toString()).isFalse();
        Conventions conventions = Conventions.read(workspace, diagnostics).orElseThrow();
        Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
        new OpenData(Computed.of(publication), "n", conventions)
                .write(
                        name -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            written.put(name, out);
                            return out;
                        },
                        Instant.parse("2024-01-02T03:04:05Z"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        written.forEach((name, out) -> files.put(name, out.toByteArray()));
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void recordsAreRowsWithBothLanguages() throws IOException {
        List<String> lines = text(files(GOALS).get("goal.csv")).lines().toList();

        assertThat(lines)
                .containsExactly(
                        "id,number,code,parent,title.fr,title.nl,status,status.fr,status.nl,start,share,urgent,deadline,"
                                + "deadline.fr,deadline.nl,follows",
                        "a,1,,n,'=SOMME(1),\"Doel, \"\"een\"\"\",done,réalisé,verwezenlijkt,2024-03-05,12.5,true,2024-12-31,"
                                + "31 décembre 2024,31 december 2024,b",
                        "b,2,,n,Deux,Twee,,,,,,,continuous,en continu,doorlopend,");
    }

    @Test
    void jsonKeepsTextsAsTheyAre() throws IOException {
        assertThat(text(files(GOALS).get("goal.json")))
                .startsWith(
                        "[\n{\"id\":\"a\",\"number\":\"1\",\"code\":null,\"parent\":\"n\",\"title.fr\":\"=SOMME(1)\","
                                + "\"title.nl\":\"Doel, \\\"een\\\"\"")
                .contains("\"share\":12.5,\"urgent\":true")
                .endsWith("\n]\n");
    }

    @Test
    void measurementsBelongToTheirIndicator() throws IOException {
        Map<String, byte[]> files = files(GOALS);

        assertThat(text(files.get("measurements.csv")).lines())
                .containsExactly(
                        "indicator,date,date-end,value,text.fr,text.nl",
                        "a/indicators/k,2023,2023-12-31,42,,",
                        "a/indicators/k,2023-12-31,2023-12-31,57,,");
        assertThat(text(files.get("indicators.csv")).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("a/indicators/k,a,Part,Deel,%,%,higher,")
                .contains("au moins 50 %".replace(' ', '\u00a0').replace("au\u00a0moins\u00a0", "au moins "));
    }

    @Test
    void allocationsAreTheLinesOfTheBudget() throws IOException {
        assertThat(text(files(GOALS).get("allocations.csv")).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("a,costs,")
                .contains(",33.004.28.01.6321,")
                .endsWith(",1500.25,1500.25");
    }

    @Test
    void tablesOfRecordsAreTablesOfTheirOwn() throws IOException {
        assertThat(text(files(GOALS).get("goal.plan.csv")).lines())
                .containsExactly(
                        "record,row,role,depth,item.fr,item.nl,amount,part",
                        // 12.50 / (12.50 + 37.50) = 25 %, 37.50 / 50 = 75 %, 5 / 50 = 10 %
                        "b,work,detail,0,Travaux,Werken,12.50,25.0",
                        "b,2,detail,0,Études,Studies,37.50,75.0",
                        "b,3,of-which,1,dont sols,waarvan bodem,5,10.0",
                        "b,total,total,0,Total,Totaal,50.00,100.0");
    }

    @Test
    void answersOfFormsAreRows() throws IOException {
        assertThat(text(files(GOALS).get("goal.impact.csv")).lines())
                .containsExactly(
                        "record,question,question.fr,question.nl,answer,answer.fr,answer.nl,words.fr,words.nl",
                        "b,users,Qui ?,Wie?,citizen,Citoyen,Burger,Écoles,Scholen",
                        "b,simple,Simple ?,Eenvoudig?,yes,oui,ja,,");
    }

    @Test
    void figuresTypedWithAChartAreRows() throws IOException {
        assertThat(text(files(GOALS).get("charts.csv")).lines())
                .containsExactly(
                        "record,chart,row,column,name.fr,name.nl,series.fr,series.nl,value,from,to",
                        "b,years,1,1,2023,2023,Nuits,Nachten,4,,",
                        "b,years,2,1,2024,2024,Nuits,Nachten,,,");
    }

    @Test
    void theWorkbookHoldsTheSameValues() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(files(GOALS).get("n.xlsx")))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
            Sheet goals = workbook.getSheet("goal");
            assertThat(goals.getPhysicalNumberOfRows()).isEqualTo(3);
            assertThat(goals.getPaneInformation().isFreezePane()).isTrue();
            assertThat(goals.getRow(1).getCell(4).getStringCellValue()).isEqualTo("=SOMME(1)");
            assertThat(goals.getRow(1).getCell(9).getLocalDateTimeCellValue().toLocalDate())
                    .hasToString("2024-03-05");
            assertThat(goals.getRow(1).getCell(10).getNumericCellValue()).isEqualTo(12.5);
            assertThat(goals.getRow(1).getCell(11).getBooleanCellValue()).isTrue();
            Sheet money = workbook.getSheet("allocations");
            int last = money.getRow(1).getLastCellNum() - 1;
            assertThat(BigDecimal.valueOf(money.getRow(1).getCell(last).getNumericCellValue()))
                    .hasToString("1500.25");
            assertThat(money.getRow(1).getCell(last).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
        }
    }

    @Test
    void everyPartOfTheWorkbookKeepsTheSchema() throws Exception {
        List<XmlError> errors = new java.util.ArrayList<>();
        XmlOptions options = new XmlOptions().setErrorListener(errors);
        int parts = 0;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(files(GOALS).get("n.xlsx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayInputStream part = new ByteArrayInputStream(zip.readAllBytes());
                XmlObject document = entry.getName().startsWith("xl/worksheets/")
                        ? WorksheetDocument.Factory.parse(part)
                        : entry.getName().equals("xl/workbook.xml")
                                ? WorkbookDocument.Factory.parse(part)
                                : entry.getName().equals("xl/styles.xml")
                                        ? StyleSheetDocument.Factory.parse(part)
                                        : null;
                if (document != null) {
                    assertThat(document.validate(options))
                            .as(entry.getName() + " " + errors)
                            .isTrue();
                    parts++;
                }
            }
        }
        assertThat(parts).isEqualTo(9);
    }

    @Test
    void theDescriptionNamesEveryFileAndColumn() throws IOException {
        Map<String, byte[]> files = files(GOALS);
        JsonNode description = new JsonMapper().readTree(files.get("datapackage.json"));

        assertThat(Frictionless.problems(files)).isEmpty();
        JsonNode goal = resource(description, "goal");
        assertThat(field(goal, "share").get("type").asString()).isEqualTo("number");
        assertThat(field(goal, "title.nl").get("title").asString()).isEqualTo("Titel");
        assertThat(field(goal, "status").get("constraints")).hasToString("{\"enum\":[\"done\",\"open\"]}");
        assertThat(field(resource(description, "allocations"), "year")
                        .get("columnType")
                        .asString())
                .isEqualTo("date:fiscal-year");
        assertThat(resource(description, "measurements").get("schema").get("foreignKeys"))
                .hasToString(
                        "[{\"fields\":\"indicator\",\"reference\":{\"resource\":\"indicators\",\"fields\":\"id\"}}]");
    }

    private static JsonNode resource(JsonNode description, String name) {
        return named(description.get("resources"), name);
    }

    private static JsonNode field(JsonNode resource, String name) {
        return named(resource.get("schema").get("fields"), name);
    }

    private static JsonNode named(JsonNode nodes, String name) {
        return nodes.valueStream()
                .filter(node -> node.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sameRecordsGiveTheSameBytes() throws IOException {
        Map<String, byte[]> one = files(GOALS);
        Map<String, byte[]> two = files(GOALS);

        one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void charactersThatXmlCannotHaveDoNotSpoilTheWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out, "t", Instant.EPOCH)) {
            workbook.sheet(
                    "a/b:c*d and a name that is much too long", List.of(Column.of("x", Column.Type.TEXT, "", "")));
            workbook.row(List.of(Cell.text("a\u0001b & <c>\n\ud83d\ude00")));
            workbook.endSheet();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("a-b-c-d and a name that is much");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("a\ufffdb & <c>\n\ud83d\ude00");
        }
    }

    @Test
    @Timeout(120)
    void manyIndicatorsAndLinesAreWrittenInAMoment() throws IOException {
        StringBuilder goals = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            goals.append("- id: g").append(i).append("\n  type: goal\n  title: {fr: B, nl: D}\n  costs:\n");
            for (int j = 0; j < 20; j++) {
                goals.append("    - {number: 33.004.28.")
                        .append(String.format("%02d", j))
                        .append(".6321, amount: 10.5}\n");
            }
            goals.append("  indicators:\n");
            for (int j = 0; j < 10; j++) {
                goals.append("    - {id: k")
                        .append(j)
                        .append(", description: {fr: a, nl: b}, direction: higher, measurements: [");
                for (int k = 0; k < 20; k++) {
                    goals.append(k == 0 ? "" : ", ")
                            .append("{date: ")
                            .append(2000 + k)
                            .append(", value: ")
                            .append(k)
                            .append('}');
                }
                goals.append("]}\n");
            }
        }
        Map<String, byte[]> files = files(goals.toString());

        assertThat(text(files.get("measurements.csv")).lines()).hasSize(500 * 10 * 20 + 1);
        assertThat(text(files.get("allocations.csv")).lines()).hasSize(500 * 20 + 1);
        assertThat(text(files.get("indicators.csv")).lines()).hasSize(500 * 10 + 1);
    }
}
