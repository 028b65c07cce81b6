package org.diptych.content.markdown;

import java.util.function.Predicate;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Language;
import org.diptych.value.Passage;
import org.diptych.value.wording.Conventions;

/**
 * Turns Markdown into the HTML that templates print. Raw HTML is shown as text; the signs of the language are put in;
 * all that is broken is reported with its place. Safe for threads.
 */
public final class MarkdownConverter {
    private final Conventions conventions;
    private final MarkdownTexts texts;
    private final Predicate<String> isFile;

    /**
     * A converter.
     *
     * @param texts what is parsed already
     * @param isFile whether there is a file at a path from the workspace root, to find missing images
     */
    public MarkdownConverter(Conventions conventions, MarkdownTexts texts, Predicate<String> isFile) {
        this.conventions = conventions;
        this.texts = texts;
        this.isFile = isFile;
    }

    /** Converts a text; see {@link #toHtml(Passage, Language, int, ReferencePrinter, ViewPrinter, Diagnostics)}. */
    public String toHtml(
            Passage source,
            Language language,
            ReferencePrinter references,
            ViewPrinter views,
            Diagnostics diagnostics) {
        return toHtml(source, language, 0, references, views, diagnostics);
    }

    /**
     * Converts a text.
     *
     * @param language whose signs are put in
     * @param deeper by how many levels its headings stand below those of a page ({@code #} is then level 1 + this)
     * @return blocks, well-formed as XML; empty where the text is blank
     */
    public String toHtml(
            Passage source,
            Language language,
            int deeper,
            ReferencePrinter references,
            ViewPrinter views,
            Diagnostics diagnostics) {
        if (source.isBlank()) {
            return "";
        }
        boolean plain = PlainText.is(source.text());
        Conversion conversion = new Conversion(
                source,
                plain ? MarkdownParser.nothing() : texts.take(source.text()),
                conventions.in(language).typography(),
                deeper,
                references,
                views,
                isFile,
                diagnostics);
        return plain ? BlockPrinter.plain(conversion) : new BlockPrinter(conversion).print();
    }
}
