package org.diptych.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.layout.svg.Svg;
import org.diptych.layout.text.Fragment;
import org.diptych.layout.text.Line;
import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/**
 * Puts strips in their place on one page. Coordinates are those of the page. It takes what is to be painted and paints
 * it when asked what stands there: then several pages may be painted at the same time.
 */
final class Painter {
    private static final double LOOSE = 3.0;
    /** Some seven lines: what a reader sees as a hole. */
    private static final double UNEVEN = 90;

    private final int page;
    private final @Nullable Side side;
    private boolean onOwnSide;
    private final List<Page.Item> items = new ArrayList<>();
    private final List<Placed> anchors = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();

    /** An anchor with its place. */
    record Placed(Anchor anchor, Pages.Place place) {}

    /** Which of two facing pages is painted. */
    enum Side {
        LEFT(0),
        RIGHT(1);

        private final int index;

        Side(int index) {
            this.index = index;
        }

        /** What is its own in a list with something for each side. */
        <T> T of(List<T> sides) {
            return sides.get(index);
        }
    }

    /**
     * Paints a page.
     *
     * @param page from 1
     * @param side null for a page that faces no other
     */
    Painter(int page, @Nullable Side side) {
        this.page = page;
        this.side = side;
    }

    @Nullable
    Side side() {
        return side;
    }

    /** Paints what was taken since the last time. */
    void paint() {
        work.forEach(Runnable::run);
        work.clear();
    }

    List<Page.Item> items() {
        paint();
        return items;
    }

    List<Placed> anchors() {
        paint();
        return anchors;
    }

    List<Remark> remarks() {
        paint();
        return remarks;
    }

    void add(Page.Item item) {
        work.add(() -> items.add(item));
    }

    /** Takes the notes of this page. */
    void notes(List<Strip> strips, double x, double y) {
        work.add(() -> {
            onOwnSide = true;
            paint(strips, x, y);
            onOwnSide = false;
        });
    }

    /** Takes strips of a column, the first of which stands below the head of its table. */
    void column(List<Strip> strips, double x, double y) {
        work.add(() -> paint(strips, x, y));
    }

    /** Takes a remark on what the layout could not do well at a strip. */
    void remark(Remark.Kind kind, Strip strip, String detail) {
        work.add(() -> remarkOn(kind, strip, detail));
    }

    /** Paints strips one below the other, the table head that the first is under before it. */
    private void paint(List<Strip> strips, double x, double y) {
        if (strips.isEmpty()) {
            return;
        }
        double top = y;
        Strip.Head head = strips.get(0).head();
        if (head != null) {
            top += head.height();
        }
        strips(strips, x, top, false, head);
        if (head != null) {
            strips(head.galley().strips(), x, y, true, null);
        }
    }

    /** {@code above} is what is repeated above them, inside their frames. */
    private void strips(List<Strip> strips, double x, double y, boolean repeated, Strip.@Nullable Head above) {
        double[] tops = new double[strips.size()];
        double at = y;
        boolean framed = false;
        for (int i = 0; i < tops.length; i++) {
            Strip strip = strips.get(i);
            at += i == 0 ? 0 : strip.before();
            tops[i] = at;
            at += strip.height();
            framed |= strip.frame() != null;
        }
        if (framed) {
            frames(strips, tops, x, above);
        }
        for (int i = 0; i < tops.length; i++) {
            strip(strips.get(i), x, tops[i], repeated);
        }
    }

    /** How far a frame reaches on this page, and whether it begins and ends here. */
    private static final class Extent {
        double top;
        double bottom;
        boolean begins;
        boolean ends;
    }

    private void frames(List<Strip> strips, double[] tops, double x, Strip.@Nullable Head above) {
        Map<Frame, Extent> extents = new LinkedHashMap<>();
        for (int i = 0; i < tops.length; i++) {
            Strip strip = strips.get(i);
            boolean edge = strip.body() instanceof Strip.Edge;
            for (Frame f : chain(strip.frame())) {
                Extent extent = extents.get(f);
                if (extent == null) {
                    extent = new Extent();
                    extent.top = i == 0 && above != null ? tops[i] - within(f, above) : tops[i];
                    extents.put(f, extent);
                }
                extent.bottom = tops[i] + strip.height();
                if (edge && f.equals(strip.frame())) {
                    boolean upper = ((Strip.Edge) strip.body()).upper();
                    extent.begins |= upper;
                    extent.ends |= !upper;
                }
            }
        }
        extents.forEach((frame, extent) -> frame(frame, extent, x));
    }

    /** How much of what is repeated stands in a frame: the caption of a table stands outside its own. */
    private static double within(Frame frame, Strip.Head repeated) {
        return isTable(frame.style()) ? repeated.rows() : repeated.height();
    }

    private static boolean isTable(Style style) {
        return style.display().equals("table");
    }

