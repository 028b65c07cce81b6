package org.diptych.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Attributes;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.junit.jupiter.api.Test;

/** Selectors, cascade, inheritance. */
class StyleSheetTest {
    private static final Attributes NONE = Attributes.NONE;

    static StyleSheet sheet(String css) {
        return StyleSheet.parse(List.of(new CssSource("theme.css", css)), Map.of(), new Diagnostics());
    }

    private static StyleContext root(String css) {
        return sheet(css).root(Edition.FR);
    }

    private static final int RED = 0xffff0000;
    private static final int BLACK = 0xff000000;

    @Test
    void typeClassAndIdSelect() {
        StyleContext root = root("p { color: red } .x { font-size: 20pt } #y { font-style: italic }");
        assertThat(root.enter("p", NONE).style().color()).isEqualTo(RED);
        assertThat(root.enter("div", NONE).style().color()).isEqualTo(BLACK);
        assertThat(root.enter("div", Attributes.ofClass("x", "z")).style().fontSize())
                .isEqualTo(20);
        assertThat(root.enter("div", NONE.withId("y")).style().italic()).isTrue();
    }

    @Test
    void descendantIsNotChild() {
        StyleContext root = root("section p { color: red } section > p { font-style: italic }");
        StyleContext section = root.enter("section", NONE);
        Style child = section.enter("p", NONE).style();
        Style deeper = section.enter("div", NONE).enter("p", NONE).style();
        assertThat(child.color()).isEqualTo(RED);
        assertThat(child.italic()).isTrue();
        assertThat(deeper.color()).isEqualTo(RED);
        assertThat(deeper.italic()).isFalse();
    }

    @Test
    void specificityBeatsOrder() {
        assertThat(root(".x { color: red } p { color: blue }")
                        .enter("p", Attributes.ofClass("x"))
                        .style()
                        .color())
                .isEqualTo(RED);
    }

    @Test
    void amongEqualsTheLastWins() {
        assertThat(root("p { color: blue } p { color: red }")
                        .enter("p", NONE)
                        .style()
                        .color())
                .isEqualTo(RED);
    }

    @Test
    void importantBeatsSpecificity() {
        assertThat(root("p { color: red !important } #a { color: blue }")
                        .enter("p", NONE.withId("a"))
                        .style()
                        .color())
                .isEqualTo(RED);
    }

    @Test
    void aThemeBeatsTheDefaultsWhateverTheSpecificity() {
        StyleContext root = root("p { margin: 0 }");
        assertThat(root.enter("li", NONE).enter("p", NONE).style().margin()).isEqualTo(Style.Edges.NONE);
    }

    @Test
    void laterSourcesAreStronger() {
        StyleSheet sheet = StyleSheet.parse(
                List.of(new CssSource("a.css", "p { color: blue }"), new CssSource("b.css", "p { color: red }")),
                Map.of(),
                new Diagnostics());
        assertThat(sheet.root(Edition.FR).enter("p", NONE).style().color()).isEqualTo(RED);
    }

    @Test
    void languageSelectsByWhatIsInForce() {
        StyleContext root = root(":lang(nl) { color: red } [lang|=nl] { font-style: italic }");
        StyleContext dutch = root.enter("div", NONE.in(Language.NL));
        assertThat(dutch.style().italic()).isTrue();
        assertThat(dutch.enter("p", NONE).style().color()).isEqualTo(RED);
        assertThat(root.enter("p", NONE).style().color()).isEqualTo(BLACK);
    }

    @Test
    void positionsSelect() {
        StyleContext root = root(
                "li:nth-child(even) { color: red } li:first-child { font-style: italic } li:last-child { text-align: center }"
                        + " li:nth-child(3n+2) { font-weight: 700 }");
        for (int i = 1; i <= 100; i++) {
            Style style = root.enter("li", NONE, i, i == 100).style();
            assertThat(style.color()).as("item %d", i).isEqualTo(i % 2 == 0 ? RED : BLACK);
            assertThat(style.italic()).as("item %d", i).isEqualTo(i == 1);
            assertThat(style.fontWeight()).as("item %d", i).isEqualTo(i % 3 == 2 ? 700 : 400);
            assertThat(style.textAlign()).isEqualTo(i == 100 ? "center" : "start");
        }
    }

