package org.diptych.write.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a site are written. */
@FunctionalInterface
public interface WebFolder {
    /**
     * Creates a file.
     *
     * @param path below the folder, with {@code /}
     * @throws IOException when it cannot be written
     */
    OutputStream create(String path) throws IOException;

    /** A folder of the file system; parent folders are made. */
    static WebFolder of(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            try {
                return Files.newOutputStream(file);
            } catch (NoSuchFileException noFolder) {
                Files.createDirectories(file.getParent());
                return Files.newOutputStream(file);
            }
        };
    }
}
