package org.diptych.write.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a reader finds in a .docx file: text in reading order, headings, tables, links, notes. */
final class WordText {
    private final Map<String, byte[]> parts;
    private final Map<String, Element> notes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    /** Outline level and text of each heading in the text. */
    final List<String> headings = new ArrayList<>();
    /** Cells in each row of each table that is not the two columns; continued cells count. */
    final List<List<Integer>> tables = new ArrayList<>();
    /** Names of bookmarks, and what leads to them. */
    final List<String> bookmarks = new ArrayList<>();

    final List<String> targets = new ArrayList<>();
    int noteCalls;
    private String field = "";
    private boolean isResult;

    WordText(byte[] docx) throws IOException {
        parts = SchemaCheck.parts(docx);
        if (parts.containsKey("word/footnotes.xml")) {
            for (Element note : children(root("word/footnotes.xml"))) {
                notes.put(note.getAttribute("w:id"), note);
            }
        }
        walk(root("word/document.xml"));
    }

    /** The text, each stretch of white space one space. */
    String text() {
        return squeeze(text.toString());
    }

    static String squeeze(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private Element root(String name) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Objects.requireNonNull(parts.get(name))))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void walk(Element element) {
        switch (element.getTagName()) {
            case "w:p" -> paragraph(element);
            case "w:tbl" -> table(element);
            case "w:bookmarkStart" -> bookmarks.add(element.getAttribute("w:name"));
            case "w:hyperlink" -> {
                if (element.hasAttribute("w:anchor")) {
                    targets.add(element.getAttribute("w:anchor"));
                }
                children(element).forEach(this::walk);
            }
            case "w:r" -> run(element);
            default -> children(element).forEach(this::walk);
        }
    }

    private void table(Element table) {
        boolean isColumns = !table.getElementsByTagName("w:tblStyle")
                .item(0)
                .getAttributes()
                .getNamedItem("w:val")
                .getNodeValue()
                .equals("Table");
        if (!isColumns) {
            List<Integer> shape = new ArrayList<>();
            for (Element row : children(table)) {
                if (row.getTagName().equals("w:tr")) {
                    shape.add((int) children(row).stream()
                            .filter(child -> child.getTagName().equals("w:tc"))
                            .count());
                }
            }
            tables.add(shape);
        }
        children(table).forEach(this::walk);
    }

    private void paragraph(Element paragraph) {
        String style = "";
        if (paragraph.getElementsByTagName("w:pStyle").item(0) instanceof Element named) {
            style = named.getAttribute("w:val");
        }
        int start = text.length();
        children(paragraph).forEach(this::walk);
        boolean isListing = style.startsWith("DiptychToc")
                || style.contains("TableOfFigures")
                || (style.startsWith("TOC") && !style.startsWith("TOCHeading"));
        if (isListing || style.equals("DiptychLanguage")) {
            text.setLength(start);
        }
        if (style.matches("(Diptych)?Heading\\d.*")) {
            headings.add(style.replaceFirst(".*?Heading(\\d).*", "$1") + " " + squeeze(text.substring(start)));
        }
        text.append('\n');
    }

    private void run(Element run) {
        boolean isMark = run.getElementsByTagName("w:footnoteReference").getLength() > 0;
        for (Element child : children(run)) {
            switch (child.getTagName()) {
                case "w:t" -> {
                    if (!isMark && !isHidden()) {
                        text.append(child.getTextContent());
                    }
                }
                case "w:br", "w:tab" -> text.append(' ');
                case "w:fldChar" -> character(child.getAttribute("w:fldCharType"));
                case "w:instrText" -> instruction(child.getTextContent().strip());
                case "w:footnoteReference" -> note(child.getAttribute("w:id"));
                default -> {}
            }
        }
    }

    private void instruction(String words) {
        field = words.split(" ")[0];
        if (List.of("REF", "PAGEREF", "NOTEREF").contains(field)) {
            targets.add(words.split(" ")[1]);
        }
    }

    /** The tree has no text for these either. */
    private boolean isHidden() {
        return isResult && (field.equals("PAGEREF") || field.equals("NOTEREF"));
    }

    private void character(String type) {
        isResult = type.equals("separate");
        if (type.equals("end")) {
            field = "";
        }
    }

    private void note(String id) {
        noteCalls++;
        text.append(" [");
        Element note = notes.get(id);
        if (note != null) {
            int start = text.length();
            children(note).forEach(this::walk);
            // The number that stands before the text of a marked note is no text.
            String own = squeeze(text.substring(start)).replaceFirst("^\\d+ ", "");
            text.setLength(start);
            text.append(own);
        }
        text.append("]");
    }
}
