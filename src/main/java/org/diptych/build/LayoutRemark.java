package org.diptych.build;

import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;

/**
 * Something that the layout could not do well.
 *
 * @param page from 1
 * @param what in words
 * @param detail the text of a line, or a measure; may be empty
 * @param at the author's text it is about
 */
public record LayoutRemark(
        String publication, Edition edition, int page, String what, String detail, SourcePosition at) {}
