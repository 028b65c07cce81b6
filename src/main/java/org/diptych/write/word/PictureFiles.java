package org.diptych.write.word;

import java.util.Optional;

/** Where pictures come from. */
@FunctionalInterface
public interface PictureFiles {
    /** The content of a file; empty where it cannot be read. */
    Optional<byte[]> bytes(String path);

    /** A picture of shapes as pixels, which older programs show in its place; empty where it cannot be read. */
    default Optional<Pixels> pixels(String path) {
        return Optional.empty();
    }

    /**
     * Pixels in place of shapes.
     *
     * @param png not to be changed
     * @param width of the picture, in points
     * @param height of the picture, in points
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and large.
    record Pixels(byte[] png, double width, double height) {}
}
