package org.diptych.source;

import org.diptych.diagnostic.SourcePosition;

/**
 * The characters of a file that a scalar was read from.
 *
 * @param source the file
 * @param from first character, quotes and block header included
 * @param to after the last character
 */
public record Span(SourceText source, int from, int to) {
    /**
     * The place of a part of the value. Quotes, escapes, folding and indentation make value and file differ, so both
     * are walked side by side.
     */
    SourcePosition position(String value, int start, int end) {
        String raw = source.text();
        int at = from;
        int first = -1;
        for (int i = 0; i < Math.min(end, value.length()); i++) {
            at = nextOf(value.charAt(i), raw, at);
            if (i == start) {
                first = at;
            }
            at = afterCharacter(raw, at);
        }
        if (first < 0) {
            first = Math.min(at, to);
        }
        return source.position(first, Math.max(1, at - first));
    }

    /** Where the next character of the value stands, at {@code at} or after skipped white space, quotes and the like. */
    private int nextOf(char wanted, String raw, int at) {
        boolean blank = wanted == ' ' || wanted == '\n';
        for (int i = at; i < to; i++) {
            char c = raw.charAt(i);
            if (c == wanted || (c == '\\' && isEscaped(wanted, raw, i)) || (blank && (c == '\n' || c == '\r'))) {
                return i;
            }
        }
        return at;
    }

    private boolean isEscaped(char wanted, String raw, int at) {
        if (at + 1 >= to || raw.charAt(from) != '"') {
            return false;
        }
        char next = raw.charAt(at + 1);
        return next == wanted || ("ntrxuU".indexOf(next) >= 0 && (wanted > '~' || wanted < ' '));
    }

    private int afterCharacter(String raw, int at) {
        if (at < to && raw.charAt(at) == '\\' && raw.charAt(from) == '"') {
            char next = at + 1 < to ? raw.charAt(at + 1) : ' ';
            return Math.min(
                    to,
                    at
                            + switch (next) {
                                case 'x' -> 4;
                                case 'u' -> 6;
                                case 'U' -> 10;
                                default -> 2;
                            });
        }
        return Math.min(to, at + 1);
    }
}
