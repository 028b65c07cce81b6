package org.diptych.write.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes HTML: the only place where characters become markup. */
final class Html {
    private final Appendable out;

    Html(Appendable out) {
        this.out = out;
    }

    /** Starts a tag; attributes follow, then {@link #close()}. */
    Html open(String element) throws IOException {
        out.append('<').append(element);
        return this;
    }

    /** An attribute of the tag just started; left out where the value is empty. */
    Html attribute(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(value, true, out);
            out.append('"');
        }
        return this;
    }

    /** An attribute that stands there with an empty value too. */
    Html allowEmpty(String name, String value) throws IOException {
        return value.isEmpty() ? bare(name) : attribute(name, value);
    }

    /** An attribute whose value is empty. */
    Html bare(String name) throws IOException {
        out.append(' ').append(name).append("=\"\"");
        return this;
    }

    /** Ends a tag. */
    Html close() throws IOException {
        out.append('>');
        return this;
    }

    Html end(String element) throws IOException {
        out.append("</").append(element).append('>');
        return this;
    }

    Html text(CharSequence text) throws IOException {
        escape(text, false, out);
        return this;
    }

    /** Markup of a layout, as its author wrote it. */
    Html raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    /** A new line in the source, where white space does not show. */
    Html line() throws IOException {
        out.append('\n');
        return this;
    }

    /** Characters as HTML and XML both take them. */
    static void escape(CharSequence text, boolean inAttribute, Appendable out) throws IOException {
        int written = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c > '>' && c < 0x7f) || (c > 0x9f && c < Character.MIN_SURROGATE)) {
                // Nearly all: letters of any language.
                continue;
            }
            String replacement = replacement(text, i, inAttribute);
            if (replacement != null) {
                out.append(text, written, i).append(replacement);
                written = i + 1;
            }
        }
        if (written == 0) {
            out.append(text);
        } else {
            out.append(text, written, length);
        }
    }

    private static @Nullable String replacement(CharSequence text, int i, boolean inAttribute) {
        char c = text.charAt(i);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> inAttribute ? "&quot;" : null;
            case '\t', '\n' -> null;
            default -> isForbidden(text, i) ? "\ufffd" : null;
        };
    }

    /** Characters that HTML does not allow: controls, halves of pairs, and those that are none. */
    private static boolean isForbidden(CharSequence text, int i) {
        char c = text.charAt(i);
        if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || c >= 0xfffe || (c >= 0xfdd0 && c <= 0xfdef)) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
