package org.diptych.write.pdf;

import java.io.IOException;
import java.util.List;
import org.diptych.layout.Image;
import org.diptych.layout.text.Face;
import org.diptych.workspace.Workspace;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** What the pages of a file share. Names are given in the order of pages, whoever writes these first. */
record Resources(Fonts fonts, Words words, Pictures pictures, Opacities opacities, Shadings shadings) {
    /** All that pages need, made known to the file. */
    static Resources of(List<Needs> pages, PdfWriter writer, Workspace workspace) throws IOException {
        var fonts = new Fonts(writer);
        var pictures = new Pictures(workspace, writer);
        var opacities = new Opacities(writer);
        var shadings = new Shadings(writer);
        for (Needs needs : pages) {
            needs.faces().forEach(fonts::add);
            needs.opacities().forEach(opacities::add);
            needs.shadings().forEach(shadings::add);
            for (Image image : needs.images()) {
                pictures.add(image);
            }
        }
        return new Resources(fonts, new Words(fonts), pictures, opacities, shadings);
    }

    /** Gives a page what it needs. */
    void addTo(PdfContentByte page, Needs needs) {
        for (Face face : needs.faces()) {
            fonts.of(face).addTo(page);
        }
        needs.opacities().forEach(opacity -> opacities.addTo(page, opacity));
        needs.shadings().forEach(shading -> shadings.addTo(page, shading));
        needs.images().forEach(image -> pictures.addTo(page, image));
        page.getInternalBuffer().reset();
    }
}
