package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diptych.language.Language;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that nobody should write are still set whole, in time that grows with their length. */
@Timeout(120)
class PathologicalTextTest {
    private static List<Line> lines(String text, Alignment alignment, double width) {
        List<Line> lines =
                ParagraphTest.paragraph(alignment, ParagraphTest.text(text)).lines(width);
        var kept = new StringBuilder();
        for (Line line : lines) {
            String set = line.text();
            kept.append(set, 0, set.length() - (line.hyphenated() ? 1 : 0));
        }
        assertThat(kept.toString().replaceAll("[ \u00a0]", "")).isEqualTo(text.replaceAll("[ \u00a0]", ""));
        return lines;
    }

    @ParameterizedTest
    @EnumSource(Alignment.class)
    void anAddressOfTwentyThousandCharacters(Alignment alignment) {
        String address = "https://urban.brussels/" + "a-b/c?d=e&".repeat(2000);
        assertThat(lines("voir " + address, alignment, 200)).noneMatch(Line::overfull);
    }

    @ParameterizedTest
    @EnumSource(Alignment.class)
    void aWordOfTwentyThousandLetters(Alignment alignment) {
        List<Line> lines = lines("voir " + "W".repeat(20_000), alignment, 200);
        assertThat(lines).allMatch(line -> line.width() <= 200.01).anyMatch(Line::overfull);
    }

    @Test
    void aHundredThousandWords() {
        List<Line> lines = lines("une note de la Région ".repeat(20_000), Alignment.JUSTIFY, 236);
        assertThat(lines).hasSizeGreaterThan(8_000).noneMatch(Line::overfull);
    }

    @Test
    void aHundredThousandWordsWithoutAPlaceToBreak() {
        List<Line> lines = lines("note\u00a0de\u00a0la\u00a0".repeat(30_000), Alignment.JUSTIFY, 236);
        assertThat(lines).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Alignment.class)
    void widthsThatLeaveNoRoom(Alignment alignment) {
        for (double width : new double[] {1, 0, -50, 1e-9}) {
            assertThat(lines("Bruxelles-Capitale et visit.brussels, 12 %", alignment, width))
                    .anyMatch(Line::overfull);
        }
    }

    @Test
    void manyMissingCharacters() {
        assertThat(lines("布鲁塞尔".repeat(5_000), Alignment.JUSTIFY, 200)).isNotEmpty();
        assertThat(lines("\uD83D\uDE00".repeat(5_000), Alignment.LEFT, 200)).isNotEmpty();
    }

    @Test
    void manyRunsOfOneLetter() {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < 20_000; i++) {
            runs.add(new Run.Text(i % 7 == 0 ? " " : "a", ParagraphTest.TEXT, Language.NL, i));
        }
        List<Line> lines = ParagraphTest.TYPESETTER
                .paragraph(runs, ParagraphStyle.of(Alignment.JUSTIFY, 12))
                .lines(200);
        assertThat(lines).hasSizeGreaterThan(100);
    }

    @Test
    void softHyphensEverywhere() {
        List<Line> lines = ParagraphTest.paragraph(Alignment.JUSTIFY, ParagraphTest.text("ab\u00ad".repeat(10_000)))
                .lines(200);
        assertThat(lines).allMatch(line -> line.width() <= 200.01);
    }
}
