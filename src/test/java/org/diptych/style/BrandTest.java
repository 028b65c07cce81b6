package org.diptych.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Attributes;
import org.diptych.language.Edition;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

/** {@code brand.yaml}, and who overrides whom. */
class BrandTest {
    private final MemoryWorkspace workspace = new MemoryWorkspace()
            .with("templates/theme/theme.css", "p { color: var(--color-ink) }")
            .with(
                    "templates/theme/brand.yaml",
                    "colors: {ink: \"#ff0000\"}\ndark: {ink: \"#ffffff\"}\nfonts: {text: Arial}\nlogo: logo.svg\n")
            .with("templates/theme/logo.svg", "<svg/>");
    private final Diagnostics diagnostics = new Diagnostics();

    private Theme theme() {
        return Theme.read(workspace, "note", "p1", diagnostics);
    }

    private int ink() {
        return theme().sheet()
                .root(Edition.FR)
                .enter("p", Attributes.NONE)
                .style()
                .color();
    }

    @Test
    void coloursAndFontsAreCustomProperties() {
        Brand brand = theme().brand();
        assertThat(brand.properties()).containsEntry("--color-ink", "#ff0000").containsEntry("--font-text", "Arial");
        assertThat(brand.dark()).containsEntry("--color-ink", "#ffffff");
        assertThat(brand.logo()).isEqualTo("templates/theme/logo.svg");
        assertThat(ink()).isEqualTo(0xffff0000);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aPublicationOverridesItsKindWhichOverridesTheHouse() {
        workspace.with("templates/note/brand.yaml", "colors: {ink: \"#00ff00\"}\n");
        assertThat(ink()).isEqualTo(0xff00ff00);
        workspace.with("content/p1/brand.yaml", "colors: {ink: \"#0000ff\"}\n");
        assertThat(ink()).isEqualTo(0xff0000ff);
        workspace.with("content/p1/theme.css", ":root { --color-ink: #000 }");
        assertThat(ink()).isEqualTo(0xff000000);
        assertThat(theme().brand().logo()).isEqualTo("templates/theme/logo.svg");
    }

    @Test
    void mistakesAreToldInPlace() {
        workspace.with(
                "templates/theme/brand.yaml", "colours: {a: red}\ncolors:\n  ink: blu\n  paper: [1]\nlogo: no.svg\n");
        theme();
        assertThat(diagnostics.sorted().stream()
                        .map(d -> d.at() + " " + d.message())
                        .toList())
                .containsExactly(
                        "templates/theme/brand.yaml:1:1 `colours` is not a key of a brand.",
                        "templates/theme/brand.yaml:3:8 `blu` is not a colour.",
                        "templates/theme/brand.yaml:4:3 `paper` has no value that is a text.",
                        "templates/theme/brand.yaml:5:7 There is no file `templates/theme/no.svg`.",
                        "templates/theme/theme.css:1:5 The custom property `--color-ink` is not defined.");
    }

    @Test
    void aThemeIsNeeded() {
        Theme.read(new MemoryWorkspace(), "note", "p1", diagnostics);
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.at().file()).isEqualTo("templates/theme/theme.css"));
    }
}
