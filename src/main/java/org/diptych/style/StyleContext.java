package org.diptych.style;

import org.diptych.document.Attributes;

/**
 * The computed style at one place of the tree. Walk the tree and enter elements as you meet them; equal places share
 * one context, so entering is a map look-up. Safe for several threads.
 */
public interface StyleContext {
    /** The computed style of the element last entered. */
    Style style();

    /**
     * Enters a child element.
     *
     * @param element name in brackets in {@link org.diptych.document.Block} and
     *     {@link org.diptych.document.Inline}
     */
    default StyleContext enter(String element, Attributes attributes) {
        return enter(element, attributes, 1, false);
    }

    /**
     * Enters a child element whose place among its siblings counts ({@code :first-child}, {@code :nth-child}).
     *
     * @param position from 1
     * @param last whether it is the last
     */
    StyleContext enter(String element, Attributes attributes, int position, boolean last);
}
