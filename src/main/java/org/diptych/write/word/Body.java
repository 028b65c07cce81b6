package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.language.Language;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;

/** Blocks as paragraphs and tables. One method per kind of block; nothing is decided here that the tree can tell. */
final class Body {
    private final Parts parts;
    private final Sections sections;
    private final Language first;
    private final Runs runs;
    private final Titles titles;
    private final Tables tables;
    private final Columns columns;
    private final Panels panels;
    private final ContentsField contents;
    private final Lists lists;
    private final Spacing spacing = new Spacing();

    /** Targets that the next paragraph bears. */
    private final List<String> anchors = new ArrayList<>();
    /** What the next paragraph begins with: the number of a note. */
    private String lead = "";
    /** Where the last paragraph of the flow ended, and its properties: a section may end in it. */
    private int paragraphEnd = -1;

    private int propertiesEnd = -1;
    /** Where the last box of paragraphs ended. */
    private int boxEnd = -1;

    Body(Parts parts, Sections sections, Language first) {
        this.parts = parts;
        this.sections = sections;
        this.first = first;
        this.runs = new Runs(parts);
        this.titles = new Titles(parts, runs);
        this.tables = new Tables(this);
        this.columns = new Columns(parts, this);
        this.panels = new Panels(this);
        this.contents = new ContentsField(parts, this, runs);
        this.lists = new Lists(parts, this);
    }

    String styleId(String name) {
        return parts.styles().idOf(name);
    }

    LaidOut laidOut() {
        return parts.laidOut();
    }

    Tables tables() {
        return tables;
    }

    Sections sections() {
        return sections;
    }

    Columns columns() {
        return columns;
    }

    Spacing spacing() {
        return spacing;
    }

    /** Writes the whole text and ends its last section. */
    void writeAll(Xml xml, List<Block> blocks, Place place) {
        write(xml, blocks, place);
        columns.close(xml);
        if (spacing.isAfterTable() || xml.length() == 0) {
            separator(xml, "");
        }
        xml.raw(sections.end());
    }

    /** Writes blocks one after the other. */
    void write(Xml xml, List<Block> blocks, Place place) {
        for (int i = 0; i < blocks.size(); i++) {
            write(xml, blocks.get(i), place, i + 1, i == blocks.size() - 1);
        }
    }

    private void write(Xml xml, Block block, Place place, int position, boolean last) {
        if (block instanceof Block.Pair pair) {
            pair(xml, pair, place);
            return;
        }
        StyleContext context = place.context().enter(element(block), block.attributes(), position, last);
        Style style = context.style();
        if (style.display().equals("none")) {
            return;
        }
        Place inside = place.in(context, block.attributes());
        if (place.isFlow()) {
            boolean isContainer = block instanceof Block.Section
                    || block instanceof Block.Box
                    || (block instanceof Block.Contents && parts.isBilingual());
            enterPage(xml, style, isContainer);
            inside = inside.wide(sections.width() - (int) Properties.twips(place.left() + place.right()));
        }
        anchor(block.attributes());
        if (!(block instanceof Block.Heading || block instanceof Block.Paragraph)) {
            spacing.ask(style.margin().top());
        }
        content(xml, block, inside);
        if (!(block instanceof Block.Heading || block instanceof Block.Paragraph)) {
            spacing.ask(style.margin().bottom());
        }
        if (place.isFlow() && style.breakAfter().equals("page")) {
            spacing.breakPage();
        }
    }

    private void content(Xml xml, Block block, Place inside) {
        switch (block) {
            case Block.Section section -> box(xml, section.blocks(), inside);
            case Block.Box box -> box(xml, box.blocks(), inside);
            case Block.Quote quote -> box(xml, quote.blocks(), inside.named("Block Text"));
            case Block.Heading heading -> heading(xml, heading, inside);
            case Block.Paragraph paragraph -> text(xml, paragraph, inside);
            case Block.ItemList list -> lists.list(xml, list, inside);
            case Block.DefinitionList list -> lists.definitions(xml, list, inside);
            case Block.Table table -> tables.table(xml, table, inside);
            case Block.Figure figure -> figure(xml, figure, inside);
            case Block.Chart chart -> chart(xml, chart, inside);
            case Block.ThematicBreak rule ->
                paragraph(xml, rule.attributes(), inside, "Diptych Rule", look -> look, inner -> {}, "");
            case Block.Contents list -> contents.write(xml, list, inside);
            case Block.Pair pair -> throw new IllegalArgumentException("a pair is no element of the flow");
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
            case Block.Chart chart -> "figure";
            case Block.Quote quote -> "blockquote";
            case Block.ThematicBreak rule -> "hr";
            case Block.Contents contents -> "nav";
            case Block.Pair pair -> "div";
        };
    }

