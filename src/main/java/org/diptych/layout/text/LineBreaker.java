package org.diptych.layout.text;

import java.util.Arrays;
import org.diptych.layout.text.ParagraphStyle.Alignment;

/**
 * Chooses where the lines of a paragraph end so that the whole looks best (Donald Knuth and Michael Plass, Breaking
 * Paragraphs into Lines, 1981). Time grows with the length, because only places within one line's reach are kept.
 */
final class LineBreaker {
    /** Spaces up to that many times their good stretch are taken in the first pass. */
    private static final double TOLERANCE = 3;

    /** What the second pass pretends every line can stretch more, as a share of its width: a line may have no space. */
    private static final double EMERGENCY = 0.005;

    /** Beyond the tolerance cost grows slowly, then not at all: one hopeless line must not spoil its neighbours. */
    private static final double LOOSER = 300_000;

    private static final double HOPELESS = 20;

    /** What a line costs that stays empty, and what share may stay empty for nothing: such lines are not stretched. */
    private static final double EMPTY = 40e6;

    private static final double EMPTY_SHARE = 0.12;

    /** Ragged lines that fall short by this share of the width count like well stretched ones. */
    private static final double RAGGED = 0.16;

    private static final double LINE = 10;
    private static final double TWO_HYPHENS = 10_000;
    private static final double MORE_HYPHENS = 500_000;
    private static final double UNEVEN = 8_000;
    private static final double FINAL_HYPHEN = 15_000;
    private static final double SHORT_END = 20_000;
    private static final double SHORT_SHARE = 0.14;
    private static final double RAGGED_HYPHEN = 4;
    private static final double FIT = 0.01;
    private static final int CLASSES = 4;

    /** What a line beyond the tolerance costs at least. */
    private static final double LOOSEST = (LINE + 100 * TOLERANCE * TOLERANCE) * (LINE + 100 * TOLERANCE * TOLERANCE);

    private final Breakpoints places;
    private final boolean justified;
    private final double firstWidth;
    private final double width;

    private int nodes;
    private int[] at;
    private int[] previous;
    private byte[] fitness;
    private byte[] hyphensInRow;
    private double[] demerits;

    private int[] active = new int[32];
    private int actives;

    private final double[] best = new double[CLASSES];
    private final int[] bestFrom = new int[CLASSES];

    LineBreaker(Breakpoints places, ParagraphStyle style, double width) {
        this.places = places;
        this.justified = style.alignment() == Alignment.JUSTIFY;
        this.firstWidth = width - style.firstIndent();
        this.width = width - style.indent();
        int room = places.count + 8;
        at = new int[room];
        previous = new int[room];
        fitness = new byte[room];
        hyphensInRow = new byte[room];
        demerits = new double[room];
    }

    /** The places where lines end, in order, the end of the paragraph last. */
    int[] chosen() {
        boolean done = justified && pass(TOLERANCE, 0, false);
        if (!done) {
            pass(Double.MAX_VALUE, justified ? EMERGENCY * Math.max(width, 0) : 0, true);
        }
        int last = active[0];
        for (int i = 1; i < actives; i++) {
            if (demerits[active[i]] < demerits[last]) {
                last = active[i];
            }
        }
        int lines = 0;
        for (int node = last; node > 0; node = previous[node]) {
            lines++;
        }
        var chosen = new int[lines];
        for (int node = last; node > 0; node = previous[node]) {
            chosen[--lines] = at[node];
        }
        return chosen;
    }

    private boolean pass(double tolerance, double emergency, boolean last) {
        nodes = 0;
        actives = 0;
        activate(node(0, 0, (byte) 1, (byte) 0, 0));
        for (int place = 1; place < places.count; place++) {
            if (!step(place, tolerance, emergency, last)) {
                return false;
            }
        }
        return true;
    }

