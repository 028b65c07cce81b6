package org.diptych.document;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * Reads the HTML that a template printed (docs/html.md). Elements must be closed where they end, as in XML: nothing is
 * guessed, so that a forgotten end tag is reported and not repaired into another document. Safe for several threads.
 */
public final class HtmlReader {
    /** Elements inside elements; beyond this, content is left out and reported. */
    static final int DEEPEST = 100;

    /** Elements that never have an end tag; all others are closed by one, whatever they are. */
    static final Set<String> VOID = Set.of("br", "col", "hr", "img");

    private final Function<Origin, SourcePosition> places;
    private final Diagnostics diagnostics;

    /**
     * A reader.
     *
     * @param places where the content of an origin stands; asked once per origin and reading, never for
     *     {@link Origin#NONE}
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
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).tagSet(tags());
        Element root = parser.parseInput(html, "");
        HtmlSource source = new HtmlSource(places, diagnostics, template);
        new TagBalance(html, source).check();
        return new BlockReader(source).readAll(root);
    }

    private static TagSet tags() {
        TagSet tags = new TagSet();
        for (String name : VOID) {
            tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Void));
        }
        return tags;
    }
}
