package org.diptych.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.document.Attributes;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values: lengths, colours, shorthands, pages. */
class PropertyTest {
    private static Style style(String declarations) {
        return StyleSheetTest.sheet("html { font-size: 10pt } p { " + declarations + " }")
                .root(Edition.FR)
                .enter("p", Attributes.NONE)
                .style();
    }

    @ParameterizedTest
    @CsvSource({
        "12pt, 12",
        "16px, 12",
        "1in, 72",
        "25.4mm, 72",
        "2.54cm, 72",
        "1pc, 12",
        "2em, 20",
        "1.5rem, 15",
        "0, 0",
        "-3pt, -3",
        ".5pt, 0.5",
        "calc(1pt + 2pt), 3",
        "calc(10pt - 2 * 3pt), 4",
        "calc((1em + 2pt) / 4), 3",
        "calc(2 * (1pt + 1pt) + 1pt), 5",
    })
    void lengthsArePoints(String css, double points) {
        assertThat(style("margin-top: " + css).margin().top()).isCloseTo(points, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "#f00, ffff0000",
        "#FF0000, ffff0000",
        "#ff000080, 80ff0000",
        "'rgb(255, 0, 0)', ffff0000",
        "rgb(255 0 0 / 50%), 80ff0000",
        "'rgba(0, 128, 0, 0.5)', 80008000",
        "red, ffff0000",
        "Navy, ff000080",
        "transparent, 0",
    })
    void coloursAreNumbers(String css, String argb) {
        assertThat(Integer.toHexString(style("background: " + css).background()))
                .isEqualTo(argb);
    }

    @Test
    void emIsTheElementsOwnSizeWhateverTheOrder() {
        Style style = style("margin: 1em; font-size: 2em");
        assertThat(style.fontSize()).isEqualTo(20);
        assertThat(style.margin().left()).isEqualTo(20);
    }

    @Test
    void edgesGoClockwise() {
        assertThat(style("padding: 1pt 2pt 3pt 4pt").padding()).isEqualTo(new Style.Edges(1, 2, 3, 4));
        assertThat(style("padding: 1pt 2pt 3pt").padding()).isEqualTo(new Style.Edges(1, 2, 3, 2));
        assertThat(style("padding: 1pt 2pt").padding()).isEqualTo(new Style.Edges(1, 2, 1, 2));
        assertThat(style("margin: 1pt auto").margin()).isEqualTo(new Style.Edges(1, 0, 1, 0));
    }

    @Test
    void logicalSidesArePhysical() {
        assertThat(style("padding-inline: 1pt 2pt; padding-block: 3pt").padding())
                .isEqualTo(new Style.Edges(3, 2, 3, 1));
        assertThat(style("margin: 0; margin-inline-start: 5pt").margin().left()).isEqualTo(5);
    }

    @Test
    void bordersTakeTheColourOfTheTextUnlessTheyHaveOne() {
        Style style = style("border: 1pt solid; color: red; border-left: 2pt dotted #00f; border-top-style: none");
        assertThat(style.borderRight()).isEqualTo(new Style.Border(1, "solid", 0xffff0000));
        assertThat(style.borderLeft()).isEqualTo(new Style.Border(2, "dotted", 0xff0000ff));
        assertThat(style.borderTop()).isEqualTo(Style.Border.NONE);
        assertThat(style("border-width: 1pt 2pt; border-style: solid")
                        .borderLeft()
                        .width())
                .isEqualTo(2);
    }

    @Test
    void fontShorthandSetsAll() {
        Style style = style("font: italic 600 9.5pt/12.5pt \"Source Sans 3\", Arial Narrow, sans-serif");
        assertThat(style.italic()).isTrue();
        assertThat(style.fontWeight()).isEqualTo(600);
        assertThat(style.fontSize()).isEqualTo(9.5);
        assertThat(style.lineHeight()).isEqualTo(12.5);
        assertThat(style.fontFamilies()).containsExactly("Source Sans 3", "Arial Narrow", "sans-serif");
    }

    @Test
    void lineHeightMayBeAFactorALengthOrAShare() {
        assertThat(style("line-height: 1.4").lineHeight()).isEqualTo(14);
        assertThat(style("line-height: 15pt").lineHeight()).isEqualTo(15);
        assertThat(style("line-height: 150%").lineHeight()).isEqualTo(15);
    }

    @Test
    void widthMayBeAShareOfTheLine() {
        assertThat(style("width: 50%").width()).isEqualTo(-50);
        assertThat(style("width: 40pt").width()).isEqualTo(40);
        assertThat(style("width: auto").width()).isZero();
    }

