/** Charts of the document tree: their data, their drawing and their text alternative. Knows no writer and no pages. */
@NullMarked
package org.diptych.chart;

import org.jspecify.annotations.NullMarked;
