package org.diptych.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The files below a folder of this machine. Keeps nothing: every question goes to the file system. */
public final class FolderWorkspace implements Workspace {
    private final Path root;
    private final Map<String, String> environment;
    private final Supplier<Instant> contentTime;

    /** Opens a folder of which the content's time is known. */
    public FolderWorkspace(Path root, Map<String, String> environment, Instant contentTime) {
        this(root, environment, () -> contentTime);
    }

    /**
     * Opens a folder.
     *
     * @param root the folder that paths are relative to
     * @param environment the variables of the process
     * @param contentTime the moment that outputs carry where {@code SOURCE_DATE_EPOCH} is not given: usually the time
     *     of the newest file, see {@link #newestFile(Path)}
     */
    public FolderWorkspace(Path root, Map<String, String> environment, Supplier<Instant> contentTime) {
        this.root = root.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
        this.contentTime = contentTime;
    }

    /** The time of the newest file at or below a path, the epoch where there is none; hidden files do not count. */
    public static Instant newestFile(Path path) throws IOException {
        Newest newest = new Newest();
        if (Files.exists(path)) {
            Files.walkFileTree(path, newest);
        }
        return newest.found;
    }

    /** The folder that paths are relative to. */
    public Path root() {
        return root;
    }

    @Override
    public List<String> files(String folder) {
        Path start = path(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return isHidden(directory) && !directory.equals(start)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file)) {
                        found.add(relative(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // Listed all the same: whoever reads it reports that it cannot be read.
                    found.add(relative(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        Collections.sort(found);
        return found;
    }

    @Override
    public boolean isFile(String path) {
        return Files.isRegularFile(path(path));
    }

    @Override
    public boolean isFolder(String path) {
        return Files.isDirectory(path(path));
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(path(path));
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(path(path));
    }

    @Override
    public long size(String path) throws IOException {
        return Files.size(path(path));
    }

    @Override
    public Instant timestamp() {
        return environment("SOURCE_DATE_EPOCH").flatMap(FolderWorkspace::epoch).orElseGet(contentTime);
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    private static Optional<Instant> epoch(String seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** A path never leads out of the workspace. */
    private Path path(String relative) {
        Path path = root.resolve(relative).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("path " + relative + " leads out of the workspace");
        }
        return path;
    }

    private static final class Newest extends SimpleFileVisitor<Path> {
        private Instant found = Instant.EPOCH;

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Instant time = attributes.lastModifiedTime().toInstant();
            if (!isHidden(file) && time.isAfter(found)) {
                found = time;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
