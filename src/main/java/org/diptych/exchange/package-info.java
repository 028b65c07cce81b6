/** The data of a publication for others: tables as CSV, JSON and one workbook, described. Knows no layout and no writer. */
@NullMarked
package org.diptych.exchange;

import org.jspecify.annotations.NullMarked;
