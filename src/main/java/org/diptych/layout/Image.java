package org.diptych.layout;

/**
 * A picture file that was found good. Equal by identity: one file is one image.
 *
 * @param path from the workspace root
 * @param format {@code png} or {@code jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param pointsPerPixel natural size of a pixel
 */
public record Image(String path, String format, int width, int height, double pointsPerPixel) {}
