/** Files to records with places: YAML, JSON, Markdown, spreadsheets. Must not know templates or output formats. */
@NullMarked
package org.diptych.content;

import org.jspecify.annotations.NullMarked;
