package org.diptych.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the program takes from outside: files below one root, the clock, the environment. Paths are relative to
 * the root, with {@code /}, without {@code .} or {@code ..}.
 */
public interface Workspace {
    /** All files below a folder, at any depth, sorted by path; empty where the folder does not exist. */
    List<String> files(String folder);

    /** Whether there is such a file. */
    boolean isFile(String path);

    /** Whether there is such a folder. */
    boolean isFolder(String path);

    /**
     * The bytes of a file.
     *
     * @throws IOException when it does not exist or cannot be read
     */
    byte[] bytes(String path) throws IOException;

    /**
     * The bytes of a large file, as a stream.
     *
     * @throws IOException when it does not exist or cannot be read
     */
    InputStream open(String path) throws IOException;

    /**
     * The size of a file in bytes.
     *
     * @throws IOException when it does not exist
     */
    long size(String path) throws IOException;

    /** The moment that outputs may carry: {@code SOURCE_DATE_EPOCH} where it is given, else the content's own time. */
    Instant timestamp();

    /** A variable of the environment. */
    Optional<String> environment(String name);
}
