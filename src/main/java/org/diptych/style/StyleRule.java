package org.diptych.style;

import java.util.List;

/**
 * A rule with one selector; a list of selectors makes as many rules.
 *
 * @param layer 0 for our own defaults, 1 for brand and themes; a higher one wins whatever the specificity
 */
record StyleRule(Selector selector, List<Declaration> declarations, int layer) {
    StyleRule {
        declarations = List.copyOf(declarations);
    }
}
