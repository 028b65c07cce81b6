package org.diptych.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * A table: rows of cells between {@code |}, below the head a line of dashes. Several bars after a cell let it span as
 * many columns; a last line {@code [words]} is the caption.
 */
final class Table extends CustomBlock {
    /** Words above the table. */
    static final class Caption extends CustomNode {}

    /** A row of the head or the body. */
    static final class Row extends CustomNode {
        private final boolean head;

        Row(boolean head) {
            this.head = head;
        }

        boolean isHead() {
            return head;
        }
    }

    /** How the text of a column stands. */
    enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    /** One cell. */
    static final class Cell extends CustomNode {
        private final boolean head;
        private Alignment alignment = Alignment.NONE;
        private int span = 1;

        Cell(boolean head) {
            this.head = head;
        }

        boolean isHead() {
            return head;
        }

        Alignment alignment() {
            return alignment;
        }

        /** The number of its columns. */
        int span() {
            return span;
        }
    }

    /** The alignments that a line of dashes gives; null where it is another line. */
    private static @Nullable List<Alignment> alignments(CharSequence line) {
        List<Alignment> all = new ArrayList<>();
        boolean bar = false;
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        int i = 0;
        while (i < end) {
            char c = line.charAt(i);
            if (c == '|') {
                bar = true;
                i++;
            } else if (c == ' ' || c == '\t') {
                i++;
            } else {
                int from = i;
                boolean left = c == ':';
                i += left ? 1 : 0;
                int dashes = i;
                while (i < end && line.charAt(i) == '-') {
                    i++;
                }
                if (i == dashes) {
                    return null;
                }
                boolean right = i < end && line.charAt(i) == ':';
                i += right ? 1 : 0;
                boolean apart = i == end || line.charAt(i) == '|' || line.charAt(i) == ' ';
                if (!apart || i - from < 2) {
                    return null;
                }
                all.add(
                        left && right
                                ? Alignment.CENTER
                                : right ? Alignment.RIGHT : left ? Alignment.LEFT : Alignment.NONE);
            }
        }
        return bar && !all.isEmpty() ? all : null;
    }

    /** Recognizes the line of dashes below a head. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            char first = line.charAt(start);
            if (state.getIndent() >= 4 || (first != '|' && first != '-' && first != ':')) {
                return BlockStart.none();
            }
            List<Alignment> alignments = alignments(line.subSequence(start, line.length()));
            if (alignments == null) {
                return BlockStart.none();
            }
            List<SourceLine> before = matched.getParagraphLines().getLines();
            int rows = 0;
            while (rows < before.size()
                    && hasBar(before.get(before.size() - 1 - rows).getContent())) {
                rows++;
            }
            if (rows == 0 && (!before.isEmpty() || first != '|')) {
                return BlockStart.none();
            }
            Parser parser = new Parser(before.subList(before.size() - rows, before.size()), alignments);
            BlockStart table = BlockStart.of(parser).atIndex(state.getIndex());
            return rows == 0 ? table : table.replaceParagraphLines(rows);
        }
    }

    private static boolean hasBar(CharSequence line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }

    private static final class Parser extends AbstractBlockParser {
        private final Table table = new Table();
        private final List<SourceLine> head;
        private final List<SourceLine> body = new ArrayList<>();
        private final List<Alignment> alignments;
        private @Nullable SourceLine caption;
        private boolean atDashes = true;

        Parser(List<SourceLine> head, List<Alignment> alignments) {
            this.head = List.copyOf(head);
            this.alignments = alignments;
        }

        @Override
        public Block getBlock() {
            return table;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            SourceLine line = Lines.stripped(state.getLine());
            boolean isCaption = isCaption(line.getContent());
            return caption == null && !state.isBlank() && (isCaption || hasBar(line.getContent()))
                    ? BlockContinue.atIndex(state.getIndex())
                    : BlockContinue.none();
        }

        private static boolean isCaption(CharSequence line) {
            return line.length() > 2 && line.charAt(0) == '[' && line.charAt(line.length() - 1) == ']' && !hasBar(line);
        }

        @Override
        public void addLine(SourceLine line) {
            if (atDashes) {
                atDashes = false;
            } else if (isCaption(Lines.stripped(line).getContent())) {
                caption = Lines.stripped(line);
            } else {
                body.add(line);
            }
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            if (caption != null) {
                Caption words = new Caption();
                place(words, caption);
                inlines.parse(
                        SourceLines.of(caption.substring(1, caption.getContent().length() - 1)), words);
                table.appendChild(words);
            }
            head.forEach(line -> table.appendChild(row(line, true, inlines)));
            body.forEach(line -> table.appendChild(row(line, false, inlines)));
        }

        private Row row(SourceLine whole, boolean isHead, InlineParser inlines) {
            SourceLine line = Lines.stripped(whole);
            CharSequence text = line.getContent();
            Row row = new Row(isHead);
            place(row, line);
            int at = !text.isEmpty() && text.charAt(0) == '|' ? 1 : 0;
            int columns = 0;
            Cell last = null;
            while (at < text.length()) {
                int bar = nextBar(text, at);
                if (bar == at && last != null) {
                    last.span++;
                } else {
                    Cell cell = new Cell(isHead);
                    cell.alignment = columns < alignments.size() ? alignments.get(columns) : Alignment.NONE;
                    SourceLine inside = Lines.stripped(line.substring(at, bar));
                    place(cell, inside);
                    inlines.parse(SourceLines.of(inside), cell);
                    row.appendChild(cell);
                    last = cell;
                }
                columns++;
                at = bar + 1;
            }
            for (; columns < alignments.size(); columns++) {
                Cell cell = new Cell(isHead);
                cell.alignment = alignments.get(columns);
                row.appendChild(cell);
            }
            return row;
        }

        private static int nextBar(CharSequence text, int from) {
            int i = from;
            while (i < text.length() && text.charAt(i) != '|') {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            return Math.min(i, text.length());
        }

        private static void place(Node node, SourceLine line) {
            SourceSpan span = line.getSourceSpan();
            if (span != null) {
                node.addSourceSpan(span);
            }
        }
    }
}
