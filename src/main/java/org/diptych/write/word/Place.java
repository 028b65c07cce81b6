package org.diptych.write.word;

import org.diptych.document.Attributes;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/**
 * Where blocks are written.
 *
 * @param width of the line, in twips, indents taken off
 * @param left indent of boxes and lists around, in points
 * @param right indent of boxes around, in points
 * @param frame the box whose background and lines the paragraphs show; null for none
 * @param listLevel from 0; -1 outside lists
 * @param paragraphName the style's name for paragraphs without a class of their own
 * @param region what Word allows here
 */
record Place(
        StyleContext context,
        Speech speech,
        int width,
        double left,
        double right,
        @Nullable Style frame,
        int listLevel,
        String paragraphName,
        Region region) {

    /** Parts of a Word document differ in what may stand in them. */
    enum Region {
        /** The text from page to page: sections may end here, and headings have their outline level. */
        FLOW,
        /** A cell of the two columns: headings still count. */
        COLUMN,
        /** Cells, lists, quotations: headings do not count. */
        INNER,
        /** A line of a generated list. */
        LISTING,
        /** A footnote. */
        NOTE;

        /** Whether the text is the publication's own, which the way back leads to. */
        boolean isText() {
            return this != LISTING && this != NOTE;
        }
    }

    Place in(StyleContext inner, Attributes attributes) {
        return new Place(inner, speech.in(attributes), width, left, right, frame, listLevel, paragraphName, region);
    }

    Place in(Speech other) {
        return new Place(context, other, width, left, right, frame, listLevel, paragraphName, region);
    }

    Place named(String name) {
        return new Place(context, speech, width, left, right, frame, listLevel, name, region);
    }

    Place wide(int other) {
        return new Place(context, speech, other, left, right, frame, listLevel, paragraphName, region);
    }

    Place indented(double more, double moreRight) {
        int less = (int) Properties.twips(more + moreRight);
        return new Place(
                context,
                speech,
                Math.max(567, width - less),
                left + more,
                right + moreRight,
                frame,
                listLevel,
                paragraphName,
                region);
    }

    /** The same without the indents of what is around: a cell has them already. */
    Place atEdge() {
        return new Place(context, speech, width, 0, 0, frame, listLevel, paragraphName, region);
    }

    Place item(int level) {
        return new Place(context, speech, width, left, right, frame, level, paragraphName, region);
    }

    Place framed(@Nullable Style style) {
        return new Place(context, speech, width, left, right, style, listLevel, paragraphName, region);
    }

    Place region(Region other) {
        return new Place(context, speech, width, left, right, frame, listLevel, paragraphName, other);
    }

    /** A fresh place inside a cell: what is around the table stays outside. */
    Place cell(StyleContext inner, Attributes attributes, int cellWidth, String name, Region other) {
        return new Place(inner, speech.in(attributes), cellWidth, 0, 0, null, -1, name, other);
    }

    boolean isFlow() {
        return region == Region.FLOW;
    }

    /** Whether headings here are listed in the contents. */
    boolean isOutlined() {
        return region == Region.FLOW || region == Region.COLUMN;
    }
}
