package org.diptych.layout;

/** What a page end costs where it falls; the least sum of this and of the blank it leaves is taken. */
final class Cost {
    /** Between blocks. */
    static final int NONE = 0;
    /** Inside a paragraph, away from its first and last lines. */
    static final int LINE = 15;
    /** After the first item of a list and before its last. */
    static final int LONE_ITEM = 45;
    /** Inside a pair. */
    static final int PAIR = 60;
    /** Inside a pair, where one side has all of its text on one of the two pages. */
    static final int ONE_SIDE = 400;
    /** Inside a table row that would fit on a page. */
    static final int ROW = 2500;
    /** Against the theme's or the program's wish. */
    static final int AVOID = 3000;
    /** Only where nothing else is possible. */
    static final int FORBIDDEN = 1_000_000;

    private Cost() {}

    /** What blank paper costs: nothing for a line or two, much for half a page. */
    static double ofBlank(double blank, double page) {
        double share = Math.max(0, blank) / page;
        return 10_000 * share * share;
    }
}
