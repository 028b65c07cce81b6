package org.diptych.content.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line that asks for a view of records. */
final class ViewBlock extends Block {
    ViewBlock(BasedSequence line) {
        super(line);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    private String inside() {
        String line = getChars().toString().strip();
        return line.substring(2, line.length() - 2).strip();
    }

    String name() {
        String inside = inside();
        int end = 0;
        while (end < inside.length() && !Character.isWhitespace(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, end);
    }

    /** The options, or null where one is not {@code key=value}. */
    @Nullable
    Map<String, List<String>> options() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String option : words(inside().substring(name().length()))) {
            int equals = option.indexOf('=');
            if (equals <= 0 || equals == option.length() - 1) {
                return null;
            }
            String value = option.substring(equals + 1);
            options.put(option.substring(0, equals), List.of(value.split(",")));
        }
        return options;
    }

    /** Words parted by blanks; a value in quotation marks may hold blanks. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isView(String line) {
        return line.startsWith("{{")
                && !line.startsWith(FactNode.OPEN)
                && line.endsWith("}}")
                && line.length() > 4
                && line.indexOf("{{", 2) < 0;
    }

    private static final class OneLine extends AbstractBlockParser {
        private final ViewBlock block;

        OneLine(BasedSequence line) {
            block = new ViewBlock(line);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            // The line is all there is.
        }
    }

    /** Recognizes the line, also right after a paragraph. */
    static final class Factory implements CustomBlockParserFactory {
        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new AbstractBlockParserFactory(options) {
                @Override
                public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    BasedSequence line = state.getLine();
                    int start = state.getNextNonSpaceIndex();
                    BasedSequence text = line.subSequence(start, line.length()).trim();
                    if (state.getIndent() >= 4 || !isView(text.toString())) {
                        return BlockStart.none();
                    }
                    return BlockStart.of(new OneLine(text)).atIndex(line.length());
                }
            };
        }
    }
}
