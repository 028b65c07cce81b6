package org.diptych.write.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What assistive technology gets from a file: the structure tree with the text that a reader copies.
 *
 * @param root the document
 * @param names ids that the file's IDTree knows
 * @param links annotations on all pages that lead somewhere
 */
public record TaggedPdf(Element root, List<String> names, int links) {
    /** Something inside an element. */
    public sealed interface Kid {}

    /** A run of marked content. */
    public record Text(String value) implements Kid {}

    /** An annotation that belongs to the element. */
    public record Annotation(String contents) implements Kid {}

    /**
     * An element.
     *
     * @param attributes Lang, Alt, E, ID, then those of its attribute object by name
     */
    public record Element(String type, Map<String, String> attributes, List<Kid> kids) implements Kid {
        /** An attribute; empty where there is none. */
        public String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** The elements right inside. */
        public Stream<Element> elements() {
            return kids.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        /** The text inside, as it is copied. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Kid kid : kids) {
                switch (kid) {
                    case Text leaf -> text.append(leaf.value());
                    case Annotation annotation -> {}
                    case Element inner -> text.append(inner.text()).append(' ');
                }
            }
            return text.toString();
        }

        @Override
        public String toString() {
            String text = text();
            return type + attributes + " " + (text.length() < 80 ? text : text.substring(0, 80) + "…");
        }

        /** This element and all below, in reading order. */
        public Stream<Element> all() {
            return Stream.concat(Stream.of(this), elements().flatMap(Element::all));
        }
    }

    /** Reads a tagged file. */
    public static TaggedPdf read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new Reader();
            int links = 0;
            for (PDPage page : document.getPages()) {
                reader.texts.put(page.getCOSObject(), texts(page));
                links += page.getAnnotations(PDAnnotationLink.class::isInstance).size();
            }
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            List<Kid> kids = new ArrayList<>();
            reader.kids(root.getDictionaryObject(COSName.K), null, kids);
            return new TaggedPdf((Element) kids.get(0), names(root), links);
        }
    }

    private static List<String> names(COSDictionary root) {
        COSDictionary tree = root.getCOSDictionary(COSName.getPDFName("IDTree"));
        List<String> names = new ArrayList<>();
        if (tree != null) {
            COSArray pairs = tree.getCOSArray(COSName.NAMES);
            for (int i = 0; i < pairs.size(); i += 2) {
                names.add(pairs.getString(i));
            }
        }
        return names;
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

    /** Walks the tree while the file is open. */
    private static final class Reader {
        private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

        private void kids(COSBase kids, COSDictionary page, List<Kid> into) {
            switch (kids instanceof COSObject object ? object.getObject() : kids) {
                case null -> {}
                case COSArray array -> array.forEach(kid -> kids(kid, page, into));
                case COSInteger number -> into.add(new Text(texts.get(page).getOrDefault(number.intValue(), "?")));
                case COSDictionary dictionary -> dictionary(dictionary, page, into);
                default -> throw new IllegalStateException("kid " + kids);
            }
        }

        private void dictionary(COSDictionary kid, COSDictionary page, List<Kid> into) {
            COSDictionary own = kid.getCOSDictionary(COSName.PG) == null ? page : kid.getCOSDictionary(COSName.PG);
            if ("MCR".equals(kid.getNameAsString(COSName.TYPE))) {
                kids(kid.getDictionaryObject(COSName.MCID), own, into);
            } else if ("OBJR".equals(kid.getNameAsString(COSName.TYPE))) {
                into.add(new Annotation(kid.getCOSDictionary(COSName.OBJ).getString(COSName.CONTENTS)));
            } else {
                List<Kid> inside = new ArrayList<>();
                kids(kid.getDictionaryObject(COSName.K), own, inside);
                into.add(new Element(kid.getNameAsString(COSName.S), attributes(kid), inside));
            }
        }

        private static Map<String, String> attributes(COSDictionary element) {
            var attributes = new LinkedHashMap<String, String>();
            for (COSName name : List.of(COSName.LANG, COSName.ALT, COSName.E, COSName.ID)) {
                if (element.getString(name) != null) {
                    attributes.put(name.getName(), element.getString(name));
                }
            }
            COSDictionary more = element.getCOSDictionary(COSName.A);
            if (more != null) {
                more.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(COSName.O))
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> attributes.put(entry.getKey().getName(), value(entry.getValue())));
            }
            return attributes;
        }

        private static String value(COSBase value) {
            return switch (value) {
                case COSName name -> name.getName();
                case COSInteger number -> Integer.toString(number.intValue());
                default -> value.toString();
            };
        }
    }
}
