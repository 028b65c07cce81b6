package org.diptych.write.word;

import java.util.List;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.diptych.style.PageStyle;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/**
 * The two columns: one table for all rows that follow each other, across sections and boxes, under a header row with the
 * names of the languages. Boxes show on the cells, so that their lines do not break between rows.
 */
final class Columns {
    private final Parts parts;
    private final Body body;
    private boolean open;
    private @Nullable Style lastFrame;

    Columns(Parts parts, Body body) {
        this.parts = parts;
        this.body = body;
    }

    /** Adds a row; the table is opened where none is. */
    void row(Xml xml, Block.Pair pair, Place place) {
        if (body.spacing().isBreakAsked()) {
            close(xml);
        }
        if (!open) {
            open(xml, place);
        }
        xml.start("w:tr");
        side(xml, pair.left(), place, place.speech(), true);
        long asked = body.spacing().leftover();
        side(xml, pair.right(), place, other(place), false);
        xml.end();
        lastFrame = place.frame();
        body.spacing().row(Math.max(asked, body.spacing().leftover()));
    }

    /** Adds a row of two cells that somebody else writes; their blocks may be long, so the row may break. */
    void row(Xml xml, Place place, String left, String right) {
        if (!open) {
            open(xml, place);
        }
        xml.start("w:tr");
        cell(xml, place, left, true);
        cell(xml, place, right, false);
        xml.end();
        lastFrame = null;
        body.spacing().settle();
    }

    /** A box begins: its upper line is drawn even where the box before looks the same. */
    void beginBox() {
        lastFrame = null;
    }

    /** Ends the table, if one is open. */
    void close(Xml xml) {
        if (open) {
            xml.end();
            open = false;
            body.spacing().table();
        }
    }

    static Speech other(Place place) {
        return Speech.of(place.speech().language().other());
    }

    /** The room between the columns, in twips. */
    static long gap(StyleContext context) {
        return Properties.twips(
                context.enter("div", Attributes.ofClass("pair")).style().columnGap());
    }

    private int gap() {
        return (int) gap(body.sections().root());
    }

    /** The width of the text in a column, in twips. */
    int textWidth() {
        return (body.sections().width() - gap()) / 2;
    }

    private void open(Xml xml, Place place) {
        body.separate(xml, true);
        int right = textWidth();
        int left = right + gap();
        xml.start("w:tbl").start("w:tblPr");
        xml.empty("w:tblStyle", "w:val", Tables.COLUMNS);
        xml.start("w:tblW").attribute("w:w", left + right).attribute("w:type", "dxa");
        xml.end();
        xml.empty("w:tblLayout", "w:type", "fixed");
        Tables.look(xml, true, false, false);
        xml.end();
        Tables.grid(xml, List.of(left, right));
        open = true;
        lastFrame = null;
        languages(xml, place);
    }

    private void languages(Xml xml, Place place) {
        xml.start("w:tr").start("w:trPr");
        xml.empty("w:cantSplit").empty("w:tblHeader").end();
        Language first = place.speech().language();
        for (Language language : List.of(first, first.other())) {
            cellStart(xml, width(language == first));
            xml.end();
            xml.start("w:p").start("w:pPr");
            xml.empty("w:pStyle", "w:val", parts.styles().paragraph("Diptych Language", header()));
            xml.end();
            new Runs(parts).run(xml, language.endonym(), Runs.Look.of(place.in(Speech.of(language))));
            xml.end().end();
        }
        xml.end();
    }

    /** The names of the languages look like the running heads. */
    private Look header() {
        Style style = body.sections()
                .heads()
                .map(PageStyle.MarginBox::style)
                .orElse(body.sections().root().style());
        return Look.of(style).keeping(true);
    }

    private void side(Xml xml, Optional<Block> block, Place place, Speech speech, boolean isLeft) {
        int width = textWidth() - (int) Properties.twips(place.left() + place.right());
        Place inside = place.in(speech)
                .region(Place.Region.COLUMN)
                .framed(null)
                .atEdge()
                .wide(width);
        cell(xml, place, body.cell(block.stream().toList(), inside), isLeft);
    }

    private void cell(Xml xml, Place place, String content, boolean isLeft) {
        cellStart(xml, width(isLeft));
        Style frame = place.frame();
        if (frame != null) {
            frame(xml, frame, place, isLeft);
        } else {
            margins(xml, place, isLeft);
        }
        xml.end();
        xml.raw(content);
        xml.end();
    }

    private void frame(Xml xml, Style frame, Place place, boolean isLeft) {
        xml.start("w:tcBorders");
        if (!frame.equals(lastFrame)) {
            Properties.border(xml, "w:top", frame.borderTop(), 0);
        }
        Properties.border(xml, "w:left", frame.borderLeft(), 0);
        xml.end();
        if (frame.background() != 0) {
            xml.raw(Properties.shading(frame.background()));
        }
        margins(xml, place, isLeft);
    }

    private void margins(Xml xml, Place place, boolean isLeft) {
        long gap = isLeft ? gap() : 0;
        xml.start("w:tcMar");
        Tables.edge(xml, "left", Properties.twips(place.left()));
        Tables.edge(xml, "right", Properties.twips(place.right()) + gap);
        xml.end();
    }

    /** The gap belongs to the left cell, so that both texts begin where their cells do. */
    private int width(boolean isLeft) {
        return textWidth() + (isLeft ? gap() : 0);
    }

    private static void cellStart(Xml xml, int width) {
        xml.start("w:tc").start("w:tcPr");
        xml.start("w:tcW").attribute("w:w", width).attribute("w:type", "dxa").end();
    }
}
