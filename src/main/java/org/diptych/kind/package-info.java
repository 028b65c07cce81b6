/** What {@code kind.yaml} declares: record types, fields, enumerations, numbering. Must not know a publication's files. */
@NullMarked
package org.diptych.kind;

import org.jspecify.annotations.NullMarked;
