package org.diptych.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a property's value into tokens. Values come from a CSS parser, so brackets and quotes are closed. */
final class CssTokens {
    private final String text;
    private int next;

    private CssTokens(String text) {
        this.text = text;
    }

    /** The tokens of a value, in order. */
    static List<CssToken> of(String value) {
        return new CssTokens(value).read();
    }

    private List<CssToken> read() {
        List<CssToken> tokens = new ArrayList<>();
        while (next < text.length() && text.charAt(next) != ')') {
            char c = text.charAt(next);
            if (Character.isWhitespace(c)) {
                next++;
            } else {
                tokens.add(token(c));
            }
        }
        return tokens;
    }

    private CssToken token(char c) {
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        if (c == '#') {
            next++;
            return new CssToken.Hash(name());
        }
        if (startsNumber()) {
            return number();
        }
        if (c == '(') {
            return function("");
        }
        if (isName(c)) {
            String name = name();
            if (next < text.length() && text.charAt(next) == '(') {
                return function(name.toLowerCase(Locale.ROOT));
            }
            return new CssToken.Word(name);
        }
        next++;
        return new CssToken.Sign(c);
    }

    private CssToken function(String name) {
        next++;
        List<CssToken> arguments = read();
        next++;
        return new CssToken.Function(name, List.copyOf(arguments));
    }

    private CssToken quoted(char quote) {
        StringBuilder content = new StringBuilder();
        next++;
        while (next < text.length() && text.charAt(next) != quote) {
            if (text.charAt(next) == '\\') {
                next++;
                escaped(content);
            } else {
                content.append(text.charAt(next++));
            }
        }
        next++;
        return new CssToken.Quoted(content.toString());
    }

    private void escaped(StringBuilder content) {
        int end = next;
        while (end < text.length() && end < next + 6 && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        if (end == next) {
            if (next < text.length()) {
                content.append(text.charAt(next++));
            }
            return;
        }
        int code = Integer.parseInt(text.substring(next, end), 16);
        content.appendCodePoint(Character.isValidCodePoint(code) && code != 0 ? code : 0xFFFD);
        next = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }

    private boolean startsNumber() {
        int at = next;
        char c = text.charAt(at);
        // A sign belongs to a number only where no operand stands before it; calc() asks for blanks around + and -.
        if (c == '+' || c == '-') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private CssToken number() {
        int start = next;
        next++;
        while (next < text.length() && (Character.isDigit(text.charAt(next)) || text.charAt(next) == '.')) {
            next++;
        }
        double value = Double.parseDouble(text.substring(start, next));
        if (next < text.length() && text.charAt(next) == '%') {
            next++;
            return new CssToken.Quantity(value, "%");
        }
        String unit = next < text.length() && Character.isLetter(text.charAt(next)) ? name() : "";
        return new CssToken.Quantity(value, unit.toLowerCase(Locale.ROOT));
    }

    private String name() {
        int start = next;
        while (next < text.length() && isName(text.charAt(next))) {
            next++;
        }
        return text.substring(start, next);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c > 0x7f;
    }
}
