package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.diptych.content.Format;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final Target TARGET = new Target("p", Edition.FR_NL, Format.PDF);

    @TempDir
    private Path output;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Manifest manifest = manifest();
        manifest.write(output.resolve(Manifest.FILE));
        Manifest read = Manifest.read(output);
        assertThat(read.publication("p")).isEqualTo(manifest.publication("p"));
        assertThat(read.outputs()).containsExactlyElementsOf(manifest.outputs());
    }

    @Test
    void anOutputIsFreshWhileItsFileAndItsFingerprintStay() throws IOException {
        Manifest manifest = manifest();
        assertThat(manifest.isFresh(TARGET, "f1", output)).isFalse();
        Path file = output.resolve("p/p.fr-nl.pdf");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "12345");
        assertThat(manifest.isFresh(TARGET, "f1", output)).isTrue();
        assertThat(manifest.isFresh(TARGET, "f2", output)).isFalse();
        Files.writeString(file, "123456");
        assertThat(manifest.isFresh(TARGET, "f1", output)).isFalse();
    }

    @Test
    void aDamagedManifestIsEmpty() throws IOException {
        manifest().write(output.resolve(Manifest.FILE));
        String whole = Files.readString(output.resolve(Manifest.FILE));
        for (int length = 0; length < whole.length() - 2; length += 7) {
            Files.writeString(output.resolve(Manifest.FILE), whole.substring(0, length));
            assertThat(Manifest.read(output).outputs()).isEmpty();
        }
    }

    @Test
    void anEditionThatThereIsNotMakesItDamaged() throws IOException {
        manifest().write(output.resolve(Manifest.FILE));
        String text = Files.readString(output.resolve(Manifest.FILE)).replace("fr-nl", "fr-en");
        Files.writeString(output.resolve(Manifest.FILE), text);
        assertThat(Manifest.read(output).publication("p")).isEmpty();
    }

    private static Manifest manifest() {
        Localized<String> nothing = Localized.same("");
        Manifest manifest = new Manifest();
        manifest.put(new Manifest.Entry(
                "p",
                "kind",
                "f1",
                Set.of("other"),
                List.of(Edition.FR_NL),
                List.of(Format.PDF, Format.WEB),
                2,
                new Metadata("p", "kind", new Localized<>("Été \"1\"", "Zomer"), nothing, "A-1", "", nothing, nothing),
                new Localized<>("note", "nota"),
                new Localized<>("note-1", "nota-1")));
        manifest.put(new Written(TARGET, "p/p.fr-nl.pdf", "f1", 12, 5, 0));
        return manifest;
    }
}
