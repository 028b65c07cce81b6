package org.diptych.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diptych.content.ContentReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.figure.Computed;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.FolderWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Open data keeps what Frictionless Data has published; what does not is found. */
class FrictionlessTest {
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");

    static Stream<String> publications() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(ContentReader.FOLDER))) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("publication.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("publications")
    void theDataOfEveryPublicationKeepTheProfiles(String name) throws IOException {
        assertThat(Frictionless.problems(data(name))).isEmpty();
    }

    private static Map<String, byte[]> data(String name) throws IOException {
        FolderWorkspace workspace = new FolderWorkspace(Path.of("."), Map.of(), NOON);
        Diagnostics diagnostics = new Diagnostics();
        Computed computed = Computed.of(ContentReader.read(workspace, ContentReader.FOLDER + "/" + name, diagnostics));
        Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
        new OpenData(computed, name, Conventions.read(workspace, diagnostics).orElseThrow())
                .write(file -> written.computeIfAbsent(file, absent -> new ByteArrayOutputStream()), NOON);
        Map<String, byte[]> files = new LinkedHashMap<>();
        written.forEach((file, bytes) -> files.put(file, bytes.toByteArray()));
        return files;
    }

    // ---- The check itself finds what is wrong

    private static final String DESCRIPTION = """
            {"profile": "data-package", "name": "n", "resources": [{"name": "goal", "path": "goal.csv",
             "profile": "tabular-data-resource", "schema": {"primaryKey": ["id"], "fields": [
               {"name": "id", "type": "string", "constraints": {"required": true}},
               {"name": "year", "type": "integer", "columnType": "date:fiscal-year"},
               {"name": "day", "type": "date"},
               {"name": "status", "type": "string", "constraints": {"enum": ["done", "open"]}},
               {"name": "follows", "type": "string"}],
              "foreignKeys": [{"fields": "follows", "reference": {"resource": "goal", "fields": "id"}}]}}]}
            """;

    private static final String GOOD = "id,year,day,status,follows\r\na,2024,2024-02-29,done,\r\nb,,,,a\r\n";

    private static List<String> problems(String description, String csv) {
        return Frictionless.problems(Map.of(
                OpenData.DESCRIPTION,
                description.getBytes(StandardCharsets.UTF_8),
                "goal.csv",
                csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aGoodPackageHasNoProblems() {
        assertThat(problems(DESCRIPTION, GOOD)).isEmpty();
    }

    @Test
    void cellsOfAnotherTypeAreFound() {
        assertThat(problems(DESCRIPTION, GOOD.replace(",2024,", ",2.024,")))
                .containsExactly("goal.csv:2: `2.024` is no integer (year)");
        assertThat(problems(DESCRIPTION, GOOD.replace("2024-02-29", "2023-02-29")))
                .containsExactly("goal.csv:2: `2023-02-29` is no date (day)");
        assertThat(problems(DESCRIPTION, GOOD.replace("done", "gone")))
                .containsExactly("goal.csv:2: `gone` is not among the values of `status`");
        assertThat(problems(DESCRIPTION, GOOD.replace("b,,,,a", ",,,,a"))).containsExactly("goal.csv:3: `id` is empty");
    }

    @Test
    void keysThatStandTwiceOrLeadNowhereAreFound() {
        assertThat(problems(DESCRIPTION, GOOD.replace("b,,,,a", "a,,,,a")))
                .containsExactly("goal.csv: [id] [a] stands there twice");
        assertThat(problems(DESCRIPTION, GOOD.replace("b,,,,a", "b,,,,c")))
                .containsExactly("goal.csv: `c` of `follows` is not in goal.csv");
    }

    @Test
    void descriptorsOutsideTheProfilesAreFound() {
        assertThat(problems(DESCRIPTION.replace("\"name\": \"n\"", "\"name\": \"A Name\""), GOOD))
                .singleElement()
                .asString()
                .contains("/name");
        assertThat(problems(DESCRIPTION.replace("\"type\": \"date\"", "\"type\": \"day\""), GOOD))
                .anySatisfy(problem -> assertThat(problem).startsWith("tabular-data-resource.json: "));
        assertThat(problems(DESCRIPTION.replace("date:fiscal-year", "date:year"), GOOD))
                .containsExactly("goal.csv: there is no column type `date:year`");
        assertThat(problems(DESCRIPTION.replace("date:fiscal-year", "phase:id"), GOOD))
                .containsExactly("goal.csv: a column of type `phase:id` holds a string");
    }
}
