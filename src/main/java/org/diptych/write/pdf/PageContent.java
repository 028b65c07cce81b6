package org.diptych.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.diptych.layout.Content;
import org.diptych.layout.Page;
import org.diptych.layout.svg.Gradient;
import org.diptych.layout.text.Face;
import org.diptych.layout.text.Fragment;
import org.diptych.layout.text.ShapedWord;
import org.jspecify.annotations.Nullable;

/** Makes the content of one page. Pages are made at the same time: what they share is in their {@link Resources}. */
final class PageContent {
    private final Operators out = new Operators(1 << 15);
    private final Resources resources;
    private final Page page;
    private final boolean tagged;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Page.LinkArea> links = new ArrayList<>();
    private final List<double[]> underlines = new ArrayList<>();
    private @Nullable Content open;
    private int panel;
    private boolean artifact;
    private boolean inText;
    private boolean inDrawing;
    private double lineX;
    private double lineY;
    private @Nullable Face face;
    private byte[] space = {};
    private double size;
    private int color = 0xFF000000;
    private double spacing;

    /** Marked content; its number on the page is its place among the marks. */
    record Mark(Content content, int panel) {}

    /** A page ready for the file. */
    static final class Made {
        private final byte[] deflated;
        private final List<Mark> marks;
        private final List<Page.LinkArea> links;

        private Made(byte[] deflated, List<Mark> marks, List<Page.LinkArea> links) {
            this.deflated = deflated;
            this.marks = marks;
            this.links = links;
        }

        /** Its operators, compressed; not to be changed. */
        byte[] deflated() {
            return deflated;
        }

        List<Mark> marks() {
            return marks;
        }

        List<Page.LinkArea> links() {
            return links;
        }
    }

    private PageContent(Page page, Resources resources, boolean tagged) {
        this.page = page;
        this.resources = resources;
        this.tagged = tagged;
    }

    /** @param compression of 1 to 9 */
    static Made of(Page page, Resources resources, boolean tagged, int compression) {
        var content = new PageContent(page, resources, tagged);
        page.items().forEach(content::write);
        content.close();
        return new Made(content.out.deflated(compression), content.marks, content.links);
    }

    /** Content is read in the order of panels, not in that of sheets. */
    private void panel(Page.Panel next) {
        close();
        panel = next.number();
    }

    private void write(Page.Item item) {
        switch (item) {
            case Page.Panel next -> panel(next);
            case Page.Text text -> text(text);
            case Page.Fill fill -> fill(fill);
            case Page.Stroke stroke -> stroke(stroke);
            case Page.Outline outline -> outline(outline);
            case Page.Picture picture -> picture(picture);
            case Page.Drawing drawing -> drawing(drawing);
            case Page.Path path -> path(path);
            case Page.Figure figure -> figure(figure);
            case Page.LinkArea area -> links.add(area);
        }
    }

    /** All of a drawing is one piece of content: what reads aloud takes its text alternative. */
    private void drawing(Page.Drawing drawing) {
        mark(drawing.content(), drawing.content() == null);
        inDrawing = true;
        for (Page.Item item : drawing.items()) {
            write(item);
        }
        inDrawing = false;
        endText();
    }

    private void path(Page.Path path) {
        decorate();
        boolean filled = path.thickness() == 0;
        if (filled) {
            color(path.color());
        } else {
            pen(path.thickness(), path.color());
            out.op("1 j");
            dash(path.style(), path.thickness());
        }
        List<Double> at = path.points();
        for (int i = 0; i + 1 < at.size(); i += 2) {
            out.number(x(at.get(i))).number(y(at.get(i + 1))).raw(i == 0 ? "m " : "l ");
        }
        out.op(filled ? "h f" : "S");
        if (!filled && !path.style().equals("solid")) {
            out.op("0 J[]0 d");
        }
    }

    private void figure(Page.Figure figure) {
        decorate();
        color(figure.shape().color());
        Gradient gradient = figure.shape().gradient();
        if (gradient != null) {
            out.op("q");
        }
        for (List<Double> contour : figure.shape().contours()) {
            for (int i = 0; i + 1 < contour.size(); i += 2) {
                out.number(x(figure.x() + contour.get(i) * figure.scale()))
                        .number(y(figure.y() + contour.get(i + 1) * figure.scale()))
                        .raw(i == 0 ? "m " : "l ");
            }
            out.raw("h ");
        }
        boolean evenOdd = figure.shape().evenOdd();
        if (gradient == null) {
            out.op(evenOdd ? "f*" : "f");
        } else {
            out.op(evenOdd ? "W* n" : "W n");
            shade(figure, gradient);
            out.op("Q");
        }
    }

