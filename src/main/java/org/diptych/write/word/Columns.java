package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.PlainText;
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
    /** The part of a page that a row may take without being allowed to break. */
    private static final double LONGEST_ROW = 0.5;

    static final int PAPER = 0xFFFFFFFF;

    /** Word draws no thicker lines (ECMA-376 part 1, 17.4.38: 96 eighths of a point), in twips. */
    static final long THICKEST_LINE = 240;

    private final Parts parts;
    private final Body body;
    private boolean open;
    /** The box that the last row stands in and that may go on. */
    private @Nullable Style lastFrame;

    private boolean framed;
    /** What both texts of the last row have below them, in twips. */
    private long below;
    /** Where the lower padding goes in the cells of the last row, if its box ends there. */
    private final List<Integer> bottoms = new ArrayList<>();

    Columns(Parts parts, Body body) {
        this.parts = parts;
        this.body = body;
    }

    /** Adds a row; the table is opened where none is. */
    void row(Xml xml, Block.Pair pair, Place place) {
        if (body.spacing().isBreakAsked()) {
            close(xml);
        }
        boolean isHeader = !open && !open(xml, place);
        Spacing spacing = body.spacing();
        Style frame = place.frame();
        boolean begins = frame != null && !frame.equals(lastFrame);
        long gap = begins ? Math.clamp(framed ? spacing.asked() : spacing.asked() - below, 0, THICKEST_LINE) : 0;
        if (begins) {
            spacing.settle();
        }
        long above = begins || framed != (frame != null) ? 0 : below;
        rowStart(xml, isShort(pair), isHeader);
        Box box = new Box(frame, begins, gap);
        spacing.above(above);
        side(xml, pair.left(), place, place.speech(), box, true);
        long asked = spacing.leftover();
        below = spacing.cellAfter();
        spacing.above(above);
        side(xml, pair.right(), place, other(place), box, false);
        xml.end();
        lastFrame = frame;
        framed = frame != null;
        below = Math.min(below, spacing.cellAfter());
        spacing.row(Math.max(asked, spacing.leftover()));
    }

    /**
     * How the cells of a row show the box they are in.
     *
     * @param begins whether this is its first row
     * @param gap room above it, in twips
     */
    private record Box(@Nullable Style frame, boolean begins, long gap) {
        static final Box NONE = new Box(null, false, 0);
    }

    private void rowStart(Xml xml, boolean isWhole, boolean isHeader) {
        bottoms.clear();
        xml.start("w:tr");
        if (isWhole || isHeader) {
            xml.start("w:trPr");
            if (isWhole) {
                xml.empty("w:cantSplit");
            }
            if (isHeader) {
                xml.empty("w:tblHeader");
            }
            xml.end();
        }
    }

    /** Whether a row is surely shorter than a page, so that it need not split. */
    private boolean isShort(Block.Pair pair) {
        Style text = body.sections().root().style();
        int longest = Math.max(length(pair.left()), length(pair.right()));
        double lines = longest * Widths.of("n", text) / textWidth();
        return lines * Properties.twips(text.lineHeight()) < body.sections().height() * LONGEST_ROW;
    }

    private static int length(Optional<Block> block) {
        return block.map(one -> PlainText.of(List.of(one)).length()).orElse(0);
    }

    /** Adds a row of two cells that somebody else writes; their blocks may be long, so the row may break. */
    void row(Xml xml, Place place, String left, String right) {
        if (!open) {
            open(xml, place);
        }
        rowStart(xml, false, false);
        cell(xml, place, left, Box.NONE, true);
        cell(xml, place, right, Box.NONE, false);
        xml.end();
        lastFrame = null;
        framed = false;
        below = 0;
        body.spacing().settle();
    }

    /** A box ends, or is interrupted by another one. */
    void endBox(Xml xml) {
        Style frame = lastFrame;
        if (open && frame != null) {
            String edge = Tables.edge(
                            new Xml(),
                            "bottom",
                            Properties.twips(frame.padding().bottom()))
                    .toString();
            bottoms.reversed().forEach(at -> xml.insert(at, edge));
        }
        bottoms.clear();
        lastFrame = null;
    }

    boolean isOpen() {
        return open;
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

    /** Opens the table, under the names of the languages where the pages have heads at all; tells whether they are there. */
    private boolean open(Xml xml, Place place) {
        body.separate(xml, true);
        int right = textWidth();
        int left = right + gap();
        xml.start("w:tbl").start("w:tblPr");
        xml.empty("w:tblStyle", "w:val", body.styleId(Tables.COLUMNS));
        xml.start("w:tblW").attribute("w:w", left + right).attribute("w:type", "dxa");
        xml.end();
        xml.empty("w:tblLayout", "w:type", "fixed");
        Tables.look(xml, true, false, false);
        xml.end();
        Tables.grid(xml, List.of(left, right));
        open = true;
        lastFrame = null;
        framed = false;
        below = 0;
        boolean isNamed = !body.sections().isBare();
        if (isNamed) {
            languages(xml, place);
        }
        return isNamed;
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

    private void side(Xml xml, Optional<Block> block, Place place, Speech speech, Box box, boolean isLeft) {
        int width = textWidth() - (int) (left(place, box, isLeft) + right(place, box, isLeft));
        Place inside = place.in(speech)
                .region(Place.Region.COLUMN)
                .framed(null)
                .atEdge()
                .wide(width);
        cell(xml, place, body.cell(block.stream().toList(), inside), box, isLeft);
    }

    private void cell(Xml xml, Place place, String content, Box box, boolean isLeft) {
        cellStart(xml, width(isLeft));
        Style frame = box.frame();
        if (frame != null) {
            frame(xml, frame, box);
        }
        long gap = isLeft ? gap() : 0;
        xml.start("w:tcMar");
        if (frame != null && box.begins()) {
            Tables.edge(xml, "top", Properties.twips(frame.padding().top()));
        }
        Tables.edge(xml, "left", left(place, box, isLeft));
        bottoms.add(xml.length());
        Tables.edge(xml, "right", right(place, box, isLeft) + gap);
        xml.end().end();
        xml.raw(content);
        xml.end();
    }

    /** A box without a line on its left runs on from column to column: what indents it does so at its outer sides. */
    private static long left(Place place, Box box, boolean isLeft) {
        return isLeft || isApart(box) ? Properties.twips(place.left()) : 0;
    }

    private static long right(Place place, Box box, boolean isLeft) {
        return isLeft && !isApart(box) ? 0 : Properties.twips(place.right());
    }

    private static boolean isApart(Box box) {
        return box.frame() != null && box.frame().borderLeft().width() > 0;
    }

    private static void frame(Xml xml, Style frame, Box box) {
        xml.start("w:tcBorders");
        if (box.begins() && frame.borderTop().width() > 0) {
            Properties.border(xml, "w:top", frame.borderTop(), 0);
        } else if (box.gap() > 0) {
            Properties.border(xml, "w:top", new Style.Border(box.gap() / 20.0, "solid", PAPER), 0);
        }
        Properties.border(xml, "w:left", frame.borderLeft(), 0);
        xml.end();
        if (frame.background() != 0) {
            xml.raw(Properties.shading(frame.background()));
        }
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
