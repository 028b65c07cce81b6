package org.diptych.content.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** A line that asks for a view of records. */
final class ViewBlock extends CustomBlock {
    private final String line;

    private ViewBlock(String line) {
        this.line = line;
    }

    private String inside() {
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
                && !line.startsWith(Attributes.Fact.OPEN)
                && line.endsWith("}}")
                && line.length() > 4
                && line.indexOf("{{", 2) < 0;
    }

    /** Recognizes the line, also right after a paragraph. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || line.charAt(start) != '{') {
                return BlockStart.none();
            }
            String text = line.subSequence(start, line.length()).toString().strip();
            return isView(text) ? BlockStart.of(new OneLine(text)).atIndex(line.length()) : BlockStart.none();
        }
    }

    private static final class OneLine extends AbstractBlockParser {
        private final ViewBlock block;

        OneLine(String line) {
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
    }
}
