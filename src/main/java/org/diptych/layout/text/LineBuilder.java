package org.diptych.layout.text;

import java.util.ArrayList;
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

    private final List<Piece> pieces = new ArrayList<>();
    private double natural;
    private double stretch;
    private double shrink;
    private int leaders;

    /** An item, or the part of a word that stands on this line. */
    private record Piece(int item, @Nullable Word word, boolean hyphen, double width) {}

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
        var fragments = new FragmentBuilder(items, width + right, start(indent - left, free));
        for (Piece piece : pieces) {
            place(fragments, piece, ratio > MOST_STRETCH ? 0 : ratio, Math.max(0, free));
        }
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
        pieces.clear();
        natural = 0;
        stretch = 0;
        shrink = 0;
        leaders = 0;
        int item = places.items[from];
        int offset = places.offsets[from];
        int lastItem = places.items[to];
        if (offset > 0) {
            int end = lastItem == item
                    ? places.offsets[to]
                    : items.word(item).text().length();
            add(item, offset, end, lastItem == item && places.hyphens[to]);
        }
        for (int i = item + 1; i < lastItem; i++) {
            add(i);
        }
        if (lastItem > item && places.offsets[to] > 0) {
            add(lastItem, 0, places.offsets[to], places.hyphens[to]);
        }
    }

    private void add(int item, int from, int to, boolean hyphen) {
        Word word = items.word(item).between(from, to, hyphen);
        double points = Items.points(word, items.style(item));
        pieces.add(new Piece(item, word, hyphen, points));
        natural += points;
    }

    private void add(int item) {
        pieces.add(new Piece(item, items.words[item], false, items.widths[item]));
        natural += items.widths[item];
        stretch += items.stretches[item];
        shrink += items.shrinks[item];
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

    private void place(FragmentBuilder fragments, Piece piece, double ratio, double free) {
        int item = piece.item();
        Word word = piece.word();
        switch (items.kinds[item]) {
            case Items.ATOM -> fragments.atom(item);
            case Items.LEADER -> fragments.leader(item, piece.width() + free / leaders);
            case Items.SPACE -> {
                double change = ratio >= 0 ? ratio * items.stretches[item] : ratio * items.shrinks[item];
                fragments.space(item, piece.width() + change);
            }
            default -> {
                if (word != null) {
                    fragments.word(item, word, piece.hyphen());
                }
            }
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
