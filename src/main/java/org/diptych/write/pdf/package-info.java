/** Pages to PDF, tagged and archival. Must not know where lines and pages end, nor the other writers. */
@NullMarked
package org.diptych.write.pdf;

import org.jspecify.annotations.NullMarked;
