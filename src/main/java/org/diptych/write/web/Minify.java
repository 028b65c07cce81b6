package org.diptych.write.web;

/** Leaves out of a style sheet what the browser does not need: comments, line ends, the blanks around them, a nought
 * before a decimal point. */
final class Minify {
    private Minify() {}

    static String css(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' && i + 1 < text.length() && text.charAt(i + 1) == '*') {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? text.length() : end + 1;
                gap = true;
            } else if (Character.isWhitespace(c)) {
                gap = true;
            } else if (c == '"' || c == '\'') {
                gap = gap(gap, c, out);
                int end = end(text, i);
                out.append(text, i, end);
                i = end - 1;
            } else {
                gap = gap(gap, c, out);
                char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
                if (c == '}' && before == ';') {
                    out.setLength(out.length() - 1);
                }
                boolean needless = c == '0' && text.startsWith("0.", i) && " :,(-".indexOf(before) >= 0;
                if (!needless) {
                    out.append(c);
                }
            }
        }
        return out.append('\n').toString();
    }

    /** A blank where two words would else run into each other. */
    private static boolean gap(boolean gap, char next, StringBuilder out) {
        if (gap && !out.isEmpty()) {
            char before = out.charAt(out.length() - 1);
            // A blank before a colon or a bracket may mean a descendant; around these signs it never does.
            if ("{};,>:".indexOf(before) < 0 && "{};,>".indexOf(next) < 0) {
                out.append(' ');
            }
        }
        return false;
    }

    private static int end(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return text.length();
    }
}