    /** Paints all that is seen through the shape. */
    private void shade(Page.Figure figure, Gradient gradient) {
        List<Double> m = gradient.matrix();
        double scale = figure.scale();
        out.number(scale * m.get(0)).number(-scale * m.get(1));
        out.number(scale * m.get(2)).number(-scale * m.get(3));
        out.number(x(figure.x() + scale * m.get(4))).number(y(figure.y() + scale * m.get(5)));
        out.op("cm").raw(resources.shadings().name(gradient.colours())).op(" sh");
    }

    private double x(double x) {
        return x + page.edge();
    }

    private double y(double y) {
        return page.height() - y + page.edge();
    }

    // Marked content

    private void mark(@Nullable Content content, boolean decoration) {
        if (!tagged || inDrawing) {
            return;
        }
        if (decoration || content == null) {
            if (!artifact) {
                close();
                out.op("/Artifact BMC");
                artifact = true;
            }
            return;
        }
        if (content != open) {
            close();
            out.sign('/')
                    .raw(content.node().role().type())
                    .raw("<</MCID ")
                    .integer(marks.size())
                    .op(">>BDC");
            marks.add(new Mark(content, panel));
            open = content;
        }
    }

    private void close() {
        endText();
        if (artifact) {
            out.op("EMC");
            artifact = false;
        }
        if (open != null) {
            out.op("EMC");
            open = null;
        }
    }

    // Text

    private void text(Page.Text text) {
        double base = y(text.baseline());
        boolean any = false;
        for (Fragment fragment : text.line().fragments()) {
            if (fragment instanceof Fragment.Glyphs glyphs) {
                Content content = glyphs.tag() instanceof Content c ? c : null;
                mark(content, text.repeated() || glyphs.leader());
                glyphs(glyphs, x(text.x()) + glyphs.x(), base + glyphs.style().baselineShift());
                any = true;
            }
        }
        if (any && (text.line().spaced() || inDrawing) && tagged && !artifact) {
            // Without it, what reads the text aloud joins the words at a line's end and the next one's beginning.
            out.raw(space).op("Tj");
        }
    }

    private void glyphs(Fragment.Glyphs glyphs, double x, double y) {
        if (!inText) {
            out.op("BT");
            inText = true;
            lineX = 0;
            lineY = 0;
        }
        font(glyphs);
        color(glyphs.style().color());
        if (glyphs.style().letterSpacing() != spacing) {
            spacing = glyphs.style().letterSpacing();
            out.number(spacing).op("Tc");
        }
        out.number(x - lineX).number(y - lineY).op("Td");
        lineX = x;
        lineY = y;
        words(glyphs.words());
        if (glyphs.style().underline()) {
            double unit = glyphs.size() / 1000;
            double thickness = glyphs.face().underlineThickness() * unit;
            double top = y + glyphs.face().underlinePosition() * unit - thickness / 2;
            underlines.add(new double[] {
                x, top, glyphs.width(), thickness, glyphs.style().color()
            });
        }
    }

    private void font(Fragment.Glyphs glyphs) {
        if (glyphs.face() != face || glyphs.size() != size) {
            face = glyphs.face();
            size = glyphs.size();
            Fonts.Used font = resources.fonts().of(face);
            space = font.space();
            out.raw(font.name()).sign(' ').number(size).op("Tf");
        }
    }

    private void words(List<Fragment.Placed> words) {
        boolean array = false;
        for (Fragment.Placed placed : words) {
            ShapedWord word = placed.word();
            for (Words.Part part : resources.words().of(word, placed.hyphen())) {
                boolean replaced = part.actual().length > 0 && tagged && !artifact;
                if (replaced && array) {
                    out.op("]TJ");
                    array = false;
                }
                if (replaced) {
                    out.raw("/Span<</ActualText<").raw(part.actual()).op(">>>BDC");
                }
                if (!array) {
                    out.sign('[');
                    array = true;
                }
                out.raw(part.operands());
                if (replaced) {
                    out.op("]TJ").op("EMC");
                    array = false;
                }
            }
            if (placed.after() != 0) {
                if (!array) {
                    out.sign('[');
                    array = true;
                }
                out.number(-placed.after());
            }
        }
        if (array) {
            out.op("]TJ");
        }
    }

