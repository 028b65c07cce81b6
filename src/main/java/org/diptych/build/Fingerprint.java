package org.diptych.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.diptych.workspace.Workspace;

/** Hashes all that a publication is made from: program, moment, files with their names. */
final class Fingerprint {
    private final Workspace workspace;
    private final String program;
    private final Map<String, byte[]> hashes = new HashMap<>();

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
        for (String file : files) {
            update(all, file);
            all.update(hash(file));
        }
        return HexFormat.of().formatHex(all.digest(), 0, 16);
    }

    private byte[] hash(String file) throws IOException {
        byte[] known = hashes.get(file);
        if (known == null) {
            MessageDigest one = sha256();
            try (InputStream in = workspace.open(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    one.update(buffer, 0, read);
                }
            }
            known = one.digest();
            hashes.put(file, known);
        }
        return known;
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
