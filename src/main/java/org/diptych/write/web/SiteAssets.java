package org.diptych.write.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.workspace.Workspace;

/**
 * The files that all pages share: style sheets, scripts, fonts, pictures. Each is named after its content and written
 * once, so it may be cached for ever and need not be written again. Safe for several threads.
 */
public final class SiteAssets {
    /** The folder of the files below the output folder. */
    public static final String FOLDER = "assets";

    private static final String SCRIPTS = "/org/diptych/write/web/";

    private final Workspace workspace;
    private final WebFolder folder;
    private final Map<String, Optional<String>> names = new ConcurrentHashMap<>();
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    /** @param folder where the files are written, by name */
    public SiteAssets(Workspace workspace, WebFolder folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    /** The files written, by name, with their sizes. */
    public Map<String, Long> written() {
        return new TreeMap<>(written);
    }

    /** The name of a file of the workspace, which is copied. */
    String file(String path) {
        return names.computeIfAbsent(path, p -> Optional.of(copy(p))).orElseThrow();
    }

    private String copy(String path) {
        try {
            return store(path.substring(path.lastIndexOf('/') + 1), workspace.bytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The name of a script of the program; empty where there is none of this name. */
    Optional<String> script(String script) {
        return names.computeIfAbsent("script:" + script, s -> {
            try (InputStream in = SiteAssets.class.getResourceAsStream(SCRIPTS + script)) {
                return in == null ? Optional.empty() : Optional.of(store(script, compact(in.readAllBytes())));
            } catch (IOException e) {
                throw new UncheckedIOException(script, e);
            }
        });
    }

    /** Libraries, which say so in their first line, are compact already. */
    private static byte[] compact(byte[] script) {
        String text = new String(script, StandardCharsets.UTF_8);
        return text.startsWith("/*!") ? script : Compact.of(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes bytes under a name of their own, once. */
    String store(String name, byte[] bytes) throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : Slug.of(name.substring(dot + 1));
        String slug = Slug.of(stem);
        String stored =
                (slug.isEmpty() ? "file" : slug) + "-" + hash(bytes) + (extension.isEmpty() ? "" : "." + extension);
        if (written.putIfAbsent(stored, (long) bytes.length) == null) {
            try (OutputStream out = folder.create(stored)) {
                out.write(bytes);
            }
        }
        return stored;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
