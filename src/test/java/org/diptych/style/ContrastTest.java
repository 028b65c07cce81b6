package org.diptych.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static Diagnostics read(String brand) {
        Diagnostics diagnostics = new Diagnostics();
        Theme.read(
                new MemoryWorkspace()
                        .with("templates/theme/theme.css", "p { color: black }")
                        .with("templates/theme/brand.yaml", brand),
                "none",
                "none",
                diagnostics);
        return diagnostics;
    }

    @Test
    void paleTextIsReportedWhereItsColourIsGiven() {
        assertThat(read("colors:\n  paper: \"#ffffff\"\n  accent: \"#6fa8dc\"\n")
                        .sorted())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(Rule.CONTRAST);
                    assertThat(problem.at()).hasToString("templates/theme/brand.yaml:3:11");
                    assertThat(problem.message()).isEqualTo("Text in `accent` on `paper` has a contrast of 2.5.");
                });
    }

    @Test
    void theDarkIsMeasuredWithWhatItTakesFromTheDay() {
        assertThat(read("colors:\n  paper: \"#ffffff\"\n  ink: \"#111111\"\ndark:\n  paper: \"#000000\"\n")
                        .sorted())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.at()).hasToString("templates/theme/brand.yaml:5:10");
                    assertThat(problem.message()).contains("in the dark");
                });
    }

    @Test
    void theRatioIsThatOfWcag() {
        assertThat(Contrast.ratio(0x000000, 0xffffff)).isEqualTo(21, within(0.001));
        assertThat(Contrast.ratio(0x767676, 0xffffff)).isEqualTo(4.54, within(0.01));
    }
}
