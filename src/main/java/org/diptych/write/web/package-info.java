/** The tree to web pages. Must not know other writers, nor how a publication was made. */
@NullMarked
package org.diptych.write.web;

import org.jspecify.annotations.NullMarked;
