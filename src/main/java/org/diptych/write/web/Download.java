package org.diptych.write.web;

/**
 * A file to take away.
 *
 * @param name shown to the reader: {@code PDF}, {@code Word}
 * @param type media type
 * @param path below the output folder
 */
public record Download(String name, String type, String path) {
    /** Whether machines read it rather than people. */
    boolean isData() {
        return path.contains("/data/");
    }
}
