package org.diptych.document;

/**
 * The words that a language prints by itself in captions.
 *
 * @param table before the number of a table: {@code Tableau}
 * @param figure before the number of a figure: {@code Figure}
 * @param separator between the number and the caption, with its spaces
 */
public record Words(String table, String figure, String separator) {}
