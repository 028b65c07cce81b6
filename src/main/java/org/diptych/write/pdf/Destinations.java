package org.diptych.write.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.layout.Pages;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/** The places of a file that an address leads to: {@code file.pdf#id}, with the ids that they have on the web. */
final class Destinations {
    private Destinations() {}

    /** Names them in the catalog; the names are sorted, as readers search them. */
    static void write(Map<String, Pages.Place> places, Links links, PdfWriter writer) throws IOException {
        var named = new TreeMap<String, Pages.Place>();
        places.forEach((id, place) -> {
            // In ASCII the order of the characters is that of their bytes, and an address needs no escapes.
            if (id.chars().allMatch(c -> c > ' ' && c < 127)) {
                named.put(id, place);
            }
        });
        if (named.isEmpty()) {
            return;
        }
        var out = new Operators(64 * named.size()).raw("<</Names[");
        named.forEach((id, place) -> out.text(id)
                .sign('[')
                .reference(writer.getPageReference(place.page()).getNumber())
                .raw("/XYZ null ")
                .number(links.top(place))
                .raw("null]"));
        var tree = new PdfLiteral(PdfObject.DICTIONARY, out.raw("]>>").toBytes());
        PdfDictionary catalog = writer.getExtraCatalog();
        PdfDictionary names = catalog.getAsDict(PdfName.NAMES);
        if (names == null) {
            names = new PdfDictionary();
            catalog.put(PdfName.NAMES, names);
        }
        names.put(PdfName.DESTS, writer.addToBody(tree).getIndirectReference());
    }
}
