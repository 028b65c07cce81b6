package org.diptych.content.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** The text of a note, {@code [^1]: …}; lines indented by four blanks belong to it. */
final class NoteBlock extends CustomBlock {
    private static final int INDENT = 4;

    private final String label;
    private int uses;

    private NoteBlock(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** How many marks there are for it. */
    int uses() {
        return uses;
    }

    void use() {
        uses++;
    }

    /** Recognizes it. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT
                    || start + 4 >= line.length()
                    || line.charAt(start) != '['
                    || line.charAt(start + 1) != '^') {
                return BlockStart.none();
            }
            int end = start + 2;
            while (end < line.length() && line.charAt(end) != ']' && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            if (end == start + 2
                    || end + 1 >= line.length()
                    || line.charAt(end) != ']'
                    || line.charAt(end + 1) != ':') {
                return BlockStart.none();
            }
            String label = line.subSequence(start + 2, end).toString();
            return BlockStart.of(new IndentedParser(new NoteBlock(label), INDENT))
                    .atIndex(end + 2);
        }
    }
}
