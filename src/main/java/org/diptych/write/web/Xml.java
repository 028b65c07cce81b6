package org.diptych.write.web;

import java.io.IOException;

/** Writes XML for machines: sitemaps, feeds. */
final class Xml {
    private final Appendable out;

    Xml(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Starts an element; attributes are names and values in turn, those of empty values left out. */
    Xml open(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.append(">\n");
        return this;
    }

    /** An element without content. */
    Xml empty(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element that holds a text; left out where the text is empty. */
    Xml text(String element, String text, String... attributes) throws IOException {
        if (!text.isEmpty()) {
            tag(element, attributes);
            out.append('>');
            Html.escape(text, false, out);
            out.append("</").append(element).append(">\n");
        }
        return this;
    }

    Xml end(String element) throws IOException {
        out.append("</").append(element).append(">\n");
        return this;
    }

    private void tag(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                Html.escape(attributes[i + 1], true, out);
                out.append('"');
            }
        }
    }
}