    @Test
    void notAndIs() {
        StyleContext root = root("p:not(.x) { color: red } :is(h1, h2).y { font-style: italic }");
        assertThat(root.enter("p", NONE).style().color()).isEqualTo(RED);
        assertThat(root.enter("p", Attributes.ofClass("x")).style().color()).isEqualTo(BLACK);
        assertThat(root.enter("h2", Attributes.ofClass("y")).style().italic()).isTrue();
    }

    @Test
    void editionIsAClassOfTheDocument() {
        StyleSheet sheet = sheet(".edition-fr-nl { font-size: 9pt } .bilingual p { color: red }");
        assertThat(sheet.root(Edition.FR_NL).style().fontSize()).isEqualTo(9);
        assertThat(sheet.root(Edition.NL_FR).enter("p", NONE).style().color()).isEqualTo(RED);
        assertThat(sheet.root(Edition.FR).style().fontSize()).isEqualTo(12);
    }

    @Test
    void textPropertiesAreHandedDownAndBoxesAreNot() {
        StyleContext div =
                root("div { color: red; padding: 3pt; hyphens: auto }").enter("div", NONE);
        Style child = div.enter("p", NONE).style();
        assertThat(child.color()).isEqualTo(RED);
        assertThat(child.hyphens()).isTrue();
        assertThat(child.padding()).isEqualTo(Style.Edges.NONE);
    }

    @Test
    void lineHeightWithoutUnitIsHandedDownAsAFactor() {
        StyleContext div =
                root("div { line-height: 1.5 } p { font-size: 20pt }").enter("div", NONE);
        assertThat(div.enter("p", NONE).style().lineHeight()).isEqualTo(30);
        StyleContext fixed =
                root("div { line-height: 15pt } p { font-size: 20pt }").enter("div", NONE);
        assertThat(fixed.enter("p", NONE).style().lineHeight()).isEqualTo(15);
    }

    @Test
    void customPropertiesAreHandedDownAndReplaced() {
        StyleSheet sheet = StyleSheet.parse(
                List.of(new CssSource(
                        "t.css",
                        ":root { --gap: calc(2 * var(--unit)) } .x { --gap: 1pt } p { margin: var(--gap) var(--none, 7pt) }"
                                + " h1 { color: var(--color-accent) }")),
                Map.of("--unit", "2mm", "color-accent", "#ff0000"),
                new Diagnostics());
        StyleContext root = sheet.root(Edition.FR);
        assertThat(root.enter("p", NONE).style().margin().top()).isCloseTo(4 * 72 / 25.4, within(1e-9));
        assertThat(root.enter("p", NONE).style().margin().left()).isEqualTo(7);
        assertThat(root.enter("div", Attributes.ofClass("x"))
                        .enter("p", NONE)
                        .style()
                        .margin()
                        .top())
                .isEqualTo(1);
        assertThat(root.enter("h1", NONE).style().color()).isEqualTo(RED);
    }

    @Test
    void customPropertiesInACircleAreUndefined() {
        assertThat(root(":root { --a: var(--b); --b: var(--a) } p { color: var(--a) }")
                        .enter("p", NONE)
                        .style()
                        .color())
                .isEqualTo(BLACK);
    }

    @Test
    void mediaOfPrintCountAndOthersDoNot() {
        StyleContext root = root("@media print { p { color: red } } @media screen { p { color: blue } }"
                + " @media (min-width: 40rem) { p { color: blue } } @media not screen { p { font-style: italic } }"
                + " @supports (display: grid) { p { color: blue } }");
        assertThat(root.enter("p", NONE).style().color()).isEqualTo(RED);
        assertThat(root.enter("p", NONE).style().italic()).isTrue();
    }

    @Test
    void inheritUndoesWhatWasDeclaredBefore() {
        StyleContext div = root("div { color: red } p { color: blue } p.x { color: inherit } ul { padding: initial }")
                .enter("div", NONE);
        assertThat(div.enter("p", Attributes.ofClass("x")).style().color()).isEqualTo(RED);
    }

    @Test
    void markersAreStyledApart() {
        StyleContext li = root("li::marker { color: red } li { font-size: 10pt } * { letter-spacing: 1pt }")
                .enter("li", NONE);
        assertThat(li.style().color()).isEqualTo(BLACK);
        assertThat(li.enter("::marker", NONE).style().color()).isEqualTo(RED);
        assertThat(li.enter("::marker", NONE).style().fontSize()).isEqualTo(10);
    }

