package org.diptych.layout;

import org.diptych.style.PageNumbering;

/**
 * The number that a page bears.
 *
 * @param value among the pages that are numbered in the same way, from 1
 */
public record PageNumber(PageNumbering numbering, int value) {
    static PageNumber decimal(int value) {
        return new PageNumber(PageNumbering.DECIMAL, value);
    }

    /** As it is printed. */
    @Override
    public String toString() {
        return numbering.print(value);
    }
}
