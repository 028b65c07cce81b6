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
    private long cellAfter;
    private long above;
    private boolean keeps;
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
        above = 0;
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
        cellAfter = lastAfter;
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

    /** What the last paragraph of the cell left last has below it, in twips. */
    long cellAfter() {
        return cellAfter;
    }

    /** A row was written: what its cells still asked for goes to the next one. */
    void row(long asked) {
        pending = asked;
    }

    /** Room that the row above has below its text already, in twips: Word joins no room across rows. */
    void above(long room) {
        above = room;
    }

    /** What is asked for above what comes next and the last paragraph does not have below it, in twips. */
    long lacking() {
        return fresh ? 0 : Math.max(0, pending - lastAfter);
    }

    /** What is asked for above what comes next, in twips. */
    long asked() {
        return pending;
    }

    /** Asks for room, in points; the largest wish wins, as margins collapse in CSS. */
    void ask(double points) {
        pending = Math.max(pending, Properties.twips(points));
    }

    /** No room is asked for any more. */
    void settle() {
        pending = 0;
        above = 0;
    }

    long before(Style style) {
        long own = Properties.twips(style.margin().top());
        return Math.max(0, (pending > lastAfter && pending > own ? pending : own) - above);
    }

    /** A paragraph was written, and whether it stays with the next. */
    void paragraph(long after, boolean keepsNext) {
        keeps = keepsNext;
        above = 0;
        pending = 0;
        lastAfter = after;
        afterTable = false;
        afterHeading = false;
        fresh = false;
    }

    /** Whether the last paragraph stays with what comes next. */
    boolean keeps() {
        return keeps;
    }

    void heading() {
        afterHeading = true;
    }

    /** A table was written. */
    void table() {
        pending = 0;
        lastAfter = 0;
        above = 0;
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
