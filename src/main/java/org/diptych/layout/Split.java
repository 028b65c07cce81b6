package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strip divided by a page end. */
record Split(Strip taken, Strip rest, double cost) {
    /**
     * Divides a strip of columns or table rows.
     *
     * @return null where it cannot be divided, or not so early
     */
    static @Nullable Split of(Strip strip, double room, double page, boolean must) {
        if (room <= 0 && !must) {
            return null;
        }
        Split split = switch (strip.body()) {
            case Strip.Columns columns -> ofColumns(strip, columns, room, page, must);
            case Strip.Rows rows -> ofRows(strip, rows.grid(), room, page, must);
            case Flow flow -> ofFlow(strip, flow, room, must);
            case Strip.Blank b -> null;
            case Strip.Edge e -> null;
            case Strip.TextLine t -> null;
            case Strip.Picture p -> null;
            case Strip.Drawn d -> null;
        };
        return split == null || split.cost >= strip.within()
                ? split
                : new Split(split.taken, split.rest, strip.within());
    }

    private static @Nullable Split ofColumns(Strip strip, Strip.Columns body, double room, double page, boolean must) {
        var taken = new ArrayList<Strip.Column>();
        var left = new ArrayList<Strip.Column>();
        double cost = 0;
        boolean progress = false;
        for (Strip.Column column : body.columns()) {
            Halves halves = Halves.of(column.galley(), room, page, must);
            if (halves == null) {
                return null;
            }
            progress |= !halves.taken().isEmpty();
            cost = Math.max(cost, halves.cost());
            taken.add(new Strip.Column(column.x(), column.width(), halves.taken()));
            left.add(new Strip.Column(column.x(), column.width(), halves.rest()));
        }
        if (!progress || left.stream().allMatch(column -> column.galley().isEmpty())) {
            return null;
        }
        return new Split(
                resized(strip, new Strip.Columns(taken, body.facing()), true),
                resized(strip, new Strip.Columns(left, body.facing()), false),
                (isOneSided(body, taken, left) ? Cost.ONE_SIDE : Cost.PAIR) + cost);
    }

    private static @Nullable Split ofFlow(Strip strip, Flow flow, double room, boolean must) {
        Flow.Parts parts = flow.cut(room, must);
        return parts == null
                ? null
                : new Split(
                        resized(strip, parts.taken(), true),
                        resized(strip, parts.rest(), false),
                        Cost.LINE + parts.cost());
    }

    /** Whether a side that has a text stands wholly on one of the two pages while the other goes on. */
    private static boolean isOneSided(Strip.Columns whole, List<Strip.Column> taken, List<Strip.Column> left) {
        for (int i = 0; i < taken.size(); i++) {
            boolean divided =
                    !taken.get(i).galley().isEmpty() && !left.get(i).galley().isEmpty();
            if (!divided && !whole.columns().get(i).galley().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Split ofRows(Strip strip, Grid grid, double room, double page, boolean must) {
        Grid.Parts parts = grid.cut(room, page, must);
        if (parts == null) {
            return null;
        }
        Strip taken = resized(strip, new Strip.Rows(parts.taken()), true);
        Strip rest = resized(strip, new Strip.Rows(parts.rest()), false);
        boolean whole = strip.height() <= page;
        return new Split(taken, rest, parts.atRow() ? Cost.PAIR : whole ? Cost.ROW : Cost.PAIR);
    }

    private static Strip resized(Strip strip, Strip.Body body, boolean upper) {
        double height = switch (body) {
            case Strip.Columns columns -> columns.height();
            case Strip.Rows rows -> rows.grid().height();
            case Flow flow -> flow.height();
            default -> throw new IllegalArgumentException("a strip of " + body + " has no parts");
        };
        Strip.Start start = upper ? strip.start() : Strip.Start.NONE;
        double before = upper ? strip.before() : 0;
        return new Strip(
                body,
                before,
                height,
                strip.after(),
                strip.within(),
                strip.frame(),
                strip.head(),
                start,
                body.notes(),
                strip.across());
    }

    /** A column of a divided strip. */
    record Halves(Galley taken, Galley rest, double cost) {
        /** Null where a column has something but nothing of it fits. */
        static @Nullable Halves of(Galley galley, double room, double page, boolean must) {
            if (galley.isEmpty()) {
                return new Halves(galley, galley, 0);
            }
            Cut.Rest column = Cut.Rest.of(galley.strips());
            Cut cut = Cut.of(column, room, page, must);
            if (cut == null) {
                return null;
            }
            List<Strip> left = cut.rest(column).list();
            Galley rest = left.isEmpty() ? Galley.EMPTY : Galley.rest(left);
            double height = cut.height();
            Galley taken = new Galley(cut.taken(), galley.lead(), 0, height);
            return new Halves(taken, rest, Math.min(cut.cost(), Cost.AVOID));
        }
    }
}