    /** Looks at one place: which lines could end here, and which beginnings are out of reach from now on. */
    private boolean step(int place, double tolerance, double emergency, boolean last) {
        Arrays.fill(best, Double.MAX_VALUE);
        boolean forced = places.forced[place];
        int kept = 0;
        int nearest = -1;
        for (int i = 0; i < actives; i++) {
            int node = active[i];
            int from = at[node];
            double available = from == 0 ? firstWidth : width;
            double ratio = ratio(from, place, available, emergency);
            if (ratio >= -1 && ratio <= tolerance && !isHopeless(node, ratio)) {
                consider(node, place, ratio, available);
            }
            nearest = node;
            double shrink = justified ? places.shrinkEnds[place] - places.shrinkStarts[from] : 0;
            if (!forced && places.bases[place] - places.starts[from] - shrink <= available + FIT) {
                active[kept++] = node;
            }
        }
        boolean found = false;
        actives = kept;
        for (int kind = 0; kind < CLASSES; kind++) {
            if (best[kind] < Double.MAX_VALUE) {
                found = true;
                activate(node(place, bestFrom[kind], (byte) kind, row(bestFrom[kind], place), best[kind]));
            }
        }
        if (!found && actives == 0) {
            if (!last) {
                return false;
            }
            activate(node(place, nearest, (byte) 1, row(nearest, place), demerits[nearest]));
        }
        return true;
    }

    /** How far the spaces must stretch (above 0) or shrink (below 0, at most -1) in a line; -2 where it is too long. */
    private double ratio(int from, int to, double available, double emergency) {
        double missing = available - (places.ends[to] - places.starts[from]);
        if (missing < -FIT) {
            double shrink = justified ? places.shrinkEnds[to] - places.shrinkStarts[from] : 0;
            return shrink > 0 && -missing <= shrink + FIT ? Math.max(-1, missing / shrink) : -2;
        }
        if (places.forced[to] || missing <= FIT || places.leaders[to] > places.leaders[from]) {
            return 0;
        }
        if (!justified) {
            return missing / (RAGGED * Math.max(width, 1));
        }
        double stretch = places.stretchEnds[to] - places.stretchStarts[from] + emergency;
        return stretch > 0 ? missing / stretch : Double.MAX_VALUE;
    }

    /** Whether a loose line is known not to be the best before its cost is counted: most of them are. */
    private boolean isHopeless(int node, double ratio) {
        return ratio > TOLERANCE && demerits[node] + LOOSEST >= best[CLASSES - 1];
    }

    private void consider(int node, int place, double ratio, double available) {
        double length = places.ends[place] - places.starts[at[node]];
        double cost = cost(Math.abs(ratio), 1 - length / available);
        double penalty = places.penalties[place] * (justified || !places.hyphens[place] ? 1 : RAGGED_HYPHEN);
        cost += penalty * penalty;
        byte row = row(node, place);
        if (row > 1) {
            cost += row > 2 ? (row - 2) * MORE_HYPHENS : TWO_HYPHENS;
        }
        int kind = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
        if (Math.abs(kind - fitness[node]) > 1) {
            cost += UNEVEN;
        }
        if (place == places.count - 1 && at[node] != 0) {
            cost += hyphensInRow[node] > 0 ? FINAL_HYPHEN : 0;
            cost += length < SHORT_SHARE * available ? SHORT_END : 0;
        }
        cost += demerits[node];
        if (cost < best[kind]) {
            best[kind] = cost;
            bestFrom[kind] = node;
        }
    }

    /** Softer than in TeX where lines are loose: in narrow columns many are, and ladders of hyphens must not win. */
    private static double cost(double ratio, double empty) {
        double within = Math.min(ratio, TOLERANCE);
        double badness = LINE + 100 * within * within * Math.min(within, 1);
        double beyond = Math.min(ratio, HOPELESS) - within;
        double gap = beyond > 0 ? Math.max(0, empty - EMPTY_SHARE) : 0;
        return badness * badness + LOOSER * beyond + EMPTY * gap * gap;
    }

    private byte row(int node, int place) {
        return places.hyphens[place] ? (byte) Math.min(9, hyphensInRow[node] + 1) : 0;
    }

    private int node(int place, int from, byte kind, byte row, double cost) {
        if (nodes == at.length) {
            int size = nodes * 2;
            at = Arrays.copyOf(at, size);
            previous = Arrays.copyOf(previous, size);
            fitness = Arrays.copyOf(fitness, size);
            hyphensInRow = Arrays.copyOf(hyphensInRow, size);
            demerits = Arrays.copyOf(demerits, size);
        }
        at[nodes] = place;
        previous[nodes] = from;
        fitness[nodes] = kind;
        hyphensInRow[nodes] = row;
        demerits[nodes] = cost;
        return nodes++;
    }

    private void activate(int node) {
        if (actives == active.length) {
            active = Arrays.copyOf(active, actives * 2);
        }
        active[actives++] = node;
    }
}
