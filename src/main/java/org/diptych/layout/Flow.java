package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text of a block in columns, one after the other, even on each page that it reaches.
 *
 * @param text all of it, in one column
 * @param x left edge of the first column
 * @param page height of a page, to weigh ends of columns by
 * @param columns what stands in each
 */
record Flow(Galley text, double x, Lanes lanes, double page, List<List<Strip>> columns, double height)
        implements Strip.Body {
    /** Halvings of the height while columns are made even: enough for a fifth of a point. */
    private static final int HALVINGS = 12;

    /** A page end in columns lower than that many points leaves two or three lines in each. */
    private static final double LOWEST = 40;

    Flow {
        columns = columns.stream().map(List::copyOf).toList();
    }

    @Override
    public List<NoteText> notes() {
        return NoteText.calledIn(List.of(text));
    }

    /** Columns as even as they get. */
    static Flow even(Galley text, double x, Lanes lanes, double page) {
        Cut.Rest all = Cut.Rest.of(text.strips());
        double low = text.height() / lanes.count();
        double high = text.height();
        List<Cut> best = fill(all, high, lanes.count(), page, true);
        for (int i = 0; i < HALVINGS; i++) {
            double height = (low + high) / 2;
            List<Cut> tried = fill(all, height, lanes.count(), page, false);
            if (rest(all, tried).isEmpty()) {
                best = tried;
                high = height;
            } else {
                low = height;
            }
        }
        return of(text, x, lanes, page, best);
    }

    private static Flow of(Galley text, double x, Lanes lanes, double page, List<Cut> cuts) {
        double height = cuts.stream().mapToDouble(Cut::height).max().orElse(0);
        return new Flow(text, x, lanes, page, cuts.stream().map(Cut::taken).toList(), height);
    }

    private static List<Cut> fill(Cut.Rest all, double room, int count, double page, boolean must) {
        var cuts = new ArrayList<Cut>(count);
        Cut.Rest left = all;
        while (cuts.size() < count && !left.isEmpty()) {
            Cut cut = Cut.of(left, room, page, must);
            if (cut == null) {
                return cuts;
            }
            cuts.add(cut);
            left = cut.rest(left);
        }
        return cuts;
    }

    private static Cut.Rest rest(Cut.Rest all, List<Cut> cuts) {
        Cut.Rest left = all;
        for (Cut cut : cuts) {
            left = cut.rest(left);
        }
        return left;
    }

    /** Two parts of a flow: columns as high as the room, and what is left in even ones. */
    record Parts(Flow taken, Flow rest, double cost) {}

    /** Null where nothing fits, or all does. */
    @Nullable
    Parts cut(double room, boolean must) {
        if (room < LOWEST && !must) {
            return null;
        }
        Cut.Rest all = Cut.Rest.of(text.strips());
        List<Cut> cuts = fill(all, room, lanes.count(), page, must);
        Cut.Rest left = rest(all, cuts);
        if (cuts.isEmpty() || left.isEmpty()) {
            return null;
        }
        var taken = new ArrayList<Strip>();
        cuts.forEach(cut -> taken.addAll(cut.taken()));
        double cost = cuts.stream().mapToDouble(Cut::cost).max().orElse(0);
        return new Parts(
                of(Galley.of(taken, 0), x, lanes, page, cuts), even(Galley.rest(left.list()), x, lanes, page), cost);
    }
}
