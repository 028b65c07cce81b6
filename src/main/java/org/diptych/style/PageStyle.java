package org.diptych.style;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page master from {@code @page}. Lengths are points.
 *
 * @param width of the sheet after trimming
 * @param height of the sheet after trimming
 * @param margin of right-hand (odd) pages
 * @param leftMargin of left-hand (even) pages; mirrored margins differ from {@code margin}
 * @param bleed beyond the trimmed sheet
 * @param background colour of the whole page with its bleed, {@code 0xAARRGGBB}
 * @param marks printed outside the bleed for those who cut and fold
 * @param sheets the pages that stand side by side on each printed sheet, from 1, left to right; empty where each page is
 *     a sheet
 * @param facing whether editions on facing pages give each language such a page; else one holds both in columns
 * @param numbering how the page is numbered, in its margins and wherever it is referred to
 * @param boxes the margin boxes by CSS name ({@code top-left}, {@code bottom-center} …)
 */
public record PageStyle(
        double width,
        double height,
        Style.Edges margin,
        Style.Edges leftMargin,
        double bleed,
        int background,
        Set<Mark> marks,
        List<List<Integer>> sheets,
        boolean facing,
        PageNumbering numbering,
        Map<String, MarginBox> boxes) {
    public PageStyle {
        marks = Set.copyOf(marks);
        sheets = sheets.stream().map(List::copyOf).toList();
        boxes = Map.copyOf(boxes);
    }

    /** Marks for the printer. */
    public enum Mark {
        /** Where the sheet is cut. */
        CROP,
        /** Where the sheet is folded: between the pages that stand side by side on it. */
        FOLD
    }

    /**
     * Running text in a margin.
     *
     * @param content in order: literal texts and counters
     */
    public record MarginBox(Style style, List<Piece> content) {
        public MarginBox {
            content = List.copyOf(content);
        }
    }

    /** A piece of {@code content:} in a margin box. */
    public sealed interface Piece {
        /** A literal string. */
        record Literal(String value) implements Piece {}

        /** {@code counter(page)}. */
        record Page() implements Piece {}

        /** {@code counter(pages)}. */
        record Pages() implements Piece {}

        /** {@code string(name)}: {@code title}, {@code short-title}, {@code code}, {@code chapter} (the heading of level 1 in force). */
        record Named(String name) implements Piece {}
    }
}
