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
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String name = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> "";
            };
            if (!name.isEmpty()) {
                out.append(text, from, i).append(name);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    static String classes(List<String> classes) {
        return classes.isEmpty() ? "" : " class=\"" + escape(String.join(" ", classes)) + "\"";
    }
}
