package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.diptych.language.Language;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.junit.jupiter.api.Test;

class ParagraphTest {
    static final Typesetter TYPESETTER = new Typesetter(FontLibrary.bundled(), new Hyphenation());
    static final TextStyle TEXT = TextStyle.plain(10, "Source Serif 4");
    private static final String FRENCH =
            "La présente note décrit les actions que la Région mènera en matière de développement territorial, de "
                    + "rénovation urbaine et d’efficacité énergétique ; elle indique pour chacune l’échéance et le budget.";

    static Paragraph paragraph(Alignment alignment, Run... runs) {
        return TYPESETTER.paragraph(List.of(runs), ParagraphStyle.of(alignment, 12));
    }

    static Run.Text text(String text) {
        return new Run.Text(text, TEXT, Language.FR, null);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** Checks that a line's fragments say what the line says, and touch each other. */
    static void assertConsistent(Line line) {
        double x = line.fragments().isEmpty() ? 0 : line.fragments().get(0).x();
        for (Fragment fragment : line.fragments()) {
            assertThat(fragment.x()).isCloseTo(x, within(1e-6));
            if (fragment instanceof Fragment.Glyphs glyphs) {
                double width = 0;
                for (Fragment.Placed placed : glyphs.words()) {
                    ShapedWord word = placed.word();
                    width += (word.width() + placed.after()) * glyphs.size() / 1000
                            + word.size() * glyphs.style().letterSpacing();
                    assertThat(word.face()).isSameAs(glyphs.face());
                }
                assertThat(fragment.width()).isCloseTo(width, within(1e-6));
            }
            x += fragment.width();
        }
    }

    /** What a reader copies from the lines: inserted hyphens undone. */
    static String copied(List<Line> lines) {
        var copied = new StringBuilder();
        for (Line line : lines) {
            String text = line.text();
            copied.append(line.hyphenated() ? text.substring(0, text.length() - 1) : text);
            boolean word = line.hyphenated()
                    || (text.endsWith("-") && Character.isLetter(text.charAt(Math.max(0, text.length() - 2))));
            copied.append(word ? "" : " ");
        }
        return copied.toString().strip();
    }

    @Test
    void justifiedLinesFillTheWidth() {
        for (double width = 110; width < 400; width += 13) {
            List<Line> lines = paragraph(Alignment.JUSTIFY, text(FRENCH)).lines(width);
            for (Line line : lines.subList(0, lines.size() - 1)) {
                if (line.ratio() < 9) {
                    assertThat(line.width()).isCloseTo(width, within(0.01));
                }
                assertThat(line.overfull()).isFalse();
                assertConsistent(line);
            }
            assertThat(lines.getLast().forced()).isTrue();
            assertThat(copied(lines)).isEqualTo(FRENCH);
        }
    }

    @Test
    void noTextIsLostAtAnyWidthInAnyAlignment() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Alignment alignment = List.of(Alignment.values()).get(round % 4);
            List<Line> lines = TYPESETTER
                    .paragraph(List.of(text(FRENCH)), new ParagraphStyle(alignment, 5, 9, 12, true, round % 8 > 3))
                    .lines(20 + 300 * random.nextDouble());
            lines.forEach(ParagraphTest::assertConsistent);
            assertThat(copied(lines).replace(" ", "")).isEqualTo(FRENCH.replace(" ", ""));
        }
    }

    @Test
    void raggedLinesStandWhereTheyShould() {
        Line left = paragraph(Alignment.LEFT, text("Région")).lines(100).get(0);
        Line right = paragraph(Alignment.RIGHT, text("Région")).lines(100).get(0);
        Line center = paragraph(Alignment.CENTER, text("Région")).lines(100).get(0);
        assertThat(left.fragments().get(0).x()).isZero();
        assertThat(right.fragments().get(0).x() + right.width()).isCloseTo(100, within(1e-9));
        assertThat(center.fragments().get(0).x()).isCloseTo((100 - center.width()) / 2, within(1e-9));
    }

    @Test
    void balancedLinesAreAsFewAndAboutEquallyLong() {
        Paragraph paragraph = paragraph(Alignment.LEFT, text("Le quartier, clé de la relance après la pandémie"));

        assertThat(texts(paragraph.lines(200))).containsExactly("Le quartier, clé de la relance après la", "pandémie");
        assertThat(texts(paragraph.balancedLines(200)))
                .containsExactly("Le quartier, clé de la", "relance après la pandémie");
    }

    @Test
    void aLongTextIsNotBalanced() {
        Paragraph paragraph = paragraph(Alignment.LEFT, text(FRENCH));

        assertThat(texts(paragraph.balancedLines(120))).isEqualTo(texts(paragraph.lines(120)));
    }

    @Test
    void indentsMoveTheFirstLineAndTheOthers() {
        var style = new ParagraphStyle(Alignment.JUSTIFY, 4, 15, 12, true, false);
        List<Line> lines = TYPESETTER.paragraph(List.of(text(FRENCH)), style).lines(200);
        assertThat(lines.get(0).fragments().get(0).x()).isEqualTo(4);
        assertThat(lines.get(0).available()).isEqualTo(196);
        assertThat(lines.get(1).fragments().get(0).x()).isEqualTo(15);
        assertThat(lines.get(1).width()).isCloseTo(185, within(0.01));
    }

    @Test
    void whiteSpaceIsCollapsedAlsoBetweenRuns() {
        List<Line> lines = paragraph(Alignment.LEFT, text("  un \n\t deux "), text(" trois"), text("   "))
                .lines(1000);
        assertThat(texts(lines)).containsExactly("un deux trois");
    }

    @Test
    void aLineNeverEndsAtANoBreakSpace() {
        String joined = "12\u00a0000\u00a0€ et l’article\u202f12\u00a0: voir l’annexe 4 de la note";
        for (double width = 100; width < 300; width += 3) {
            for (String line : texts(paragraph(Alignment.LEFT, text(joined)).lines(width))) {
                assertThat(line).doesNotContainPattern("(12|000|article)$").doesNotStartWith("€");
            }
        }
    }

    @Test
    void signsAndGroupsOfDigitsStayWithTheirNeighbour() {
        String spaced = "le budget : 187 000 € ; « oui » ! à 12 % selon l’art. 14 de la note";
        for (double width = 70; width < 300; width += 3) {
            for (String line : texts(paragraph(Alignment.LEFT, text(spaced)).lines(width))) {
                assertThat(line).doesNotContainPattern("^[;:!»€%]|«$|187$|art\\.$");
            }
        }
    }

    @Test
    void noWrapHoldsARunTogether() {
        var style = new TextStyle(TEXT.families(), 10, 400, false, 0, 0, 0, false, false, true, false);
        var run = new Run.Text("Bruxelles Développement Urbain", style, Language.FR, null);
        for (double width = 145; width < 300; width += 7) {
            List<Line> lines = paragraph(Alignment.LEFT, text("auprès de"), text(" "), run, text(" ici"))
                    .lines(width);
            assertThat(texts(lines)).anyMatch(line -> line.contains("Bruxelles Développement Urbain"));
        }
    }

    @Test
    void lineBreaksEndLinesWhichAreNotStretched() {
        List<Line> lines = paragraph(
                        Alignment.JUSTIFY,
                        text("un deux "),
                        new Run.LineBreak(null),
                        text(" trois"),
                        new Run.LineBreak(null))
                .lines(100);
        assertThat(texts(lines)).containsExactly("un deux", "trois", "");
        assertThat(lines).allMatch(Line::forced).allMatch(line -> line.ratio() == 0);
    }

    @Test
    void tagsComeBackOnTheirFragments() {
        var link = new Object();
        Line line = paragraph(
                        Alignment.LEFT, text("voir "), new Run.Text("le site de", TEXT, Language.FR, link), text("."))
                .lines(500)
                .get(0);
        assertThat(line.fragments()).extracting(Fragment::tag).containsExactly(null, link, null);
        assertThat(line.fragments().get(1))
                .isInstanceOfSatisfying(
                        Fragment.Glyphs.class,
                        glyphs -> assertThat(glyphs.text()).isEqualTo("le site de"));
    }

    @Test
    void leadersFillTheLineAndTheirDotsAreAligned() {
        List<Double> ends = new ArrayList<>();
        for (String title : List.of("Introduction", "Développement territorial", "Un deuxième chapitre")) {
            Line line = paragraph(Alignment.LEFT, text(title), new Run.Leader(" .", TEXT, "dots"), text(" 12"))
                    .lines(300)
                    .get(0);
            assertThat(line.width()).isCloseTo(300, within(1e-6));
            Fragment.Glyphs dots = (Fragment.Glyphs) line.fragments().get(1);
            assertThat(dots.leader()).isTrue();
            assertThat(dots.tag()).isEqualTo("dots");
            ends.add(dots.x() + dots.width());
            Fragment number = line.fragments().get(2);
            assertThat(number.x() + number.width()).isCloseTo(300, within(1e-6));
        }
        assertThat(ends).allSatisfy(end -> assertThat(end).isCloseTo(ends.get(0), within(1e-6)));
    }

    @Test
    void aPageNumberNeverStandsAloneOnALine() {
        for (double width = 130; width < 420; width += 3) {
            List<Line> lines = paragraph(
                            Alignment.LEFT,
                            text("Développement territorial et rénovation urbaine de la Région "),
                            new Run.Leader(" .", TEXT, null),
                            text(" 112"))
                    .lines(width);
            assertThat(lines.getLast().text()).matches("\\p{L}.*112");
            assertThat(lines.getLast().width()).isCloseTo(width, within(1e-6));
        }
    }

    @Test
    void spacesAtTheEndOfARunThatDoesNotWrapAreDroppedToo() {
        var style = new TextStyle(TEXT.families(), 10, 400, false, 0, 0, 0, false, false, true, false);
        Line line = paragraph(Alignment.RIGHT, new Run.Text("visit.brussels ", style, null, null))
                .lines(100)
                .get(0);
        assertThat(line.text()).isEqualTo("visit.brussels");
    }

    @Test
    void anAtomTakesItsPlaceAndItsHeight() {
        List<Line> lines = paragraph(
                        Alignment.LEFT, new Run.Atom(8, 7, 1, "box"), text(" oui"), new Run.Atom(8, 30, 6, "tall"))
                .lines(100);
        Line line = lines.get(0);
        assertThat(line.fragments().get(0)).isEqualTo(new Fragment.Atom(0, 8, 7, 1, "box"));
        assertThat(line.baseline()).isEqualTo(30);
        assertThat(line.height()).isEqualTo(36);
    }

    @Test
    void raisedSmallTextLeavesTheBaseLineAlone() {
        Line plain = paragraph(Alignment.LEFT, text("note")).lines(100).get(0);
        Line raised = paragraph(Alignment.LEFT, new Run.Text("1", TEXT.shifted(6, 3.5), null, null), text(" note"))
                .lines(100)
                .get(0);
        assertThat(raised.baseline()).isEqualTo(plain.baseline());
        assertThat(raised.height()).isEqualTo(12);
    }

    @Test
    void punctuationHangsWhereItIsAskedTo() {
        var style = new ParagraphStyle(Alignment.JUSTIFY, 0, 0, 12, true, true);
        List<Line> lines = TYPESETTER.paragraph(List.of(text(FRENCH)), style).lines(180);
        Line hyphenated = lines.stream().filter(Line::hyphenated).findFirst().orElseThrow();
        Fragment last = hyphenated.fragments().getLast();
        assertThat(last.x() + last.width()).isGreaterThan(180.5).isLessThan(184);
        assertThat(hyphenated.overfull()).isFalse();
    }

    @Test
    void theLeastAndGreatestWidthsHold() {
        for (String words : List.of(FRENCH, "Bruxelles-Capitale", "visit.brussels", "12 000 €")) {
            Paragraph paragraph = paragraph(Alignment.LEFT, text(words));
            assertThat(paragraph.lines(paragraph.minWidth())).noneMatch(Line::overfull);
            assertThat(paragraph.lines(paragraph.maxWidth())).hasSize(1);
            assertThat(paragraph.lines(paragraph.wordWidth())).noneMatch(Line::overfull);
            assertThat(paragraph.minWidth()).isLessThanOrEqualTo(paragraph.wordWidth());
            assertThat(paragraph.wordWidth()).isLessThanOrEqualTo(paragraph.maxWidth());
        }
    }

    @Test
    void aWordWiderThanTheLineIsCutAndReported() {
        List<Line> lines = paragraph(Alignment.JUSTIFY, text("voir 33.004.28.01.6321.7777.8888 ici"))
                .lines(60);
        assertThat(lines).anyMatch(Line::overfull);
        assertThat(lines).allMatch(line -> line.width() <= 60.01);
        assertThat(String.join("", texts(lines)).replace(" ", "")).isEqualTo("voir33.004.28.01.6321.7777.8888ici");
    }

    @Test
    void softHyphensShowOnlyWhereTheLineEnds() {
        Paragraph paragraph = paragraph(Alignment.LEFT, text("agglo\u00admération urbaine"));
        assertThat(texts(paragraph.lines(300))).containsExactly("agglomération urbaine");
        assertThat(texts(paragraph.lines(45)).get(0)).isEqualTo("agglo-");
    }

    @Test
    void aWordOverTwoRunsIsNotDivided() {
        Paragraph paragraph = paragraph(
                Alignment.LEFT, text("développe"), new Run.Text("ment", TEXT.withItalic(true), Language.FR, null));
        assertThat(paragraph.minWidth()).isCloseTo(paragraph.maxWidth(), within(1e-9));
    }

    @Test
    void theLastLineIsNotOneShortWordWhereThatCanBeAvoided() {
        int stranded = 0;
        int all = 0;
        for (double width = 150; width < 350; width += 2) {
            List<Line> lines = paragraph(Alignment.JUSTIFY, text(FRENCH)).lines(width);
            stranded += lines.getLast().width() < 0.1 * width ? 1 : 0;
            all++;
        }
        assertThat(stranded).isLessThan(all / 20);
    }

    @Test
    void anEmptyParagraphHasNoLines() {
        assertThat(paragraph(Alignment.LEFT).lines(100)).isEmpty();
        assertThat(paragraph(Alignment.LEFT, text(" \n ")).lines(100)).isEmpty();
    }

    @Test
    void severalThreadsSetTheSameLines() {
        List<List<String>> expected = IntStream.range(0, 60)
                .mapToObj(i -> texts(paragraph(Alignment.JUSTIFY, text(FRENCH)).lines(100 + i)))
                .toList();
        var fresh = new Typesetter(FontLibrary.bundled(), new Hyphenation());
        List<List<String>> parallel = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> texts(fresh.paragraph(List.of(text(FRENCH)), ParagraphStyle.of(Alignment.JUSTIFY, 12))
                        .lines(100 + i)))
                .toList();
        assertThat(parallel).isEqualTo(expected);
    }
}
