package org.diptych.style;

import java.util.Map;

/**
 * What an element hands down to its children.
 *
 * @param lineHeightFactor a multiple of the font size, which children apply to their own; not a number where the line
 *     height is a length
 * @param custom values of custom properties by name, {@code --} included
 */
record Computed(Style style, double lineHeightFactor, Map<String, String> custom) {}