    /** A page of another name begins a section; a page break waits for the next paragraph. */
    private void enterPage(Xml xml, Style style, boolean isContainer) {
        if (!sections.isCurrent(style.page())) {
            columns.close(xml);
            endSection(xml);
            sections.begin(style.page());
            spacing.begin();
        }
        if (!isContainer) {
            columns.close(xml);
        } else if (Look.breaks(style)) {
            spacing.breakPage();
        }
    }

    private void endSection(Xml xml) {
        if (xml.length() == sections.startedAt()) {
            return;
        }
        String properties = sections.end();
        if (paragraphEnd == xml.length()) {
            xml.insert(propertiesEnd, properties);
        } else {
            separator(xml, properties);
        }
        sections.startAt(xml.length());
    }

    /** A paragraph that takes no room: between tables, which Word would join, and where a section ends after one. */
    void separator(Xml xml, String properties) {
        xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", WordStyles.SEPARATOR);
        xml.raw(properties).end().end();
        spacing.paragraph(0, false);
    }

    /** Between tables, and where rows begin a page. */
    void separate(Xml xml, boolean isFlow) {
        boolean breaks = isFlow && spacing.takeBreak();
        if (breaks || spacing.isAfterTable()) {
            apart(xml, breaks);
        }
    }

    /** A separator with the room that is asked for. */
    private void apart(Xml xml, boolean breaks) {
        Xml properties = new Xml();
        if (spacing.keeps()) {
            properties.empty("w:keepNext");
        }
        if (breaks) {
            properties.empty("w:pageBreakBefore");
        } else if (spacing.asked() > 0) {
            properties.empty("w:spacing", "w:before", spacing.asked());
        }
        separator(xml, properties.toString());
    }

    private void anchor(Attributes attributes) {
        if (!attributes.id().isEmpty()) {
            anchors.add(attributes.id());
        }
    }

    void anchorAt(Attributes attributes) {
        anchor(attributes);
    }

    /** How far the content of an element is from its left edge, in points. */
    static double inset(Style style) {
        return style.margin().left()
                + style.borderLeft().width()
                + style.padding().left();
    }

    private static double insetRight(Style style) {
        return style.margin().right()
                + style.borderRight().width()
                + style.padding().right();
    }

    /** Whether an element shows where it is. */
    static boolean shows(Style style) {
        return style.background() != 0
                || style.borderTop().width()
                                + style.borderRight().width()
                                + style.borderBottom().width()
                                + style.borderLeft().width()
                        > 0;
    }

    /** The look of a paragraph inside an element. */
    static Look framed(Look look, Style box) {
        return look.within(shows(box) ? box : look.frame(), inset(box), insetRight(box));
    }

    private void box(Xml xml, List<Block> blocks, Place place) {
        if (Panels.isNeeded(blocks, place)) {
            panels.write(xml, blocks, place);
            return;
        }
        Style style = place.context().style();
        Place indented = place.indented(inset(style), insetRight(style));
        if (!shows(style)) {
            write(xml, blocks, indented);
            return;
        }
        columns.endBox(xml);
        if (place.isFlow() && boxEnd == xml.length() && !spacing.isBreakAsked()) {
            // Word would join the paragraphs of two boxes to one.
            apart(xml, false);
        }
        write(xml, blocks, indented.framed(style));
        columns.endBox(xml);
        boxEnd = columns.isOpen() ? -1 : xml.length();
    }

    private void pair(Xml xml, Block.Pair pair, Place place) {
        List<String> classes = new ArrayList<>(List.of("pair"));
        classes.addAll(pair.attributes().classes());
        StyleContext context = place.context().enter("div", Attributes.ofClass(classes.toArray(new String[0])));
        Place inside = place.in(context, Attributes.NONE);
        anchor(pair.attributes());
        boolean isAcross = pair.attributes().hasClass("across");
        if (place.isFlow() && !isAcross) {
            Block shown = pair.left().or(pair::right).orElseThrow();
            Style style = context.enter(element(shown), shown.attributes()).style();
            enterPage(xml, style, true);
            if (shown.attributes().hasClass("continued")) {
                spacing.settle();
            }
            columns.row(xml, pair, inside);
        } else {
            pair.left().ifPresent(left -> write(xml, left, inside, 1, true));
            spacing.holdBreak(pair.left().isPresent());
            pair.right().ifPresent(right -> write(xml, right, inside.in(otherThan(place)), 1, true));
            spacing.holdBreak(false);
        }
    }

