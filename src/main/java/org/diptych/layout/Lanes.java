package org.diptych.layout;

/** Columns of equal width over the width of a page. */
record Lanes(int count, double width, double gap) {
    /** So many columns with a gap between them in a given width. */
    static Lanes of(int count, double width, double gap) {
        int columns = Math.max(1, count);
        return new Lanes(columns, (width - gap * (columns - 1)) / columns, gap);
    }

    /** Two on top of each other: each stands on a page of its own. */
    static Lanes facing(double width) {
        return new Lanes(2, width, -width);
    }

    /** As many in another width. */
    Lanes within(double total) {
        return of(count, total, gap);
    }

    double x(int lane) {
        return lane * (width + gap);
    }
}
