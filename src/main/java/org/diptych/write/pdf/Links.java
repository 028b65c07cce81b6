package org.diptych.write.pdf;

import java.util.List;
import java.util.Map;
import org.diptych.layout.LinkTarget;
import org.diptych.layout.Page;
import org.diptych.layout.Pages;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The links of pages: annotations, which lie beside the content. */
final class Links {
    private final PdfWriter writer;
    private final @Nullable Structure structure;
    private final Map<String, Pages.Place> places;
    private final List<Page> pages;

    Links(PdfWriter writer, @Nullable Structure structure, Pages pages) {
        this.writer = writer;
        this.structure = structure;
        this.places = pages.places();
        this.pages = pages.pages();
    }

    /** Adds a link to the current page. */
    void add(Page.LinkArea area, Page page) {
        LinkTarget target = area.link().link();
        if (target != null) {
            add(area, target, annotation(rectangle(area, page), target));
        }
    }

    private void add(Page.LinkArea area, LinkTarget target, @Nullable PdfAnnotation annotation) {
        if (annotation == null) {
            return;
        }
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.CONTENTS, new PdfString(description(target), PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.BORDER, new PdfBorderArray(0, 0, 0));
        if (structure != null) {
            int key = structure.join(area.link(), annotation.getIndirectReference());
            annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        }
        writer.addAnnotation(annotation);
    }

    private static String description(LinkTarget target) {
        return target.description().isEmpty() ? target.href() + target.target() : target.description();
    }

    private static Rectangle rectangle(Page.LinkArea area, Page page) {
        double left = area.x() + page.edge();
        double top = page.height() - area.y() + page.edge();
        return new Rectangle((float) left, (float) (top - area.height()), (float) (left + area.width()), (float) top);
    }

    /** Null where the target is not printed. */
    private @Nullable PdfAnnotation annotation(Rectangle at, LinkTarget target) {
        if (!target.href().isEmpty()) {
            return new PdfAnnotation(
                    writer, at.getLeft(), at.getBottom(), at.getRight(), at.getTop(), new PdfAction(target.href()));
        }
        Pages.Place place = places.get(target.target());
        return place == null
                ? null
                : PdfAnnotation.createLink(
                        writer, at, PdfAnnotation.HIGHLIGHT_INVERT, place.page(), destination(place));
    }

    PdfDestination destination(Pages.Place place) {
        return new PdfDestination(PdfDestination.XYZ, -1, (float) top(place), 0);
    }

    /** The top of a place, with a little air above it. */
    double top(Pages.Place place) {
        Page on = pages.get(place.page() - 1);
        return Math.min(on.height() + on.edge(), on.height() - place.y() + on.edge() + 6);
    }
}
