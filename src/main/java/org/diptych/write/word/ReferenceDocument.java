package org.diptych.write.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A house's own look: a Word document of which the styles, the page set-up, the headers and the footers are taken. Its
 * text is not read.
 */
final class ReferenceDocument {
    /** The name of the file, in the folder of the theme, of a kind or of a publication. */
    static final String NAME = "reference.docx";

    /** Where the parts that are taken over stand, with their own folders below. */
    static final String FOLDER = "word/reference/";

    private static final String MEDIA = "word/media/";
    private static final long LARGEST = 32L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final Pattern NUMBERING = Pattern.compile("<w:numPr>.*?</w:numPr>|<w:numPr/>", Pattern.DOTALL);

    /**
     * A header or footer.
     *
     * @param kind {@code header} or {@code footer}
     * @param type {@code default}, {@code first} or {@code even}
     * @param part below {@link #FOLDER}
     */
    record Margin(String kind, String type, String part) {}

    private final String path;
    private final Map<String, byte[]> parts;
    private final String styles;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> size = new TreeMap<>();
    private final Map<String, String> edges = new TreeMap<>();
    private final List<Margin> margins = new ArrayList<>();
    private final Map<String, String> pictures = new TreeMap<>();
    private boolean titlePage;
    private String lacks = "";

    private ReferenceDocument(String path, Map<String, byte[]> parts) throws IOException, SAXException {
        this.path = path;
        this.parts = parts;
        String own = text("word/styles.xml");
        styles = NUMBERING.matcher(own).replaceAll("");
        NodeList all = xml("word/styles.xml").getElementsByTagName("w:style");
        for (int i = 0; i < all.getLength(); i++) {
            Element style = (Element) all.item(i);
            String id = style.getAttribute("w:styleId");
            taken.add(id);
            if (style.getElementsByTagName("w:name").item(0) instanceof Element element) {
                String name = element.getAttribute("w:val").toLowerCase(Locale.ROOT);
                ids.putIfAbsent(name, id);
                types.putIfAbsent(name, style.getAttribute("w:type"));
            }
        }
        if (ids.isEmpty() || !styles.contains("</w:styles>")) {
            throw new IOException("no styles");
        }
        readSection();
        readMargins();
    }

    /**
     * Reads one.
     *
     * @param path for diagnostics
     * @return empty, and reported, where it cannot be used
     */
    static Optional<ReferenceDocument> read(String path, byte[] bytes, Diagnostics diagnostics) {
        if (isOldOrProtected(bytes)) {
            report(path, "is an old Word document (.doc) or protected by a password", diagnostics);
            return Optional.empty();
        }
        try {
            Map<String, byte[]> parts = unzip(bytes);
            Optional<String> refused = refused(parts);
            if (refused.isPresent()) {
                report(path, refused.get(), diagnostics);
                return Optional.empty();
            }
            ReferenceDocument reference = new ReferenceDocument(path, parts);
            if (!reference.lacks.isEmpty()) {
                report(path, reference.lacks, diagnostics);
                return Optional.empty();
            }
            return Optional.of(reference);
        } catch (IOException | SAXException e) {
            report(path, "is not a Word document that can be read", diagnostics);
            return Optional.empty();
        }
    }

