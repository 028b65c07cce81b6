package org.diptych.value.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    private static List<String> problems(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Conventions.read(new MemoryWorkspace().with(Conventions.FILE, yaml), diagnostics))
                .isEmpty();
        return diagnostics.sorted().stream()
                .map(found -> found.at().line() + ": " + found.message() + " " + String.join(" ", found.help()))
                .toList();
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of(Conventions.FILE));
    }

    @Test
    void aMissingFileIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Conventions.read(new MemoryWorkspace(), diagnostics)).isEmpty();
        assertThat(diagnostics.sorted().get(0).message()).startsWith("The theme has no `conventions.yaml`");
    }

    @Test
    void mistakesAreReportedWithTheirPlace() throws IOException {
        assertThat(problems(shipped().replaceFirst("decimal: \",\"", "decimals: \",\"")))
                .anyMatch(problem -> problem.contains("`decimals` is not a convention. did you mean `decimal`?"))
                .anyMatch(problem -> problem.contains("The convention `decimal` is not given."));
        assertThat(problems(shipped().replace("percentage: \"{number}", "percentage: \"{nombre}")))
                .first()
                .asString()
                .contains("`{nombre}` cannot stand here. it may hold `{number}`.");
        assertThat(problems(shipped().replaceFirst("janvier, ", "")))
                .singleElement()
                .asString()
                .contains("There are 11 months instead of 12.");
        assertThat(problems(shipped().replaceFirst("group-from: 1000 ", "group-from: many ")))
                .singleElement()
                .asString()
                .contains("`many` is not a whole number.");
    }
}
