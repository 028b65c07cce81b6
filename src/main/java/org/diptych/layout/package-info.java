/**
 * From the resolved tree to pages of positioned boxes: lines, columns, tables, notes, breaks, and the structure that
 * readers of a tagged file walk. Must not know OpenPDF or any file format but images.
 */
@NullMarked
package org.diptych.layout;

import org.jspecify.annotations.NullMarked;
