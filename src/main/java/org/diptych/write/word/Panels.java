package org.diptych.write.word;

import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;

/**
 * Boxes whose content paragraphs cannot show as one: Word draws lines and backgrounds anew for each paragraph of another
 * indent or with lines of its own. They are a table of one cell. A box of plain paragraphs stays paragraphs, which
 * screen readers read without announcing a table; so does a box with headings of the contents, which Word's navigation
 * does not find in tables.
 */
final class Panels {
    /** The style of these tables. */
    static final String STYLE = "Diptych Panel";

    private final Body body;

    Panels(Body body) {
        this.body = body;
    }

    /** Whether a box needs one. */
    static boolean isNeeded(List<Block> blocks, Place place) {
        return place.isFlow()
                && Body.shows(place.context().style())
                && blocks.stream().noneMatch(Panels::isBound)
                && !isPlain(blocks, place.context());
    }

    /** What must stand in the flow of the pages. */
    private static boolean isBound(Block block) {
        return switch (block) {
            case Block.Pair pair -> true;
            case Block.Contents contents -> true;
            case Block.Heading heading -> !heading.attributes().hasClass("unlisted");
            case Block.Section section -> section.blocks().stream().anyMatch(Panels::isBound);
            case Block.Box box -> box.blocks().stream().anyMatch(Panels::isBound);
            case Block.Quote quote -> quote.blocks().stream().anyMatch(Panels::isBound);
            case Block.Paragraph paragraph -> false;
            case Block.ItemList list -> false;
            case Block.DefinitionList list -> false;
            case Block.Table table -> false;
            case Block.Figure figure -> false;
            case Block.Chart chart -> false;
            case Block.ThematicBreak rule -> false;
        };
    }

    private static boolean isPlain(List<Block> blocks, StyleContext box) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Style style = box.enter(Body.element(block), block.attributes(), i + 1, i == blocks.size() - 1)
                    .style();
            boolean isText = block instanceof Block.Paragraph || block instanceof Block.Heading;
            if (!isText || Body.shows(style) || Body.inset(style) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Writes a box. */
    void write(Xml xml, List<Block> blocks, Place place) {
        Style style = place.context().style();
        Style.Edges margin = style.margin();
        int width = place.width() - (int) Properties.twips(margin.left() + margin.right());
        double inner = style.padding().left()
                + style.padding().right()
                + style.borderLeft().width()
                + style.borderRight().width();
        body.columns().close(xml);
        body.separate(xml, true);
        long gap = Math.clamp(body.spacing().lacking(), 0, Columns.THICKEST_LINE);
        xml.start("w:tbl").start("w:tblPr");
        xml.empty("w:tblStyle", "w:val", body.styleId(STYLE));
        xml.start("w:tblW").attribute("w:w", width).attribute("w:type", "dxa").end();
        long left = Properties.twips(place.left() + margin.left());
        if (left > 0) {
            xml.start("w:tblInd")
                    .attribute("w:w", left)
                    .attribute("w:type", "dxa")
                    .end();
        }
        xml.empty("w:tblLayout", "w:type", "fixed");
        // It has no header, and no look of one: checkers of accessibility ask whether it is switched on.
        Tables.look(xml, true, false, false);
        xml.end();
        Tables.grid(xml, List.of(width));
        xml.start("w:tr");
        if (style.breakInsideAvoid()) {
            xml.start("w:trPr").empty("w:cantSplit").end();
        }
        cell(xml, style, width, gap);
        Place inside = place.cell(
                place.context(),
                Attributes.NONE,
                width - (int) Properties.twips(inner),
                place.paragraphName(),
                Place.Region.INNER);
        body.spacing().settle();
        xml.raw(body.cell(blocks, inside));
        xml.end().end().end();
        body.spacing().table();
    }

    private static void cell(Xml xml, Style style, int width, long gap) {
        xml.start("w:tc").start("w:tcPr");
        xml.start("w:tcW").attribute("w:w", width).attribute("w:type", "dxa").end();
        xml.start("w:tcBorders");
        // Word has no room above tables: it is drawn as a line of paper.
        Style.Border paper = new Style.Border(gap / 20.0, "solid", Columns.PAPER);
        Properties.border(xml, "w:top", style.borderTop().width() > 0 ? style.borderTop() : paper, 0);
        Properties.border(xml, "w:left", style.borderLeft(), 0);
        Properties.border(xml, "w:bottom", style.borderBottom(), 0);
        Properties.border(xml, "w:right", style.borderRight(), 0);
        xml.end();
        if (style.background() != 0) {
            xml.raw(Properties.shading(style.background()));
        }
        xml.start("w:tcMar");
        Tables.margins(xml, style.padding());
        xml.end().end();
    }
}
