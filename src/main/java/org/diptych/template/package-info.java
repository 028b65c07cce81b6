/**
 * Records to semantic HTML in one language, by the FreeMarker templates of a kind. Knows nothing of the document tree
 * nor of the output formats.
 */
@NullMarked
package org.diptych.template;

import org.jspecify.annotations.NullMarked;
