/** The document tree, parsing HTML to it, pairing of two languages, resolving. Must not know FreeMarker, PDF or Word. */
@NullMarked
package org.diptych.document;

import org.jspecify.annotations.NullMarked;
