package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationTest {
    private static final Hyphenation HYPHENATION = new Hyphenation();

    private static String divided(String word, Language language) {
        return divided(HYPHENATION, word, language);
    }

    private static String divided(Hyphenation hyphenation, String word, Language language) {
        var divided = new StringBuilder(word);
        int[] breaks = hyphenation.breaks(word, language);
        for (int i = breaks.length - 1; i >= 0; i--) {
            divided.insert(breaks[i], '-');
        }
        return divided.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dé-ve-lop-pe-ment",
                "in-ter-ré-gio-nale",
                "au-jourd’hui",
                "l’amé-na-ge-ment",
                "amé-na-ge-ment",
                "ef-fi-ca-cité",
                "Bruxelles",
                "consti-tu-tion-nel",
                "quar-tier",
                "gou-ver-ne-ment",
                "ini-tia-tive",
                "ha-bi-tants",
                "œuvre",
                "(dé-ve-lop-pe-ment),",
                "«ré-no-va-tion»"
            })
    void frenchWordsAreDividedBySyllables(String word) {
        String plain = word.replace("-", "");
        assertThat(divided(plain, Language.FR)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ver-we-zen-lij-kin-gen",
                "or-de-nings-in-stru-men-ten",
                "stads-ver-nieu-wings-con-tract",
                "wijk-con-tract",
                "maat-schap-pe-lijke",
                "ge-west",
                "ruim-te-lijke",
                "Ste-den-bouw"
            })
    void dutchWordsAreDividedBySyllables(String word) {
        assertThat(divided(word.replace("-", ""), Language.NL)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ideeën", "coördinatie", "coöperatie", "reünie", "geïnteresseerd", "beïnvloeding"})
    void aDutchWordIsNotDividedBeforeATrema(String word) {
        for (int offset : HYPHENATION.breaks(word, Language.NL)) {
            assertThat("äëïöü").doesNotContain(word.substring(offset, offset + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit.brussels",
                "https://urban.brussels/fr/articles",
                "jean.dupont@urban.brussels",
                "33.004.28.01.6321",
                "A-785/2",
                "2023-2024",
                "187000",
                "12500000,50",
                "COVID19",
                "PERSPECTIVE",
                "BruGIS",
                "logement(s)",
                "sous-utilisation",
                "Bruxelles-Capitale",
                "t",
                ""
            })
    void namesCodesDatesAndAmountsStayWhole(String word) {
        assertThat(HYPHENATION.breaks(word, Language.FR)).isEmpty();
        assertThat(HYPHENATION.breaks(word, Language.NL)).isEmpty();
    }

    @Test
    void twoLettersStayBeforeAndThreeAfter() {
        for (String word : List.of("aménagement", "évaluation", "interrégionale", "population", "analysée")) {
            for (int offset : HYPHENATION.breaks(word, Language.FR)) {
                assertThat(offset).isBetween(2, word.length() - 3);
            }
        }
    }

    @Test
    void nothingIsDividedWithinTwoLettersOfAnApostrophe() {
        for (String word : List.of("l'évaluation", "d’interventions", "aujourd’hui", "qu’aucune", "s’exécute")) {
            int apostrophe = Math.max(word.indexOf('’'), word.indexOf('\''));
            for (int offset : HYPHENATION.breaks(word, Language.FR)) {
                assertThat(Math.min(Math.abs(offset - apostrophe), Math.abs(offset - apostrophe - 1)))
                        .as(word)
                        .isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void thePublicationsOwnWordsGoBeforeThePatterns() {
        Hyphenation own = HYPHENATION
                .with(Language.FR, List.of("citydev", "Perspec-tive"))
                .with(Language.NL, List.of("kern-versterking"));
        assertThat(divided(own, "perspective", Language.FR)).isEqualTo("perspec-tive");
        assertThat(divided(own, "l’Perspective,", Language.FR)).isEqualTo("l’Perspec-tive,");
        assertThat(divided(own, "citydev", Language.FR)).isEqualTo("citydev");
        assertThat(divided(own, "kernversterking", Language.NL)).isEqualTo("kern-versterking");
        assertThat(divided(own, "perspective", Language.NL)).isNotEqualTo("perspec-tive");
    }

    @Test
    void bothApostrophesCountAlike() {
        assertThat(HYPHENATION.breaks("l'aménagement", Language.FR))
                .isEqualTo(HYPHENATION.breaks("l’aménagement", Language.FR));
    }

    @Test
    void patternsAreReadAsPublished() {
        Patterns patterns = Patterns.parse("% remark\n\\patterns{\n1b2a % remark\n.c4b\n}\n");
        assertThat(patterns.levels("abab")).containsExactly(0, 1, 2, 0, 0);
        assertThat(patterns.levels("cba")).containsExactly(0, 4, 2, 0);
    }
}
