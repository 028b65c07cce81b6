/** Half of a cycle of packages, for the test that proves that cycles are found. */
package org.diptych.proof.b;
