/** The tree to WordprocessingML. Must not know how pages are laid out nor the other writers. */
@NullMarked
package org.diptych.write.word;

import org.jspecify.annotations.NullMarked;
