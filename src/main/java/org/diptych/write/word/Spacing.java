package org.diptych.write.word;

import org.diptych.style.Style;

/**
 * The room between paragraphs. Word knows the space above and below a paragraph and takes the larger of both; what boxes,
 * lists and tables ask for goes to the next paragraph.
 */
final class Spacing {
    private long pending;
    private long lastAfter;
    private long leftover;
    private boolean breaks;
    private boolean held;
    private boolean fresh = true;
    private boolean afterTable;
    private boolean afterHeading;

    /** What holds outside a cell. */
    record State(long pending, long lastAfter, boolean afterTable, boolean afterHeading) {}

    /** A page begins: no break is needed, and nothing stands above. */
    void begin() {
        pending = 0;
        lastAfter = 0;
        breaks = false;
        fresh = true;
        afterTable = false;
    }

    State enter() {
        State outside = new State(pending, lastAfter, afterTable, afterHeading);
        lastAfter = 0;
        afterTable = false;
        afterHeading = false;
        return outside;
    }

    void leave(State outside) {
        leftover = pending > lastAfter ? pending : 0;
        pending = outside.pending();
        lastAfter = outside.lastAfter();
        afterTable = outside.afterTable();
        afterHeading = outside.afterHeading();
        fresh = false;
    }

    /** What the cell left last still asked for below its last paragraph, in twips. */
    long leftover() {
        return leftover;
    }

    /** A row was written: what its cells still asked for goes to the next one. */
    void row(long asked) {
        pending = asked;
    }

    /** Asks for room, in points; the largest wish wins, as margins collapse in CSS. */
    void ask(double points) {
        pending = Math.max(pending, Properties.twips(points));
    }

    /** No room is asked for any more. */
    void settle() {
        pending = 0;
    }

    long before(Style style) {
        long own = Properties.twips(style.margin().top());
        return pending > lastAfter && pending > own ? pending : own;
    }

    /** A paragraph was written. */
    void paragraph(long after) {
        pending = 0;
        lastAfter = after;
        afterTable = false;
        afterHeading = false;
        fresh = false;
    }

    void heading() {
        afterHeading = true;
    }

    /** A table was written. */
    void table() {
        pending = 0;
        lastAfter = 0;
        afterTable = true;
        afterHeading = false;
        fresh = false;
    }

    boolean isAfterTable() {
        return afterTable;
    }

    boolean isAfterHeading() {
        return afterHeading;
    }

    /** The next paragraph begins a page. */
    void breakPage() {
        breaks = !fresh;
    }

    boolean isBreakAsked() {
        return breaks;
    }

    /** Whether the next paragraph begins a page; asked once. */
    boolean takeBreak() {
        boolean asked = breaks;
        breaks = false;
        return asked && !held;
    }

    /** While held, nothing begins a page: the second of two headings belongs to the first. */
    void holdBreak(boolean hold) {
        held = hold;
    }

    boolean holdsBreak() {
        return held;
    }
}
