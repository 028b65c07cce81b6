package org.diptych.template;

import org.diptych.language.Language;

/**
 * A publication in one language, as its template printed it.
 *
 * @param template the template, from the workspace root: the place of mistakes in the HTML
 * @param html body of a document, as {@code docs/html.md} has it
 */
public record RenderedHtml(Language language, String template, String html) {}
