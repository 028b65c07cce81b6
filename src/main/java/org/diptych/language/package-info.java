/** The languages of a publication and its editions. Must not know records, trees or formats. */
@NullMarked
package org.diptych.language;

import org.jspecify.annotations.NullMarked;
