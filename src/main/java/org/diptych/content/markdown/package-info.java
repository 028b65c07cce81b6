/** Markdown of the records to the HTML of docs/html.md, and what a text consists of. Must not know records. */
@NullMarked
package org.diptych.content.markdown;

import org.jspecify.annotations.NullMarked;
