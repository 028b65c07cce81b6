package org.diptych.write.word;

import org.diptych.document.Attributes;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;

/**
 * How a cell looks with the row and the group of rows that it stands in: Word knows lines and backgrounds of cells only.
 *
 * @param background 0 for none
 */
record TableLook(
        int background,
        Style.Border top,
        Style.Border right,
        Style.Border bottom,
        Style.Border left,
        Style.Edges padding,
        String verticalAlign) {

    static TableLook of(Style group, Style row, Style cell, boolean isFirst, boolean isLast) {
        int background = cell.background() != 0
                ? cell.background()
                : row.background() != 0 ? row.background() : group.background();
        return new TableLook(
                background,
                first(cell.borderTop(), row.borderTop(), isFirst ? group.borderTop() : Style.Border.NONE),
                cell.borderRight(),
                first(cell.borderBottom(), row.borderBottom(), isLast ? group.borderBottom() : Style.Border.NONE),
                cell.borderLeft(),
                cell.padding(),
                cell.verticalAlign());
    }

    private static Style.Border first(Style.Border... borders) {
        for (Style.Border border : borders) {
            if (border.width() > 0) {
                return border;
            }
        }
        return Style.Border.NONE;
    }

    /** The look that a theme gives to a plain cell. */
    static TableLook plain(StyleContext table, String group, String cell, int row) {
        StyleContext inGroup = table.enter(group, Attributes.NONE);
        StyleContext inRow = inGroup.enter("tr", Attributes.NONE, row, false);
        return of(
                inGroup.style(),
                inRow.style(),
                inRow.enter(cell, Attributes.NONE).style(),
                false,
                false);
    }

    /** Lines as a table style or a cell has them. */
    void borders(Xml xml, TableLook expected) {
        if (top.equals(expected.top)
                && right.equals(expected.right)
                && bottom.equals(expected.bottom)
                && left.equals(expected.left)) {
            return;
        }
        xml.start("w:tcBorders");
        side(xml, "w:top", top, expected.top);
        side(xml, "w:left", left, expected.left);
        side(xml, "w:bottom", bottom, expected.bottom);
        side(xml, "w:right", right, expected.right);
        xml.end();
    }

    private static void side(Xml xml, String name, Style.Border border, Style.Border expected) {
        if (border.width() > 0 && !border.equals(expected)) {
            Properties.border(xml, name, border, 0);
        } else if (border.width() <= 0 && expected.width() > 0) {
            xml.start(name).attribute("w:val", "nil").end();
        }
    }
}