    private static Speech otherThan(Place place) {
        return Speech.of(place.speech().language().other());
    }

    private void heading(Xml xml, Block.Heading heading, Place place) {
        Consumer<Xml> content = inner -> titles.heading(inner, heading, heading.text(), Runs.Look.of(place));
        String text = Controls.text(heading.text());
        boolean isListed = place.isOutlined() && !heading.attributes().hasClass("unlisted");
        if (!isListed) {
            boolean isOfContents = place.isOutlined() && heading.level() == 1;
            String name = isOfContents ? "TOC Heading" : "Diptych Minor Heading " + heading.level();
            paragraph(xml, heading.attributes(), place, name, look -> look, content, text);
        } else {
            String name = "heading " + heading.level();
            int outline = heading.level() - 1;
            paragraph(xml, heading.attributes(), place, name, look -> look.outlined(outline), content, text);
        }
        spacing.heading();
    }

    private void text(Xml xml, Block.Paragraph paragraph, Place place) {
        boolean isFirst = spacing.isAfterHeading() && place.isFlow();
        String plain = isFirst && place.paragraphName().equals("Body Text") ? "First Paragraph" : place.paragraphName();
        paragraph(
                xml,
                paragraph.attributes(),
                place,
                name(paragraph.attributes(), plain),
                look -> look,
                inner -> runs.write(inner, paragraph.text(), Runs.Look.of(place)),
                Controls.text(paragraph.text()));
    }

    /** The names that Pandoc and Word have for paragraphs of a class. */
    private static String name(Attributes attributes, String plain) {
        if (attributes.hasClass("title")) {
            return "Title";
        } else if (attributes.hasClass("subtitle")) {
            return "Subtitle";
        } else if (attributes.hasClass("author") || attributes.hasClass("publisher")) {
            return "Author";
        } else if (attributes.hasClass("date")) {
            return "Date";
        }
        return Runs.styleName(attributes, plain);
    }

    /**
     * Writes one paragraph.
     *
     * @param name of its style
     * @param adapt what the look has beyond the element's
     * @param content writes the runs
     * @param text what is hashed for the way back
     */
    void paragraph(
            Xml xml,
            Attributes attributes,
            Place place,
            String name,
            UnaryOperator<Look> adapt,
            Consumer<Xml> content,
            String text) {
        Style style = place.context().style();
        Lists.Mark mark = lists.takeMark();
        Look look = adapt.apply(Look.of(style).within(place.frame(), place.left(), place.right()));
        look = look.before(spacing.before(style)).breaking(breaks(look, place));
        if (mark != null) {
            look = look.asNumbered();
        }
        String id = style(name, look, place);
        boolean isFree = !place.region().isText() || text.isEmpty();
        Controls.Use use = isFree ? Controls.Use.FREE : Controls.use(attributes);
        xml.start("w:p").start("w:pPr");
        xml.empty("w:pStyle", "w:val", id);
        if (mark != null && !parts.styles().isNumbered(id, mark.list(), mark.level())) {
            xml.start("w:numPr");
            xml.empty("w:ilvl", "w:val", mark.level()).empty("w:numId", "w:val", mark.list());
            xml.end();
        }
        int end = xml.length();
        xml.end();
        runs(xml, attributes, use, text, content);
        xml.end();
        if (place.isFlow()) {
            propertiesEnd = end;
            paragraphEnd = xml.length();
        }
        spacing.paragraph(Properties.twips(style.margin().bottom()), look.keeps());
    }

    private boolean breaks(Look look, Place place) {
        boolean asked = place.isFlow() && spacing.takeBreak();
        return place.isFlow() && (asked || look.breaks()) && !spacing.holdsBreak();
    }

    private String style(String name, Look look, Place place) {
        boolean isHeading = name.startsWith("heading ");
        if (isHeading && place.speech().language() != first) {
            return parts.styles().heading(look.outline() + 1, look, place.speech());
        }
        return parts.styles().paragraph(name, look);
    }

