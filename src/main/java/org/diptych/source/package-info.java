/** Files as located trees: YAML and JSON to {@link org.diptych.source.Node}. Must not know what the keys mean. */
@NullMarked
package org.diptych.source;

import org.jspecify.annotations.NullMarked;
