package org.diptych.content.sheet;

import java.util.ArrayList;
import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;

/** Cuts a CSV text into cells, with the line and column of each. One scanner reads one text. */
final class CsvScanner {
    private final String file;
    private final String text;
    private final Diagnostics diagnostics;
    private final char separator;
    private int next;
    private int line = 1;
    private int lineStart;

    CsvScanner(String file, String text, Diagnostics diagnostics) {
        this.file = file;
        this.text = text;
        this.diagnostics = diagnostics;
        // A byte order mark is no part of the first line: editors do not count it.
        this.next = text.startsWith("\ufeff") ? 1 : 0;
        this.lineStart = next;
        this.separator = separatorOf(text);
    }

    /** The sign that is more frequent in the header, outside quotes; a comma where there is neither. */
    private static char separatorOf(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && commas + semicolons > 0) {
                break;
            } else if (!quoted && c == ',') {
                commas++;
            } else if (!quoted && c == ';') {
                semicolons++;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    List<List<Sheet.Cell>> scan() {
        List<List<Sheet.Cell>> records = new ArrayList<>();
        while (next < text.length()) {
            records.add(scanRecord());
        }
        return records;
    }

    private List<Sheet.Cell> scanRecord() {
        List<Sheet.Cell> cells = new ArrayList<>();
        while (true) {
            cells.add(scanCell());
            if (next >= text.length()) {
                return cells;
            }
            if (text.charAt(next) == separator) {
                next++;
                if (next >= text.length()) {
                    cells.add(cell("", place(next, 1)));
                    return cells;
                }
            } else {
                skipLineEnd();
                return cells;
            }
        }
    }

    private Sheet.Cell scanCell() {
        int start = next;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '"') {
            next = start;
            return scanQuoted();
        }
        start = next;
        while (next < text.length() && !endsCell(text.charAt(next))) {
            next++;
        }
        String raw = text.substring(start, next);
        int blanks = raw.length() - raw.stripLeading().length();
        String stripped = raw.strip();
        return cell(stripped, place(start + blanks, Math.max(1, stripped.length())));
    }

    private Sheet.Cell scanQuoted() {
        SourcePosition opening = place(next, 1);
        next++;
        SourcePosition at = place(next, 1);
        StringBuilder value = new StringBuilder();
        while (true) {
            if (next >= text.length()) {
                diagnostics.report(
                        Rule.SYNTAX,
                        opening,
                        "The quotation mark is never closed.",
                        "a quotation mark inside a quoted cell is written twice: `\"\"`.");
                break;
            }
            char c = text.charAt(next);
            if (c == '"') {
                next++;
                if (next >= text.length() || text.charAt(next) != '"') {
                    break;
                }
                value.append('"');
                next++;
            } else if (c == '\n' || c == '\r') {
                skipLineEnd();
                value.append('\n');
            } else {
                value.append(c);
                next++;
            }
        }
        skipAfterQuote();
        return cell(value.toString().strip(), new SourcePosition(file, at.line(), at.column(), firstLine(value)));
    }

    private static int firstLine(StringBuilder value) {
        int end = value.indexOf("\n");
        return Math.max(1, end < 0 ? value.length() : end);
    }

    private void skipAfterQuote() {
        int stray = next;
        while (next < text.length() && !endsCell(text.charAt(next))) {
            next++;
        }
        if (!text.substring(stray, next).isBlank()) {
            diagnostics.report(
                    Rule.SYNTAX,
                    place(stray, next - stray),
                    "Something stands between a closing quotation mark and the end of the cell.",
                    "a quotation mark inside a quoted cell is written twice: `\"\"`.");
        }
    }

    private boolean endsCell(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void skipLineEnd() {
        if (text.charAt(next) == '\r' && next + 1 < text.length() && text.charAt(next + 1) == '\n') {
            next++;
        }
        next++;
        line++;
        lineStart = next;
    }

    private SourcePosition place(int offset, int length) {
        return new SourcePosition(file, line, offset - lineStart + 1, length);
    }

    private static Sheet.Cell cell(String value, SourcePosition at) {
        return new Sheet.Cell(value, at, "");
    }
}