    private void runs(Xml xml, Attributes attributes, Controls.Use use, String text, Consumer<Xml> content) {
        List<Runnable> ends = new ArrayList<>();
        for (String anchor : anchors) {
            ends.add(0, parts.openBookmark(xml, Parts.bookmarkName(anchor)));
        }
        anchors.clear();
        xml.raw(lead);
        lead = "";
        if (use == Controls.Use.EDITED) {
            parts.controls().open(xml, attributes.origin(), text);
        } else if (use == Controls.Use.LOCKED) {
            parts.controls().lock(xml);
        }
        content.accept(xml);
        if (use != Controls.Use.FREE) {
            Controls.close(xml);
        }
        ends.forEach(Runnable::run);
    }

    private void figure(Xml xml, Block.Figure figure, Place place) {
        double most = place.context().enter("img", Attributes.NONE).style().maxHeight();
        Optional<String> drawing = parts.images().drawing(figure, place.width(), sections.height(), most);
        boolean captioned = !figure.caption().isEmpty();
        drawing.ifPresent(inline -> paragraph(
                xml,
                Attributes.NONE,
                place,
                captioned ? "Captioned Figure" : "Figure",
                look -> captioned ? look.keeping(true) : look,
                inner -> inner.start("w:r").raw(inline).end(),
                ""));
        caption(xml, figure, figure.caption(), "figcaption", place);
    }

    /** A chart that Word draws, or its table. */
    private void chart(Xml xml, Block.Chart chart, Place place) {
        boolean both =
                parts.isBilingual() && place.isFlow() && chart.attributes().language() == null;
        List<Language> languages = both
                ? List.of(place.speech().language(), place.speech().language().other())
                : List.of(place.speech().language());
        Optional<String> drawing = parts.charts().drawing(chart, languages, place, place.width());
        if (drawing.isEmpty()) {
            tables.table(xml, chart.asTable(), place);
            return;
        }
        boolean captioned = !chart.caption().isEmpty();
        paragraph(
                xml,
                Attributes.NONE,
                place,
                captioned ? "Captioned Figure" : "Figure",
                look -> captioned ? look.keeping(true) : look,
                inner -> inner.start("w:r").raw(drawing.get()).end(),
                "");
        caption(xml, chart, chart.caption(), "figcaption", place);
    }

    /** A caption, where there is one: a paragraph for each language. */
    void caption(Xml xml, Block captioned, List<Inline> caption, String element, Place place) {
        if (caption.isEmpty()) {
            return;
        }
        StyleContext context = place.context().enter(element, Attributes.NONE);
        boolean isTable = captioned instanceof Block.Table;
        for (Titles.Side side : Titles.sides(caption)) {
            Place inside = place.in(context, side.attributes());
            paragraph(
                    xml,
                    Attributes.NONE,
                    inside,
                    isTable ? "Table Caption" : "Image Caption",
                    look -> look.keeping(isTable),
                    inner -> titles.caption(inner, captioned, side.text(), Runs.Look.of(inside)),
                    "");
        }
    }

    /** The content of a cell, ended by a paragraph as Word wants it. */
    String cell(List<Block> blocks, Place place) {
        Spacing.State outside = spacing.enter();
        Xml xml = new Xml();
        write(xml, blocks, place);
        if (xml.length() == 0) {
            String name = place.region() == Place.Region.COLUMN ? "Body Text" : "Compact";
            xml.start("w:p").start("w:pPr");
            xml.empty("w:pStyle", "w:val", parts.styles().named(name)).end();
            runs(xml, Attributes.NONE, Controls.Use.FREE, "", inner -> {});
            xml.end();
        } else if (spacing.isAfterTable()) {
            separator(xml, "");
        }
        spacing.leave(outside);
        return xml.toString();
    }

    /** The paragraphs of a footnote, the first with its number. */
    void note(Xml xml, Inline.Note note, Runs.Look look, boolean isMarked) {
        StyleContext context = sections.root()
                .enter("aside", Attributes.ofClass("notes").in(look.speech().language()));
        Place place = new Place(context, look.speech(), 9000, 0, 0, null, -1, "footnote text", Place.Region.NOTE);
        spacing.begin();
        Xml reference = new Xml();
        Runs.Look mark = runs.callLook(Runs.Look.of(place));
        reference.start("w:r");
        runs.properties(reference, mark);
        if (isMarked) {
            reference.start("w:t").text(Integer.toString(note.number())).end();
        } else {
            reference.empty("w:footnoteRef");
        }
        reference.end();
        runs.run(reference, " ", Runs.Look.of(place));
        lead = reference.toString();
        int start = xml.length();
        write(xml, note.blocks(), place);
        if (xml.length() == start || spacing.isAfterTable()) {
            separator(xml, "");
        }
        lead = "";
    }
}
