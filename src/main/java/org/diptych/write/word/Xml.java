package org.diptych.write.word;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds the text of an XML part. Attributes are written in the order given, elements without content are closed at
 * once, and characters that XML 1.0 forbids become U+FFFD, so that a part is always well-formed.
 */
final class Xml {
    private final StringBuilder text = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Opens an element; attributes follow with {@link #attribute}. */
    Xml start(String name) {
        closeTag();
        text.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** Adds an attribute to the element just opened. */
    Xml attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value, true);
        text.append('"');
        return this;
    }

    /** Adds an attribute to the element just opened. */
    Xml attribute(String name, long value) {
        text.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    /** Closes the element opened last. */
    Xml end() {
        String name = open.pop();
        if (inTag) {
            text.append("/>");
            inTag = false;
        } else {
            text.append("</").append(name).append('>');
        }
        return this;
    }

    /** An element with one attribute, or none where the name is empty, and no content. */
    Xml empty(String name, String attribute, String value) {
        return start(name).attribute(attribute, value).end();
    }

    /** An element with one number as its attribute, and no content. */
    Xml empty(String name, String attribute, long value) {
        return start(name).attribute(attribute, value).end();
    }

    /** An element without attributes and content. */
    Xml empty(String name) {
        return start(name).end();
    }

    /** Characters. */
    Xml text(String value) {
        closeTag();
        escape(value, false);
        return this;
    }

    /** XML that another builder made. */
    Xml raw(CharSequence xml) {
        closeTag();
        text.append(xml);
        return this;
    }

    /** Characters built so far; the last tag may still be open. */
    int length() {
        closeTag();
        return text.length();
    }

    /** Puts XML at a place that {@link #length} gave before. */
    void insert(int at, String xml) {
        closeTag();
        text.insert(at, xml);
    }

    /** What was built; all elements must be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("`" + open.peek() + "` is not closed");
        }
        return text.toString();
    }

    private void closeTag() {
        if (inTag) {
            text.append('>');
            inTag = false;
        }
    }

    private void escape(String value, boolean inAttribute) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append(inAttribute ? "&quot;" : "\"");
                default -> text.append(isAllowed(value, i) ? c : '\uFFFD');
            }
        }
    }

    private static boolean isAllowed(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
        }
        return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n' || c == '\r';
    }
}
