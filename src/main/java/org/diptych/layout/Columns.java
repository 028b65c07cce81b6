package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.layout.Paginator.Filled;

/** Fills the columns of a page one after the other. */
final class Columns {
    /** Halvings of the height when columns are made even: enough for a fifth of a point. */
    private static final int HALVINGS = 12;

    private Columns() {}

    /** What stands in each column; empty where nothing fits. */
    static List<Filled> fill(Cut.Rest rest, double room, Foot foot, double page, int count, boolean must) {
        List<Filled> full = fillTo(rest, room, foot, page, count, must);
        if (full.isEmpty() || !isAll(full, rest)) {
            return full;
        }
        double low = 0;
        double high = full.get(0).cut().height();
        List<Filled> best = full;
        for (int i = 0; i < HALVINGS; i++) {
            double height = (low + high) / 2;
            List<Filled> tried = fillTo(rest, height, foot, page, count, false);
            if (!tried.isEmpty() && isAll(tried, rest)) {
                best = tried;
                high = height;
            } else {
                low = height;
            }
        }
        return best;
    }

    private static boolean isAll(List<Filled> filled, Cut.Rest rest) {
        return filled.get(filled.size() - 1).cut().rest(rest).isEmpty();
    }

    private static List<Filled> fillTo(Cut.Rest rest, double room, Foot foot, double page, int count, boolean must) {
        var columns = new ArrayList<Filled>();
        Cut.Rest left = rest;
        Foot notes = foot;
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            if (i > 0 && left.head().start().turn() != Strip.Turn.NONE) {
                break;
            }
            Filled filled = Filled.of(left, room, notes, page, must, i);
            if (filled == null) {
                break;
            }
            columns.add(filled);
            notes = filled.foot();
            left = filled.cut().rest(left);
        }
        return columns;
    }
}
