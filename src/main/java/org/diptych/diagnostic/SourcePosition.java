package org.diptych.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A place in an author's file.
 *
 * @param file path from the workspace root, with {@code /}; empty where there is no file
 * @param line from 1; 0 means the whole file
 * @param column from 1, in UTF-16 units as editors count; 0 means the whole line
 * @param length of the marked text in UTF-16 units, at least 1 where {@code column} is given
 * @param cell in a workbook its sheet and cell, {@code Measures!B7}; else empty
 */
public record SourcePosition(String file, int line, int column, int length, String cell)
        implements Comparable<SourcePosition> {
    /** No place: what the program itself made. */
    public static final SourcePosition NONE = new SourcePosition("", 0, 0, 0);

    /** A place in a text file. */
    public SourcePosition(String file, int line, int column, int length) {
        this(file, line, column, length, "");
    }

    /** The whole of a file. */
    public static SourcePosition ofFile(String file) {
        return new SourcePosition(file, 0, 0, 0);
    }

    // What a record has by itself, and comparators, are made anew at each start; these are asked for every block.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SourcePosition place
                        && line == place.line
                        && column == place.column
                        && length == place.length
                        && file.equals(place.file)
                        && cell.equals(place.cell));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * file.hashCode() + line) + column) + length;
    }

    @Override
    public int compareTo(SourcePosition other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        order = order != 0 ? order : Integer.compare(length, other.length);
        return order != 0 ? order : cell.compareTo(other.cell);
    }

    /** {@code file:line:column}, without the parts that are not known; {@code file:sheet!cell} in a workbook. */
    @Override
    public String toString() {
        if (!cell.isEmpty()) {
            return file + ":" + cell;
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
