package org.diptych.write.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.diptych.workspace.Workspace;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** Pictures in the file's own form, each once. They are made known one after the other; then threads may ask. */
final class Pictures {
    private final Workspace workspace;
    private final PdfWriter writer;
    private final Map<org.diptych.layout.Image, Used> known = new HashMap<>();

    private record Used(Image image, String name) {}

    Pictures(Workspace workspace, PdfWriter writer) {
        this.workspace = workspace;
        this.writer = writer;
    }

    /** Makes a picture known to the file. */
    void add(org.diptych.layout.Image image) throws IOException {
        if (!known.containsKey(image)) {
            Image made = Image.getInstance(workspace.bytes(image.path()));
            PdfName name = writer.addDirectImageSimple(made);
            known.put(image, new Used(made, name.toString()));
        }
    }

    /** Makes a picture one of a page's resources. */
    void addTo(PdfContentByte page, org.diptych.layout.Image image) {
        page.addImage(used(image).image(), 1, 0, 0, 1, 0, 0);
    }

    /** Its name among a page's resources, as an operand. */
    String name(org.diptych.layout.Image image) {
        return used(image).name();
    }

    private Used used(org.diptych.layout.Image image) {
        Used used = known.get(image);
        if (used == null) {
            throw new IllegalArgumentException("picture " + image.path() + " is not known to the file");
        }
        return used;
    }
}
