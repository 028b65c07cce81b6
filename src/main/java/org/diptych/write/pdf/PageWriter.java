package org.diptych.write.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.layout.Content;
import org.diptych.layout.LinkTarget;
import org.diptych.layout.Page;
import org.diptych.layout.Pages;
import org.diptych.layout.text.Face;
import org.diptych.layout.text.Fragment;
import org.diptych.layout.text.ShapedWord;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes the items of one page. */
final class PageWriter {
    private final PdfWriter writer;
    private final PdfContentByte canvas;
    private final Operators out;
    private final Resources resources;
    private final Page page;
    private final Map<Face, String> fontNames = new HashMap<>();
    private final List<double[]> underlines = new ArrayList<>();
    private @Nullable Content open;
    private boolean artifact;
    private boolean inText;
    private boolean inDrawing;
    private double lineX;
    private double lineY;
    private String font = "";
    private double size;
    private int color = 0xFF000000;
    private double spacing;

    /** What all pages of a file share. */
    record Resources(
            Fonts fonts,
            Words words,
            Pictures pictures,
            @Nullable Structure structure,
            Map<String, Pages.Place> places,
            List<Page> pages) {}

    PageWriter(PdfWriter writer, Resources resources, Page page) {
        this.writer = writer;
        this.canvas = writer.getDirectContent();
        this.out = new Operators(canvas.getInternalBuffer());
        this.resources = resources;
        this.page = page;
    }

    void write() throws IOException {
        for (Page.Item item : page.items()) {
            write(item);
        }
        close();
        writer.setPageEmpty(false);
    }

    private void panel(Page.Panel panel) {
        close();
        if (resources.structure() != null) {
            resources.structure().panel(panel.number());
        }
    }

    private void write(Page.Item item) throws IOException {
        switch (item) {
            case Page.Panel panel -> panel(panel);
            case Page.Text text -> text(text);
            case Page.Fill fill -> fill(fill);
            case Page.Stroke stroke -> stroke(stroke);
            case Page.Outline outline -> outline(outline);
            case Page.Picture picture -> picture(picture);
            case Page.Drawing drawing -> drawing(drawing);
            case Page.Path path -> path(path);
            case Page.LinkArea area -> link(area);
        }
    }

    /** All of a drawing is one piece of content: what reads aloud takes its text alternative. */
    private void drawing(Page.Drawing drawing) throws IOException {
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

    private double x(double x) {
        return x + page.edge();
    }

    private double y(double y) {
        return page.height() - y + page.edge();
    }

    // Marked content

    private void mark(@Nullable Content content, boolean decoration) {
        if (resources.structure() == null || inDrawing) {
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
            resources.structure().begin(canvas, content);
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
            canvas.endMarkedContentSequence();
            open = null;
        }
    }

    // Text

    private void text(Page.Text text) {
        double base = y(text.baseline());
        Face last = null;
        for (Fragment fragment : text.line().fragments()) {
            if (fragment instanceof Fragment.Glyphs glyphs) {
                Content content = glyphs.tag() instanceof Content c ? c : null;
                mark(content, text.repeated() || glyphs.leader());
                glyphs(glyphs, x(text.x()) + glyphs.x(), base + glyphs.style().baselineShift());
                last = glyphs.face();
            }
        }
        if (last != null && (text.line().spaced() || inDrawing) && resources.structure() != null && !artifact) {
            // Without it, what reads the text aloud joins the words at a line's end and the next one's beginning.
            out.raw(resources.fonts().use(last).space()).op("Tj");
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
        String name = fontNames.computeIfAbsent(glyphs.face(), f -> name(glyphs));
        if (!name.equals(font) || glyphs.size() != size) {
            font = name;
            size = glyphs.size();
            out.raw(name).raw(" ").number(size).op("Tf");
        }
    }

    /** Makes a font known to the page; the library says its name only by writing it. */
    private String name(Fragment.Glyphs glyphs) {
        var buffer = canvas.getInternalBuffer();
        int before = buffer.size();
        canvas.setFontAndSize(resources.fonts().use(glyphs.face()).font(), 1);
        byte[] written = buffer.toByteArray();
        int end = before;
        while (written[end] != ' ') {
            end++;
        }
        buffer.setSize(before);
        return new String(written, before, end - before, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private void words(List<Fragment.Placed> words) {
        boolean array = false;
        for (Fragment.Placed placed : words) {
            ShapedWord word = placed.word();
            for (Words.Part part : resources.words().of(word, placed.hyphen())) {
                boolean replaced = !part.actual().isEmpty() && resources.structure() != null && !artifact;
                if (replaced && array) {
                    out.op("]TJ");
                    array = false;
                }
                if (replaced) {
                    out.raw("/Span<</ActualText<").raw(part.actual()).op(">>>BDC");
                }
                out.raw(array ? "" : "[").raw(part.operands());
                array = true;
                if (replaced) {
                    out.op("]TJ").op("EMC");
                    array = false;
                }
            }
            if (placed.after() != 0) {
                out.raw(array ? "" : "[").number(-placed.after());
                array = true;
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
        var state = new PdfGState();
        state.setFillOpacity(value / 255f);
        canvas.setGState(state);
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

    private void picture(Page.Picture picture) throws IOException {
        mark(picture.content(), picture.content() == null);
        endText();
        canvas.addImage(
                resources.pictures().of(picture.image()),
                (float) picture.width(),
                0,
                0,
                (float) picture.height(),
                (float) x(picture.x()),
                (float) y(picture.y() + picture.height()));
    }

    // Links

    private void link(Page.LinkArea area) {
        LinkTarget target = area.link().link();
        if (target == null) {
            return;
        }
        PdfAnnotation annotation = annotation(area, target);
        if (annotation == null) {
            return;
        }
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.CONTENTS, new PdfString(description(target), PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.BORDER, new PdfBorderArray(0, 0, 0));
        if (resources.structure() != null) {
            int number = resources.structure().join(area.link(), annotation.getIndirectReference());
            annotation.put(PdfName.STRUCTPARENT, new PdfNumber(number));
        }
        writer.addAnnotation(annotation);
    }

    private static String description(LinkTarget target) {
        return target.description().isEmpty() ? target.href() + target.target() : target.description();
    }

    /** Null where the target is not printed. */
    private @Nullable PdfAnnotation annotation(Page.LinkArea area, LinkTarget target) {
        float left = (float) x(area.x());
        float bottom = (float) y(area.y() + area.height());
        float right = (float) x(area.x() + area.width());
        float top = (float) y(area.y());
        if (!target.href().isEmpty()) {
            return new PdfAnnotation(writer, left, bottom, right, top, new PdfAction(target.href()));
        }
        Pages.Place place = resources.places().get(target.target());
        if (place == null) {
            return null;
        }
        var rectangle = new org.openpdf.text.Rectangle(left, bottom, right, top);
        return PdfAnnotation.createLink(
                writer, rectangle, PdfAnnotation.HIGHLIGHT_INVERT, place.page(), destination(place, resources.pages()));
    }

    /** The top of a place, with a little air above it. */
    static PdfDestination destination(Pages.Place place, List<Page> pages) {
        Page on = pages.get(place.page() - 1);
        double y = on.height() - place.y() + on.edge() + 6;
        return new PdfDestination(PdfDestination.XYZ, -1, (float) Math.min(on.height() + on.edge(), y), 0);
    }
}
