package org.diptych.layout;

import org.diptych.diagnostic.SourcePosition;

/**
 * Something the layout could not do well.
 *
 * @param page from 1
 * @param at the author's text it is about
 * @param detail the text of a line, or a measure
 */
public record Remark(Kind kind, int page, SourcePosition at, String detail) {
    /** What may go wrong. */
    public enum Kind {
        LOOSE_LINE("loose line"),
        OVERFULL_LINE("line too long"),
        SPLIT_ROW("row divided by a page end"),
        STRANDED("heading or label at the foot of a page, parted from what follows"),
        UNEVEN_PAIR("columns of a pair out of balance"),
        SHORT_PAGE("page not full"),
        SPLIT_NOTE("footnote divided by a page end"),
        UNDESCRIBED_PICTURE("picture without a text for those who do not see it");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words. */
        public String words() {
            return words;
        }
    }
}