    /** The frames around a strip, outermost first. */
    private static List<Frame> chain(@Nullable Frame inner) {
        if (inner == null) {
            return List.of();
        }
        var chain = new ArrayList<Frame>(inner.depth());
        for (Frame f = inner; f != null; f = f.outer()) {
            chain.add(0, f);
        }
        return chain;
    }

    private void frame(Frame frame, Extent extent, double x) {
        Style style = frame.style();
        double left = x + frame.x();
        double height = extent.bottom - extent.top;
        boolean whole = extent.begins && extent.ends;
        double radius = whole ? Math.min(style.borderRadius(), height / 2) : 0;
        if (style.background() != 0) {
            items.add(new Page.Fill(left, extent.top, frame.width(), height, style.background(), radius));
        }
        // A table has its rules on every page that it reaches, as it has its head.
        boolean table = isTable(style);
        Style.Border top = extent.begins || table ? style.borderTop() : Style.Border.NONE;
        Style.Border bottom = extent.ends || table ? style.borderBottom() : Style.Border.NONE;
        boolean even = style.borderTop().equals(style.borderLeft())
                && style.borderTop().equals(style.borderRight())
                && style.borderTop().equals(style.borderBottom());
        if (radius > 0 && even && top.width() > 0) {
            items.add(new Page.Outline(left, extent.top, frame.width(), height, radius, top.width(), top.color()));
            return;
        }
        borders(left, extent.top, frame.width(), height, top, style.borderRight(), bottom, style.borderLeft());
    }

    private void borders(
            double x,
            double y,
            double width,
            double height,
            Style.Border top,
            Style.Border right,
            Style.Border bottom,
            Style.Border left) {
        double r = x + width;
        double b = y + height;
        stroke(x, y + top.width() / 2, r, y + top.width() / 2, top);
        stroke(r - right.width() / 2, y, r - right.width() / 2, b, right);
        stroke(x, b - bottom.width() / 2, r, b - bottom.width() / 2, bottom);
        stroke(x + left.width() / 2, y, x + left.width() / 2, b, left);
    }

    private void stroke(double x1, double y1, double x2, double y2, Style.Border border) {
        if (border.width() > 0 && border.color() >>> 24 != 0) {
            items.add(new Page.Stroke(x1, y1, x2, y2, border.width(), border.color(), border.line()));
        }
    }

    private void strip(Strip strip, double x, double y, boolean before) {
        // What is for both facing pages was printed on the left one.
        boolean repeated = before || (side == Side.RIGHT && !onOwnSide);
        if (!repeated) {
            for (Anchor anchor : strip.start().anchors()) {
                anchors.add(new Placed(anchor, new Pages.Place(page, x, y)));
            }
        }
        for (Strip.Marker marker : strip.start().markers()) {
            line(marker.line(), x + marker.x(), y + marker.baseline(), repeated);
        }
        switch (strip.body()) {
            case Strip.Blank blank -> {}
            case Strip.Edge edge -> {}
            case Strip.TextLine text ->
                line(text.line(), x + text.x(), y + text.line().baseline(), repeated);
            case Strip.Picture p -> picture(p, x + p.x(), y, repeated ? null : p.content());
            case Strip.Drawn drawn ->
                items.add(new Page.Drawing(
                        drawn.type().items(drawn.marks(), x + drawn.x(), y), repeated ? null : drawn.content()));
            case Strip.Columns columns -> {
                if (side != Side.RIGHT || onOwnSide) {
                    balance(strip, columns);
                }
                if (side == null || !columns.facing()) {
                    for (Strip.Column column : columns.columns()) {
                        nested(column.galley().strips(), x + column.x(), y, repeated);
                    }
                } else {
                    own(side.of(columns.columns()), x, y, before);
                }
            }
            case Strip.Rows rows -> grid(rows.grid(), x, y, repeated);
            case Flow flow -> {
                for (int i = 0; i < flow.columns().size(); i++) {
                    nested(flow.columns().get(i), x + flow.x() + flow.lanes().x(i), y, repeated);
                }
            }
        }
    }

    /** The column that stands on this of two facing pages. */
    private void own(Strip.Column column, double x, double y, boolean repeated) {
        onOwnSide = true;
        nested(column.galley().strips(), x + column.x(), y, repeated);
        onOwnSide = false;
    }

    private void picture(Strip.Picture picture, double x, double y, @Nullable Content content) {
        if (!picture.described()) {
            Image image = picture.image();
            remarks.add(new Remark(Remark.Kind.UNDESCRIBED_PICTURE, page, image.at(), image.path()));
        }
        Svg svg = picture.image().svg();
        if (svg == null) {
            items.add(new Page.Picture(x, y, picture.width(), picture.height(), picture.image(), content));
        } else {
            double scale = picture.width() / svg.width();
            List<Page.Item> shapes = new ArrayList<>(svg.shapes().size());
            svg.shapes().forEach(shape -> shapes.add(new Page.Figure(x, y, scale, shape)));
            items.add(new Page.Drawing(shapes, content));
        }
    }

