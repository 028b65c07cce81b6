package org.diptych.write.web;

import org.diptych.language.Edition;

/**
 * A file to take away.
 *
 * @param edition whose text it holds
 * @param name shown to the reader: {@code PDF}, {@code Word}
 * @param type media type
 * @param path below the output folder
 */
public record Download(Edition edition, String name, String type, String path) {
    /** Whether machines read it rather than people. */
    boolean isData() {
        return path.contains("/data/");
    }
}
