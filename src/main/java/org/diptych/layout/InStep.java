package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;

/** Keeps the rows of two tables that say the same in step: each as high as its counterpart on the facing page. */
final class InStep {
    private InStep() {}

    /** The galley with rows at least as high as those of the other; as it is where the two do not match. */
    static Galley with(Galley galley, Galley other) {
        int count = galley.strips().size();
        if (count != other.strips().size()) {
            return galley;
        }
        var strips = new ArrayList<Strip>(count);
        for (int i = 0; i < count; i++) {
            strips.add(with(galley.strips().get(i), other.strips().get(i)));
        }
        Galley level = Galley.of(strips, galley.trail());
        return new Galley(level.strips(), galley.lead(), galley.trail(), level.height());
    }

    private static Strip with(Strip strip, Strip other) {
        if (strip.body() instanceof Strip.Rows rows
                && other.body() instanceof Strip.Rows counterpart
                && rows.grid().heights().size() == counterpart.grid().heights().size()) {
            Grid grid = with(rows.grid(), counterpart.grid());
            return new Strip(
                    new Strip.Rows(grid),
                    strip.before(),
                    grid.height(),
                    strip.after(),
                    strip.within(),
                    strip.frame(),
                    strip.head(),
                    strip.start(),
                    strip.notes(),
                    strip.across());
        }
        return strip;
    }

    private static Grid with(Grid grid, Grid other) {
        List<Double> heights = new ArrayList<>(grid.heights().size());
        for (int i = 0; i < grid.heights().size(); i++) {
            heights.add(Math.max(grid.heights().get(i), other.heights().get(i)));
        }
        return new Grid(heights, grid.cells());
    }
}