    private void nested(List<Strip> strips, double x, double y, boolean repeated) {
        if (!strips.isEmpty() && strips.get(0).head() != null) {
            paint(strips, x, y);
        } else {
            strips(strips, x, y, repeated, null);
        }
    }

    private void line(Line line, double x, double baseline, boolean repeated) {
        items.add(new Page.Text(x, baseline, line, repeated));
        if (!repeated) {
            links(line, x, baseline);
            remark(line);
        }
    }

    private void remarkOn(Remark.Kind kind, Strip strip, String detail) {
        remarks.add(new Remark(kind, page, Places.of(strip), detail));
    }

    /** One side much longer than the other: a text that says more in one language, or blocks that do not match. */
    private void balance(Strip strip, Strip.Columns columns) {
        if (columns.columns().size() == 2) {
            double left = columns.columns().get(0).galley().height();
            double right = columns.columns().get(1).galley().height();
            double shorter = Math.min(left, right);
            double longer = Math.max(left, right);
            if (shorter > 0 && longer > 1.5 * shorter && longer - shorter > UNEVEN) {
                remarkOn(
                        Remark.Kind.UNEVEN_PAIR,
                        strip,
                        Math.round(left) + " and " + Math.round(right) + " points high");
            }
        }
    }

    private void remark(Line line) {
        if (line.overfull()) {
            remarks.add(new Remark(Remark.Kind.OVERFULL_LINE, page, Places.of(line), line.text()));
        } else if (line.ratio() > LOOSE) {
            remarks.add(new Remark(Remark.Kind.LOOSE_LINE, page, Places.of(line), line.text()));
        }
    }

    /** One area for each link on the line. */
    private void links(Line line, double x, double baseline) {
        Node open = null;
        double from = 0;
        double to = 0;
        for (Fragment fragment : line.fragments()) {
            Object tag = fragment.tag();
            if (tag == null) {
                continue;
            }
            Node link = tag instanceof Content content ? content.node().enclosingLink() : null;
            if (link != open) {
                area(open, x + from, x + to, baseline, line);
                from = fragment.x();
            }
            open = link;
            to = fragment.x() + fragment.width();
        }
        area(open, x + from, x + to, baseline, line);
    }

    private void area(@Nullable Node link, double from, double to, double baseline, Line line) {
        if (link != null && to > from) {
            double top = baseline - line.baseline();
            items.add(new Page.LinkArea(from, top, to - from, line.height(), link));
        }
    }

    private void grid(Grid grid, double x, double y, boolean repeated) {
        for (Grid.Cell cell : grid.cells()) {
            if (cell.look().background() != 0) {
                double top = y + grid.top(cell.row());
                items.add(new Page.Fill(
                        x + cell.x(),
                        top,
                        cell.width(),
                        height(grid, cell),
                        cell.look().background(),
                        0));
            }
        }
        var drawn = new ArrayList<Page.Item>();
        for (Grid.Cell cell : grid.cells()) {
            edges(cell, x + cell.x(), y + grid.top(cell.row()), height(grid, cell), drawn);
        }
        items.addAll(drawn);
        for (Grid.Cell cell : grid.cells()) {
            double free = height(grid, cell) - cell.height();
            double shift = switch (cell.look().verticalAlign()) {
                case "middle" -> free / 2;
                case "bottom" -> free;
                default -> 0;
            };
            double top = y + grid.top(cell.row()) + cell.inset().top() + Math.max(0, shift);
            nested(cell.galley().strips(), x + cell.x() + cell.inset().left(), top, repeated);
        }
    }

    private static double height(Grid grid, Grid.Cell cell) {
        return grid.top(cell.row() + cell.rowSpan()) - grid.top(cell.row());
    }

    /** The lines around a cell, centred on its edges; a line that a neighbour drew is not drawn again. */
    private static void edges(Grid.Cell cell, double x, double y, double height, List<Page.Item> drawn) {
        Grid.Look look = cell.look();
        double r = x + cell.width();
        double b = y + height;
        edge(x, y, r, y, look.top(), drawn);
        edge(x, b, r, b, look.bottom(), drawn);
        edge(x, y, x, b, look.left(), drawn);
        edge(r, y, r, b, look.right(), drawn);
    }

    private static void edge(double x1, double y1, double x2, double y2, Style.Border border, List<Page.Item> drawn) {
        if (border.width() > 0 && border.color() >>> 24 != 0) {
            var stroke = new Page.Stroke(x1, y1, x2, y2, border.width(), border.color(), border.line());
            if (!drawn.contains(stroke)) {
                drawn.add(stroke);
            }
        }
    }
}
