package org.diptych.write.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diptych.document.Block;

/**
 * What our own layout found of the same document: fields have their results and tables their widths when the file opens.
 *
 * @param pages printed page by target
 * @param count of all pages; 0 where there was no layout
 * @param columns widths of the columns of a table of the document
 */
public record LaidOut(Map<String, Integer> pages, int count, Function<Block.Table, Optional<Columns>> columns) {
    /** No layout: page numbers are dashes, and widths go by the text. */
    public static final LaidOut NONE = new LaidOut(Map.of(), 0, table -> Optional.empty());

    public LaidOut {
        pages = Map.copyOf(pages);
    }

    /**
     * Widths in points.
     *
     * @param room that the table might have taken
     */
    public record Columns(double room, List<Double> widths) {
        public Columns {
            widths = List.copyOf(widths);
        }
    }
}
