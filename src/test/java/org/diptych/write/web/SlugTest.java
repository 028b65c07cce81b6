package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void wordsLoseAccentsAndLigatures() {
        assertThat(Slug.of("Réaliser 15 contrats de quartier durables"))
                .isEqualTo("realiser-15-contrats-de-quartier-durables");
        assertThat(Slug.of("L’œuvre d’Ægidius – été 2024")).isEqualTo("l-oeuvre-d-aegidius-ete-2024");
        assertThat(Slug.of("Coördinatie van de “wijken”")).isEqualTo("coordinatie-van-de-wijken");
    }

    @Test
    void longTitlesAreCutAfterAWord() {
        assertThat(Slug.of("mot ".repeat(100)))
                .hasSizeLessThanOrEqualTo(Slug.LONGEST)
                .matches("(mot-)*mot");
        assertThat(Slug.of("a".repeat(1000))).hasSize(Slug.LONGEST);
    }

    @Test
    void whatIsNoWordLeavesNothing() {
        assertThat(List.of("", "…", "../..", "\u6771\u4eac", "\ud83d\ude00"))
                .allMatch(text -> Slug.of(text).isEmpty());
    }

    @Test
    void nothingHostileComesOut() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 40; j++) {
                text.append((char)
                        (random.nextInt(4) == 0
                                ? "./\\:%?#<>\"|*\0".charAt(random.nextInt(13))
                                : random.nextInt(0x2000)));
            }
            assertThat(Slug.of(text.toString()))
                    .matches("[a-z0-9]*(-[a-z0-9]+)*")
                    .doesNotContain("--");
        }
    }

    @Test
    void devicesAndPagesOfOurOwnAreReserved() {
        assertThat(List.of("con", "nul", "lpt1", "index", "recherche", "zoeken"))
                .allMatch(Slug::isReserved);
        assertThat(List.of("constat", "lpt", "indexes")).noneMatch(Slug::isReserved);
    }

    @Test
    void onlyPlainIdsBecomeFiles() {
        assertThat(List.of("oo-1", "urban.dru", "m-1-1-1")).allMatch(Slug::isPlain);
        assertThat(List.of("", "..", "a/b", "A", "é", "a..b", "x.", "c:", "a".repeat(200)))
                .noneMatch(Slug::isPlain);
    }
}
