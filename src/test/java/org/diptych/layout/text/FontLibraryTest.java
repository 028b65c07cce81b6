package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FontLibraryTest {
    private static final FontLibrary BUNDLED = FontLibrary.bundled();
    private static final List<String> SERIF = List.of("Source Serif 4");

    private static byte[] resource(String name) throws IOException {
        try (var in = FontLibraryTest.class.getResourceAsStream("/fonts/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void theNearestWeightAndSlantAreTaken() {
        assertThat(BUNDLED.face(SERIF, 400, false).path()).isEqualTo("SourceSerif4_400Regular.ttf");
        assertThat(BUNDLED.face(SERIF, 700, true).path()).isEqualTo("SourceSerif4_700Bold_Italic.ttf");
        assertThat(BUNDLED.face(SERIF, 900, false).path()).isEqualTo("SourceSerif4_700Bold.ttf");
        assertThat(BUNDLED.face(SERIF, 500, false).path()).isEqualTo("SourceSerif4_400Regular.ttf");
        assertThat(BUNDLED.face(SERIF, 600, true).path()).isEqualTo("SourceSerif4_600SemiBold_Italic.ttf");
    }

    @Test
    void genericAndUnknownFamiliesHaveAFace() {
        assertThat(BUNDLED.face(List.of("Helvetica Neue", "sans-serif"), 400, false)
                        .family())
                .isEqualTo("SourceSans3");
        assertThat(BUNDLED.face(List.of("serif"), 400, false).family()).isEqualTo("SourceSerif4");
        assertThat(BUNDLED.face(List.of(), 400, false).family()).isEqualTo("SourceSerif4");
        assertThat(BUNDLED.knows("source-serif 4")).isTrue();
        assertThat(BUNDLED.knows("Helvetica Neue")).isFalse();
    }

    @Test
    void fileNamesTellFamilyWeightAndSlant() {
        assertThat(FontFile.named("a/NotoSans-BoldItalic.ttf"))
                .contains(new FontFile("NotoSans", 700, true, "a/NotoSans-BoldItalic.ttf"));
        assertThat(FontFile.named("Inter_600SemiBold.ttf"))
                .contains(new FontFile("Inter", 600, false, "Inter_600SemiBold.ttf"));
        assertThat(FontFile.named("DejaVuSans.ttf")).contains(new FontFile("DejaVuSans", 400, false, "DejaVuSans.ttf"));
        assertThat(FontFile.named("PT-Serif.ttf")).contains(new FontFile("PT-Serif", 400, false, "PT-Serif.ttf"));
        assertThat(FontFile.named("OFL.txt")).isEmpty();
    }

    @Test
    void metricsAreThousandthsOfTheSize() {
        Face face = BUNDLED.face(SERIF, 400, false);
        assertThat(face.ascent()).isEqualTo(1036);
        assertThat(face.descent()).isEqualTo(335);
        assertThat(face.advance(face.glyph(' '))).isEqualTo(237);
        assertThat(face.advance(face.glyph('0'))).isEqualTo(529);
        assertThat(face.glyph('\u25A1')).isZero();
        assertThat(face.capHeight()).isBetween(600, 720);
        assertThat(face.underlinePosition()).isNegative();
    }

    @Test
    void theFacesOfAThemeGoFirst() throws IOException {
        byte[] sans = resource("SourceSans3_400Regular.ttf");
        FontLibrary library = FontLibrary.of(List.of("fonts/Commune-Regular.ttf"), path -> sans);
        assertThat(library.face(List.of("Commune"), 400, false).path()).isEqualTo("fonts/Commune-Regular.ttf");
        assertThat(library.problems()).isEmpty();
    }

    @Test
    void aFileThatIsNotAFontIsAProblemAndAnotherFaceIsTaken() {
        FontLibrary library = FontLibrary.of(
                List.of("fonts/A-Regular.ttf", "fonts/B-Regular.ttf", "fonts/C-Regular.ttf"), path -> switch (path) {
                    case "fonts/A-Regular.ttf" ->
                        "<html>Not found</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    case "fonts/B-Regular.ttf" ->
                        "wOF2 and so on, and on".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    default -> throw new IOException("no such file");
                });
        assertThat(library.face(List.of("A", "B", "C"), 400, false).family()).isEqualTo("SourceSans3");
        assertThat(library.problems())
                .containsExactly(
                        new FontProblem("fonts/A-Regular.ttf", "The file is not a font."),
                        new FontProblem(
                                "fonts/B-Regular.ttf",
                                "The file is packed for the web; take the `.ttf` file of the font."),
                        new FontProblem("fonts/C-Regular.ttf", "The font cannot be read."));
    }

    @Test
    void aFontOfAnotherKindIsTold() {
        FontLibrary library = FontLibrary.of(List.of("fonts/House.otf"), path -> new byte[0]);
        assertThat(library.problems())
                .containsExactly(
                        new FontProblem("fonts/House.otf", "Fonts of this kind (OpenType, `.otf`) cannot be printed."));
    }

    @Test
    @Timeout(120)
    void aDamagedFontNeverDoesMoreThanReportAProblem() throws IOException {
        byte[] font = resource("SourceSerif4_400Regular_Italic.ttf");
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = font.clone();
            if (round % 3 == 0) {
                damaged = Arrays.copyOf(font, random.nextInt(font.length));
            } else {
                int from = round % 3 == 1 ? 0 : random.nextInt(font.length);
                int reach = round % 3 == 1 ? 2000 : font.length - from;
                for (int i = 0; i < 40; i++) {
                    damaged[from + random.nextInt(reach)] = (byte) random.nextInt();
                }
            }
            byte[] bytes = damaged;
            FontLibrary library = FontLibrary.of(List.of("X-Regular.ttf"), path -> bytes);
            var typesetter = new Typesetter(library, new Hyphenation());
            double width = typesetter.width("Efficacité AVAST (office)", TextStyle.plain(10, "X"));
            assertThat(width).isFinite();
        }
    }
}
