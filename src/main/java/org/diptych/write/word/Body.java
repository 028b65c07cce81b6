package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.language.Language;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/** Blocks as paragraphs and tables. One method per kind of block; nothing is decided here that the tree can tell. */
final class Body {
    private final Parts parts;
    private final Runs runs;
    private final Tables tables;

    Body(Parts parts) {
        this.parts = parts;
        this.runs = new Runs(parts);
        this.tables = new Tables(parts, this);
    }

    /**
     * Where blocks are written.
     *
     * @param width of the text, in twips
     * @param listLevel from 0; -1 outside lists
     * @param marker the list whose next paragraph gets the marker; 0 for none
     * @param paragraphName the style's name for paragraphs without a class
     * @param frame background and side of the boxes around, as a style; null for none
     */
    record Place(
            StyleContext context,
            Language language,
            int width,
            int listLevel,
            int marker,
            String paragraphName,
            @Nullable Style frame) {
        Place in(StyleContext inner, @Nullable Language own) {
            return new Place(inner, own == null ? language : own, width, listLevel, marker, paragraphName, frame);
        }

        Place named(String name) {
            return new Place(context, language, width, listLevel, marker, name, frame);
        }

        Place wide(int other) {
            return new Place(context, language, other, listLevel, marker, paragraphName, frame);
        }

        Place item(int level, int list) {
            return new Place(context, language, width, level, list, paragraphName, frame);
        }

        Place framed(Style style) {
            return new Place(context, language, width, listLevel, marker, paragraphName, style);
        }
    }

