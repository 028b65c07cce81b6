package org.diptych.style;

import java.util.Map;

/**
 * What an element hands down to its children.
 *
 * @param lineHeightFactor a multiple of the font size, which children apply to their own; not a number where the line
 *     height is a length
 * @param rootFontSize font size of the document element, which {@code rem} stands for
 * @param custom values of custom properties by name, {@code --} included
 */
record Computed(Style style, double lineHeightFactor, double rootFontSize, Map<String, String> custom) {}
