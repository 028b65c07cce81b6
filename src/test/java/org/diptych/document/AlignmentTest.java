package org.diptych.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AlignmentTest {
    /** {@code p:a/f/0 words}: shape, origin, text; a shape in capitals is a container. */
    private static List<String> align(String left, String right) {
        return align(lines(left), lines(right));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    private static List<String> align(List<String> left, List<String> right) {
        return Alignment.of(left, right, AlignmentTest::mark, line -> line.substring(line.indexOf(' ') + 1)).stream()
                .map(c -> words(c.left().orElse("-")) + "=" + words(c.right().orElse("-")))
                .toList();
    }

    private static String words(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static Alignment.Mark mark(String line) {
        String shape = line.substring(0, line.indexOf(':'));
        Origin origin = Origin.parse(line.substring(line.indexOf(':') + 1, line.indexOf(' ')));
        return new Alignment.Mark(shape, shape.equals("SECTION"), origin);
    }

    @Test
    void equalOriginsPairInOrder() {
        assertThat(align("p:a/f/0 un|p:a/f/1 deux", "p:a/f/0 een|p:a/f/1 twee")).containsExactly("un=een", "deux=twee");
    }

    @Test
    void nothingAlignsWithNothing() {
        assertThat(align("", "")).isEmpty();
        assertThat(align("p: un", "")).containsExactly("un=-");
        assertThat(align("", "p: een")).containsExactly("-=een");
    }

    @Test
    void aRecordThatIsMissingLeavesItsPlaceEmpty() {
        assertThat(align("SECTION:a A|SECTION:b B|SECTION:c C", "SECTION:a a|SECTION:c c"))
                .containsExactly("A=a", "B=-", "C=c");
        assertThat(align("SECTION:b B", "SECTION:a a|SECTION:b b|SECTION:c c")).containsExactly("-=a", "B=b", "-=c");
    }

    @Test
    void recordsOfOtherNamesNeverPair() {
        assertThat(align("SECTION:a A", "SECTION:b b")).containsExactly("A=-", "-=b");
        assertThat(align("li:a/f/x X", "li:a/f/y y")).containsExactly("X=-", "-=y");
    }

    @Test
    void paragraphsOfOneTextPairByLengthAndFigures() {
        assertThat(align(
                        "p:a/f/0 Courte.|p:a/f/1 Une phrase bien plus longue avec 12 millions.|p:a/f/2 Fin.",
                        "p:a/f/0 Een veel langere zin met 12 miljoen erin.|p:a/f/1 Einde."))
                .containsExactly(
                        "Courte.=-",
                        "Une phrase bien plus longue avec 12 millions.=Een veel langere zin met 12 miljoen erin.",
                        "Fin.=Einde.");
    }

    @Test
    void otherShapesNeverPair() {
        assertThat(align("p:a/f/0 p|ul:a/f/1 l|p:a/f/2 q", "p:a/f/0 p'|p:a/f/1 x|p:a/f/2 q'"))
                .containsExactly("p=p'", "l=-", "-=x", "q=q'");
    }

    @Test
    void recordsSortedByNameFollowTheLeftLanguage() {
        assertThat(align("SECTION:a A|SECTION:b B|SECTION:c C", "SECTION:c c|SECTION:a a|SECTION:b b"))
                .containsExactly("A=a", "B=b", "C=c");
    }

    @Test
    void linesSortedByNameKeepTheOrderOfEachLanguage() {
        assertThat(align("dt:a A|dt:b B", "dt:b b|dt:a a")).containsExactly("A=b", "B=a");
    }

    @Test
    void blocksWithoutOriginPairByShape() {
        assertThat(align("h: T|p: x|p: y", "h: t|p: x|p: y|p: z")).containsExactly("T=t", "x=x", "y=y", "-=z");
    }

    @Test
    void everyElementIsThereOnceAndInItsOrderWhateverIsMissing() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> left = some(random, "l");
            List<String> right = some(random, "r");
            List<String> couples = align(left, right);

            assertThat(side(couples, 0))
                    .isEqualTo(left.stream().map(AlignmentTest::words).toList());
            assertThat(side(couples, 1))
                    .isEqualTo(right.stream().map(AlignmentTest::words).toList());
            assertThat(couples).doesNotContain("-=-");
        }
    }

    private static List<String> some(Random random, String name) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (random.nextInt(4) > 0) {
                String shape = random.nextInt(3) == 0 ? "ul" : "p";
                String origin =
                        random.nextInt(4) == 0 ? "" : "a" + i / 4 + "/f/" + (random.nextBoolean() ? i : "x" + i);
                lines.add(shape + ":" + origin + " " + name + i);
            }
        }
        return lines;
    }

    private static List<String> side(List<String> couples, int side) {
        return couples.stream()
                .map(couple -> couple.split("=")[side])
                .filter(word -> !word.equals("-"))
                .toList();
    }

    @Test
    @Timeout(120)
    void tenThousandBlocksAreAlignedAtOnceWhateverIsMissing() {
        List<String> left = IntStream.range(0, 10_000)
                .mapToObj(i -> "p:r" + i / 10 + "/f/" + i % 10 + " w" + i)
                .toList();
        List<String> third =
                left.stream().filter(line -> line.hashCode() % 3 != 0).collect(Collectors.toList());
        List<String> nameless =
                IntStream.range(0, 10_000).mapToObj(i -> "p: w" + i).toList();

        assertThat(align(left, third)).hasSizeGreaterThanOrEqualTo(10_000);
        assertThat(align(nameless, nameless.subList(1, 10_000))).hasSize(10_000);
    }
}
