package org.diptych.content.markdown;

import java.util.List;

/** Writes pieces of HTML that are well-formed XML too. */
final class Html {
    private Html() {}

    static String escape(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    static void escape(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    static String classes(List<String> classes) {
        return classes.isEmpty() ? "" : " class=\"" + escape(String.join(" ", classes)) + "\"";
    }
}