    @Test
    void listMarkersMayBeWords() {
        assertThat(style("list-style-type: \"– \"").listStyle()).isEqualTo("\"– \"");
        assertThat(style("list-style: none").listStyle()).isEqualTo("none");
        assertThat(style("list-style: lower-latin inside").listStyle()).isEqualTo("lower-alpha");
    }

    @Test
    void breaksAreNormalised() {
        assertThat(style("page-break-before: always").breakBefore()).isEqualTo("page");
        assertThat(style("break-after: avoid-page").breakAfter()).isEqualTo("avoid");
        assertThat(style("break-before: recto").breakBefore()).isEqualTo("right");
        assertThat(style("break-inside: avoid").breakInsideAvoid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin-top: 5%",
                "margin: 1pt 2pt 3pt 4pt 5pt",
                "font-size: -2pt",
                "font-size: big",
                "line-height: 0",
                "color: #12",
                "color: rgb(1, 2)",
                "display: flex",
                "float: right",
                "width: calc(1pt * 1pt)",
                "border: 1pt wavy red",
                "text-align: middle",
                "columns: 0",
                "font: 12pt",
                "white-space: pre",
            })
    void whatIsNotUnderstoodIsReportedOnce(String declaration) {
        Diagnostics diagnostics = new Diagnostics();
        StyleSheet.parse(List.of(new CssSource("t.css", "p { " + declaration + " }")), Map.of(), diagnostics);
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.at().toString()).isEqualTo("t.css:1:5"));
    }

    @Test
    void pagesOfANameASideAndTheFirst() {
        StyleSheet sheet = StyleSheetTest.sheet("@page { size: A4; margin: 20mm; @top-left { content: 'x' } }"
                + " @page :left { margin-left: 30mm } @page :first { @top-left { content: none } }"
                + " @page wide { size: A4 landscape; bleed: 3mm }");
        PageStyle right = sheet.page("", false, false);
        assertThat(right.width()).isCloseTo(595.28, within(0.01));
        assertThat(right.margin().left()).isCloseTo(56.69, within(0.01));
        assertThat(right.leftMargin().left()).isCloseTo(85.04, within(0.01));
        assertThat(right.boxes()).containsOnlyKeys("top-left");
        assertThat(sheet.page("", true, false).boxes()).isEmpty();
        assertThat(sheet.page("wide", false, false).width()).isCloseTo(841.89, within(0.01));
        assertThat(sheet.page("wide", false, false).bleed()).isCloseTo(8.5, within(0.01));
    }

    @Test
    void pagesStandOnSheets() {
        PageStyle page = StyleSheetTest.sheet(
                        "@page { sheets: '5 6 1' '2 3 4'; marks: crop fold; background: #123456 }")
                .page("", false, false);
        assertThat(page.sheets()).containsExactly(List.of(5, 6, 1), List.of(2, 3, 4));
        assertThat(page.marks()).containsExactlyInAnyOrder(PageStyle.Mark.CROP, PageStyle.Mark.FOLD);
        assertThat(page.background()).isEqualTo(0xFF123456);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheets: '1 3'", "sheets: '1 1'", "sheets: 1 2", "sheets: 'a'", "marks: cross"})
    void sheetsThatLackAPageAreReported(String declaration) {
        Diagnostics diagnostics = new Diagnostics();
        StyleSheet.parse(List.of(new CssSource("t.css", "@page { " + declaration + " }")), Map.of(), diagnostics);
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.rule()).isEqualTo(Rule.CSS_UNSUPPORTED));
    }

    @Test
    void anImportIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        StyleSheet.parse(List.of(new CssSource("t.css", "@import 'a.css'; p { color: red }")), Map.of(), diagnostics);
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("@import"));
    }

    /** Two million steps of a walk take no time worth speaking of: places are looked up, not computed. */
    @Test
    @Timeout(120)
    void enteringIsALookUp() {
        StyleSheet sheet = StyleSheetTest.sheet("p:nth-child(odd) { color: red } section section p.x { color: blue }");
        int sum = 0;
        for (int i = 0; i < 500_000; i++) {
            StyleContext section = sheet.root(Edition.FR).enter("section", Attributes.NONE.withId("s" + i));
            sum += section.enter("p", Attributes.ofClass("k" + i), i + 1, false)
                    .style()
                    .color();
        }
        assertThat(sum).isNotZero();
    }
}