    private void endText() {
        if (!inText) {
            return;
        }
        out.op("ET");
        inText = false;
        for (double[] line : underlines) {
            color((int) line[4]);
            out.number(line[0]).number(line[1]).number(line[2]).number(line[3]).op("re f");
        }
        underlines.clear();
    }

    private void color(int argb) {
        if (argb == color) {
            return;
        }
        if (argb >>> 24 != color >>> 24) {
            alpha(argb >>> 24);
        }
        color = argb;
        rgb(argb).op("rg");
    }

    private Operators rgb(int argb) {
        return out.number((argb >> 16 & 0xFF) / 255.0)
                .number((argb >> 8 & 0xFF) / 255.0)
                .number((argb & 0xFF) / 255.0);
    }

    private void alpha(int value) {
        out.raw(resources.opacities().name(value)).op(" gs");
    }

    // Decoration

    private void decorate() {
        mark(null, true);
        endText();
    }

    private void fill(Page.Fill fill) {
        decorate();
        color(fill.color());
        path(fill.x(), fill.y(), fill.width(), fill.height(), fill.radius());
        out.op("f");
    }

    private void stroke(Page.Stroke stroke) {
        decorate();
        pen(stroke.width(), stroke.color());
        double thickness = stroke.width();
        dash(stroke.style(), thickness);
        boolean horizontal = stroke.y1() == stroke.y2();
        if (stroke.style().equals("double")) {
            double shift = thickness / 3;
            line(stroke, horizontal ? 0 : shift, horizontal ? shift : 0);
            line(stroke, horizontal ? 0 : -shift, horizontal ? -shift : 0);
        } else {
            line(stroke, 0, 0);
        }
        if (stroke.style().equals("dashed") || stroke.style().equals("dotted")) {
            out.op("0 J[]0 d");
        }
    }

    private void dash(String style, double thickness) {
        switch (style) {
            case "dashed" ->
                out.raw("[").number(3 * thickness).number(2 * thickness).op("]0 d");
            case "dotted" -> out.raw("1 J[0 ").number(2 * thickness).op("]0 d");
            case "double" -> out.number(thickness / 3).op("w");
            default -> {}
        }
    }

    private void pen(double width, int argb) {
        rgb(argb).op("RG");
        out.number(width).op("w");
    }

    private void line(Page.Stroke stroke, double dx, double dy) {
        out.number(x(stroke.x1()) + dx).number(y(stroke.y1()) + dy).raw("m ");
        out.number(x(stroke.x2()) + dx).number(y(stroke.y2()) + dy).op("l S");
    }

    private void outline(Page.Outline outline) {
        decorate();
        pen(outline.thickness(), outline.color());
        double half = outline.thickness() / 2;
        path(
                outline.x() + half,
                outline.y() + half,
                outline.width() - outline.thickness(),
                outline.height() - outline.thickness(),
                Math.max(0, outline.radius() - half));
        out.op("S");
    }

    private void path(double left, double top, double width, double height, double radius) {
        double x = x(left);
        double bottom = y(top + height);
        if (radius <= 0) {
            out.number(x).number(bottom).number(width).number(height).raw("re ");
            return;
        }
        double r = Math.min(radius, Math.min(width, height) / 2);
        double c = r * 0.4477;
        double right = x + width;
        double upper = bottom + height;
        out.number(x + r).number(bottom).raw("m ");
        out.number(right - r).number(bottom).raw("l ");
        curve(right - c, bottom, right, bottom + c, right, bottom + r);
        out.number(right).number(upper - r).raw("l ");
        curve(right, upper - c, right - c, upper, right - r, upper);
        out.number(x + r).number(upper).raw("l ");
        curve(x + c, upper, x, upper - c, x, upper - r);
        out.number(x).number(bottom + r).raw("l ");
        curve(x, bottom + c, x + c, bottom, x + r, bottom);
        out.raw("h ");
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        out.number(x1).number(y1).number(x2).number(y2).number(x3).number(y3).raw("c ");
    }

    private void picture(Page.Picture picture) {
        mark(picture.content(), picture.content() == null);
        endText();
        out.raw("q ").number(picture.width()).raw("0 0 ").number(picture.height());
        out.number(x(picture.x())).number(y(picture.y() + picture.height())).raw("cm ");
        out.raw(resources.pictures().name(picture.image())).op(" Do Q");
    }
}
