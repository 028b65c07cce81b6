package org.diptych.write.pdf;

import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfWriter;

/** How much is seen through what is painted. They are made known one after the other; then threads may ask. */
final class Opacities {
    private final PdfContentByte scratch;
    private final Map<Integer, Used> known = new HashMap<>();

    private record Used(PdfGState state, String name) {}

    Opacities(PdfWriter writer) {
        this.scratch = new PdfContentByte(writer);
    }

    /** @param opacity of 0 to 255 */
    void add(int opacity) {
        known.computeIfAbsent(opacity, value -> {
            var state = new PdfGState();
            state.setFillOpacity(value / 255f);
            return new Used(state, LibraryName.of(scratch, canvas -> canvas.setGState(state)));
        });
    }

    /** Makes an opacity one of a page's resources. */
    void addTo(PdfContentByte page, int opacity) {
        page.setGState(used(opacity).state());
    }

    /** Its name among a page's resources, as an operand. */
    String name(int opacity) {
        return used(opacity).name();
    }

    private Used used(int opacity) {
        Used used = known.get(opacity);
        if (used == null) {
            throw new IllegalArgumentException("opacity " + opacity + " is not known to the file");
        }
        return used;
    }
}
