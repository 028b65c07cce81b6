package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a column that stands on one page.
 *
 * @param taken in order; the last may be a part of a strip
 * @param height of what is taken, with the repeated table head
 * @param next index of the first strip not taken wholly; its count where all are
 * @param rest what is left of the strip before {@code next}, to be placed before it; null where nothing is
 * @param cost of ending the page here, without that of blank paper
 */
record Cut(
        List<Strip> taken,
        double height,
        int next,
        @Nullable Strip rest,
        double cost) {
    private static final double ROUNDING = 0.01;

    /** A column from a place on. */
    record Rest(List<Strip> strips, int from, @Nullable Strip first) {
        static Rest of(List<Strip> strips) {
            return new Rest(strips, 0, null);
        }

        boolean isEmpty() {
            return first == null && from >= strips.size();
        }

        int end() {
            return strips.size();
        }

        /** The strip at an index, where {@code from - 1} is the part left of the strip before. */
        Strip at(int index) {
            return index < from && first != null ? first : strips.get(index);
        }

        int start() {
            return first == null ? from : from - 1;
        }

        Strip head() {
            return at(start());
        }

        /** All before an index, and a part of the strip there. */
        Cut take(int index, @Nullable Split split, @Nullable Strip left, double height, double cost) {
            var taken = new ArrayList<Strip>(index - start() + 1);
            for (int i = start(); i < index; i++) {
                taken.add(at(i));
            }
            if (split != null) {
                taken.add(split.taken());
            }
            return new Cut(taken, height, left == null ? Math.max(index, from) : index + 1, left, cost);
        }

        List<Strip> list() {
            var all = new ArrayList<Strip>(end() - start());
            for (int i = start(); i < end(); i++) {
                all.add(at(i));
            }
            return all;
        }
    }

    Rest rest(Rest column) {
        return new Rest(column.strips(), next, rest);
    }

    /**
     * Cuts a column where it is best.
     *
     * @param room above 0 where something is to be placed
     * @param page height of a whole page, to weigh blank paper by
     * @param must whether something has to be taken even where it does not fit
     * @return null where nothing fits
     */
    static @Nullable Cut of(Rest column, double room, double page, boolean must) {
        Strip firstStrip = column.head();
        double y = firstStrip.head() == null ? 0 : firstStrip.head().height();
        Candidate best = null;
        int start = column.start();
        int i = start;
        for (; i < column.end(); i++) {
            Strip strip = column.at(i);
            if (i > start && turns(strip)) {
                return column.take(i, null, null, y, 0);
            }
            double top = i == start ? y : y + strip.before();
            if (top + strip.height() > room + ROUNDING) {
                Split split = Split.of(strip, room - top, page, false);
                if (split != null) {
                    best = better(
                            best, new Candidate(i, split, top + split.taken().height(), split.cost()), room, page);
                }
                break;
            }
            y = top + strip.height();
            if (i + 1 < column.end()) {
                best = better(best, new Candidate(i + 1, null, y, strip.after()), room, page);
            }
        }
        if (i == column.end()) {
            return column.take(i, null, null, y, 0);
        }
        if (best == null || best.total(room, page) > Cost.ONE_SIDE) {
            best = earlier(column, i, best, room, page);
        }
        if (best != null && (best.cost < Cost.FORBIDDEN || must)) {
            return column.take(
                    best.index, best.split, best.split == null ? null : best.split.rest(), best.height, best.cost);
        }
        return must ? force(column, room, page) : null;
    }

    /** Looks for a strip that could be divided although it fits: what must follow it does not. */
    private static @Nullable Candidate earlier(
            Rest column, int end, @Nullable Candidate found, double room, double page) {
        Candidate best = found;
        Strip first = column.head();
        double y = first.head() == null ? 0 : first.head().height();
        for (int i = column.start(); i < end; i++) {
            Strip strip = column.at(i);
            double top = i == column.start() ? y : y + strip.before();
            y = top + strip.height();
            Split split = strip.after() < Cost.AVOID ? null : Split.of(strip, strip.height() - 1, page, false);
            if (split != null) {
                best = better(best, new Candidate(i, split, top + split.taken().height(), split.cost()), room, page);
            }
        }
        return best;
    }

    static boolean turns(Strip strip) {
        return strip.start().turn() != Strip.Turn.NONE || strip.start().page() != null;
    }

    /** Takes the first strip, or some of it, although it does not fit. */
    private static Cut force(Rest column, double room, double page) {
        Strip strip = column.head();
        double top = strip.head() == null ? 0 : strip.head().height();
        int start = column.start();
        Split split = Split.of(strip, room - top, page, true);
        if (split != null) {
            return column.take(start, split, split.rest(), top + split.taken().height(), split.cost());
        }
        return column.take(start + 1, null, null, top + strip.height(), Cost.FORBIDDEN);
    }

    private static Candidate better(@Nullable Candidate best, Candidate other, double room, double page) {
        return best == null || other.total(room, page) <= best.total(room, page) ? other : best;
    }

    private record Candidate(int index, @Nullable Split split, double height, double cost) {
        double total(double room, double page) {
            return cost + Cost.ofBlank(room - height, page);
        }
    }
}
