package org.diptych.write.web;

/**
 * A script without its comments and without the white space that only people need. Names stay; lines end where leaving
 * that out could join two statements.
 */
final class Compact {
    private static final String AFTER_WHICH_A_LINE_GOES_ON = "{;,([=:?&|<>!~+*";
    private static final String BEFORE_WHICH_A_LINE_GOES_ON = ")]},.?:&|=";
    /** Behind these a slash begins a regular expression; behind anything else it divides. */
    private static final String BEFORE_A_PATTERN = "(,=:[!&|?{};~+-*%<>^";

    private final String script;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Compact(String script) {
        this.script = script;
    }

    static String of(String script) {
        return new Compact(script).compact();
    }

    private String compact() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (isSpace(c) || (c == '/' && startsComment())) {
                space();
            } else if (c == '\'' || c == '"' || c == '`') {
                literal(c);
            } else if (c == '/' && beginsPattern()) {
                pattern();
            } else {
                if (c == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
                    // The bracket ends the statement; none of ours is empty.
                    out.setLength(out.length() - 1);
                }
                out.append(c);
                at++;
            }
        }
        return out.append('\n').toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean startsComment() {
        return script.startsWith("//", at) || script.startsWith("/*", at);
    }

    /** Passes white space and comments, and writes what must stand in their place. */
    private void space() {
        boolean newLine = false;
        while (at < script.length() && (isSpace(script.charAt(at)) || startsComment())) {
            int end = at + 1;
            if (script.startsWith("//", at)) {
                end = script.indexOf('\n', at);
            } else if (script.startsWith("/*", at)) {
                end = script.indexOf("*/", at + 2) + 2;
            } else if (script.charAt(at) == '\n') {
                newLine = true;
            }
            at = end;
        }
        if (out.isEmpty() || at == script.length()) {
            return;
        }
        char before = out.charAt(out.length() - 1);
        char after = script.charAt(at);
        if (newLine) {
            if (AFTER_WHICH_A_LINE_GOES_ON.indexOf(before) < 0 && BEFORE_WHICH_A_LINE_GOES_ON.indexOf(after) < 0) {
                out.append('\n');
            }
        } else if ((inWord(before) && inWord(after)) || (before == after && (before == '+' || before == '-'))) {
            out.append(' ');
        }
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c == '\\';
    }

    private void literal(char quote) {
        int start = at++;
        while (script.charAt(at) != quote) {
            at += script.charAt(at) == '\\' ? 2 : 1;
        }
        out.append(script, start, ++at);
    }

    private boolean beginsPattern() {
        char before = out.isEmpty() ? ';' : out.charAt(out.length() - 1);
        return BEFORE_A_PATTERN.indexOf(before) >= 0 || out.toString().endsWith("return");
    }

    private void pattern() {
        int start = at++;
        boolean inClass = false;
        while (inClass || script.charAt(at) != '/') {
            char c = script.charAt(at);
            inClass = c == '[' || (inClass && c != ']');
            at += c == '\\' ? 2 : 1;
        }
        out.append(script, start, ++at);
    }
}
