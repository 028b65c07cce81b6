package org.diptych.layout;

import java.util.List;

/**
 * A column of strips, as long as it gets.
 *
 * @param lead space wanted above, not part of the height; the first strip has none of its own
 * @param trail space wanted below
 * @param height of all strips with the spaces between them
 */
record Galley(List<Strip> strips, double lead, double trail, double height) {
    static final Galley EMPTY = new Galley(List.of(), 0, 0, 0);

    Galley {
        strips = List.copyOf(strips);
    }

    /** Measures strips; the space before the first becomes the lead. */
    static Galley of(List<Strip> strips, double trail) {
        if (strips.isEmpty()) {
            return new Galley(strips, 0, trail, 0);
        }
        double lead = strips.get(0).before();
        return new Galley(strips, lead, trail, measure(strips) - lead);
    }

    /** The strips from the cut on, without space above; the head of a table that goes on is repeated and counts. */
    static Galley rest(List<Strip> strips) {
        Galley rest = of(strips, 0);
        Strip.Head head = strips.isEmpty() ? null : strips.get(0).head();
        return head == null ? rest : new Galley(rest.strips, rest.lead, rest.trail, rest.height + head.height());
    }

    /** Without wishes for new pages, which only what stands across can have. */
    Galley unturned() {
        for (Strip strip : strips) {
            if (strip.start().turn() != Strip.Turn.NONE) {
                return withoutTurns();
            }
        }
        return this;
    }

    private Galley withoutTurns() {
        return new Galley(strips.stream().map(Strip::unturned).toList(), lead, trail, height);
    }

    boolean isEmpty() {
        return strips.isEmpty();
    }

    private static double measure(List<Strip> strips) {
        double height = 0;
        for (Strip strip : strips) {
            height += strip.before() + strip.height();
        }
        return height;
    }
}
