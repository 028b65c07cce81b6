/** One thin class per command, exit codes, printing. Must not know how anything is done. */
@NullMarked
package org.diptych.cli;

import org.jspecify.annotations.NullMarked;
