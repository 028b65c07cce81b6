package org.diptych.write.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure tree of a file with the text that a reader copies: what assistive technology gets. */
final class StructurePrinter {
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private final List<String> leaves = new ArrayList<>();

    private StructurePrinter() {}

    static String print(byte[] pdf) throws IOException {
        return read(pdf).out.toString();
    }

    /** The text of each leaf, in reading order. */
    static List<String> leaves(byte[] pdf) throws IOException {
        return read(pdf).leaves;
    }

    private static StructurePrinter read(byte[] pdf) throws IOException {
        var printer = new StructurePrinter();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                printer.texts.put(page.getCOSObject(), texts(page));
            }
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            printer.kids(root.getDictionaryObject(COSName.K), null, 0);
        }
        return printer;
    }

    private static Map<Integer, String> texts(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                texts.put(content.getMCID(), text(content));
            }
        }
        return texts;
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        var text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    private void kids(COSBase kids, COSDictionary page, int depth) {
        switch (kids instanceof COSObject object ? object.getObject() : kids) {
            case null -> {}
            case COSArray array -> array.forEach(kid -> kids(kid, page, depth));
            case COSInteger number -> leaf(texts.get(page).getOrDefault(number.intValue(), "?"), depth);
            case COSDictionary dictionary -> dictionary(dictionary, page, depth);
            default -> throw new IllegalStateException("kid " + kids);
        }
    }

    private void leaf(String text, int depth) {
        leaves.add(text);
        out.append("  ".repeat(depth))
                .append('"')
                .append(text.replace('\u00AD', '¬'))
                .append("\"\n");
    }

    private void dictionary(COSDictionary kid, COSDictionary page, int depth) {
        COSDictionary own = kid.getCOSDictionary(COSName.PG) == null ? page : kid.getCOSDictionary(COSName.PG);
        if ("MCR".equals(kid.getNameAsString(COSName.TYPE))) {
            kids(kid.getDictionaryObject(COSName.MCID), own, depth);
        } else if ("OBJR".equals(kid.getNameAsString(COSName.TYPE))) {
            COSDictionary annotation = kid.getCOSDictionary(COSName.OBJ);
            out.append("  ".repeat(depth)).append("annotation ").append(annotation.getString(COSName.CONTENTS));
            out.append('\n');
        } else {
            out.append("  ".repeat(depth))
                    .append(kid.getNameAsString(COSName.S))
                    .append(attributes(kid));
            out.append('\n');
            kids(kid.getDictionaryObject(COSName.K), own, depth + 1);
        }
    }

    private static String attributes(COSDictionary element) {
        var text = new StringBuilder();
        for (COSName name : List.of(COSName.LANG, COSName.ALT, COSName.E, COSName.ID)) {
            if (element.getString(name) != null) {
                text.append(' ').append(name.getName()).append('=').append(element.getString(name));
            }
        }
        COSDictionary more = element.getCOSDictionary(COSName.A);
        if (more != null) {
            more.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(COSName.O))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> text.append(' ')
                            .append(entry.getKey().getName())
                            .append('=')
                            .append(value(entry.getValue())));
        }
        return text.toString();
    }

    private static String value(COSBase value) {
        return value instanceof COSName name ? name.getName() : Integer.toString(((COSInteger) value).intValue());
    }
}
