package org.diptych.write.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.PlainText;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;

/**
 * Column widths: those of our own layout, where there is one, with room for the longest words where Word has no hyphens
 * for them. Else from content: each column gets what its longest word needs, and the rest goes by a root of the text in
 * it, so that long texts get more room without starving short ones; no column gets more than it can use while another
 * has need.
 */
final class Widths {
    /** Words longer than this may be divided, in ems. */
    private static final double LONGEST_WORD = 9;

    /** Less than 1, so that twice the text gets less than twice the room. */
    private static final double POWER = 0.65;

    /** Rounding, and fonts that stand in for missing ones. */
    private static final double SLACK = 1.06;

    private final double[] least;
    private final double[] most;
    private final double[] weight;

    private Widths(int columns) {
        least = new double[columns];
        most = new double[columns];
        weight = new double[columns];
    }

    /**
     * Widths in twips.
     *
     * @param width that the table may take
     * @param laidOut how our own layout has them
     */
    static List<Integer> of(
            Block.Table table, int columns, int width, StyleContext context, Optional<LaidOut.Columns> laidOut) {
        Widths widths = new Widths(columns);
        Grid grid = new Grid(columns);
        widths.measure(table.head(), "thead", grid, context);
        widths.measure(table.body(), "tbody", grid, context);
        widths.measure(table.foot(), "tfoot", grid, context);
        return rounded(laidOut.filter(laid -> laid.widths().size() == columns)
                .map(laid -> widths.like(laid, width))
                .orElseGet(() -> widths.share(width)));
    }

    private void measure(List<Block.Row> rows, String group, Grid grid, StyleContext table) {
        StyleContext inGroup = table.enter(group, Attributes.NONE);
        for (Block.Row row : rows) {
            StyleContext inRow = inGroup.enter("tr", row.attributes());
            for (Grid.Slot slot : grid.row(row)) {
                if (!slot.isContinued() && slot.span() == 1) {
                    String element = slot.cell().isHeader() ? "th" : "td";
                    measure(slot, inRow.enter(element, slot.cell().attributes()).style(), group.equals("thead"));
                }
            }
        }
    }

    private void measure(Grid.Slot slot, Style style, boolean isHead) {
        String text = PlainText.of(slot.cell().blocks()).strip();
        double padding = (style.padding().left() + style.padding().right()) * 20 + 20;
        double word = LONGEST_WORD * style.fontSize() * 20;
        double line = 0;
        double longest = 0;
        for (String paragraph : text.split("\n")) {
            line = Math.max(line, of(paragraph, style));
            for (String part : paragraph.split("[ \t/]+")) {
                longest = Math.max(longest, Math.min(of(part, style), word));
            }
        }
        int column = slot.column();
        boolean isWhole = style.noWrap() && !isHead && line <= word;
        least[column] = Math.max(least[column], padding + (isWhole ? line : longest));
        most[column] = Math.max(most[column], padding + line);
        if (!isHead) {
            weight[column] = Math.max(weight[column], Math.pow(of(text, style), POWER));
        }
    }

    /** As laid out, but no column narrower than its longest word while others have room to give. */
    private double[] like(LaidOut.Columns laid, int width) {
        double scale = width / laid.room();
        double[] widths =
                laid.widths().stream().mapToDouble(each -> each * scale).toArray();
        double lack = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            lack += Math.max(0, least[i] - widths[i]);
            spare += Math.max(0, widths[i] - least[i]);
        }
        if (lack == 0 || lack > spare) {
            return widths;
        }
        for (int i = 0; i < widths.length; i++) {
            double own = widths[i] - least[i];
            widths[i] = own < 0 ? least[i] : widths[i] - own * lack / spare;
        }
        return widths;
    }

    /** Where not even the longest words fit: columns that ask for less than their share get it, the others divide. */
    private double[] squeezed(int width) {
        double[] widths = least.clone();
        double rest = width;
        double asked = Arrays.stream(least).sum();
        boolean[] served = new boolean[widths.length];
        int open = widths.length;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < widths.length; i++) {
                if (!served[i] && open > 1 && least[i] <= rest / open) {
                    served[i] = true;
                    changed = true;
                    rest -= least[i];
                    asked -= least[i];
                    open--;
                }
            }
        }
        for (int i = 0; i < widths.length; i++) {
            if (!served[i]) {
                widths[i] = least[i] * rest / asked;
            }
        }
        return widths;
    }

    private double[] share(int width) {
        int columns = least.length;
        double[] widths = least.clone();
        double needed = Arrays.stream(least).sum();
        if (needed > width) {
            return squeezed(width);
        }
        double rest = width - needed;
        // Each round satisfies a column or spends the rest.
        for (int round = 0; round <= columns && rest > 1; round++) {
            double weights = 0;
            for (int i = 0; i < columns; i++) {
                weights += widths[i] < most[i] ? weight[i] : 0;
            }
            if (weights == 0) {
                break;
            }
            double spent = 0;
            for (int i = 0; i < columns; i++) {
                if (widths[i] < most[i]) {
                    double more = Math.min(rest * weight[i] / weights, most[i] - widths[i]);
                    widths[i] += more;
                    spent += more;
                }
            }
            rest -= spent;
        }
        double used = width - rest;
        for (int i = 0; i < columns; i++) {
            widths[i] += used > 0 ? rest * widths[i] / used : rest / columns;
        }
        return widths;
    }

    private static List<Integer> rounded(double[] widths) {
        int width = (int) Math.round(Arrays.stream(widths).sum());
        List<Integer> rounded = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            int own = i == widths.length - 1 ? width - used : (int) Math.round(widths[i]);
            rounded.add(Math.max(1, own));
            used += own;
        }
        return rounded;
    }

    /** About how wide a text is, in twips: Word lays out lines itself, so the widths of the font are not needed. */
    static double of(String text, Style style) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            ems += ems(text.charAt(i));
        }
        return ems * style.fontSize() * 20 * SLACK * (Properties.isBold(style) ? 1.05 : 1);
    }

    private static double ems(char c) {
        if ("iljI.,:;'’|!()[] \u00a0\u202f".indexOf(c) >= 0) {
            return 0.26;
        }
        if ("mwMW€%@—".indexOf(c) >= 0) {
            return 0.8;
        }
        return Character.isUpperCase(c) ? 0.6 : c < 0x2000 ? 0.5 : 0.6;
    }

    /** A text cut after the last word that fits, with an ellipsis. */
    static String cut(String text, Style style, long width) {
        String shown = text;
        while (of(shown, style) > width) {
            int space = shown.lastIndexOf(' ');
            if (space <= 0) {
                break;
            }
            shown = shown.substring(0, space).replaceAll("[ …,;:–]+$", "") + "…";
        }
        return shown;
    }
}
