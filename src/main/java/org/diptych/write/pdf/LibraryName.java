package org.diptych.write.pdf;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.openpdf.text.pdf.PdfContentByte;

/** The names under which the library keeps resources; it says them only by writing them. */
final class LibraryName {
    private LibraryName() {}

    /**
     * The name that is written first.
     *
     * @param canvas is emptied
     * @param use writes an operator that begins with the name
     */
    static String of(PdfContentByte canvas, Consumer<PdfContentByte> use) {
        canvas.getInternalBuffer().reset();
        use.accept(canvas);
        byte[] written = canvas.getInternalBuffer().toByteArray();
        int end = 0;
        while (written[end] != ' ') {
            end++;
        }
        canvas.getInternalBuffer().reset();
        return new String(written, 0, end, StandardCharsets.US_ASCII);
    }
}
