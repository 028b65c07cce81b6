package org.diptych.write.pdf;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Puts files into a PDF and joins them to the document, as ISO 19005-3 asks. */
final class Attachments {
    private static final PdfName RELATION = new PdfName("AFRelationship");
    private static final PdfName ASSOCIATED = new PdfName("AF");

    private final PdfWriter writer;
    private final PdfDate date;

    /**
     * For one file.
     *
     * @param date of all that is attached
     */
    Attachments(PdfWriter writer, PdfDate date) {
        this.writer = writer;
        this.date = date;
    }

    /** Writes them and names them in the catalog; the tree of names is sorted, as readers search it. */
    void write(List<Attachment> attachments, PdfDictionary catalog) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        var names = new TreeMap<String, PdfIndirectReference>();
        var associated = new PdfArray();
        for (Attachment attachment : attachments) {
            PdfIndirectReference reference =
                    writer.addToBody(specification(attachment)).getIndirectReference();
            associated.add(reference);
            names.put(key(attachment.path(), names), reference);
        }
        catalog.put(ASSOCIATED, associated);
        catalog.put(PdfName.NAMES, dictionary(PdfName.EMBEDDEDFILES, tree(names)));
    }

    private static PdfDictionary tree(Map<String, PdfIndirectReference> names) {
        var pairs = new PdfArray();
        names.forEach((name, reference) -> {
            pairs.add(new PdfString(name));
            pairs.add(reference);
        });
        return dictionary(PdfName.NAMES, pairs);
    }

    /** In ASCII, where the order of the characters is that of their bytes. */
    private static String key(String path, Map<String, PdfIndirectReference> taken) {
        String plain = path.replaceAll("[^ -~]", "_");
        String key = plain;
        for (int i = 2; taken.containsKey(key); i++) {
            key = plain + " " + i;
        }
        return key;
    }

    private PdfDictionary specification(Attachment attachment) throws IOException {
        var file = new PdfStream(attachment.content());
        file.put(PdfName.TYPE, PdfName.EMBEDDEDFILE);
        file.put(PdfName.SUBTYPE, new PdfName(attachment.mediaType()));
        var about = new PdfDictionary();
        about.put(PdfName.SIZE, new PdfNumber(attachment.content().length));
        about.put(PdfName.MODDATE, date);
        about.put(new PdfName("CheckSum"), new PdfString(checksum(attachment.content())).setHexWriting(true));
        file.put(PdfName.PARAMS, about);
        file.flateCompress();
        PdfIndirectReference embedded = writer.addToBody(file).getIndirectReference();
        var files = new PdfDictionary();
        files.put(PdfName.F, embedded);
        files.put(PdfName.UF, embedded);
        var specification = new PdfDictionary(PdfName.FILESPEC);
        specification.put(PdfName.F, new PdfString(attachment.path().replaceAll("[^ -~]", "_")));
        specification.put(PdfName.UF, new PdfString(attachment.path(), PdfObject.TEXT_UNICODE));
        specification.put(PdfName.EF, files);
        specification.put(RELATION, new PdfName(attachment.relation().type()));
        specification.put(PdfName.DESC, new PdfString(attachment.description(), PdfObject.TEXT_UNICODE));
        return specification;
    }

    private static PdfDictionary dictionary(PdfName key, PdfObject value) {
        var dictionary = new PdfDictionary();
        dictionary.put(key, value);
        return dictionary;
    }

    /** MD5, which is what the format has here. */
    private static byte[] checksum(byte[] content) {
        try {
            return MessageDigest.getInstance("MD5").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        }
    }
}
