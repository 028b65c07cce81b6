/** Plan, run, cache and write atomically. Must not know the command line. */
@NullMarked
package org.diptych.build;

import org.jspecify.annotations.NullMarked;
