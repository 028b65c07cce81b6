package org.diptych.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes HTML: text escaped, attributes quoted, empty attributes left out. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes as name and value in turn, left out where the value is empty. */
    Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /** An element without content. */
    Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escapeInto(attributes[i + 1], out);
                out.append('"');
            }
        }
    }

    /** Closes an element. */
    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** Text, escaped. */
    Markup text(String text) {
        escapeInto(text, out);
        return this;
    }

    /** Markup, as it is. */
    Markup html(String markup) {
        out.append(markup);
        return this;
    }

    /** A whole element with markup in it. */
    Markup element(String element, String markup, String... attributes) {
        return open(element, attributes).html(markup).close(element);
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Text as it stands in HTML. */
    static String escape(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escapeInto(text, escaped);
        return escaped.toString();
    }

    static void escape(String text, Appendable out) throws IOException {
        if (isPlain(text)) {
            out.append(text);
        } else {
            escapeInto(text, out);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (entity(text.charAt(i)) != null) {
                return false;
            }
        }
        return true;
    }

    private static void escapeInto(String text, StringBuilder out) {
        try {
            escapeInto(text, (Appendable) out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void escapeInto(String text, Appendable out) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> null;
        };
    }
}
