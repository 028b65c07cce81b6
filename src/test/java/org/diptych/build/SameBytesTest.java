package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.diptych.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same input, same bytes: wherever, whenever and by whomever it is built; and nothing changes where there are errors. */
class SameBytesTest {
    @TempDir
    private Path folder;

    @Test
    void anotherPlaceLanguageAndTimeZoneGiveTheSameBytes() throws Exception {
        Map<String, String> here = hashes(Built.all().output());
        Path root = copy();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(errors(Built.build(root, folder.resolve("out")))).isEmpty();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        Map<String, String> there = hashes(folder.resolve("out"));
        assertThat(there.keySet()).isEqualTo(here.keySet());
        assertThat(there.entrySet().stream()
                        .filter(file -> !file.getValue().equals(here.get(file.getKey())))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void aSecondBuildDoesNothing() throws Exception {
        Map<String, String> before = hashes(Built.all().output());
        BuildResult again = Built.build(Path.of("."), Built.all().output());
        assertThat(again.written()).isEmpty();
        assertThat(again.upToDate()).isEqualTo(Built.all().result().written().size());
        assertThat(hashes(Built.all().output())).isEqualTo(before);
    }

    @Test
    void oneBrokenFileLeavesTheWholeOutputAsItWas() throws Exception {
        Map<String, String> before = hashes(Built.all().output());
        Path root = copy();
        String publication = Built.all().compositions().keySet().iterator().next();
        Files.writeString(root.resolve("content/" + publication + "/publication.yaml"), "kind: [not closed\n");
        assertThat(errors(Built.build(root, Built.all().output()))).isNotEmpty();
        assertThat(hashes(Built.all().output())).isEqualTo(before);
    }

    private static List<String> errors(BuildResult result) {
        return result.check().diagnostics().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.message())
                .toList();
    }

    /** All that publications are made from, somewhere else. */
    private Path copy() throws IOException {
        Path root = folder.resolve("copy of the project");
        for (String part : List.of("content", "templates")) {
            Files.walkFileTree(Path.of(part), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path target = root.resolve(file);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return root;
    }

    /** Every file of a folder with the hash of its bytes. */
    private static Map<String, String> hashes(Path root) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(root.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
