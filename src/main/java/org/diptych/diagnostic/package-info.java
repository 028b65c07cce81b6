/** Problems as values with a place, and the catalogue of rules. Must not know anything else of Diptych. */
@NullMarked
package org.diptych.diagnostic;

import org.jspecify.annotations.NullMarked;
