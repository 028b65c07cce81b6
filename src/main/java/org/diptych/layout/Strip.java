package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.diptych.chart.Mark;
import org.diptych.layout.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal slice of a column: the least that is placed at once. Lengths are points.
 *
 * @param before space above it, dropped where it comes first on a page by itself
 * @param after what a page end after it costs, see {@link Cost}
 * @param within what a page end inside it costs at least
 * @param frame the innermost one it stands in
 * @param head repeated above it where it comes first on a page: the head of its table
 * @param notes called in it, in order
 * @param across whether it stands across all columns of the page
 */
record Strip(
        Body body,
        double before,
        double height,
        int after,
        int within,
        @Nullable Frame frame,
        @Nullable Head head,
        Start start,
        List<NoteText> notes,
        boolean across) {

    static Strip of(Body body, double height) {
        return new Strip(body, 0, height, Cost.NONE, Cost.NONE, null, null, Start.NONE, body.notes(), false);
    }

    Strip before(double value) {
        return value == before
                ? this
                : new Strip(body, value, height, after, within, frame, head, start, notes, across);
    }

    Strip after(int value) {
        return value == after
                ? this
                : new Strip(body, before, height, value, within, frame, head, start, notes, across);
    }

    /** With a page end after it costing at least so much. */
    Strip afterAtLeast(int value) {
        return value <= after ? this : after(value);
    }

    /** With a page end inside it costing at least so much. */
    Strip withinAtLeast(int value) {
        boolean divides = body instanceof Columns || body instanceof Rows || body instanceof Flow;
        return value <= within || !divides
                ? this
                : new Strip(body, before, height, after, value, frame, head, start, notes, across);
    }

    Strip in(@Nullable Frame value) {
        return Objects.equals(value, frame)
                ? this
                : new Strip(body, before, height, after, within, value, head, start, notes, across);
    }

    Strip under(@Nullable Head value) {
        return new Strip(body, before, height, after, within, frame, value, start, notes, across);
    }

    Strip starting(Start value) {
        return new Strip(body, before, height, after, within, frame, head, value, notes, across);
    }

    Strip across(boolean value) {
        return value == across
                ? this
                : new Strip(body, before, height, after, within, frame, head, start, notes, value);
    }

    Strip unturned() {
        return start.turn() == Turn.NONE
                ? this
                : starting(new Start(Turn.NONE, null, start.anchors(), start.markers()));
    }

    /** What the strip shows. */
    sealed interface Body permits Blank, Edge, TextLine, Picture, Drawn, Columns, Flow, Rows {
        default List<NoteText> notes() {
            return List.of();
        }
    }

    /** Nothing. */
    record Blank() implements Body {}

    /** The upper or lower edge of the strip's frame, with its padding. */
    record Edge(boolean upper) implements Body {}

    /** A line of a paragraph whose left edge is at {@code x}. */
    record TextLine(double x, Line line) implements Body {
        @Override
        public List<NoteText> notes() {
            return NoteText.calledIn(line);
        }
    }

    /**
     * A picture.
     *
     * @param described whether something is said of it, or there is nothing to say
     */
    record Picture(
            double x,
            double width,
            double height,
            Image image,
            boolean described,
            @Nullable Content content) implements Body {}

    /** A drawing, its marks placed from the strip's upper left corner moved by {@code x}. */
    record Drawn(
            double x,
            double width,
            List<Mark> marks,
            ChartSetter.Type type,
            @Nullable Content content) implements Body {
        Drawn {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Columns side by side that go on together from page to page: a pair.
     *
     * @param facing whether each stands on a page of its own
     */
    record Columns(List<Column> columns, boolean facing) implements Body {
        Columns {
            columns = List.copyOf(columns);
        }

        @Override
        public List<NoteText> notes() {
            List<NoteText> called = List.of();
            for (Column column : columns) {
                called = NoteText.with(called, column.galley());
            }
            return called;
        }

        double height() {
            double height = 0;
            for (Column column : columns) {
                height = Math.max(height, column.galley().height());
            }
            return height;
        }
    }

    /** One of several columns. */
    record Column(double x, double width, Galley galley) {}

    /** Table rows that hang together by cells over several rows; mostly one row. */
    record Rows(Grid grid) implements Body {
        @Override
        public List<NoteText> notes() {
            return NoteText.calledIn(
                    grid.cells().stream().map(Grid.Cell::galley).toList());
        }
    }

    /**
     * What is repeated at the top of each page that a table reaches: its caption and the rows of its head.
     *
     * @param rows height of the rows, which the frame of the table stands around; the caption is outside
     */
    record Head(Galley galley, double height, double rows) {}

    /**
     * What begins with a strip.
     *
     * @param turn whether a new page must begin here
     * @param page name of the page it stands on; null where it stands on that of the strip before it
     * @param anchors that links, contents and running heads refer to
     * @param markers lines beside the strip: list labels
     */
    record Start(Turn turn, @Nullable String page, List<Anchor> anchors, List<Marker> markers) {
        static final Start NONE = new Start(Turn.NONE, null, List.of(), List.of());

        Start {
            anchors = List.copyOf(anchors);
            markers = List.copyOf(markers);
        }

        Start with(Turn otherTurn, @Nullable String otherPage, List<Anchor> more) {
            if (otherTurn == Turn.NONE && otherPage == null && more.isEmpty()) {
                return this;
            }
            var all = new ArrayList<>(more);
            all.addAll(anchors);
            Turn both = otherTurn == Turn.NONE ? turn : otherTurn;
            return new Start(both, otherPage == null ? page : otherPage, all, markers);
        }

        Start with(Marker marker) {
            var all = new ArrayList<>(markers);
            all.add(marker);
            return new Start(turn, page, anchors, all);
        }
    }

    /** A line beside a strip, its left edge at {@code x}, its base line so far below the top of the strip. */
    record Marker(double x, double baseline, Line line) {}

    /** Whether a new page must begin. */
    enum Turn {
        NONE,
        PAGE,
        LEFT,
        RIGHT;

        static Turn of(String value) {
            return switch (value) {
                case "page", "always" -> PAGE;
                case "left" -> LEFT;
                case "right" -> RIGHT;
                default -> NONE;
            };
        }
    }
}
