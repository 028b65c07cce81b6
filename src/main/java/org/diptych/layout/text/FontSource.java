package org.diptych.layout.text;

import java.io.IOException;

/** Where font files come from; {@code workspace::bytes} is one. */
@FunctionalInterface
public interface FontSource {
    /**
     * The bytes of a font file.
     *
     * @throws IOException when it cannot be read
     */
    byte[] bytes(String path) throws IOException;
}
