/** Problems in the formats of other programs: JSON, SARIF, JUnit. Must not know how the problems were found. */
@NullMarked
package org.diptych.report;

import org.jspecify.annotations.NullMarked;
