package org.diptych.value;

import org.diptych.diagnostic.SourcePosition;

/**
 * A text in one language, as its author typed it, and where.
 *
 * @param text Markdown where the field is prose, plain text otherwise; lines end with {@code \n}
 * @param at the place of the whole
 * @param places the way from the text to its file
 */
public record Passage(String text, SourcePosition at, Places places) {
    /** No text at all: what stands where a language is missing. */
    public static final Passage NONE = of("");

    /** Where parts of a text stand: quotes, escapes, folding and indentation make text and file differ. */
    @FunctionalInterface
    public interface Places {
        /**
         * The place of some characters.
         *
         * @param from index of the first
         * @param to index after the last
         */
        SourcePosition position(int from, int to);
    }

    /** A text without a place, as the program itself makes them. */
    public static Passage of(String text) {
        return at(text, SourcePosition.NONE);
    }

    /** A text of which the place of the whole is all that is known, for instance in a spreadsheet. */
    public static Passage at(String text, SourcePosition at) {
        return new Passage(text, at, (from, to) -> at);
    }

    /** A text that stands in its file as it is, from some line on, each line after the same indentation. */
    public static Passage verbatim(String text, String file, int firstLine, int indent) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        SourcePosition at = new SourcePosition(file, firstLine, indent + 1, Math.max(1, end));
        return new Passage(text, at, (from, to) -> position(text, at, from, to));
    }

    private static SourcePosition position(String text, SourcePosition first, int from, int to) {
        int start = Math.max(0, Math.min(from, text.length()));
        int line = 0;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        int lineEnd = text.indexOf('\n', start);
        int end = Math.min(to, lineEnd < 0 ? text.length() : lineEnd);
        return new SourcePosition(
                first.file(), first.line() + line, first.column() + start - lineStart, Math.max(1, end - start));
    }

    /** Where a part of the text stands in the file, as exactly as can be known. */
    public SourcePosition position(int from, int to) {
        return places.position(from, to);
    }

    /** Whether there is nothing to print. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
