package org.diptych.source;

import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON to {@link Node}. Numbers, {@code true} and {@code null} are plain scalars, strings are quoted ones. */
final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final TreeBuilder tree;

    JsonReader(SourceText source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.tree = new TreeBuilder(diagnostics);
    }

    Optional<Node> read() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (tree.depth() >= SourceReader.MAXIMUM_DEPTH && token.isStructStart()) {
                    diagnostics.report(
                            Rule.TOO_LARGE,
                            at(parser, 1),
                            "Lists and mappings are nested more than " + SourceReader.MAXIMUM_DEPTH + " deep.");
                    return Optional.empty();
                }
                if (tree.depth() == 0 && tree.root().isPresent()) {
                    diagnostics.report(Rule.SYNTAX, at(parser, 1), "Something follows the end of the JSON value.");
                    return tree.root();
                }
                take(parser, token);
            }
            return tree.root();
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            SourcePosition at = location == null || location.getCharOffset() < 0
                    ? SourcePosition.ofFile(source.path())
                    : source.position((int) location.getCharOffset(), 1);
            diagnostics.report(
                    Rule.SYNTAX,
                    at,
                    "This is not JSON.",
                    "look for a comma, a quote or a bracket that is missing or too many here.");
            return Optional.empty();
        }
    }

    private void take(JsonParser parser, JsonToken token) {
        switch (token) {
            case START_OBJECT -> tree.startMapping("", at(parser, 1));
            case START_ARRAY -> tree.startSequence("", at(parser, 1));
            case END_OBJECT, END_ARRAY -> tree.end();
            case PROPERTY_NAME, VALUE_STRING -> tree.add(scalar(parser, Node.Style.QUOTED));
            default -> tree.add(scalar(parser, Node.Style.PLAIN));
        }
    }

    private Node.Scalar scalar(JsonParser parser, Node.Style style) {
        String text = parser.getString();
        int from = (int) parser.currentTokenLocation().getCharOffset();
        int to = style == Node.Style.QUOTED ? endOfString(from) : from + text.length();
        return new Node.Scalar(text, style, "", source.position(from, to - from), new Span(source, from, to));
    }

    private int endOfString(int from) {
        String raw = source.text();
        int at = from + 1;
        while (at < raw.length() && raw.charAt(at) != '"') {
            at += raw.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(raw.length(), at + 1);
    }

    private SourcePosition at(JsonParser parser, int length) {
        return source.position((int) parser.currentTokenLocation().getCharOffset(), length);
    }
}
