/** Theme CSS to computed styles. Must not know writers. */
@NullMarked
package org.diptych.style;

import org.jspecify.annotations.NullMarked;
