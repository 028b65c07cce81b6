package org.diptych.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.diptych.workspace.Workspace;

/**
 * Hashes all that a publication is made from: program, moment, files with their names. What a file holds is told by its
 * length and two checksums, which processors compute; a digest in plain Java takes a tenth of a second more per megabyte.
 */
final class Fingerprint {
    private final Workspace workspace;
    private final String program;
    private final Map<String, Sums> sums = new ConcurrentHashMap<>();

    private record Sums(long length, long crc32, long crc32c) {
        static final Sums NONE = new Sums(0, 0, 0);

        /** What a record has by itself would be made anew at each start. */
        @Override
        public String toString() {
            return length + " " + crc32 + " " + crc32c;
        }
    }

    /** @param program what identifies the program's own version */
    Fingerprint(Workspace workspace, String program) {
        this.workspace = workspace;
        this.program = program;
    }

    /**
     * The fingerprint over all files below the folders.
     *
     * @throws IOException when a file vanished or cannot be read
     */
    String of(List<String> folders) throws IOException {
        MessageDigest all = sha256();
        update(all, program);
        update(all, workspace.timestamp().toString());
        TreeSet<String> files = new TreeSet<>();
        folders.forEach(folder -> files.addAll(workspace.files(folder)));
        try {
            List.copyOf(files).parallelStream().forEach(file -> sums.computeIfAbsent(file, this::sums));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (String file : files) {
            update(all, file);
            update(all, sums.getOrDefault(file, Sums.NONE).toString());
        }
        return HexFormat.of().formatHex(all.digest(), 0, 16);
    }

    private Sums sums(String file) {
        var crc32 = new CRC32();
        var crc32c = new CRC32C();
        long length = 0;
        try (InputStream in = workspace.open(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc32.update(buffer, 0, read);
                crc32c.update(buffer, 0, read);
                length += read;
            }
            return new Sums(length, crc32.getValue(), crc32c.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
