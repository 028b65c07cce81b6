package org.diptych.layout.text;

import java.util.List;

/** Finds the places where lines may end. */
final class BreakpointFinder {
    private static final int DESPERATE = 2000;

    private final Items items;
    private final boolean divide;
    private final boolean hyphenate;
    private final boolean justified;
    private final boolean hanging;
    private final Breakpoints found;
    private double width;
    private double stretch;
    private double shrink;
    private int leaders;

    private BreakpointFinder(Items items, ParagraphStyle style, boolean divide, int room) {
        this.items = items;
        this.divide = divide;
        this.hyphenate = style.hyphenate();
        this.justified = style.alignment() == ParagraphStyle.Alignment.JUSTIFY;
        this.hanging = style.hangingPunctuation() && justified;
        this.found = new Breakpoints(room, justified);
    }

    /** Where lines may end by the rules. */
    static Breakpoints find(Items items, ParagraphStyle style) {
        return new BreakpointFinder(items, style, true, items.count + 8).find(Double.MAX_VALUE);
    }

    /** Where lines may end by the rules without an inserted hyphen. */
    static Breakpoints findUndivided(Items items, ParagraphStyle style) {
        return new BreakpointFinder(items, style, false, items.count / 2 + 8).find(Double.MAX_VALUE);
    }

    /**
     * The same, and where needs must: hyphens where they are not wanted in a word wider than a line, and any place in
     * one that is too wide even so.
     */
    static Breakpoints findAnywhere(Items items, ParagraphStyle style, double lineWidth) {
        return new BreakpointFinder(items, style, true, items.count + 8).find(lineWidth);
    }

    /** The beginning and the end alone, for a paragraph that fits on one line. */
    static Breakpoints ends(Items items, ParagraphStyle style) {
        var finder = new BreakpointFinder(items, style, false, 2);
        finder.mark(-1, 0, 0);
        finder.hang(0, -1, 0);
        finder.forced(items.count);
        return finder.found;
    }

    private Breakpoints find(double lineWidth) {
        mark(-1, 0, 0);
        hang(0, -1, 0);
        for (int i = 0; i < items.count; i++) {
            switch (items.kinds[i]) {
                case Items.WORD -> {
                    divide(i, lineWidth);
                    width += items.widths[i];
                }
                case Items.SPACE -> space(i);
                case Items.LEADER -> {
                    width += items.widths[i];
                    leaders++;
                }
                case Items.BREAK -> forced(i);
                default -> width += items.widths[i];
            }
        }
        forced(items.count);
        return found;
    }

    private void space(int item) {
        int place = items.penalties[item] >= 0 ? mark(item, 0, items.penalties[item]) : -1;
        width += items.widths[item];
        stretch += items.stretch(item);
        shrink += items.shrink(item);
        if (place >= 0) {
            found.starts[place] = width;
            hang(place, item - 1, item + 1);
            if (justified) {
                found.stretchStarts[place] = stretch;
                found.shrinkStarts[place] = shrink;
            }
        }
    }

    private void forced(int item) {
        int place = mark(item, 0, 0);
        found.forced[place] = true;
        hang(place, item - 1, item + 1);
    }

    private int mark(int item, int offset, int penalty) {
        int place = found.add(item, offset);
        found.penalties[place] = penalty;
        found.leaders[place] = leaders;
        found.bases[place] = width;
        found.ends[place] = width;
        found.starts[place] = width;
        if (justified) {
            found.stretchEnds[place] = stretch;
            found.stretchStarts[place] = stretch;
            found.shrinkEnds[place] = shrink;
            found.shrinkStarts[place] = shrink;
        }
        return place;
    }

    private void divide(int item, double lineWidth) {
        TextStyle style = items.style(item);
        Word word = items.word(item);
        List<Word.Cut> cuts = style.noWrap() ? List.of() : divide ? word.cuts() : word.joints();
        if (items.widths[item] > lineWidth && isTooWide(word, cuts, style, lineWidth)) {
            desperate(item, word, cuts, style);
            return;
        }
        boolean hyphens = hyphenate || items.widths[item] > lineWidth;
        for (int i = 0; i < cuts.size(); i++) {
            Word.Cut cut = cuts.get(i);
            if (hyphens || !cut.hyphen() || word.hasSoftHyphens()) {
                cut(item, word, cut, style);
            }
        }
    }

    private static boolean isTooWide(Word word, List<Word.Cut> cuts, TextStyle style, double lineWidth) {
        double start = 0;
        for (Word.Cut cut : cuts) {
            if (points(cut.prefix() - start, cut.offset(), style) > lineWidth) {
                return true;
            }
            start = word.width() - cut.suffix();
        }
        return points(word.width() - start, word.text().length(), style) > lineWidth;
    }

    private void desperate(int item, Word word, List<Word.Cut> cuts, TextStyle style) {
        var proper = cuts.iterator();
        Word.Cut next = proper.hasNext() ? proper.next() : null;
        for (Word.Cut anywhere : word.cutsAnywhere(DESPERATE)) {
            if (next != null && next.offset() == anywhere.offset()) {
                cut(item, word, next, style);
                next = proper.hasNext() ? proper.next() : null;
            } else {
                cut(item, word, anywhere, style);
                found.desperate[found.count - 1] = true;
            }
        }
    }

    private void cut(int item, Word word, Word.Cut cut, TextStyle style) {
        int place = mark(item, cut.offset(), cut.penalty());
        int length = word.text().length();
        found.hyphens[place] = cut.hyphen();
        found.bases[place] = width + points(word.width() - cut.suffix(), cut.offset(), style);
        double end = width + points(cut.prefix(), cut.offset() + (cut.hyphen() ? 1 : 0), style);
        char last = cut.hyphen() ? '-' : word.text().charAt(cut.offset() - 1);
        double right = hanging ? Protrusion.right(last, word) * style.size() / 1000 : 0;
        found.ends[place] = end - right;
        if (hanging) {
            found.hangEnds[place] = right;
        }
        found.starts[place] = width + items.widths[item] - points(cut.suffix(), length - cut.offset(), style);
    }

    private static double points(double thousandths, int glyphs, TextStyle style) {
        return thousandths * style.size() / 1000 + glyphs * style.letterSpacing();
    }

    private void hang(int place, int before, int after) {
        if (hanging) {
            double right = hangRight(before);
            double left = hangLeft(after);
            found.hangEnds[place] = right;
            found.ends[place] -= right;
            found.hangStarts[place] = left;
            found.starts[place] -= left;
        }
    }

    private double hangRight(int item) {
        if (item < 0 || items.kinds[item] != Items.WORD) {
            return 0;
        }
        Word word = items.word(item);
        String text = word.text();
        double share = text.isEmpty() ? 0 : Protrusion.right(text.charAt(text.length() - 1), word);
        return share * items.style(item).size() / 1000;
    }

    private double hangLeft(int item) {
        if (item >= items.count || items.kinds[item] != Items.WORD) {
            return 0;
        }
        Word word = items.word(item);
        double share = word.text().isEmpty() ? 0 : Protrusion.left(word.text().charAt(0), word);
        return share * items.style(item).size() / 1000;
    }
}
