package org.diptych.layout.text;

import java.util.Arrays;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.jspecify.annotations.Nullable;

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

    /**
     * What most paragraphs cost less than. No cost is negative, so places that cost more cannot be part of a paragraph
     * that costs less: tried first with this limit, hardly any place has to be looked at.
     */
    private static final double MODEST = 160_000;

    /** What a ragged paragraph with an inserted hyphen costs at least. */
    private static final double RAGGED_AND_HYPHENATED =
            RAGGED_HYPHEN * Divisions.HYPHENATED * RAGGED_HYPHEN * Divisions.HYPHENATED;

    private static final double ANY = Double.MAX_VALUE;

    private final Breakpoints places;
    private final boolean justified;
    private final double firstWidth;
    private final double width;

    /** What the pass under way takes: how loose a line may be, what all may cost, what every line can stretch more. */
    private double loosest;

    private double most;
    private double emergency;

    private int nodes;
    private int[] at = new int[16];
    private int[] previous = new int[16];
    private byte[] fitness = new byte[16];
    private byte[] hyphensInRow = new byte[16];
    private double[] demerits = new double[16];

    /** The first node that is still in reach: lines may begin there and at all nodes after it. */
    private int oldest;

    private final double[] best = new double[CLASSES];
    private final int[] bestFrom = new int[CLASSES];

    LineBreaker(Breakpoints places, ParagraphStyle style, double width) {
        this.places = places;
        this.justified = style.alignment() == Alignment.JUSTIFY;
        this.firstWidth = width - style.firstIndent();
        this.width = width - style.indent();
    }

    /**
     * The places where the lines of a ragged paragraph end, found without those where a hyphen would be inserted.
     *
     * @return null where a hyphen might look better
     */
    int @Nullable [] chosenUndivided() {
        return pass(RAGGED_AND_HYPHENATED, ANY, 0, false) ? chosen(cheapest()) : null;
    }

    /** The places where lines end, in order, the end of the paragraph last. */
    int[] chosen() {
        boolean done = pass(MODEST, TOLERANCE, 0, false) || (justified && pass(ANY, TOLERANCE, 0, false));
        if (!done) {
            pass(ANY, ANY, justified ? EMERGENCY * Math.max(width, 0) : 0, true);
        }
        return chosen(cheapest());
    }

    /** The node at the end of the paragraph that costs least. */
    private int cheapest() {
        int cheapest = oldest;
        for (int node = oldest + 1; node < nodes; node++) {
            if (demerits[node] < demerits[cheapest]) {
                cheapest = node;
            }
        }
        return cheapest;
    }

    private int[] chosen(int last) {
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

    /**
     * Goes through all places once.
     *
     * @param most what the paragraph may cost
     * @param tolerance how loose a line may be
     * @param stretch what every line can stretch more, in points
     * @param must whether lines that are too long are taken rather than none
     * @return whether the end was reached
     */
    private boolean pass(double most, double tolerance, double stretch, boolean must) {
        this.most = most;
        this.loosest = most < ANY ? Math.min(tolerance, Math.sqrt(Math.sqrt(most) / 100)) : tolerance;
        this.emergency = stretch;
        nodes = 0;
        oldest = 0;
        add(0, 0, (byte) 1, (byte) 0, 0);
        for (int place = 1; place < places.count; place++) {
            if (!step(place, must)) {
                return false;
            }
        }
        return true;
    }

    /** Looks at one place: which lines could end here, and which beginnings are out of reach from now on. */
    private boolean step(int place, boolean must) {
        Arrays.fill(best, ANY);
        int end = nodes;
        for (int node = oldest; node < end; node++) {
            int from = at[node];
            double available = from == 0 ? firstWidth : width;
            double ratio = ratio(from, place, available);
            if (ratio > loosest && from > 0) {
                break; // Lines that begin later are looser still.
            }
            if (ratio >= -1 && ratio <= loosest && !isHopeless(node, ratio)) {
                consider(node, place, ratio, available);
            }
        }
        while (oldest < end && isOutOfReach(at[oldest], place)) {
            oldest++;
        }
        for (int kind = 0; kind < CLASSES; kind++) {
            if (best[kind] <= most && best[kind] < ANY) {
                add(place, bestFrom[kind], (byte) kind, row(bestFrom[kind], place), best[kind]);
            }
        }
        if (oldest == nodes && must) {
            add(place, end - 1, (byte) 1, row(end - 1, place), demerits[end - 1]);
        }
        return oldest < nodes;
    }

    /** Whether a line from one place can end at none after the other. */
    private boolean isOutOfReach(int from, int place) {
        double shrink = justified ? places.shrinkEnds[place] - places.shrinkStarts[from] : 0;
        double available = from == 0 ? firstWidth : width;
        return places.forced[place] || places.bases[place] - places.starts[from] - shrink > available + FIT;
    }

    /** How far the spaces must stretch (above 0) or shrink (below 0, at most -1) in a line; -2 where it is too long. */
    private double ratio(int from, int to, double available) {
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

    private void add(int place, int from, byte kind, byte row, double cost) {
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
        nodes++;
    }
}
