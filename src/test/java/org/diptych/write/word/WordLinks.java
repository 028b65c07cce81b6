package org.diptych.write.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Where the links of a Word document lead and what they say, in reading order, notes at their call; contents apart. */
public final class WordLinks {
    private final Map<String, byte[]> parts;
    private final Map<String, Element> notes = new HashMap<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private String part = WordWriter.DOCUMENT;
    private boolean isListing;
    private StringBuilder result = new StringBuilder();
    private String reference = "";

    private WordLinks(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * What a document has.
     *
     * @param links of the text: {@code address words}, or the words alone for links inside
     * @param contents the bookmarks that lines of contents lead to
     */
    public record Found(List<String> links, List<String> contents) {}

    /** The links of a file. */
    public static Found of(byte[] docx) throws IOException {
        WordLinks links = new WordLinks(SchemaCheck.parts(docx));
        if (links.parts.containsKey(NotesPart.NAME)) {
            for (Element note : all(links.root(NotesPart.NAME), "w:footnote")) {
                links.notes.put(note.getAttribute("w:id"), note);
            }
        }
        links.walk(links.root(WordWriter.DOCUMENT));
        return new Found(links.links, links.contents);
    }

    /** The links that a tree wants. */
    public static Found wanted(Document document) {
        List<String> links = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        new TreeWalk() {
            @Override
            void inline(Inline inline) {
                if (inline instanceof Inline.Link link) {
                    links.add(link.href() + " " + squeeze(PlainText.ofRun(link.text())));
                } else if (inline instanceof Inline.Reference reference) {
                    links.add(squeeze(PlainText.ofRun(reference.text())));
                }
            }

            @Override
            void block(Block block) {
                if (block instanceof Block.Contents listing) {
                    int times = document.edition().isBilingual() ? 2 : 1;
                    for (int i = 0; i < times; i++) {
                        listing.entries().forEach(entry -> contents.add(Parts.bookmarkName(entry.target())));
                    }
                }
            }
        }.blocks(document.blocks());
        return new Found(links, contents);
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }

    private Element root(String name) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.getOrDefault(name, new byte[0])))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> all(Element from, String name) {
        NodeList found = from.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private void walk(Element element) throws IOException {
        switch (element.getTagName()) {
            case "w:p" -> {
                String style = all(element, "w:pStyle").stream()
                        .findFirst()
                        .map(one -> one.getAttribute("w:val"))
                        .orElse("");
                isListing = style.matches("(Diptych)?(TOC|Toc)\\d.*|.*TableOfFigures.*");
                inside(element);
            }
            case "w:hyperlink" -> link(element);
            case "w:instrText" -> {
                if (element.getTextContent().strip().startsWith("REF ")) {
                    reference = element.getTextContent();
                    result = new StringBuilder();
                }
            }
            case "w:fldChar" -> {
                if (element.getAttribute("w:fldCharType").equals("end") && !reference.isEmpty()) {
                    links.add(squeeze(result.toString()));
                    reference = "";
                }
            }
            case "w:footnoteReference" -> note(element);
            case "w:t" -> result.append(element.getTextContent());
            case "w:br" -> result.append(' ');
            default -> inside(element);
        }
    }

    private void inside(Element element) throws IOException {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                walk(child);
            }
        }
    }

    private void note(Element call) throws IOException {
        String outside = part;
        part = NotesPart.NAME;
        inside(notes.get(call.getAttribute("w:id")));
        part = outside;
    }

    private void link(Element link) throws IOException {
        String anchor = link.getAttribute("w:anchor");
        if (isListing) {
            contents.add(anchor);
            return;
        }
        result = new StringBuilder();
        int at = links.size();
        inside(link);
        String words = squeeze(result.toString());
        links.add(at, anchor.isEmpty() ? address(link.getAttribute("r:id")) + " " + words : words);
    }

    private String address(String id) throws IOException {
        String name = "word/_rels/" + part.substring("word/".length()) + ".rels";
        return all(root(name), "Relationship").stream()
                .filter(one -> one.getAttribute("Id").equals(id))
                .map(one -> one.getAttribute("Target"))
                .findFirst()
                .orElse("nowhere");
    }
}