    /** Writes blocks one after the other; neighbouring pairs become rows of one table. */
    void write(Xml xml, List<Block> blocks, Place place) {
        List<Block.Pair> rows = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Pair pair) {
                rows.add(pair);
            } else {
                flush(xml, rows, place);
                write(xml, block, place);
            }
        }
        flush(xml, rows, place);
    }

    private void flush(Xml xml, List<Block.Pair> rows, Place place) {
        if (!rows.isEmpty()) {
            tables.columns(xml, List.copyOf(rows), place);
            rows.clear();
        }
    }

    /** Writes one block. */
    void write(Xml xml, Block block, Place place) {
        StyleContext context = place.context().enter(element(block), block.attributes());
        if (context.style().display().equals("none")) {
            return;
        }
        Place inside = place.in(context, block.attributes().language());
        switch (block) {
            case Block.Section section -> container(xml, section.attributes(), section.blocks(), inside);
            case Block.Box box -> box(xml, box, inside);
            case Block.Heading heading ->
                paragraph(xml, heading.attributes(), heading.text(), inside, "heading " + heading.level());
            case Block.Paragraph paragraph ->
                paragraph(
                        xml,
                        paragraph.attributes(),
                        paragraph.text(),
                        inside,
                        Runs.styleName(paragraph.attributes(), place.paragraphName()));
            case Block.ItemList list -> list(xml, list, inside);
            case Block.DefinitionList list -> definitions(xml, list, inside);
            case Block.Table table -> tables.table(xml, table, inside);
            case Block.Figure figure -> figure(xml, figure, inside);
            case Block.Quote quote ->
                container(
                        xml,
                        quote.attributes(),
                        quote.blocks(),
                        inside.named("Block Text").framed(context.style()));
            case Block.ThematicBreak rule -> paragraph(xml, rule.attributes(), List.of(), inside, "Diptych Rule");
            case Block.Contents contents -> contents(xml, contents, inside);
            case Block.Pair pair -> tables.columns(xml, List.of(pair), place);
        }
    }

    /** The element's name for the theme. */
    static String element(Block block) {
        return switch (block) {
            case Block.Section section -> "section";
            case Block.Box box -> "div";
            case Block.Heading heading -> "h" + heading.level();
            case Block.Paragraph paragraph -> "p";
            case Block.ItemList list -> list.ordered() ? "ol" : "ul";
            case Block.DefinitionList list -> "dl";
            case Block.Table table -> "table";
            case Block.Figure figure -> "figure";
            case Block.Quote quote -> "blockquote";
            case Block.ThematicBreak rule -> "hr";
            case Block.Contents contents -> "nav";
            case Block.Pair pair -> "div";
        };
    }

    private void container(Xml xml, Attributes attributes, List<Block> blocks, Place place) {
        anchor(xml, attributes);
        write(xml, blocks, place);
    }

    /** A bookmark may stand between paragraphs. */
    private void anchor(Xml xml, Attributes attributes) {
        if (!attributes.id().isEmpty()) {
            parts.bookmark(xml, attributes.id());
        }
    }

    private void box(Xml xml, Block.Box box, Place place) {
        Style style = place.context().style();
        boolean shows = style.background() != 0 || style.borderLeft().width() > 0;
        container(xml, box.attributes(), box.blocks(), shows ? place.framed(style) : place);
    }

    private void paragraph(Xml xml, Attributes attributes, List<Inline> text, Place place, String name) {
        Style style = place.context().style();
        Style frame = place.frame() == null ? style : place.frame();
        String id = parts.styles().paragraph(name, new Framed(style, frame));
        xml.start("w:p").start("w:pPr");
        xml.empty("w:pStyle", "w:val", id);
        if (place.listLevel() >= 0) {
            numbering(xml, place);
        }
        xml.end();
        if (!attributes.id().isEmpty()) {
            parts.bookmark(xml, attributes.id());
        }
        runs.write(xml, text, look(place));
        xml.end();
    }

    private static void numbering(Xml xml, Place place) {
        if (place.marker() > 0) {
            xml.start("w:numPr")
                    .empty("w:ilvl", "w:val", place.listLevel())
                    .empty("w:numId", "w:val", place.marker())
                    .end();
        } else {
            xml.start("w:ind")
                    .attribute("w:left", (long) (place.listLevel() + 1) * WordLists.STEP)
                    .end();
        }
    }

    private static Runs.Look look(Place place) {
        return new Runs.Look(place.context(), place.language(), "", "");
    }

    private void list(Xml xml, Block.ItemList list, Place place) {
        int level = Math.min(place.listLevel() + 1, 8);
        int number = parts.lists()
                .list(list.ordered(), level, list.start(), place.context().style());
        for (Block.Item item : list.items()) {
            StyleContext context = place.context().enter("li", item.attributes());
            Place inside = place.in(context, item.attributes().language()).item(level, number);
            anchor(xml, item.attributes());
            item(xml, item.blocks(), inside.named(listName(list.ordered(), level)));
        }
    }

    private static String listName(boolean ordered, int level) {
        String name = ordered ? "List Number" : "List Bullet";
        return level == 0 || level > 4 ? name : name + " " + (level + 1);
    }

    /** The first paragraph carries the marker; what follows is only indented. */
    private void item(Xml xml, List<Block> blocks, Place place) {
        Place current = place;
        if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph)) {
            paragraph(xml, Attributes.NONE, List.of(), place, place.paragraphName());
            current = place.item(place.listLevel(), 0);
        }
        for (Block block : blocks) {
            write(xml, block, current);
            current = place.item(place.listLevel(), 0);
        }
    }

    private void definitions(Xml xml, Block.DefinitionList list, Place place) {
        for (Block.Definition definition : list.definitions()) {
            StyleContext term = place.context().enter("dt", definition.attributes());
            paragraph(
                    xml,
                    definition.attributes(),
                    definition.term(),
                    place.in(term, definition.attributes().language()),
                    "Definition Term");
            StyleContext meaning = place.context().enter("dd", definition.attributes());
            write(
                    xml,
                    definition.meaning(),
                    place.in(meaning, definition.attributes().language()).named("Definition"));
        }
    }

    private void figure(Xml xml, Block.Figure figure, Place place) {
        anchor(xml, figure.attributes());
        Optional<String> drawing = parts.images().drawing(figure, place.width());
        drawing.ifPresent(inline -> {
            String id = parts.styles().paragraph("Figure", place.context().style());
            xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", id).end();
            xml.start("w:r").raw(inline).end();
            xml.end();
        });
        caption(xml, figure.caption(), "figcaption", "Image Caption", place);
    }

    /** A caption, where there is one. */
    void caption(Xml xml, List<Inline> caption, String element, String name, Place place) {
        if (!caption.isEmpty()) {
            StyleContext context = place.context().enter(element, Attributes.NONE);
            paragraph(xml, Attributes.NONE, caption, place.in(context, null), name);
        }
    }

    /** A TOC field that is already filled: entries, links and page numbers are there when the file opens. */
    private void contents(Xml xml, Block.Contents contents, Place place) {
        List<Block.Entry> entries = contents.entries();
        for (int i = 0; i < entries.size(); i++) {
            Block.Entry entry = entries.get(i);
            StyleContext context = place.context().enter("p", Attributes.ofClass("entry", "level-" + entry.level()));
            Place inside = place.in(context, null);
            String id = parts.styles().paragraph("toc " + entry.level(), context.style());
            xml.start("w:p").start("w:pPr");
            xml.empty("w:pStyle", "w:val", id);
            xml.start("w:tabs").start("w:tab");
            xml.attribute("w:val", "right")
                    .attribute("w:leader", "dot")
                    .attribute("w:pos", place.width())
                    .end();
            xml.end().end();
            if (i == 0) {
                begin(xml, instruction(contents), look(inside));
            }
            entry(xml, entry, inside);
            if (i == entries.size() - 1) {
                runs.fieldCharacter(xml, "end", look(inside));
            }
            xml.end();
        }
    }

    private static String instruction(Block.Contents contents) {
        return switch (contents.listing()) {
            case HEADINGS -> String.format(Locale.ROOT, " TOC \\o \"1-%d\" \\h \\z \\u ", contents.depth());
            case TABLES -> " TOC \\h \\z \\t \"Table Caption,1\" ";
            case FIGURES -> " TOC \\h \\z \\t \"Image Caption,1\" ";
        };
    }

    private void begin(Xml xml, String instruction, Runs.Look look) {
        runs.fieldCharacter(xml, "begin", look);
        xml.start("w:r").start("w:instrText").attribute("xml:space", "preserve").text(instruction);
        xml.end().end();
        runs.fieldCharacter(xml, "separate", look);
    }

    private void entry(Xml xml, Block.Entry entry, Place place) {
        xml.start("w:hyperlink").attribute("w:anchor", Parts.bookmarkName(entry.target()));
        runs.write(xml, entry.text(), look(place));
        if (!entry.other().isEmpty()) {
            runs.run(xml, " · ", look(place));
            Place other = place.in(place.context(), place.language().other());
            runs.write(xml, entry.other(), look(other));
        }
        xml.start("w:r").empty("w:tab").end();
        runs.pageNumber(xml, entry.target(), look(place));
        xml.end();
    }

    /** The paragraphs of a footnote, the first with its number. */
    void note(Xml xml, Inline.Note note, Runs.Look look) {
        StyleContext context = look.context().enter("span", Attributes.ofClass("note"));
        Place place = new Place(context, look.language(), 9000, -1, 0, "footnote text", null);
        Xml inner = new Xml();
        write(inner, note.blocks(), place);
        String text = inner.toString();
        int properties = text.indexOf("</w:pPr>");
        if (properties < 0) {
            xml.start("w:p").end();
            return;
        }
        int at = properties + "</w:pPr>".length();
        Xml reference = new Xml();
        reference.start("w:r").start("w:rPr");
        reference.empty("w:vertAlign", "w:val", "superscript").end();
        reference.empty("w:footnoteRef").end();
        reference
                .start("w:r")
                .start("w:t")
                .attribute("xml:space", "preserve")
                .text(" ")
                .end()
                .end();
        xml.raw(text.substring(0, at)).raw(reference.toString()).raw(text.substring(at));
    }

    /** A paragraph without text, where Word wants one. */
    static void emptyParagraph(Xml xml) {
        xml.start("w:p").end();
    }
}
