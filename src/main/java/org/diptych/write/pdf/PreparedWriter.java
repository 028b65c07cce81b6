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

    private final int compression;
    private @Nullable PdfStream content;
    private int parents = -1;
    private Last last = catalog -> {};

    /** Writes what must know which numbers all other objects have. */
    interface Last {
        /**
         * Writes it.
         *
         * @param catalog to be written next
         */
        void write(PdfDictionary catalog) throws IOException;
    }

    private PreparedWriter(PdfDocument pdf, OutputStream target, int compression) {
        super(pdf, target);
        this.compression = compression;
        setFullCompression();
        setCompressionLevel(compression);
    }

    /** @param compression of 1 to 9 */
    static PreparedWriter of(Document document, OutputStream target, int compression) {
        var pdf = new PdfDocument();
        document.addDocListener(pdf);
        var writer = new PreparedWriter(pdf, target, compression);
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

    /** Says what is written last. */
    void last(Last writing) {
        last = writing;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inStream) throws IOException {
        if (object instanceof PdfDictionary dictionary && PdfName.CATALOG.equals(dictionary.get(PdfName.TYPE))) {
            last.write(dictionary);
        }
        return super.addToBody(object, inStream);
    }

    /** Makes a stream of what was printed; for several threads. */
    PdfStream compressed(Operators out) {
        var stream = new PdfStream(out.deflated(compression));
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        return stream;
    }

    /** Has the file's table lead back to the next object, which is a table too. */
    void leadBack() {
        prevxref = Math.toIntExact(os.getCounter());
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (object instanceof PdfPage && parents >= 0) {
            ((PdfDictionary) object).put(STRUCT_PARENTS, new PdfNumber(parents));
        }
        return super.addToBody(object, reference);
    }
}
