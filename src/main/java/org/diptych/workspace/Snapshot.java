package org.diptych.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A workspace as one command sees it: each folder is walked once, however often and by whom its files are asked for. What
 * is in the files is not kept.
 */
public final class Snapshot implements Workspace {
    private final Workspace workspace;

    /** By uppermost folder: all files below it. */
    private final Map<String, List<String>> files = new ConcurrentHashMap<>();

    public Snapshot(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<String> files(String folder) {
        if (folder.isEmpty() || folder.startsWith(".") || folder.contains("/.")) {
            // What is hidden is in no list of a folder above it.
            return workspace.files(folder);
        }
        int slash = folder.indexOf('/');
        List<String> all = files.computeIfAbsent(slash < 0 ? folder : folder.substring(0, slash), workspace::files);
        if (slash < 0) {
            return all;
        }
        String prefix = folder + "/";
        return all.stream().filter(path -> path.startsWith(prefix)).toList();
    }

    @Override
    public boolean isFile(String path) {
        return workspace.isFile(path);
    }

    @Override
    public boolean isFolder(String path) {
        return workspace.isFolder(path);
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        return workspace.bytes(path);
    }

    @Override
    public InputStream open(String path) throws IOException {
        return workspace.open(path);
    }

    @Override
    public long size(String path) throws IOException {
        return workspace.size(path);
    }

    @Override
    public Instant timestamp() {
        return workspace.timestamp();
    }

    @Override
    public Optional<String> environment(String name) {
        return workspace.environment(name);
    }
}
