package org.diptych.content.markdown;

import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The dialect of Markdown that editors write. */
final class MarkdownParser {
    /** No text nests its lists, quotes and stress so deep; what is deeper is read as text. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .customBlockParserFactory(new Table.Factory())
            .customBlockParserFactory(new NoteBlock.Factory())
            .customBlockParserFactory(new Definitions.Factory())
            .customBlockParserFactory(new ViewBlock.Factory())
            .customInlineContentParserFactory(new Attributes.Factory())
            .customDelimiterProcessor(new Raised.Processor())
            .linkProcessor(new Brackets())
            .build();

    private static final ParsedText NOTHING = parse("");

    private MarkdownParser() {}

    /** The empty text. */
    static ParsedText nothing() {
        return NOTHING;
    }

    static ParsedText parse(String text) {
        return new ParsedText(text, PARSER.parse(text));
    }
}
