package org.diptych.value.wording;

import java.util.List;

/**
 * Puts the signs of one language into running text: curved apostrophes, the language's quotation marks, its mark
 * between thousands, and spaces that do not break. Addresses and codes are left as they are.
 */
public final class Typography {
    private static final char NO_BREAK = '\u00a0';
    private static final char NARROW = '\u202f';

    private final Conventions.Signs signs;
    private final String thousands;

    /** The signs that take a space before them. */
    private final String spaced;

    Typography(Conventions.Signs signs, String thousands) {
        this.signs = signs;
        this.thousands = thousands;
        StringBuilder all = new StringBuilder();
        signs.before().keySet().forEach(all::append);
        this.spaced = all.toString();
    }

    /** A whole text. */
    public String apply(String text) {
        return apply(text, '\0', '\0');
    }

    /**
     * A part of a text.
     *
     * @param before the character that stands before the part; {@code \0} at the beginning of the text
     * @param after the character that stands after it; {@code \0} at the end
     */
    public String apply(String text, char before, char after) {
        for (int i = 0; i < text.length(); i++) {
            if (isSign(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : after)) {
                return new Pass(text, before, after).run();
            }
        }
        return text;
    }

    /** Whether a character may be replaced, or get a space before it; many short texts hold none. */
    private boolean isSign(char c, char next) {
        if (c >= 'a' && c <= 'z') {
            return false;
        }
        return switch (c) {
            case '\'', '"', '«', '»' -> true;
            case ' ', '.' -> Character.isDigit(next);
            default -> spaced.indexOf(c) >= 0;
        };
    }

    /** One walk through one text. */
    private final class Pass {
        private final String text;
        private final char before;
        private final char after;
        private final StringBuilder out;

        Pass(String text, char before, char after) {
            this.text = text;
            this.before = before;
            this.after = after;
            this.out = new StringBuilder(text.length() + 16);
        }

        String run() {
            boolean addresses = text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
            int from = 0;
            int i = 0;
            while (i < text.length()) {
                int end = addresses ? addressEnd(i) : i;
                if (end > i) {
                    i = end;
                } else if (isSign(text.charAt(i), next(i))) {
                    out.append(text, from, i);
                    i = sign(i);
                    from = i;
                } else {
                    i++;
                }
            }
            return out.append(text, from, text.length()).toString();
        }

        /** The end of an address or mail address that begins here; {@code i} itself where none does. */
        private int addressEnd(int i) {
            if (i > 0 && !isBlank(text.charAt(i - 1)) && "(«“\"'".indexOf(text.charAt(i - 1)) < 0) {
                return i;
            }
            int end = i;
            boolean address = false;
            while (end < text.length() && !isBlank(text.charAt(end)) && "»”\"<>".indexOf(text.charAt(end)) < 0) {
                char c = text.charAt(end);
                address |= c == '@' || (c == ':' && text.startsWith("://", end)) || text.startsWith("www.", end);
                end++;
            }
            if (!address) {
                return i;
            }
            while (end > i && ".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return end;
        }

        private int sign(int i) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> apostrophe(i);
                case '"' -> quote(i);
                case '«' -> {
                    return openGuillemet(i);
                }
                case '»' -> {
                    dropBlank();
                    out.append(NO_BREAK).append(c);
                }
                case ' ' -> blank(i);
                case '.' -> out.append(isThousandsDot(i) ? thousands : ".");
                default -> {
                    String space = signs.before().get(c);
                    if (space != null && takesSpace(i)) {
                        dropBlank();
                        out.append(space);
                    }
                    out.append(c);
                }
            }
            return i + 1;
        }

        private int openGuillemet(int i) {
            out.append('«').append(NO_BREAK);
            int next = i + 1;
            while (next < text.length() && isBlank(text.charAt(next))) {
                next++;
            }
            return next;
        }

        /**
         * A sign takes its space where it ends a word: {@code 12:30}, {@code a:b} and {@code ?x=1} are codes. Where
         * several follow each other, the first takes it.
         */
        private boolean takesSpace(int i) {
            char previous = previous(i);
            char sign = text.charAt(i);
            if (previous == '\0' || signs.before().containsKey(previous)) {
                return false;
            }
            if (sign == '%' || sign == '€') {
                return Character.isDigit(isBlank(previous) ? lastInk() : previous);
            }
            if (isBlank(previous) && !hasInk()) {
                return false;
            }
            char next = i + 1 < text.length() ? text.charAt(i + 1) : after;
            return next == '\0'
                    || isBlank(next)
                    || next == '\n'
                    || signs.before().containsKey(next)
                    || ")]»”’\"*".indexOf(next) >= 0;
        }

        private void apostrophe(int i) {
            char previous = previous(i);
            char next = next(i);
            boolean opens = (previous == '\0' || isBlank(previous) || "([«“".indexOf(previous) >= 0)
                    && Character.isLetterOrDigit(next)
                    && !isClitic(i)
                    && closes(i);
            out.append(opens ? '‘' : '’');
        }

