package org.diptych.layout.text;

import java.util.List;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.jspecify.annotations.Nullable;

/** A paragraph measured once, to be broken for any width. Safe for several threads. */
public final class Paragraph {
    /** Longer texts are read line by line: nobody sees whether they are equally long. */
    private static final int MOST_BALANCED = 6;

    /** Widths tried between the least that could do and the whole. */
    private static final int BALANCE_STEPS = 6;

    private final Items items;
    private final ParagraphStyle style;
    private final Strut strut;
    private final double natural;
    private volatile @Nullable Breakpoints breakpoints;

    /** A character without a glyph, with the tag of its run. */
    public record Missing(int codePoint, @Nullable Object tag) {}

    Paragraph(Items items, ParagraphStyle style, Strut strut) {
        this.items = items;
        this.style = style;
        this.strut = strut;
        double sum = 0;
        for (int i = 0; i < items.count; i++) {
            sum = items.kinds[i] == Items.BREAK ? Double.POSITIVE_INFINITY : sum + items.widths[i];
        }
        this.natural = sum;
    }

    /**
     * The lines for a width; none where there is nothing to print.
     *
     * @param width in points
     */
    public List<Line> lines(double width) {
        if (items.count == 0) {
            return List.of();
        }
        if (natural <= width - style.firstIndent()) {
            return List.of(new LineBuilder(items, style, strut, width).line(BreakpointFinder.ends(items, style), 0, 1));
        }
        if (style.alignment() != Alignment.JUSTIFY) {
            Breakpoints undivided = BreakpointFinder.findUndivided(items, style);
            int[] chosen = new LineBreaker(undivided, style, width).chosenUndivided();
            if (chosen != null) {
                return lines(undivided, chosen, width);
            }
        }
        Breakpoints places = places(width);
        return lines(places, new LineBreaker(places, style, width).chosen(), width);
    }

    private List<Line> lines(Breakpoints places, int[] chosen, double width) {
        var builder = new LineBuilder(items, style, strut, width);
        var lines = new Line[chosen.length];
        int from = 0;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = builder.line(places, from, chosen[i]);
            from = chosen[i];
        }
        return List.of(lines);
    }

    /**
     * As few lines as {@link #lines}, about equally long.
     *
     * @param width that none of them exceeds
     */
    public List<Line> balancedLines(double width) {
        List<Line> usual = lines(width);
        int count = usual.size();
        if (count < 2 || count > MOST_BALANCED || Double.isInfinite(natural) || style.alignment() != Alignment.LEFT) {
            return usual;
        }
        double least = Math.max(natural / count, minWidth());
        for (int i = 1; i < BALANCE_STEPS; i++) {
            List<Line> even = lines(least + (width - least) * i / BALANCE_STEPS);
            if (even.size() == count) {
                return even;
            }
        }
        return usual;
    }

    private Breakpoints places(double width) {
        Breakpoints known = breakpoints();
        double narrowest = width - Math.max(style.firstIndent(), style.indent());
        return isTooWide(known, narrowest) ? BreakpointFinder.findAnywhere(items, style, narrowest) : known;
    }

    private Breakpoints breakpoints() {
        Breakpoints known = breakpoints;
        if (known == null) {
            known = BreakpointFinder.find(items, style);
            breakpoints = known;
        }
        return known;
    }

    private static boolean isTooWide(Breakpoints places, double width) {
        for (int i = 1; i < places.count; i++) {
            if (places.ends[i] - places.starts[i - 1] > width) {
                return true;
            }
        }
        return false;
    }

    /** The width below which something would stick out, with words divided where they may be. */
    public double minWidth() {
        return widest(false) + Math.max(0, Math.max(style.firstIndent(), style.indent()));
    }

    /** The width of the longest word undivided: a good least width for a table column. */
    public double wordWidth() {
        return widest(true) + Math.max(0, Math.max(style.firstIndent(), style.indent()));
    }

    private double widest(boolean wholeWords) {
        Breakpoints places = breakpoints();
        double widest = 0;
        int from = 0;
        for (int i = 1; i < places.count; i++) {
            if (!wholeWords || places.offsets[i] == 0) {
                widest = Math.max(widest, places.ends[i] - places.starts[from]);
                from = i;
            }
        }
        return widest;
    }

    /** The width at which it needs no line end of its own. */
    public double maxWidth() {
        double widest = 0;
        double line = style.firstIndent();
        for (int i = 0; i < items.count; i++) {
            if (items.kinds[i] == Items.BREAK) {
                line = style.indent();
            } else {
                line += items.widths[i];
            }
            widest = Math.max(widest, line);
        }
        return widest;
    }

    /** The widths of its parts between line ends of its own, one or more: how much text there is to be set. */
    public double[] parts() {
        var parts = new double[breaks() + 1];
        int part = 0;
        for (int i = 0; i < items.count; i++) {
            if (items.kinds[i] == Items.BREAK) {
                part++;
            } else {
                parts[part] += items.widths[i];
            }
        }
        return parts;
    }

    private int breaks() {
        int breaks = 0;
        for (int i = 0; i < items.count; i++) {
            breaks += items.kinds[i] == Items.BREAK ? 1 : 0;
        }
        return breaks;
    }

    /** Characters that no face has; they are shown as a box. */
    public List<Missing> missing() {
        return List.copyOf(items.missing);
    }
}
