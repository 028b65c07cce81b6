/** Files, clock and environment behind one interface. Must not know what the files mean. */
@NullMarked
package org.diptych.workspace;

import org.jspecify.annotations.NullMarked;
