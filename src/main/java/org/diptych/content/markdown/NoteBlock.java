package org.diptych.content.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
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
            return BlockStart.of(new Parser(new NoteBlock(label))).atIndex(end + 2);
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final NoteBlock block;

        Parser(NoteBlock block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }
    }
}
