/** Rows of spreadsheets, CSV or XLSX, with the place of every cell. Must not know what a row means. */
@NullMarked
package org.diptych.content.sheet;

import org.jspecify.annotations.NullMarked;