        /** Dutch words that lost their beginning: 's, 't, 'n, and years such as '68. */
        private boolean isClitic(int i) {
            int end = i + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return end == i + 2 || Character.isDigit(text.charAt(i + 1));
        }

        private boolean closes(int i) {
            for (int j = text.indexOf('\'', i + 1); j >= 0; j = text.indexOf('\'', j + 1)) {
                char next = next(j);
                if (!Character.isLetterOrDigit(next) && !isBlank(text.charAt(j - 1))) {
                    return true;
                }
            }
            return false;
        }

        private void quote(int i) {
            char previous = previous(i);
            boolean opens =
                    previous == '\0' || isBlank(previous) || previous == '\n' || "([{‘“«/–—".indexOf(previous) >= 0;
            if (!opens && Character.isDigit(previous) && unclosed() == 0) {
                // Inches and seconds: nothing was opened that this could close.
                out.append('"');
                return;
            }
            Conventions.Quotes pair = signs.quotes();
            if (opens) {
                out.append(pair.open());
            } else {
                out.append(pair.close());
            }
        }

        private int unclosed() {
            int open = 0;
            for (int i = 0; i < out.length(); i++) {
                if (out.charAt(i) == signs.quotes().open().charAt(0)) {
                    open++;
                } else if (out.charAt(i) == signs.quotes().close().strip().charAt(0)) {
                    open--;
                }
            }
            return Math.max(0, open);
        }

        /** A blank that must not break: inside a number, and between a word such as {@code n°} and its number. */
        private void blank(int i) {
            boolean digitNext = Character.isDigit(next(i));
            if (digitNext && insideNumber(i)) {
                out.append(thousands);
            } else if (digitNext && endsWithAny(signs.after())) {
                out.append(NO_BREAK);
            } else {
                out.append(' ');
            }
        }

        /**
         * A dot between groups of three digits, of which the first may be shorter ({@code 187.000}); not one of a code
         * or an allocation number, where other groups or signs of a code stand beside.
         */
        private boolean isThousandsDot(int i) {
            int start = i;
            while (start > 0 && isDigitOrDot(text.charAt(start - 1))) {
                start--;
            }
            int end = i;
            while (end < text.length() && isDigitOrDot(text.charAt(end))) {
                end++;
            }
            if (text.charAt(end - 1) == '.') {
                end--;
            }
            return i < end && isGrouped(start, end) && !isPartOfCode(previous(start)) && !isPartOfCode(next(end - 1));
        }

        private static boolean isDigitOrDot(char c) {
            return c == '.' || (c >= '0' && c <= '9');
        }

        private static boolean isPartOfCode(char c) {
            return Character.isLetter(c) || c == '-' || c == '/' || c == '_';
        }

        private boolean isGrouped(int start, int end) {
            int first = text.indexOf('.', start);
            if (first <= start || first - start > 3 || text.charAt(start) == '0' || (end - first) % 4 != 0) {
                return false;
            }
            for (int dot = first; dot < end; dot += 4) {
                if (text.charAt(dot) != '.' || text.substring(dot + 1, dot + 4).indexOf('.') >= 0) {
                    return false;
                }
            }
            return true;
        }

        /** Between groups of three digits, of which the first may be shorter: {@code 187 000}. */
        private boolean insideNumber(int i) {
            int groupEnd = i + 1;
            while (groupEnd < text.length() && Character.isDigit(text.charAt(groupEnd))) {
                groupEnd++;
            }
            int start = i;
            while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
                start--;
            }
            boolean codeBefore =
                    start > 0 && (text.charAt(start - 1) == '.' || Character.isLetter(text.charAt(start - 1)));
            return groupEnd - i == 4 && i - start >= 1 && i - start <= 3 && !codeBefore && text.charAt(start) != '0';
        }

        private boolean endsWithAny(List<String> words) {
            for (String word : words) {
                int start = out.length() - word.length();
                if (start >= 0
                        && out.indexOf(word, start) == start
                        && (start == 0 || !Character.isLetterOrDigit(out.charAt(start - 1)))) {
                    return true;
                }
            }
            return false;
        }

        private void dropBlank() {
            int end = out.length();
            while (end > 0 && isBlank(out.charAt(end - 1))) {
                end--;
            }
            out.setLength(end);
        }

        private char previous(int i) {
            return i > 0 ? text.charAt(i - 1) : before;
        }

        private char next(int i) {
            return i + 1 < text.length() ? text.charAt(i + 1) : after;
        }

        private boolean hasInk() {
            return lastInk() != '\0';
        }

        private char lastInk() {
            for (int i = out.length() - 1; i >= 0; i--) {
                if (!isBlank(out.charAt(i))) {
                    return out.charAt(i);
                }
            }
            return before == '\0' || isBlank(before) ? '\0' : before;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == NO_BREAK || c == NARROW || c == '\t';
        }
    }
}
