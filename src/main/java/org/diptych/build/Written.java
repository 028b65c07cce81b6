package org.diptych.build;

/**
 * What became of a target.
 *
 * @param fingerprint of everything it was made from
 * @param pages printed pages; 0 where the format has none
 * @param size in bytes, of all its files
 * @param millis spent on it, 0 when it was not made anew
 */
public record Written(Target target, String fingerprint, int pages, long size, long millis) {}
