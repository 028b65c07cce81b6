package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapingTest {
    private static final Typesetter TYPESETTER = new Typesetter(FontLibrary.bundled(), new Hyphenation());
    private static final TextStyle SERIF = TextStyle.plain(1000, "Source Serif 4");
    private static final TextStyle SANS = TextStyle.plain(1000, "Source Sans 3");

    private static ShapedWord shaped(String text, TextStyle style) {
        return TYPESETTER.words(style, null).part(text).parts().get(0).shaped();
    }

    private static Word word(String text, TextStyle style) {
        return TYPESETTER.words(style, null).word(text, 0, text.length(), text.hashCode());
    }

    private static List<Word.Part> parts(String text, TextStyle style) {
        return word(text, style).parts();
    }

    @Test
    void pairsAreKernedAsTheFontSays() {
        ShapedWord pair = shaped("AV", SERIF);
        Face face = pair.face();
        assertThat(pair.kern(0)).isNegative();
        assertThat(pair.kern(1)).isZero();
        assertThat(pair.width())
                .isEqualTo(face.advance(face.glyph('A')) + face.advance(face.glyph('V')) + pair.kern(0));
        assertThat(shaped("To", SANS).kern(0)).isNegative();
        assertThat(shaped("nn", SERIF).isPlain()).isTrue();
    }

    /** Taken from HarfBuzz with kerning and standard ligatures, for the files of this repository. */
    @Test
    void widthsAreThoseOfHarfBuzz() {
        assertThat(width("VAVATo.", SERIF)).isEqualTo(3846);
        assertThat(width("Official", SERIF)).isEqualTo(3435);
        assertThat(width("l’Aménagement", SERIF)).isEqualTo(7368);
        assertThat(width("P.Ty", SERIF)).isEqualTo(1936);
        assertThat(width("VAVATo.", SANS.withWeight(700))).isEqualTo(3456);
        assertThat(width("effluent", SANS.withWeight(700))).isEqualTo(3497);
        assertThat(width("l’Aménagement", SANS.withWeight(700))).isEqualTo(6930);
    }

    private static long width(String text, TextStyle style) {
        return Math.round(TYPESETTER.width(text, style));
    }

    @Test
    void standardLigaturesAreOneGlyphAndKeepTheirText() {
        ShapedWord word = shaped("efficace", SERIF);
        assertThat(word.size()).isEqualTo(6);
        assertThat(word.isLigature(1)).isTrue();
        assertThat(word.glyph(1)).isEqualTo(word.face().glyph('\uFB03'));
        assertThat(word.start(1)).isEqualTo(1);
        assertThat(word.length(1)).isEqualTo(3);
        assertThat(word.start(2)).isEqualTo(4);
        assertThat(word.text()).isEqualTo("efficace");
        assertThat(shaped("effet", SERIF).isLigature(1)).isTrue();
        assertThat(shaped("flux", SERIF).isLigature(0)).isTrue();
    }

    @Test
    void letterSpacedTextHasNoLigatures() {
        var spaced = new TextStyle(SERIF.families(), 10, 400, false, 0, 0, 1, false, false, false, false);
        assertThat(shaped("fin", spaced).size()).isEqualTo(3);
        assertThat(TYPESETTER.width("fin", spaced))
                .isCloseTo(shaped("fin", spaced).width() / 100.0 + 3, within(1e-9));
    }

    @Test
    void equalWordsAreOneInstance() {
        assertThat(shaped("Région", SERIF)).isSameAs(shaped("Région", TextStyle.plain(7, "Source Serif 4")));
    }

    @Test
    void signsThatTheFaceLacksComeFromAnother() {
        assertThat(parts("□", SERIF).get(0).shaped().face().family()).isEqualTo("SourceSans3");
        assertThat(parts("☒", SERIF).get(0).shaped().face().family()).isEqualTo("DejaVuSans");
        for (String sign : List.of("€", "→", "≤", "²", "ᵉ", "☐", "☑", "■", "▪", "✓", "⚠", "★", "①")) {
            assertThat(word(sign, SERIF).missing()).as(sign).isEmpty();
        }
    }

    @Test
    void likeSignsOfTheSameFaceGoBeforeOtherFaces() {
        ShapedWord hyphen = parts("\u2011", SERIF).get(0).shaped();
        assertThat(hyphen.face().family()).isEqualTo("SourceSerif4");
        assertThat(hyphen.shown()).isEqualTo("-");
        assertThat(hyphen.text()).isEqualTo("\u2011");
    }

    @Test
    void aCharacterThatNoFaceHasIsABoxAndIsReported() {
        var tag = new Object();
        Paragraph paragraph = TYPESETTER.paragraph(
                List.of(new Run.Text("Bruxelles 布鲁 שלום", SERIF, null, tag)),
                ParagraphStyle.of(ParagraphStyle.Alignment.LEFT, 1200));
        assertThat(paragraph.missing())
                .containsExactly(
                        new Paragraph.Missing('布', tag),
                        new Paragraph.Missing('鲁', tag),
                        new Paragraph.Missing('ש', tag),
                        new Paragraph.Missing('ל', tag),
                        new Paragraph.Missing('ו', tag),
                        new Paragraph.Missing('ם', tag));
        Line line = paragraph.lines(100_000).get(0);
        assertThat(line.text()).isEqualTo("Bruxelles 布鲁 שלום");
        assertThat(line.fragments().get(1))
                .isInstanceOfSatisfying(
                        Fragment.Glyphs.class,
                        glyphs ->
                                assertThat(glyphs.words().get(0).word().shown()).isEqualTo("□"));
    }

    @Test
    void noGlyphIsEverTheMissingOne() {
        String odd = "a\u0000b\u0007c\uFE0Fd\u200De\uD83D\uDE00f\uD800g\uFFFFh\u202Ei";
        for (Word.Part part : parts(odd, SERIF)) {
            for (int i = 0; i < part.shaped().size(); i++) {
                assertThat(part.shaped().glyph(i)).isPositive();
            }
        }
    }

    @Test
    void separateAccentsBecomeLetters() {
        assertThat(parts("e\u0301te\u0301", SERIF).get(0).shaped().text()).isEqualTo("été");
    }

    @Test
    void smallCapitalsAreSmallerCapitalsAndKeepTheirText() {
        var style = new TextStyle(SERIF.families(), 10, 400, false, 0, 0, 0, false, true, false, false);
        List<Word.Part> parts = parts("Élan", style);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).scale()).isEqualTo(1);
        assertThat(parts.get(1).scale()).isEqualTo(0.8);
        assertThat(parts.get(1).shaped().text()).isEqualTo("lan");
        assertThat(parts.get(1).shaped().shown()).isEqualTo("LAN");
    }

    @Test
    void tabularFiguresAreNotKerned() {
        var style = new TextStyle(SERIF.families(), 1000, 400, false, 0, 0, 0, false, false, false, true);
        assertThat(TYPESETTER.width("1717", style)).isCloseTo(4 * 529, within(1e-9));
    }
}
