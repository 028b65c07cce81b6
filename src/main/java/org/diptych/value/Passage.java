package org.diptych.value;

import org.diptych.diagnostic.SourcePosition;

/**
 * A text in one language, as its author typed it, and where.
 *
 * @param text Markdown where the field is prose, plain text otherwise; lines end with {@code \n}
 * @param at the place of the first character (in a YAML block scalar: of its first line's text, not of the {@code |})
 * @param indent how many columns stand before the text on its second and further lines; -1 where the text is not
 *     laid out in the file as it is here (folded, escaped, from a spreadsheet cell), so that only its start is known
 */
public record Passage(String text, SourcePosition at, int indent) {
    /** No text at all: what stands where a language is missing. */
    public static final Passage NONE = new Passage("", SourcePosition.NONE, -1);

    /** A text without a place, as the program itself makes them. */
    public static Passage of(String text) {
        return new Passage(text, SourcePosition.NONE, -1);
    }

    /** A text whose start alone is known. */
    public static Passage at(String text, SourcePosition at) {
        return new Passage(text, at, -1);
    }

    /** Whether there is nothing to print. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /**
     * Where a part of the text stands in the file; the start of the text where that is all that is known.
     *
     * @param offset of the part, from 0
     * @param length of the part; what lies beyond its first line is not marked
     */
    public SourcePosition position(int offset, int length) {
        int end = Math.min(Math.max(offset, 0), text.length());
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        if (at.line() == 0 || at.column() == 0 || (indent < 0 && text.indexOf('\n') >= 0)) {
            return at;
        }
        int line = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < lineStart; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        int column = (line == 0 ? at.column() : indent + 1) + end - lineStart;
        int lineEnd = text.indexOf('\n', end);
        int marked = Math.min(length, (lineEnd < 0 ? text.length() : lineEnd) - end);
        return new SourcePosition(at.file(), at.line() + line, column, Math.max(1, marked));
    }
}
