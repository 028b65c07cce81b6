package org.diptych.write.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPage;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The library's writer, for pages whose content is made and compressed elsewhere: by itself the library compresses a
 * page on the thread that writes the file, and builds a structure tree of its own.
 */
final class PreparedWriter extends PdfWriter {
    private static final PdfName STRUCT_PARENTS = new PdfName("StructParents");

    private @Nullable PdfStream content;
    private int parents = -1;

    private PreparedWriter(PdfDocument pdf, OutputStream target) {
        super(pdf, target);
    }

    static PreparedWriter of(Document document, OutputStream target) {
        var pdf = new PdfDocument();
        document.addDocListener(pdf);
        var writer = new PreparedWriter(pdf, target);
        pdf.addWriter(writer);
        writer.setCloseStream(false);
        return writer;
    }

    /**
     * Gives the current page its content.
     *
     * @param deflated its operators, compressed
     * @param key of the page in the parent tree; below 0 for none
     */
    void fill(byte[] deflated, int key) {
        content = new PdfStream(deflated);
        content.put(PdfName.FILTER, PdfName.FLATEDECODE);
        parents = key;
        setPageEmpty(false);
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        PdfStream own = content;
        // The only stream of a class of its own that is written while a page is closed is the page's content.
        if (own != null && object instanceof PdfStream && object.getClass() != PdfStream.class) {
            content = null;
            return super.addToBody(own);
        }
        return super.addToBody(object);
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (object instanceof PdfPage && parents >= 0) {
            ((PdfDictionary) object).put(STRUCT_PARENTS, new PdfNumber(parents));
        }
        return super.addToBody(object, reference);
    }
}
