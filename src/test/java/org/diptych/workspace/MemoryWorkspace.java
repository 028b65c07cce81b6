package org.diptych.workspace;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A workspace for tests: files in memory, a fixed clock. */
public final class MemoryWorkspace implements Workspace {
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> environment = new HashMap<>();

    /** Adds or replaces a text file. */
    public MemoryWorkspace with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds or replaces a file. */
    public MemoryWorkspace with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Sets a variable of the environment. */
    public MemoryWorkspace withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The lines of a text file, for the excerpts of diagnostics. */
    public Optional<List<String>> lines(String path) {
        return Optional.ofNullable(files.get(path))
                .map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1)));
    }

    @Override
    public List<String> files(String folder) {
        String start = folder.isEmpty() ? "" : folder + "/";
        return files.keySet().stream().filter(path -> path.startsWith(start)).toList();
    }

    @Override
    public boolean isFile(String path) {
        return files.containsKey(path);
    }

    @Override
    public boolean isFolder(String path) {
        return !files(path).isEmpty();
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileNotFoundException(path);
        }
        return bytes.clone();
    }

    @Override
    public InputStream open(String path) throws IOException {
        return new ByteArrayInputStream(bytes(path));
    }

    @Override
    public long size(String path) throws IOException {
        return bytes(path).length;
    }

    @Override
    public Instant timestamp() {
        return Instant.parse("2024-01-01T00:00:00Z");
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name));
    }
}
