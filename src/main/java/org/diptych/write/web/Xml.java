package org.diptych.write.web;

/** Writes XML for machines: sitemaps, feeds. */
final class Xml {
    private final Utf8 out;

    Xml(Utf8 out) {
        this.out = out;
        out.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Starts an element; attributes are names and values in turn, those of empty values left out. */
    Xml open(String element, String... attributes) {
        tag(element, attributes);
        out.add(">\n");
        return this;
    }

    /** An element without content. */
    Xml empty(String element, String... attributes) {
        tag(element, attributes);
        out.add("/>\n");
        return this;
    }

    /** An element that holds a text; left out where the text is empty. */
    Xml text(String element, String text, String... attributes) {
        if (!text.isEmpty()) {
            tag(element, attributes);
            out.add('>');
            out.escaped(text, false);
            out.add("</").add(element).add(">\n");
        }
        return this;
    }

    Xml end(String element) {
        out.add("</").add(element).add(">\n");
        return this;
    }

    private void tag(String element, String... attributes) {
        out.add('<').add(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.add(' ').add(attributes[i]).add("=\"");
                out.escaped(attributes[i + 1], true);
                out.add('"');
            }
        }
    }
}
