package org.diptych.source;

import java.util.Arrays;
import org.diptych.diagnostic.SourcePosition;

/** The text of one file, and the way from an offset in it to a line and a column. */
public final class SourceText {
    private final String path;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** The text of a file; a byte-order mark at its start is dropped. */
    public static SourceText of(String path, String text) {
        return new SourceText(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The file, from the workspace root. */
    public String path() {
        return path;
    }

    /** All of it, without byte-order mark. */
    public String text() {
        return text;
    }

    /** The place of some characters; marked to the end of their first line at most. */
    public SourcePosition position(int offset, int length) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int line = Arrays.binarySearch(lineStarts, at);
        if (line < 0) {
            line = -line - 2;
        }
        int room = endOfLine(line) - at;
        return new SourcePosition(path, line + 1, at - lineStarts[line] + 1, Math.max(1, Math.min(length, room)));
    }

    private int endOfLine(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
        while (end > lineStarts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
