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
    private static final class Shared {
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
                .customBlockParserFactory(new ViewBlock.Factory())
                .build();
    }

    static Document parse(String text) {
        return Shared.PARSER.parse(text);
    }
}
