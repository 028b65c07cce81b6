package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The content of a table cell: what is printed once, or the text in one language above that in the other. In a row the
 * second language begins at the same height in all cells, as if each language had a row of its own.
 *
 * @param lower null where nothing tells the languages apart
 */
record CellHalves(Galley upper, @Nullable Galley lower) {
    /**
     * How high the languages are in the cells of a row.
     *
     * @param gap between them
     */
    record Level(double upper, double gap, double lower) {}

    /** Where the second language begins among the blocks of a cell; 0 where there is none. */
    static int second(List<Block> blocks) {
        Language language = blocks.isEmpty() ? null : blocks.get(0).attributes().language();
        for (int i = 1; language != null && i < blocks.size(); i++) {
            Language own = blocks.get(i).attributes().language();
            if (own != language) {
                return own == null ? 0 : i;
            }
        }
        return 0;
    }

    static Level level(List<CellHalves> row) {
        double upper = 0;
        double gap = 0;
        double lower = 0;
        for (CellHalves cell : row) {
            if (cell.lower != null) {
                upper = Math.max(upper, cell.upper.height());
                gap = Math.max(gap, Math.max(cell.upper.trail(), cell.lower.lead()));
                lower = Math.max(lower, cell.lower.height());
            }
        }
        return new Level(upper, gap, lower);
    }

    /** Both languages in one galley; {@code bottom} where they stand at the foot of their part of the row. */
    Galley joined(Level level, boolean bottom) {
        if (lower == null || upper.isEmpty() || lower.isEmpty()) {
            return upper;
        }
        var strips = new ArrayList<Strip>(upper.strips().size() + lower.strips().size() + 1);
        double above = bottom ? level.upper - upper.height() : 0;
        if (above > 0) {
            strips.add(Strip.of(new Strip.Blank(), above).after(Cost.FORBIDDEN));
        }
        strips.addAll(upper.strips());
        double between = level.upper - upper.height() - above + level.gap + (bottom ? level.lower - lower.height() : 0);
        strips.add(lower.strips().get(0).before(between));
        strips.addAll(lower.strips().subList(1, lower.strips().size()));
        return Galley.of(strips, lower.trail());
    }
}
