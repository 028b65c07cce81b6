package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Origin;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQACAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAIAAAICRAoAOw==");
    private static final byte[] SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480.2\"></svg>"
            .getBytes(StandardCharsets.UTF_8);
    private static final SourcePosition AT = new SourcePosition("content/p/a.yaml", 3, 7, 1);

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    private java.util.Optional<Pictures.Picture> picture(byte[] bytes) {
        MemoryWorkspace workspace = new MemoryWorkspace().with("content/p/x.png", bytes);
        SiteAssets assets =
                new SiteAssets(workspace, name -> files.computeIfAbsent(name, n -> new ByteArrayOutputStream()));
        Attributes attributes = new Attributes("", List.of(), null, Origin.NONE, AT);
        return new Pictures(workspace, assets, diagnostics)
                .of(new Block.Figure(attributes, "content/p/x.png", "", List.of()));
    }

    @Test
    void aPictureIsCopiedUnderANameOfItsOwnWithItsSize() {
        assertThat(picture(GIF)).hasValueSatisfying(picture -> {
            assertThat(picture.address()).matches("\\.\\./\\.\\./assets/x-[0-9a-f]{10}\\.png");
            assertThat(picture.width()).isEqualTo(1);
            assertThat(picture.height()).isEqualTo(2);
        });
        assertThat(files).hasSize(1);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aDrawingSaysItsSizeByItsBox() {
        assertThat(PictureFile.size(SVG)).contains(new PictureFile.Size(640, 480));
    }

    @Test
    void whatIsNoPictureIsReportedWithItsPlaceAndLeftOut() {
        assertThat(picture("this is a text, whatever its name".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.MISSING_IMAGE);
        assertThat(diagnostics.sorted().get(0).at()).isEqualTo(AT);
        assertThat(files).isEmpty();
    }

    @Test
    void aHeavyPictureIsShownAndReported() {
        byte[] heavy = java.util.Arrays.copyOf(GIF, 2_500_000);
        assertThat(picture(heavy)).isPresent();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::rule).containsExactly(Rule.HEAVY_IMAGE);
    }

    @Test
    void aPictureWithoutItsEndOrWithTooManyPixelsIsReported() {
        byte[] png = java.util.Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 64);
        png[19] = 9;
        png[23] = 9;
        assertThat(picture(png)).isEmpty();
        assertThat(diagnostics.sorted().get(0).message()).endsWith("`content/p/x.png` is cut off.");
        png[17] = 1;
        png[21] = 1;
        assertThat(picture(png)).isEmpty();
        assertThat(diagnostics.sorted()).anyMatch(one -> one.message().contains("has 65545 × 65545 pixels"));
        assertThat(files).isEmpty();
    }

    @Test
    void aPictureThatIsCutOffHasNoSize() {
        assertThat(PictureFile.size(new byte[0])).isEmpty();
        assertThat(PictureFile.size(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .isEmpty();
        assertThat(PictureFile.size(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .isEmpty();
    }
}
