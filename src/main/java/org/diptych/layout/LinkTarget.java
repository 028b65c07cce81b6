package org.diptych.layout;

/**
 * Where a link leads.
 *
 * @param href address outside the publication; empty for a link inside
 * @param target id of a block of the publication; empty for a link outside
 * @param description in words, for those who do not see where it stands
 */
public record LinkTarget(String href, String target, String description) {}
