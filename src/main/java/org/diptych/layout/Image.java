package org.diptych.layout;

import org.diptych.diagnostic.SourcePosition;

/**
 * A picture file that was found good. Equal by identity: one file is one image.
 *
 * @param path from the workspace root
 * @param format {@code png} or {@code jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param channels of colour: 4 for those of a printing press
 * @param pointsPerPixel natural size of a pixel
 * @param at where an author names it
 */
public record Image(
        String path, String format, int width, int height, int channels, double pointsPerPixel, SourcePosition at) {
    /** Whether its colours are those of a printing press (CMYK). */
    public boolean isForPress() {
        return channels == 4 && format.equals("jpeg");
    }
}
