package org.diptych.content.markdown;

import com.vladsch.flexmark.ext.attributes.internal.AttributesInlineParserExtension;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure by name in running text: {@code {{fact:record/field}}}. */
final class FactNode extends Node {
    static final String OPEN = "{{fact:";
    static final String CLOSE = "}}";

    FactNode(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** What stands between the braces, after the colon. */
    String written() {
        String chars = getChars().toString();
        return chars.substring(OPEN.length(), chars.length() - CLOSE.length()).strip();
    }

    /** Recognizes it before braces are taken for attributes. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(AttributesInlineParserExtension.Factory.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public CharSequence getCharacters() {
            return "{";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Extension();
        }
    }

    private static final class Extension implements InlineParserExtension {
        @Override
        public void finalizeDocument(InlineParser parser) {
            // Nothing is kept from one text to the next.
        }

        @Override
        public void finalizeBlock(InlineParser parser) {
            // Nor from one block to the next.
        }

        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int start = parser.getIndex();
            boolean opens = input.length() > start + OPEN.length()
                    && OPEN.contentEquals(input.subSequence(start, start + OPEN.length()));
            int end = opens ? input.indexOf(CLOSE, start) : -1;
            if (end < 0) {
                return false;
            }
            parser.flushTextNode();
            parser.getBlock().appendChild(new FactNode(input.subSequence(start, end + CLOSE.length())));
            parser.setIndex(end + CLOSE.length());
            return true;
        }
    }
}
