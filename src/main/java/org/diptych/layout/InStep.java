package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of two tables that say the same in step: each as high as its counterpart on the facing page. */
final class InStep {
    private InStep() {}

    /** The galley with rows at least as high as those of the other; as it is where the two do not match. */
    static Galley with(Galley galley, Galley other) {
        int caption = caption(galley);
        int otherCaption = caption(other);
        int rows = galley.strips().size() - caption;
        if (rows != other.strips().size() - otherCaption) {
            return galley;
        }
        var strips = new ArrayList<Strip>(galley.strips().subList(0, caption));
        for (int i = 0; i < rows; i++) {
            strips.add(with(galley.strips().get(caption + i), other.strips().get(otherCaption + i)));
        }
        double lower = height(other, otherCaption) - height(galley, caption);
        if (caption > 0 && rows > 0 && lower > 0) {
            strips.set(caption, strips.get(caption).before(strips.get(caption).before() + lower));
        }
        Galley level = Galley.of(strips, galley.trail());
        return new Galley(level.strips(), galley.lead(), galley.trail(), level.height());
    }

    /** How many lines stand above a table; 0 for what is none. */
    private static int caption(Galley galley) {
        int lines = 0;
        while (lines < galley.strips().size() && galley.strips().get(lines).body() instanceof Strip.TextLine) {
            lines++;
        }
        return lines < galley.strips().size() ? lines : 0;
    }

    private static double height(Galley galley, int strips) {
        double height = 0;
        for (int i = 0; i < strips; i++) {
            height += (i == 0 ? 0 : galley.strips().get(i).before())
                    + galley.strips().get(i).height();
        }
        return height;
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
                    with(strip.head(), other.head()),
                    strip.start(),
                    strip.notes(),
                    strip.across());
        }
        return strip;
    }

    /** What is repeated above the rows takes the same room on both pages. */
    private static Strip.@Nullable Head with(Strip.@Nullable Head head, Strip.@Nullable Head other) {
        return head == null || other == null || head.height() >= other.height()
                ? head
                : new Strip.Head(head.galley(), other.height(), head.rows());
    }

    private static Grid with(Grid grid, Grid other) {
        List<Double> heights = new ArrayList<>(grid.heights().size());
        for (int i = 0; i < grid.heights().size(); i++) {
            heights.add(Math.max(grid.heights().get(i), other.heights().get(i)));
        }
        return new Grid(heights, grid.cells());
    }
}
