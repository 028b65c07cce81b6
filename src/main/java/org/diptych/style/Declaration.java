package org.diptych.style;

import org.diptych.diagnostic.SourcePosition;

/**
 * A property with its value as written, {@code var()} not yet replaced.
 *
 * @param property in lower case; custom properties as written
 */
record Declaration(String property, String value, boolean important, SourcePosition at) {
    boolean isCustom() {
        return property.startsWith("--");
    }
}
