package org.diptych.write.pdf;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;

/**
 * Tens of thousands of small objects, compressed in streams of objects on all processors. The library hears only of the
 * streams: it keeps a sorted set of all objects that it knows. The objects have a table of their own, to which the
 * file's table leads back as that of a linearized file does, and the numbers after all others but one.
 */
final class PackedObjects {
    private static final int IN_STREAM = 200;

    /** What the library adds after them: catalog, information, the file's table. */
    private static final int TO_COME = 3;

    private final PreparedWriter writer;
    private final int count;
    private final int table;
    private final int streams;

    /** Prints an object; for several threads. */
    interface Printer {
        /**
         * Prints one.
         *
         * @param object from 0
         */
        void print(int object, Operators out);
    }

    /** Reserves the numbers of objects, when all others have theirs but the catalog and what follows it. */
    PackedObjects(PreparedWriter writer, int count) {
        this.writer = writer;
        this.count = count;
        this.table = writer.getPdfIndirectReference().getNumber();
        this.streams = (count + IN_STREAM - 1) / IN_STREAM;
        for (int i = 0; i < streams; i++) {
            writer.getPdfIndirectReference();
        }
    }

    /** The number of the first object; the others follow it. */
    int first() {
        return table + streams + 1 + TO_COME;
    }

    /** The number after the last object. An object of the library must have it, which tells how many there are. */
    int end() {
        return first() + count;
    }

    void write(Printer printer) throws IOException {
        List<PdfStream> packed = IntStream.range(0, streams)
                .parallel()
                .mapToObj(stream -> packed(stream, printer))
                .toList();
        for (int i = 0; i < streams; i++) {
            writer.addToBody(packed.get(i), table + 1 + i);
        }
        writer.leadBack();
        writer.addToBody(table(), table);
    }

    private PdfStream packed(int number, Printer printer) {
        int from = number * IN_STREAM;
        int to = Math.min(count, from + IN_STREAM);
        var out = new Operators(1 << 14);
        var objects = new Operators(1 << 14);
        for (int i = from; i < to; i++) {
            out.integer(first() + i).sign(' ').integer(objects.size()).sign(' ');
            printer.print(i, objects);
            objects.sign(' ');
        }
        int start = out.size();
        out.raw(objects);
        PdfStream stream = writer.compressed(out);
        stream.put(PdfName.TYPE, PdfName.OBJSTM);
        stream.put(PdfName.N, new PdfNumber(to - from));
        stream.put(PdfName.FIRST, new PdfNumber(start));
        return stream;
    }

    /** For each object: that it is in a stream, in which, and its place there. */
    private PdfStream table() {
        var out = new Operators(7 * count);
        for (int i = 0; i < count; i++) {
            out.binary(2, 1).binary(table + 1 + i / IN_STREAM, 4).binary(i % IN_STREAM, 2);
        }
        PdfStream stream = writer.compressed(out);
        stream.put(PdfName.TYPE, PdfName.XREF);
        stream.put(PdfName.SIZE, new PdfNumber(end() + 1));
        stream.put(PdfName.W, new PdfArray(new int[] {1, 4, 2}));
        stream.put(PdfName.INDEX, new PdfArray(new int[] {first(), count}));
        return stream;
    }
}