    @Test
    void defaultsAreThoseOfABrowser() {
        StyleContext root = root("");
        assertThat(root.enter("h1", NONE).style().fontSize()).isEqualTo(24);
        assertThat(root.enter("h1", NONE).style().display()).isEqualTo("block");
        assertThat(root.enter("p", NONE).enter("strong", NONE).style().fontWeight())
                .isEqualTo(700);
        assertThat(root.enter("p", NONE).enter("sup", NONE).style().baselineShift())
                .isPositive();
        assertThat(root.enter("ol", NONE).style().listStyle()).isEqualTo("decimal");
        assertThat(root.enter("table", NONE).style().borderCollapse()).isTrue();
    }

    @Test
    void remIsTheFontSizeOfTheEdition() {
        StyleSheet sheet = sheet("html { font-size: 10pt } .bilingual { font-size: 8pt } div { font-size: 40pt }"
                + " p { font-size: 2rem; margin: 1rem }");
        assertThat(sheet.root(Edition.FR)
                        .enter("div", NONE)
                        .enter("p", NONE)
                        .style()
                        .fontSize())
                .isEqualTo(20);
        Style small =
                sheet.root(Edition.FR_NL).enter("div", NONE).enter("p", NONE).style();
        assertThat(small.fontSize()).isEqualTo(16);
        assertThat(small.margin().top()).isEqualTo(8);
    }

    @Test
    void equalPlacesShareOneContext() {
        StyleContext root = root("p { color: red }");
        assertThat(root.enter("p", NONE.withId("a"))).isSameAs(root.enter("p", Attributes.ofClass("unknown"), 7, true));
    }

    @Test
    void screenStatesAndBrowserRulesAreNoMistakes() {
        Diagnostics diagnostics = new Diagnostics();
        StyleSheet.parse(
                List.of(
                        new CssSource(
                                "t.css",
                                "a:hover { color: red } @media screen { p { display: grid; foo: bar } p::before { content: 'x' } }"
                                        + " @media screen { a { width: clamp(1rem, 1vw + 2rem, 3rem); & b { color: red } /* } */ content: '}' } }"
                                        + " @font-face { font-family: X; src: url(x.woff2) } html { color-scheme: light dark }")),
                Map.of(),
                diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void whatPrintDoesNotUnderstandIsReportedWithItsPlace() {
        Diagnostics diagnostics = new Diagnostics();
        StyleSheet.parse(
                List.of(
                        new CssSource(
                                "t.css",
                                "p {\n  colr: red;\n  display: grid;\n  color: var(--colr-x);\n}\np + p { color: red }\n:root { --color-x: red }\n@page { @left-top { content: 'x' } }")),
                Map.of(),
                diagnostics);
        assertThat(diagnostics.sorted().stream()
                        .map(d -> d.at() + " " + d.message())
                        .toList())
                .containsExactly(
                        "t.css:2:3 The property `colr` is not understood in print.",
                        "t.css:3:3 `grid` is not understood in print as a value of `display`.",
                        "t.css:4:3 The custom property `--colr-x` is not defined.",
                        "t.css:6:1 The selector `+` is not understood in print.",
                        "t.css:8:21 The margin box `@left-top` is not understood.");
        assertThat(diagnostics.sorted().get(0).help()).first().isEqualTo("Did you mean `color`?");
        assertThat(diagnostics.sorted().get(2).help()).containsExactly("Did you mean `--color-x`?");
        assertThat(diagnostics.sorted()).noneMatch(Diagnostic::isError);
    }

    @Test
    void aBrokenDeclarationIsReportedAndTheRestIsRead() {
        Diagnostics diagnostics = new Diagnostics();
        StyleSheet sheet = StyleSheet.parse(
                List.of(new CssSource("t.css", "p { color red; font-style: italic }\nh1 { color: red }")),
                Map.of(),
                diagnostics);
        assertThat(sheet.root(Edition.FR).enter("p", NONE).style().italic()).isTrue();
        assertThat(sheet.root(Edition.FR).enter("h1", NONE).style().color()).isEqualTo(RED);
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d ->
                        assertThat(d.at() + " " + d.message()).isEqualTo("t.css:1:11 `red` was not expected here."));
    }
}
