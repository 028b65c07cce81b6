package org.diptych.content.markdown;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.superscript.SuperscriptExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The dialect of Markdown that editors write. */
final class MarkdownParser {
    private MarkdownParser() {}

    /** Built once, when the first text is read; safe for threads. */
    private static final class Whole {
        static final Parser PARSER = Parser.builder(new MutableDataSet()
                        .set(TablesExtension.COLUMN_SPANS, true)
                        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                        .set(TablesExtension.WITH_CAPTION, true)
                        .set(AttributesExtension.FENCED_CODE_INFO_ATTRIBUTES, false))
                .extensions(List.of(
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        AttributesExtension.create(),
                        DefinitionExtension.create(),
                        SuperscriptExtension.create()))
                .customInlineParserExtensionFactory(new FactNode.Factory())
                .customBlockParserFactory(new ViewBlock.Factory())
                .build();
    }

    /** For texts in which no extension has anything to do: asking each of them costs as much as all the rest. */
    private static final class Common {
        static final Parser PARSER = Parser.builder().build();
        static final Document NOTHING = PARSER.parse("");
    }

    /** The empty text. */
    static Document nothing() {
        return Common.NOTHING;
    }

    static Document parse(String text) {
        return (needsExtensions(text) ? Whole.PARSER : Common.PARSER).parse(text);
    }

    /** Whether there is a mark of tables, notes, attributes, views, raised words, or a colon that begins a meaning. */
    private static boolean needsExtensions(String text) {
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '{' || c == '^' || c == '~' || (c == ':' && atStart)) {
                return true;
            }
            atStart = c == '\n' || (atStart && (c == ' ' || c == '\t' || c == '>'));
        }
        return false;
    }
}
