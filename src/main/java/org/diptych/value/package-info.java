/** Values with meaning and how each language writes them. Must not know where they were read or printed. */
@NullMarked
package org.diptych.value;

import org.jspecify.annotations.NullMarked;
