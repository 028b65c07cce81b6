package org.diptych.style;

import java.util.List;
import java.util.Locale;

/**
 * Takes out of a style sheet what is the browser's alone ({@code @media screen}, {@code @supports},
 * {@code @font-face} …) before it is parsed, so that a theme may use there what no parser for print knows. Blanks
 * take its place, so that all else keeps line and column.
 */
final class ScreenRules {
    private static final List<String> BROWSER_ONLY = List.of(
            "@supports", "@font-face", "@container", "@keyframes", "@property", "@view-transition", "@starting-style");

    private final String text;
    private final StringBuilder out;

    private ScreenRules(String text) {
        this.text = text;
        this.out = new StringBuilder(text);
    }

    static String blanked(String css) {
        ScreenRules rules = new ScreenRules(css);
        rules.run();
        return rules.out.toString();
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '@') {
                i = atRule(i);
            } else {
                i = skip(i);
            }
        }
    }

    /** Handles an at-rule; goes on inside it where print reads it. */
    private int atRule(int start) {
        int brace = start;
        while (brace < text.length() && text.charAt(brace) != '{' && text.charAt(brace) != ';') {
            brace = skip(brace);
        }
        if (brace >= text.length() || text.charAt(brace) == ';') {
            return brace;
        }
        String prelude = text.substring(start, brace).toLowerCase(Locale.ROOT);
        if (!isBrowserOnly(prelude)) {
            return brace + 1;
        }
        int end = closing(brace);
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                out.setCharAt(i, ' ');
            }
        }
        return end;
    }

    private static boolean isBrowserOnly(String prelude) {
        if (prelude.startsWith("@media")) {
            for (String query : prelude.substring("@media".length()).split(",")) {
                if (isPrint(query.strip())) {
                    return false;
                }
            }
            return true;
        }
        return BROWSER_ONLY.stream().anyMatch(prelude::startsWith);
    }

    /** Whether a query holds for PDF and Word: features (width, colour scheme) are a screen's. */
    private static boolean isPrint(String query) {
        return !query.contains("(")
                && List.of("all", "print", "only print", "only all", "not screen")
                        .contains(query);
    }

    /** The index after the bracket that closes the one at an index. */
    private int closing(int brace) {
        int depth = 0;
        int i = brace;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
            i = skip(i);
        }
        return text.length();
    }

    /** The next index, beyond a comment or string that starts here. */
    private int skip(int i) {
        char c = text.charAt(i);
        if (c == '/' && text.startsWith("/*", i)) {
            int end = text.indexOf("*/", i + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (c == '"' || c == '\'') {
            int end = i + 1;
            while (end < text.length() && text.charAt(end) != c && text.charAt(end) != '\n') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), end + 1);
        }
        return c == '\\' ? Math.min(text.length(), i + 2) : i + 1;
    }
}