    /** Both are compound files of the old format (MS-CFB 2.2). */
    private static boolean isOldOrProtected(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xFF) == 0xD0
                && (bytes[1] & 0xFF) == 0xCF
                && bytes[2] == 0x11
                && (bytes[3] & 0xFF) == 0xE0;
    }

    private static void report(String path, String what, Diagnostics diagnostics) {
        diagnostics.report(
                Rule.CONFIGURATION,
                SourcePosition.ofFile(path),
                "`" + path + "` " + what + ".",
                "save it from Word as a document without macros (.docx), with its pictures in it");
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        long room = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) room + 1);
                room -= content.length;
                if (room < 0 || parts.size() == MOST_PARTS) {
                    throw new IOException("too large");
                }
                parts.put(entry.getName(), content);
            }
        }
        return parts;
    }

    /** Why a package is not taken; empty where it is. */
    private static Optional<String> refused(Map<String, byte[]> parts) {
        if (!parts.containsKey("word/document.xml") || !parts.containsKey("word/styles.xml")) {
            return Optional.of("is not a Word document: it has no text or no styles");
        }
        String styles = new String(parts.getOrDefault("word/styles.xml", new byte[0]), StandardCharsets.UTF_8);
        if (styles.contains("http://purl.oclc.org/ooxml/")) {
            return Optional.of("is saved as a Strict Open XML document");
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey();
            if (name.toLowerCase(Locale.ROOT).contains("vbaproject") || name.contains("activeX")) {
                return Optional.of("holds macros");
            }
            boolean isText = name.equals("word/_rels/document.xml.rels");
            String content =
                    name.endsWith(".rels") && !isText ? new String(part.getValue(), StandardCharsets.UTF_8) : "";
            if (content.contains("TargetMode=\"External\"")) {
                return Optional.of("leads out of itself, to another file or address, in `" + name + "`");
            }
        }
        return Optional.empty();
    }

    private String text(String name) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException(name + " is missing");
        }
        return new String(part, StandardCharsets.UTF_8);
    }

    private Element xml(String name) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Otherwise mistakes are printed, too.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readSection() throws IOException, SAXException {
        Map<String, String> targets = new LinkedHashMap<>();
        if (parts.containsKey("word/_rels/document.xml.rels")) {
            NodeList all = xml("word/_rels/document.xml.rels").getElementsByTagName("Relationship");
            for (int i = 0; i < all.getLength(); i++) {
                Element one = (Element) all.item(i);
                targets.put(one.getAttribute("Id"), one.getAttribute("Target"));
            }
        }
        NodeList sections = xml("word/document.xml").getElementsByTagName("w:sectPr");
        if (sections.getLength() == 0) {
            return;
        }
        Element section = (Element) sections.item(sections.getLength() - 1);
        attributes(section, "w:pgSz", size);
        attributes(section, "w:pgMar", edges);
        titlePage = section.getElementsByTagName("w:titlePg").getLength() > 0;
        for (String kind : List.of("header", "footer")) {
            NodeList all = section.getElementsByTagName("w:" + kind + "Reference");
            for (int i = 0; i < all.getLength(); i++) {
                Element one = (Element) all.item(i);
                String part = targets.getOrDefault(one.getAttribute("r:id"), "");
                if (parts.containsKey("word/" + part)) {
                    margins.add(new Margin(kind, one.getAttribute("w:type"), part));
                }
            }
        }
    }

    private static void attributes(Element section, String name, Map<String, String> into) {
        if (section.getElementsByTagName(name).item(0) instanceof Element element) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                into.put(
                        element.getAttributes().item(i).getNodeName(),
                        element.getAttributes().item(i).getNodeValue());
            }
        }
    }

    /** Where it stands, for diagnostics. */
    String path() {
        return path;
    }

    /** The id of its style of a name; empty where it has none. */
    Optional<String> style(String name) {
        return Optional.ofNullable(ids.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether it has a style of a name that is a style of something else: of paragraphs, for instance, not of tables. */
    boolean isOtherwise(String name, String type) {
        String own = types.get(name.toLowerCase(Locale.ROOT));
        return own != null && !own.equals(type);
    }

    /** Whether one of its styles has this id. */
    boolean isTaken(String id) {
        return taken.contains(id);
    }

    /** Its {@code word/styles.xml} with more styles; its own lose their numbering, for the lists are the text's. */
    String styles(String more) {
        int end = styles.lastIndexOf("</w:styles>");
        int start = styles.startsWith("<?xml") ? styles.indexOf("?>") + 2 : 0;
        return styles.substring(start, end).strip() + more + styles.substring(end);
    }

    boolean hasTitlePage() {
        return titlePage;
    }

    List<Margin> margins() {
        return margins;
    }

    /** Whether it has a size of page and margins. */
    boolean hasPage() {
        return length(size, "w:w") > 0 && !edges.isEmpty();
    }

    /** The width of the text, in twips. */
    int width() {
        return length(size, "w:w") - length(edges, "w:left") - length(edges, "w:right");
    }

    /** The height of the text, in twips. */
    int height() {
        return length(size, "w:h") - length(edges, "w:top") - length(edges, "w:bottom");
    }

    private static int length(Map<String, String> lengths, String name) {
        try {
            return (int) Math.abs(Double.parseDouble(lengths.getOrDefault(name, "0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Its page set-up. */
    void page(Xml xml) {
        xml.start("w:pgSz");
        size.forEach(xml::attribute);
        xml.end().start("w:pgMar");
        edges.forEach(xml::attribute);
        xml.end();
    }

    /** Puts what headers and footers need into a package: the parts themselves, their pictures, the theme's fonts. */
    void copy(OpcPackage file, PropertyFields fields) throws IOException {
        for (Margin margin : margins) {
            String name = FOLDER + margin.part();
            if (!file.has(name)) {
                String content =
                        NUMBERING.matcher(text("word/" + margin.part())).replaceAll("");
                file.typed(
                        name,
                        Namespaces.CONTENT + margin.kind() + "+xml",
                        fields.fill(content).getBytes(StandardCharsets.UTF_8));
                byte[] relationships = parts.get("word/_rels/" + margin.part() + ".rels");
                if (relationships != null) {
                    file.bytes(FOLDER + "_rels/" + margin.part() + ".rels", relationships);
                }
            }
        }
        if (!margins.isEmpty()) {
            copyPictures(file);
        }
        byte[] theme = parts.get("word/theme/theme1.xml");
        if (theme != null && !parts.containsKey("word/theme/_rels/theme1.xml.rels")) {
            file.typed("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", theme);
            file.relationships(WordWriter.DOCUMENT).to(Namespaces.R + "/theme", "theme/theme1.xml", false);
        }
    }

    private void copyPictures(OpcPackage file) {
        parts.forEach((name, content) -> {
            if (name.startsWith(MEDIA)) {
                String type = pictures.getOrDefault(extension(name), "");
                String target = FOLDER + name.substring("word/".length());
                if (type.isEmpty()) {
                    file.bytes(target, content);
                } else {
                    file.typed(target, type, content);
                }
            }
        });
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The types of pictures by extension, and what headers and footers need beyond pictures. */
    private void readMargins() throws IOException, SAXException {
        NodeList defaults = xml("[Content_Types].xml").getElementsByTagName("Default");
        for (int i = 0; i < defaults.getLength(); i++) {
            Element one = (Element) defaults.item(i);
            pictures.put(one.getAttribute("Extension").toLowerCase(Locale.ROOT), one.getAttribute("ContentType"));
        }
        for (Margin margin : margins) {
            String name = "word/_rels/" + margin.part() + ".rels";
            if (!parts.containsKey(name)) {
                continue;
            }
            NodeList needed = xml(name).getElementsByTagName("Relationship");
            for (int i = 0; i < needed.getLength(); i++) {
                String target = ((Element) needed.item(i)).getAttribute("Target");
                if (!target.startsWith("media/") || !parts.containsKey("word/" + target)) {
                    lacks = "needs `" + target + "` in a header or footer, which is no picture in it";
                }
            }
        }
    }
}
