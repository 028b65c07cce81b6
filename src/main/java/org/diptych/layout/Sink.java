package org.diptych.layout;

import org.jspecify.annotations.Nullable;

/** Takes what blocks are set to, in reading order. */
interface Sink {
    /** Margin above or below; neighbouring margins are joined. */
    void space(double margin);

    void open(Frame frame);

    void close(Frame frame);

    /** A new page before what comes next, with this name where it is not null. */
    void turn(Strip.Turn turn, @Nullable String page);

    /** Whether what comes stands across all columns of the page. */
    void across(boolean value);

    void anchor(Anchor anchor);

    void set(Leaf leaf);

    void put(Galley galley);

    /** Makes a page end after what came last cost at least so much. */
    void keepWithNext(int cost);

    Mark mark();

    /** Makes page ends between all strips since a mark cost at least so much. */
    void keepTogether(Mark from, int cost);

    /** A place in what was set. */
    record Mark(int index) {}
}
