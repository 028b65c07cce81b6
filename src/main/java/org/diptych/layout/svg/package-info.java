/** SVG pictures to filled shapes. Must not know pages. */
@NullMarked
package org.diptych.layout.svg;

import org.jspecify.annotations.NullMarked;
