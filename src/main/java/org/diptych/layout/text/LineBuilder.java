package org.diptych.layout.text;

import java.util.List;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.jspecify.annotations.Nullable;

/** Places the items between two line ends. Works on one paragraph, line after line. */
final class LineBuilder {
    /** Spaces stretched more than that look worse than a line that is too short. */
    private static final double MOST_STRETCH = 9;

    /** The ratio told of a line without any space. */
    private static final double HOPELESS = 99;

    private static final double FIT = 0.05;

    private final Items items;
    private final ParagraphStyle style;
    private final Strut strut;
    private final double width;

    private int firstItem;
    private int lastItem;

    /** What stands on this line of a word that was divided at the end of the line before. */
    private @Nullable Word head;

    /** What stands on this line of the word that is divided at its end. */
    private @Nullable Word tail;

    private double natural;
    private double stretch;
    private double shrink;
    private int leaders;

    LineBuilder(Items items, ParagraphStyle style, Strut strut, double width) {
        this.items = items;
        this.style = style;
        this.strut = strut;
        this.width = width;
    }

    Line line(Breakpoints places, int from, int to) {
        collect(places, from, to);
        double indent = from == 0 ? style.firstIndent() : style.indent();
        double left = places.hangStart(from);
        double right = places.hangEnd(to);
        double free = width - indent + left + right - natural;
        double ratio = ratio(free, places.forced[to]);
        var fragments = new FragmentBuilder(items, width + right, start(indent - left, free), lastItem - firstItem + 1);
        place(fragments, places, to, ratio > MOST_STRETCH ? 0 : ratio, Math.max(0, free));
        List<Fragment> placed = fragments.finish();
        double set = fragments.x() - (fragments.start() + left + right);
        double[] size = size(placed);
        boolean overfull = set > width - indent + FIT || places.desperate[to] || places.desperate[from];
        return new Line(
                placed,
                set,
                natural - left - right,
                width - indent,
                size[0],
                size[1],
                ratio,
                places.hyphens[to],
                overfull,
                places.forced[to],
                isSpaced(places, to));
    }

    private boolean isSpaced(Breakpoints places, int to) {
        int item = places.items[to];
        boolean inside = places.offsets[to] > 0 || item >= items.count;
        return !inside && (items.kinds[item] == Items.SPACE || items.kinds[item] == Items.BREAK);
    }

    private void collect(Breakpoints places, int from, int to) {
        natural = 0;
        stretch = 0;
        shrink = 0;
        leaders = 0;
        head = null;
        tail = null;
        firstItem = places.items[from];
        lastItem = places.items[to];
        boolean within = firstItem == lastItem;
        if (places.offsets[from] > 0) {
            int end = within ? places.offsets[to] : items.word(firstItem).text().length();
            head = part(firstItem, places.offsets[from], end, within && places.hyphens[to]);
        }
        for (int i = firstItem + 1; i < lastItem; i++) {
            add(i);
        }
        if (!within && places.offsets[to] > 0) {
            tail = part(lastItem, 0, places.offsets[to], places.hyphens[to]);
        }
    }

    private Word part(int item, int from, int to, boolean hyphen) {
        Word part = items.word(item).between(from, to, hyphen);
        natural += Items.points(part, items.style(item));
        return part;
    }

    private void add(int item) {
        natural += items.widths[item];
        stretch += items.stretch(item);
        shrink += items.shrink(item);
        leaders += items.kinds[item] == Items.LEADER ? 1 : 0;
    }

    private double ratio(double free, boolean forced) {
        if (style.alignment() != Alignment.JUSTIFY) {
            return 0;
        }
        if (free < 0) {
            return shrink > 0 ? Math.max(-1, free / shrink) : 0;
        }
        boolean filled = forced || leaders > 0 || free == 0;
        return filled ? 0 : stretch > 0 ? free / stretch : HOPELESS;
    }

    private double start(double edge, double free) {
        if (free <= 0 || leaders > 0) {
            return edge;
        }
        return switch (style.alignment()) {
            case LEFT, JUSTIFY -> edge;
            case CENTER -> edge + free / 2;
            case RIGHT -> edge + free;
        };
    }

    private void place(FragmentBuilder fragments, Breakpoints places, int to, double ratio, double free) {
        if (head != null) {
            fragments.word(firstItem, head, firstItem == lastItem && places.hyphens[to]);
        }
        for (int i = firstItem + 1; i < lastItem; i++) {
            switch (items.kinds[i]) {
                case Items.ATOM -> fragments.atom(i);
                case Items.LEADER -> fragments.leader(i, items.widths[i] + free / leaders);
                case Items.SPACE -> fragments.space(i, ratio >= 0 ? ratio * items.stretch(i) : ratio * items.shrink(i));
                case Items.WORD -> fragments.word(i, items.word(i), false);
                default -> {}
            }
        }
        if (tail != null) {
            fragments.word(lastItem, tail, places.hyphens[to]);
        }
    }

    /** Height and base line: the paragraph's own, unless something larger stands in the line. */
    private double[] size(List<Fragment> fragments) {
        double baseline = strut.baseline(style.lineHeight());
        double above = baseline;
        double below = style.lineHeight() - baseline;
        for (Fragment fragment : fragments) {
            switch (fragment) {
                case Fragment.Atom atom -> {
                    above = Math.max(above, atom.ascent());
                    below = Math.max(below, atom.descent());
                }
                case Fragment.Glyphs glyphs -> {
                    if (glyphs.size() > strut.size() * 1.01) {
                        double shift = glyphs.style().baselineShift();
                        above = Math.max(above, glyphs.face().ascent() * glyphs.size() / 1000 + shift);
                        below = Math.max(below, glyphs.face().descent() * glyphs.size() / 1000 - shift);
                    }
                }
            }
        }
        return new double[] {above + below, above};
    }
}
