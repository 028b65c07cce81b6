package org.diptych.layout.text;

import java.util.Arrays;

/**
 * All places where a line may end, with running sums in points: the width of a line from one place to another is a
 * difference of two numbers. The first place is the beginning of the paragraph, the last its end.
 */
final class Breakpoints {
    int count;

    /** The item at which the line ends: a space or a break that disappears, or a word that is divided. */
    int[] items;

    /** Where the word is divided; 0 at a space or break. */
    int[] offsets;

    int[] penalties;
    boolean[] hyphens;
    boolean[] forced;

    /** Where a word was cut only because nothing else helped. */
    boolean[] desperate;

    /** Leaders before. */
    int[] leaders;

    /** Sum of widths up to the place, without what the end of a line adds or lets hang out. */
    double[] bases;

    /** Sum for a line that ends here, less what hangs out. */
    double[] ends;

    /** Sum for a line that begins after it, with what hangs out. */
    double[] starts;

    /** What of a line that ends here may hang out to the right; empty, like those that follow, in ragged text. */
    double[] hangEnds;

    /** What of a line that begins after it may hang out to the left. */
    double[] hangStarts;

    double[] stretchEnds;
    double[] stretchStarts;
    double[] shrinkEnds;
    double[] shrinkStarts;

    /** With room for that many to begin with. */
    Breakpoints(int room, boolean justified) {
        items = new int[room];
        offsets = new int[room];
        penalties = new int[room];
        hyphens = new boolean[room];
        forced = new boolean[room];
        desperate = new boolean[room];
        leaders = new int[room];
        bases = new double[room];
        ends = new double[room];
        starts = new double[room];
        int elastic = justified ? room : 0;
        hangEnds = new double[elastic];
        hangStarts = new double[elastic];
        stretchEnds = new double[elastic];
        stretchStarts = new double[elastic];
        shrinkEnds = new double[elastic];
        shrinkStarts = new double[elastic];
    }

    private boolean isJustified() {
        return hangEnds.length > 0;
    }

    double hangEnd(int place) {
        return isJustified() ? hangEnds[place] : 0;
    }

    double hangStart(int place) {
        return isJustified() ? hangStarts[place] : 0;
    }

    /** Makes room for one more and gives its index. */
    int add(int item, int offset) {
        if (count == items.length) {
            grow(count * 2);
        }
        items[count] = item;
        offsets[count] = offset;
        return count++;
    }

    private void grow(int size) {
        items = Arrays.copyOf(items, size);
        offsets = Arrays.copyOf(offsets, size);
        penalties = Arrays.copyOf(penalties, size);
        hyphens = Arrays.copyOf(hyphens, size);
        forced = Arrays.copyOf(forced, size);
        desperate = Arrays.copyOf(desperate, size);
        leaders = Arrays.copyOf(leaders, size);
        bases = Arrays.copyOf(bases, size);
        ends = Arrays.copyOf(ends, size);
        starts = Arrays.copyOf(starts, size);
        if (isJustified()) {
            growElastic(size);
        }
    }

    private void growElastic(int size) {
        hangEnds = Arrays.copyOf(hangEnds, size);
        hangStarts = Arrays.copyOf(hangStarts, size);
        stretchEnds = Arrays.copyOf(stretchEnds, size);
        stretchStarts = Arrays.copyOf(stretchStarts, size);
        shrinkEnds = Arrays.copyOf(shrinkEnds, size);
        shrinkStarts = Arrays.copyOf(shrinkStarts, size);
    }
}
