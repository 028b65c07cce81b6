package org.diptych.write.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.diptych.document.Block;
import org.diptych.document.PlainText;

/**
 * Column widths from content: each column gets what its longest word needs, and the rest goes by the square root of the
 * text in it, so that long texts get more room without starving short ones.
 */
final class Widths {
    /** Twips per character of a word that must not break, at the size of tables. */
    private static final int CHARACTER = 105;

    private static final int PADDING = 200;

    private Widths() {}

    /** Widths in twips, together as wide as the table. */
    static List<Integer> of(Block.Table table, int columns, int width) {
        double[] least = new double[columns];
        double[] weight = new double[columns];
        Arrays.fill(least, PADDING + 2 * CHARACTER);
        Grid grid = new Grid(columns);
        Stream.of(table.head(), table.body(), table.foot())
                .flatMap(List::stream)
                .forEach(row -> {
                    for (Grid.Slot slot : grid.row(row)) {
                        if (!slot.isContinued() && slot.span() == 1) {
                            measure(slot, least, weight);
                        }
                    }
                });
        double needed = Arrays.stream(least).sum();
        double rest = Math.max(0, width - needed);
        double weights = Math.max(1e-9, Arrays.stream(weight).sum());
        double shrink = needed > width ? width / needed : 1;
        List<Integer> widths = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < columns; i++) {
            int own =
                    i == columns - 1 ? width - used : (int) Math.round(least[i] * shrink + rest * weight[i] / weights);
            widths.add(own);
            used += own;
        }
        return widths;
    }

    private static void measure(Grid.Slot slot, double[] least, double[] weight) {
        String text = PlainText.of(slot.cell().blocks());
        int longest = 0;
        for (String word : text.split("\\s+")) {
            longest = Math.max(longest, Math.min(word.length(), 16));
        }
        int column = slot.column();
        least[column] = Math.max(least[column], PADDING + (double) longest * CHARACTER);
        weight[column] = Math.max(weight[column], Math.sqrt(text.length()));
    }
}
