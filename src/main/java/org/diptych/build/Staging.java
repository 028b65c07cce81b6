package org.diptych.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder beside the outputs in which everything is written first. {@link #publish} puts one finished output in its
 * place with a single rename, so that a reader sees the old or the new, never a half; closing removes what was not
 * published.
 */
final class Staging implements AutoCloseable {
    private final Path output;
    private final Path staging;
    private final boolean first;

    /** @throws IOException when nothing can be written below the output folder */
    Staging(Path output) throws IOException {
        this.output = output;
        this.first = !Files.exists(output);
        Files.createDirectories(output);
        this.staging = Files.createTempDirectory(output, ".staging-");
    }

    /** Where to write an output, by its path below the output folder; its parent folders exist. */
    Path fresh(String path) throws IOException {
        Path file = staging.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Puts a finished file or folder in its place, in the stead of what was there. */
    void publish(String path) throws IOException {
        Path from = staging.resolve(path);
        Path to = output.resolve(path);
        Files.createDirectories(to.getParent());
        if (Files.isDirectory(to)) {
            Path old = staging.resolve("old").resolve(path);
            Files.createDirectories(old.getParent());
            Files.move(to, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts a file in its place unless one of the same name and size stands there: its name tells its content. */
    void publishOnce(String path, long size) throws IOException {
        if (sizeOf(output.resolve(path)) != size) {
            publish(path);
        }
    }

    /** Takes away an output that has moved elsewhere. */
    void remove(String path) throws IOException {
        Path from = output.resolve(path);
        if (Files.exists(from)) {
            Path old = staging.resolve("removed").resolve(path);
            Files.createDirectories(old.getParent());
            Files.move(from, old, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Takes away the files of a folder that have other names than these. */
    void keepOnly(String folder, Set<String> names) throws IOException {
        List<String> found;
        try (Stream<Path> files = Files.list(output.resolve(folder))) {
            found = files.map(file -> file.getFileName().toString()).toList();
        }
        for (String name : found) {
            if (!names.contains(name)) {
                remove(folder + "/" + name);
            }
        }
    }

    /** The bytes of a file, or of all files of a folder. */
    static long sizeOf(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return Files.size(path);
        }
        if (!Files.isDirectory(path)) {
            return -1;
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(Staging::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(staging, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
        if (first && isEmpty(output)) {
            Files.delete(output);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
