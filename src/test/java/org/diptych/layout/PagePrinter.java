package org.diptych.layout;

import java.util.Locale;
import org.diptych.layout.text.Fragment;

/** Pages as text, so that a change of layout is read as a diff. Lengths are rounded to tenths. */
final class PagePrinter {
    private PagePrinter() {}

    static String print(Pages pages) {
        var text = new StringBuilder();
        for (Page page : pages.pages()) {
            text.append("page ").append(page.number()).append(' ').append(size(page.width(), page.height()));
            text.append('\n');
            page.items().forEach(item -> text.append("  ").append(item(item)).append('\n'));
        }
        pages.bookmarks().forEach(bookmark -> bookmark(bookmark, "", text));
        return text.toString();
    }

    private static void bookmark(Pages.Bookmark bookmark, String indent, StringBuilder text) {
        text.append(indent)
                .append("bookmark ")
                .append(bookmark.title())
                .append(" -> ")
                .append(bookmark.place().page())
                .append('\n');
        bookmark.below().forEach(below -> bookmark(below, indent + "  ", text));
    }

    private static String item(Page.Item item) {
        return switch (item) {
            case Page.Panel p -> "panel " + p.number();
            case Page.Text t -> "text " + at(t.x() + left(t), t.baseline()) + " " + quoted(t) + role(t);
            case Page.Fill f ->
                "fill " + at(f.x(), f.y()) + " " + size(f.width(), f.height())
                        + String.format(Locale.ROOT, " %08x", f.color());
            case Page.Stroke s -> "line " + at(s.x1(), s.y1()) + " to " + at(s.x2(), s.y2()) + " " + n(s.width());
            case Page.Outline o -> "outline " + at(o.x(), o.y()) + " " + size(o.width(), o.height());
            case Page.Picture p -> "picture " + at(p.x(), p.y()) + " " + size(p.width(), p.height());
            case Page.Drawing d -> "drawing" + drawn(d);
            case Page.Path p ->
                "path " + p.points().size() / 2 + " points "
                        + at(p.points().get(0), p.points().get(1));
            case Page.Figure f ->
                "figure " + f.shape().contours().size() + " contours at " + at(f.x(), f.y())
                        + String.format(Locale.ROOT, " %08x", f.shape().color());
            case Page.LinkArea a ->
                "link " + at(a.x(), a.y()) + " " + size(a.width(), a.height()) + " "
                        + (a.link().link() == null
                                ? ""
                                : a.link().link().href() + "#" + a.link().link().target());
        };
    }

    /** Words and areas; hatching is counted. */
    private static String drawn(Page.Drawing drawing) {
        var text = new StringBuilder();
        if (drawing.content() != null) {
            text.append(" \"").append(drawing.content().node().alternative()).append('"');
        }
        int lines = 0;
        for (Page.Item item : drawing.items()) {
            if (item instanceof Page.Stroke) {
                lines++;
            } else {
                text.append("\n    ").append(item(item));
            }
        }
        return text.append("\n    ").append(lines).append(" lines").toString();
    }

    private static double left(Page.Text text) {
        return text.line().fragments().isEmpty()
                ? 0
                : text.line().fragments().get(0).x();
    }

    private static String quoted(Page.Text text) {
        return "\"" + text.line().text() + "\"";
    }

    private static String role(Page.Text text) {
        if (text.repeated()) {
            return " repeated";
        }
        for (Fragment fragment : text.line().fragments()) {
            if (fragment.tag() instanceof Content content) {
                return " " + content.node().role().type();
            }
        }
        return " decoration";
    }

    private static String at(double x, double y) {
        return n(x) + "," + n(y);
    }

    private static String size(double width, double height) {
        return n(width) + "x" + n(height);
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value + 0.0);
    }
}
