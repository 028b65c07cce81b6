package org.diptych.value.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.Deadline;
import org.diptych.value.Moment;
import org.diptych.value.Parsed;
import org.diptych.value.Passage;
import org.diptych.value.Period;
import org.diptych.value.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Conventions CONVENTIONS = Shipped.conventions();
    private static final Wording FR = CONVENTIONS.in(Language.FR);
    private static final Wording NL = CONVENTIONS.in(Language.NL);

    /** No-break spaces are shown: {@code ~} for the wide one, {@code _} for the narrow one. */
    private static String shown(String text) {
        return text.replace('\u00a0', '~').replace('\u202f', '_');
    }

    static <T> T good(Parsed<T> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Good.class);
        return ((Parsed.Good<T>) parsed).value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0             | 0
            999        | 999           | 999
            1000       | 1_000         | 1.000
            12500000.5 | 12_500_000,5  | 12.500.000,5
            2.50       | 2,5           | 2,5
            -1234      | −1_234        | −1.234
            1E+3       | 1_000         | 1.000
            """)
    void numbersFollowTheLanguage(BigDecimal number, String fr, String nl) {
        assertThat(shown(FR.number(number))).isEqualTo(fr);
        assertThat(shown(NL.number(number))).isEqualTo(nl);
    }

    @Test
    void roundingGoesUpFromHalf() {
        assertThat(FR.number(new BigDecimal("2.345"), 2)).isEqualTo("2,35");
        assertThat(FR.number(new BigDecimal("-0.5"), 0)).isEqualTo("−1");
        assertThat(NL.number(new BigDecimal("2"), 1)).isEqualTo("2,0");
    }

    @Test
    void amountsTakeTheWordOfTheLanguage() {
        assertThat(shown(FR.amount(new BigDecimal("187000")))).isEqualTo("187_000~euros");
        assertThat(shown(NL.amount(new BigDecimal("187000")))).isEqualTo("187.000~euro");
        assertThat(shown(FR.amount(new BigDecimal("1.5")))).isEqualTo("1,50~euro");
        assertThat(shown(FR.amountShort(new BigDecimal("12500000.50")))).isEqualTo("12_500_000,50~€");
    }

    @Test
    void percentagesKeepTheirSignOnTheLine() {
        assertThat(shown(FR.percentage(new BigDecimal("97.5")))).isEqualTo("97,5~%");
        assertThat(shown(NL.percentage(new BigDecimal("95"), 1))).isEqualTo("95,0~%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01  | 1er mars 2026       | 1 maart 2026
            2024-12-31  | 31 décembre 2024    | 31 december 2024
            2024-08     | août 2024           | augustus 2024
            2024-Q1     | 1er trimestre 2024  | 1e kwartaal 2024
            2024-Q3     | 3e trimestre 2024   | 3e kwartaal 2024
            2024-H2     | 2e semestre 2024    | 2e semester 2024
            2024-summer | été 2024            | zomer 2024
            2024        | 2024                | 2024
            continuous  | en continu          | doorlopend
            """)
    void deadlinesAreNamed(String typed, String fr, String nl) {
        Deadline deadline = good(Deadline.parse(typed));
        assertThat(FR.deadline(deadline)).isEqualTo(fr);
        assertThat(NL.deadline(deadline)).isEqualTo(nl);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021/2025             | 2021-2025                     | 2021-2025
            2024/2024             | 2024                          | 2024
            2024-01-01/2024-06-30 | du 1er janvier au 30 juin 2024 | van 1 januari tot en met 30 juni 2024
            2024-03-01/2024-03-15 | du 1er au 15 mars 2024        | van 1 tot en met 15 maart 2024
            2024-04/2024-06       | d’avril à juin 2024           | van april tot en met juni 2024
            2023-09/2024-06       | de septembre 2023 à juin 2024 | van september 2023 tot en met juni 2024
            2024-Q1/2025          | 1er trimestre 2024 – 2025     | 1e kwartaal 2024 – 2025
            """)
    void periodsAreNamed(String typed, String fr, String nl) {
        Period period = good(Period.parse(typed));
        assertThat(FR.period(period)).isEqualTo(fr);
        assertThat(NL.period(period)).isEqualTo(nl);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by      | 2024-03-31       | à réaliser au plus tard le 31 mars 2024 | uiterlijk op 31 maart 2024 uit te voeren
            by      | 2024-spring      | à réaliser au plus tard au printemps 2024 | uiterlijk in het voorjaar van 2024 uit te voeren
            in      | 2024-Q1          | à réaliser au 1er trimestre 2024        | uit te voeren in het 1e kwartaal van 2024
            in      | 2024             | à réaliser en 2024                      | uit te voeren in 2024
            after   | 2024-12-31       | réalisation après le 31 décembre 2024   | uitvoering na 31 december 2024
            after   | 2024-Q1          | réalisation après le 1er trimestre 2024 | uitvoering na het 1e kwartaal van 2024
            late    | 2 weeks          | 2~semaines de retard                    | 2~weken vertraging
            late    | 1 year           | 1~an de retard                          | 1~jaar vertraging
            late    | 3 years          | 3~ans de retard                         | 3~jaar vertraging
            late    | 0 days           | sans retard                             | zonder vertraging
            late-at-most | 1 week      | au plus 1~semaine de retard             | hoogstens 1~week vertraging
            within  | 15 calendar days | dans un délai de 15~jours calendrier    | binnen 15~kalenderdagen
            beyond  | 60 days          | délai supérieur à 60~jours              | termijn van meer dan 60~dagen
            at-least | 90 %            | au moins 90~%                           | minstens 90~%
            less-than | 80 %           | moins de 80~%                           | minder dan 80~%
            more-than | 1              | plus de 1                               | meer dan 1
            at-most | 2                | au plus 2                               | hoogstens 2
            is      | 5                | 5                                       | 5
            amount-at-least | 10000    | au moins 10_000~euros                   | minstens 10.000~euro
            """)
    void thresholdsAreWordedInBothLanguages(String key, String text, String fr, String nl) {
        Threshold threshold = good(Threshold.parse(Map.of(key, text), null));
        assertThat(shown(FR.threshold(threshold, null))).isEqualTo(fr);
        assertThat(shown(NL.threshold(threshold, null))).isEqualTo(nl);
    }

    @Test
    void rangesSayTheSignOnce() {
        Threshold closed = good(Threshold.parse(Map.of("from", "80", "to", "90 %"), null));
        assertThat(shown(FR.threshold(closed, null))).isEqualTo("de 80 à 90~%");
        assertThat(shown(NL.threshold(closed, null))).isEqualTo("van 80 tot en met 90~%");
        Threshold open = good(Threshold.parse(Map.of("from", "80 %", "below", "90 %"), null));
        assertThat(shown(FR.threshold(open, null))).isEqualTo("de 80 à moins de 90~%");
    }

    @Test
    void thresholdsSayWhatTheyCountFromAndIn() {
        Localized<Passage> of = new Localized<>(Passage.of("après la décision"), Passage.of("na de beslissing"));
        Threshold within = good(Threshold.parse(Map.of("within", "15 days"), of));
        assertThat(shown(NL.threshold(within, null))).isEqualTo("binnen 15~dagen na de beslissing");
        Localized<Passage> unit = new Localized<>(Passage.of("semaines"), Passage.of("weken"));
        Threshold least = good(Threshold.parse(Map.of("at-least", "5"), null));
        assertThat(shown(FR.threshold(least, unit))).isEqualTo("au moins 5~semaines");
    }

    @Test
    void pluralsDifferBetweenTheLanguages() {
        BigDecimal oneAndAHalf = new BigDecimal("1.5");
        assertThat(FR.plural(oneAndAHalf, "projet", "projets")).isEqualTo("projet");
        assertThat(NL.plural(oneAndAHalf, "project", "projecten")).isEqualTo("projecten");
        assertThat(FR.plural(BigDecimal.ZERO, "projet", "projets")).isEqualTo("projet");
        assertThat(NL.plural(BigDecimal.ZERO, "project", "projecten")).isEqualTo("projecten");
        assertThat(FR.plural(new BigDecimal("2"), "projet", "projets")).isEqualTo("projets");
    }

    @Test
    void thingsAreListedWithTheLastWord() {
        assertThat(FR.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(NL.list(List.of("a", "b"))).isEqualTo("a en b");
        assertThat(NL.list(List.of())).isEmpty();
    }

    @Test
    void momentsAnswerWhen() {
        assertThat(NL.when(good(Moment.parse("2024-03")))).isEqualTo("in maart 2024");
        assertThat(FR.when(good(Moment.parse("2024-03-01")))).isEqualTo("le 1er mars 2024");
        assertThat(FR.dateShort(java.time.LocalDate.of(2024, 3, 1))).isEqualTo("01/03/2024");
    }
}
