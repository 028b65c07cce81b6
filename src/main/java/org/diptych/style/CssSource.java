package org.diptych.style;

/**
 * One style sheet as its author wrote it.
 *
 * @param file path from the workspace root
 */
public record CssSource(String file, String text) {}
