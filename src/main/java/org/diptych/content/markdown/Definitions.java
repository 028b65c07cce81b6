package org.diptych.content.markdown;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
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

/** A list of terms and their meanings: a line of words, below it {@code : meaning}. */
final class Definitions extends CustomBlock {
    /** What is explained. */
    static final class Term extends CustomBlock {}

    /** One of its meanings. */
    static final class Meaning extends CustomBlock {}

    /** Recognizes a meaning below its term, or below another meaning. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int colon = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4
                    || colon + 2 >= line.length()
                    || line.charAt(colon) != ':'
                    || line.charAt(colon + 1) != ' ') {
                return BlockStart.none();
            }
            int text = colon + 1;
            while (text < line.length() && line.charAt(text) == ' ') {
                text++;
            }
            IndentedParser meaning = new IndentedParser(new Meaning(), text - state.getIndex());
            if (matched.getMatchedBlockParser() instanceof ListParser) {
                return BlockStart.of(meaning).atIndex(text);
            }
            List<SourceLine> terms = matched.getParagraphLines().getLines();
            if (terms.isEmpty()) {
                return BlockStart.none();
            }
            return BlockStart.of(new ListParser(terms), meaning).atIndex(text).replaceParagraphLines(terms.size());
        }
    }

    private static final class ListParser extends AbstractBlockParser {
        private final Definitions block = new Definitions();
        private final List<SourceLine> terms;

        ListParser(List<SourceLine> terms) {
            this.terms = List.copyOf(terms);
            for (SourceLine line : this.terms) {
                Term term = new Term();
                SourceSpan span = line.getSourceSpan();
                if (span != null) {
                    term.addSourceSpan(span);
                }
                block.appendChild(term);
            }
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
            return child instanceof Meaning;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            CharSequence line = state.getLine().getContent();
            int next = state.getNextNonSpaceIndex();
            return state.isBlank() || state.getIndent() > 0 || line.charAt(next) == ':'
                    ? BlockContinue.atIndex(state.getIndex())
                    : BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser parser) {
            var term = block.getFirstChild();
            for (SourceLine line : terms) {
                parser.parse(SourceLines.of(Lines.stripped(line)), term);
                term = term.getNext();
            }
        }
    }
}
