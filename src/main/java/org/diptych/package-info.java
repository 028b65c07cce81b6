/** Diptych: bilingual publications from records. The packages below this one are the stages of a build. */
@NullMarked
package org.diptych;

import org.jspecify.annotations.NullMarked;
