/** Fonts, shaping, hyphenation and the breaking of paragraphs into lines. Must not know trees, pages or PDF. */
@NullMarked
package org.diptych.layout.text;

import org.jspecify.annotations.NullMarked;
