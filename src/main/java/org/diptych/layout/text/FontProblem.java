package org.diptych.layout.text;

/**
 * A font file that cannot be used.
 *
 * @param message one sentence about the file, without its path
 */
public record FontProblem(String path, String message) {}
