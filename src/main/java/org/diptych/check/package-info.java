/** Rules over the records of a publication and over its two languages. Must not know templates or formats. */
@NullMarked
package org.diptych.check;

import org.jspecify.annotations.NullMarked;
