/** Files to records with positions: YAML, JSON, Markdown, CSV, XLSX. Must not know templates. */
@NullMarked
package org.diptych.content;

import org.jspecify.annotations.NullMarked;
