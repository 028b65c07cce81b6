package org.diptych.style;

import java.util.List;
import java.util.Map;

/**
 * A page master from {@code @page}. Lengths are points.
 *
 * @param width of the sheet after trimming
 * @param height of the sheet after trimming
 * @param margin of right-hand (odd) pages
 * @param leftMargin of left-hand (even) pages; mirrored margins differ from {@code margin}
 * @param bleed beyond the trimmed sheet
 * @param boxes the margin boxes by CSS name ({@code top-left}, {@code bottom-center} …)
 */
public record PageStyle(
        double width,
        double height,
        Style.Edges margin,
        Style.Edges leftMargin,
        double bleed,
        Map<String, MarginBox> boxes) {
    public PageStyle {
        boxes = Map.copyOf(boxes);
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

        /** {@code string(name)}: {@code title}, {@code code}, {@code chapter} (the heading of level 1 in force). */
        record Named(String name) implements Piece {}
    }
}
