package org.diptych.write.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.style.StyleContext;

/**
 * Lists of headings, tables and figures as TOC fields that are already filled: entries, links and page numbers are there
 * when the file opens, and Word finds the same entries when somebody updates the field. In two languages each column has
 * its own list.
 */
final class ContentsField {
    private final Parts parts;
    private final Body body;
    private final Runs runs;

    /** A line of the list in one language. */
    private record Line(int level, String target, List<Inline> text) {}

    ContentsField(Parts parts, Body body, Runs runs) {
        this.parts = parts;
        this.body = body;
        this.runs = runs;
    }

    void write(Xml xml, Block.Contents contents, Place place) {
        if (contents.entries().isEmpty()) {
            return;
        }
        boolean isDouble = parts.isBilingual() && place.isFlow();
        List<Line> lines = lines(contents, false);
        if (!isDouble) {
            list(xml, contents, lines, place, instruction(contents, lines, ""));
            return;
        }
        List<Line> others = lines(contents, true);
        Place column = place.region(Place.Region.COLUMN)
                .wide(body.columns().textWidth())
                .framed(null)
                .atEdge();
        Xml left = new Xml();
        body.separator(left, "");
        list(left, contents, lines, column, instruction(contents, lines, ""));
        Xml right = new Xml();
        body.separator(left, "");
        Speech other = Columns.other(place);
        body.separator(right, "");
        list(
                right,
                contents,
                others,
                column.in(other),
                instruction(contents, others, other.language().code()));
        body.separator(right, "");
        body.columns().row(xml, place.framed(null).atEdge(), left.toString(), right.toString());
    }

    private static List<Line> lines(Block.Contents contents, boolean isOther) {
        List<Line> lines = new ArrayList<>();
        for (Block.Entry entry : contents.entries()) {
            boolean has = isOther && !entry.other().isEmpty();
            lines.add(new Line(entry.level(), entry.target(), has ? entry.other() : entry.text()));
        }
        return lines;
    }

    private void list(Xml xml, Block.Contents contents, List<Line> lines, Place place, String instruction) {
        boolean isWhole = contents.listing() == Block.Listing.HEADINGS;
        if (isWhole) {
            parts.controls().contents(xml);
        }
        StyleContext list = place.context().enter("ol", Attributes.NONE);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Attributes level = Attributes.ofClass("level-" + line.level());
            StyleContext context = list.enter("li", level, i + 1, i + 1 == lines.size());
            Place inside = place.in(context, Attributes.NONE).region(Place.Region.LISTING);
            boolean begins = i == 0;
            boolean ends = i == lines.size() - 1;
            body.paragraph(
                    xml,
                    Attributes.NONE,
                    inside,
                    isWhole ? "toc " + line.level() : "table of figures",
                    look -> look.withTab(place.width()),
                    inner -> line(inner, line, inside, begins ? instruction : "", ends),
                    "");
        }
        if (isWhole) {
            Controls.close(xml);
        }
    }

    private void line(Xml xml, Line line, Place place, String instruction, boolean ends) {
        StyleContext link = place.context().enter("a", Attributes.NONE);
        Runs.Look outer = Runs.Look.of(place);
        Runs.Look look =
                outer.with(parts.styles().character("Diptych Entry", link.style(), outer.base()), link, place.speech());
        if (!instruction.isEmpty()) {
            runs.begin(xml, instruction, outer);
        }
        xml.start("w:hyperlink")
                .attribute("w:anchor", Parts.bookmarkName(line.target()))
                .attribute("w:history", "1");
        runs.write(xml, line.text(), look);
        runs.tab(xml, look);
        runs.field(xml, " PAGEREF " + Parts.bookmarkName(line.target()) + " \\h ", parts.pageOf(line.target()), look);
        xml.end();
        if (ends) {
            runs.fieldCharacter(xml, "end", outer);
        }
    }

    /**
     * What Word is to look for when the field is updated.
     *
     * @param other code of the second language; empty for the first, whose headings have Word's own styles
     */
    private static String instruction(Block.Contents contents, List<Line> lines, String other) {
        if (contents.listing() != Block.Listing.HEADINGS) {
            Optional<String> sequence = lines.stream()
                    .map(line -> Titles.sequence(line.text()))
                    .flatMap(Optional::stream)
                    .findFirst();
            return " TOC \\h \\z \\c \"" + sequence.orElse("Table") + "\" ";
        }
        if (other.isEmpty()) {
            return String.format(Locale.ROOT, " TOC \\o \"1-%d\" \\h \\z ", contents.depth());
        }
        Set<String> styles = new LinkedHashSet<>();
        for (int level = 1; level <= contents.depth(); level++) {
            styles.add(WordStyles.headingName(level, other) + ";" + level);
        }
        return " TOC \\h \\z \\t \"" + String.join(";", styles) + "\" ";
    }
}
