package org.diptych.document;

import java.util.List;
import java.util.function.Function;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;

/**
 * Reads the HTML that a template printed (docs/html.md). Elements must be closed where they end, as in XML: nothing is
 * guessed, so that a forgotten end tag is reported and not repaired into another document. Safe for several threads.
 */
public final class HtmlReader {
    /** Elements inside elements; beyond this, content is left out and reported. */
    static final int DEEPEST = 100;

    private final Function<Origin, SourcePosition> places;
    private final Diagnostics diagnostics;

    /**
     * A reader.
     *
     * @param places where the content of a record's field stands; asked without item, once per field and reading, never
     *     for {@link Origin#NONE}
     * @param diagnostics takes what the templates got wrong
     */
    public HtmlReader(Function<Origin, SourcePosition> places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a whole document.
     *
     * @param html what the template printed
     * @param template path of the template from the workspace root, for diagnostics; empty where there is none
     * @return the blocks in reading order; where something was reported, what could be read of it
     */
    public List<Block> read(String html, String template) {
        HtmlSource source = new HtmlSource(places, diagnostics, template);
        return new BlockReader(source).readAll(new HtmlParser(html, source).parse());
    }
}
