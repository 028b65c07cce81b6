package org.diptych.template;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.workspace.Workspace;

/** A workspace in memory. */
record Files(Map<String, String> files) implements Workspace {
    @Override
    public List<String> files(String folder) {
        return files.keySet().stream()
                .filter(path -> folder.isEmpty() || path.startsWith(folder + "/"))
                .sorted()
                .toList();
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
        String text = files.get(path);
        if (text == null) {
            throw new FileNotFoundException(path);
        }
        return text.getBytes(StandardCharsets.UTF_8);
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
        return Instant.EPOCH;
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.empty();
    }
}
