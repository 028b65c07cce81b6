package org.diptych.write.web;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Block;
import org.diptych.document.Inline;

/** Text as readers look for it: one line, plain blanks, signs in words. */
final class SearchText {
    private SearchText() {}

    static String of(List<Inline> run) {
        StringBuilder text = new StringBuilder();
        run(run, text);
        return line(text);
    }

    private static void run(List<Inline> run, StringBuilder out) {
        for (Inline inline : run) {
            switch (inline) {
                case Inline.Text text -> out.append(text.value());
                case Inline.Code code -> out.append(code.value());
                case Inline.LineBreak br -> out.append(' ');
                case Inline.Sign sign -> sign(sign, out);
                case Inline.Span span -> span(span, out);
                case Inline.Emphasis emphasis -> run(emphasis.text(), out);
                case Inline.Strong strong -> run(strong.text(), out);
                case Inline.Superscript sup -> run(sup.text(), out);
                case Inline.Subscript sub -> run(sub.text(), out);
                case Inline.Link link -> run(link.text(), out);
                case Inline.Reference reference -> run(reference.text(), out);
                case Inline.Datum datum -> run(datum.text(), out);
                case Inline.Time time -> run(time.text(), out);
                case Inline.Note note -> {}
                case Inline.PageNumber number -> {}
            }
        }
    }

    private static void sign(Inline.Sign sign, StringBuilder out) {
        if (sign.meaning().isEmpty()) {
            run(sign.text(), out);
        } else {
            out.append(sign.meaning());
        }
    }

    /** A choice says its sign in words itself. */
    private static void span(Inline.Span span, StringBuilder out) {
        boolean said = span.attributes().hasClass("choice") && span.text().size() > 1;
        run(
                said
                        ? span.text().stream()
                                .filter(inline -> !(inline instanceof Inline.Sign))
                                .toList()
                        : span.text(),
                out);
    }

    /** The texts of the blocks of a cell or an item, one for each paragraph. */
    static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        lines(blocks, lines);
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static void lines(List<Block> blocks, List<String> lines) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> lines.add(of(paragraph.text()));
                case Block.Heading heading -> lines.add(of(heading.text()));
                case Block.Section section -> lines(section.blocks(), lines);
                case Block.Box box -> lines(box.blocks(), lines);
                case Block.Quote quote -> lines(quote.blocks(), lines);
                case Block.ItemList list -> list.items().forEach(item -> lines(item.blocks(), lines));
                case Block.DefinitionList list ->
                    list.definitions().forEach(definition -> {
                        lines.add(of(definition.term()));
                        lines(definition.meaning(), lines);
                    });
                case Block.Table table -> {
                    lines.add(of(table.caption()));
                    for (List<Block.Row> rows : List.of(table.head(), table.body(), table.foot())) {
                        rows.forEach(row -> row.cells().forEach(cell -> lines(cell.blocks(), lines)));
                    }
                }
                case Block.Figure figure -> lines.add(of(figure.caption()));
                case Block.Chart chart -> lines(List.of(chart.asTable()), lines);
                case Block.Pair pair -> {
                    pair.left().ifPresent(left -> lines(List.of(left), lines));
                    pair.right().ifPresent(right -> lines(List.of(right), lines));
                }
                case Block.ThematicBreak rule -> {}
                case Block.Contents contents -> {}
            }
        }
    }

    /** The notes called in a run that bring their text with them. */
    static List<Inline.Note> notes(List<Inline> run) {
        List<Inline.Note> notes = new ArrayList<>();
        for (Inline inline : run) {
            switch (inline) {
                case Inline.Note note -> {
                    if (!note.repeated()) {
                        notes.add(note);
                    }
                }
                case Inline.Span span -> notes.addAll(notes(span.text()));
                case Inline.Emphasis emphasis -> notes.addAll(notes(emphasis.text()));
                case Inline.Strong strong -> notes.addAll(notes(strong.text()));
                case Inline.Link link -> notes.addAll(notes(link.text()));
                case Inline.Reference reference -> notes.addAll(notes(reference.text()));
                case Inline.Datum datum -> notes.addAll(notes(datum.text()));
                case Inline.Time time -> notes.addAll(notes(time.text()));
                case Inline.Superscript sup -> notes.addAll(notes(sup.text()));
                case Inline.Subscript sub -> notes.addAll(notes(sub.text()));
                case Inline.Sign sign -> notes.addAll(notes(sign.text()));
                case Inline.Text text -> {}
                case Inline.Code code -> {}
                case Inline.LineBreak br -> {}
                case Inline.PageNumber number -> {}
            }
        }
        return notes;
    }

    /** Blanks of every sort become one; marks that only say where a word may be cut go. */
    private static String line(StringBuilder text) {
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || ((c < 0x21 || c > 0x7f) && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
                gap = length > 0;
            } else if (c != '\u00ad' && c != '\u200b' && c != '\u2060') {
                if (gap) {
                    text.setCharAt(length++, ' ');
                    gap = false;
                }
                text.setCharAt(length++, c);
            }
        }
        return text.substring(0, length);
    }
}
