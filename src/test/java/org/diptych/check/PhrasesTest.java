package org.diptych.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void findsEveryPlaceInTheOrderOfTheText() {
        assertThat(found("ab bc ab", "ab", "bc")).containsExactly("0 ab", "3 bc", "6 ab");
    }

    @Test
    void findsPhrasesInsideAndAcrossEachOther() {
        assertThat(found("abcd", "abc", "bc", "bcd", "ab")).containsExactlyInAnyOrder("0 abc", "0 ab", "1 bc", "1 bcd");
    }

    @Test
    void findsWhatStandsAtTheVeryEndButNothingBeyondIt() {
        assertThat(found("Région", "on", "ons")).containsExactly("4 on");
        assertThat(found("o", "on")).isEmpty();
        assertThat(found("", "on")).isEmpty();
    }

    @Test
    void saysWhetherThereIsAny() {
        Phrases phrases = new Phrases(List.of("à vérifier", "???"));
        assertThat(phrases.isAnyIn("chiffre à vérifier")).isTrue();
        assertThat(phrases.isAnyIn("chiffre vérifié ??")).isFalse();
    }

    @Test
    void findsWhatOneSearchForEachFinds() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            String text = letters(random, 60);
            List<String> phrases = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                phrases.add(letters(random, 2 + random.nextInt(3)));
            }
            List<String> distinct = phrases.stream().distinct().toList();
            List<String> expected = new ArrayList<>();
            for (String phrase : distinct) {
                for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                    expected.add(at + " " + phrase);
                }
            }
            assertThat(found(text, distinct.toArray(String[]::new))).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void refusesWhatIsTooShortToBeFound() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phrases(List.of("a")));
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> found(String text, String... phrases) {
        List<String> found = new ArrayList<>();
        new Phrases(List.of(phrases)).in(text, (phrase, at) -> found.add(at + " " + phrase));
        return found;
    }
}
