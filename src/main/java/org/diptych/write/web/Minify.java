package org.diptych.write.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out of a style sheet what the browser does not need: comments, line ends, the blanks around them, a nought
 * before a decimal point. */
final class Minify {
    /** A text in quotes, which is left alone, or the name of a custom property. */
    private static final Pattern PROPERTY = Pattern.compile("\"[^\"]*\"|'[^']*'|(?<![\\w-])--[a-z][\\w-]*");

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
        return out.toString();
    }

    /**
     * Gives custom properties the shortest names, in the order in which they are met: {@code --color-accent} becomes
     * {@code --a}. A twentieth of the whole.
     */
    static String properties(String css) {
        Map<String, String> names = new HashMap<>();
        return PROPERTY.matcher(css)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("--")
                                ? names.computeIfAbsent(found.group(), name -> "--" + letters(names.size()))
                                : found.group()));
    }

    private static String letters(int number) {
        String last = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? last : letters(number / 26 - 1) + last;
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
