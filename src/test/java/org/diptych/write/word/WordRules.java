package org.diptych.write.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Word asks of a file beyond the schema: ids that are unique and lead somewhere, pairs that close, tables without
 * holes. Where one of these is broken, Word offers to repair the file or drops a part of it without a word.
 */
public final class WordRules {
    private static final String PACKAGE_TYPES = "[Content_Types].xml";
    private static final int WIDEST = 31_680;

    private final Map<String, byte[]> parts;
    private final Map<String, Element> xml = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String part = "";

    private WordRules(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** What is broken, with the part it is in; nothing where all is right. */
    public static List<String> problems(byte[] docx) throws IOException {
        WordRules rules = new WordRules(SchemaCheck.parts(docx));
        rules.check();
        return rules.problems;
    }

    private void check() throws IOException {
        for (Map.Entry<String, byte[]> one : parts.entrySet()) {
            if (one.getKey().endsWith(".xml") || one.getKey().endsWith(".rels")) {
                xml.put(one.getKey(), root(one.getValue()));
            }
        }
        types();
        relationships();
        styles();
        numbering();
        notes();
        ids();
        for (Map.Entry<String, Element> one : xml.entrySet()) {
            part = one.getKey();
            if (part.matches("word/.*\\.xml") && !part.equals("word/settings.xml")) {
                structure(one.getValue());
            }
        }
        bookmarks();
        fields();
    }

    private static Element root(byte[] content) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(content))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(new String(content, StandardCharsets.UTF_8), e);
        }
    }

    private void rule(boolean holds, String problem) {
        if (!holds && problems.size() < 50) {
            problems.add(part + ": " + problem);
        }
    }

    private static List<Element> all(Element from, String name) {
        NodeList found = from.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
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

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static String value(Element parent, String name) {
        return all(parent, name).stream()
                .findFirst()
                .map(one -> one.getAttribute("w:val"))
                .orElse("");
    }

    /** Elements of all parts of the text: the body, the notes, headers and footers. */
    private Stream<Element> everywhere(String name) {
        return xml.entrySet().stream()
                .filter(one -> one.getKey().startsWith("word/") && !one.getKey().endsWith(".rels"))
                .flatMap(one -> all(one.getValue(), name).stream());
    }

    private Element body() {
        return xml.get("word/document.xml");
    }

    private void types() {
        part = PACKAGE_TYPES;
        rule(parts.keySet().iterator().next().equals(PACKAGE_TYPES), "is not the first entry");
        Element types = xml.get(PACKAGE_TYPES);
        Set<String> known = new HashSet<>();
        all(types, "Default").forEach(one -> rule(known.add("." + one.getAttribute("Extension")), "twice: " + one));
        for (Element one : all(types, "Override")) {
            String name = one.getAttribute("PartName").substring(1);
            rule(known.add(name), "names twice " + name);
            rule(parts.containsKey(name), "names what is not there: " + name);
        }
        for (String name : parts.keySet()) {
            String extension = name.substring(name.lastIndexOf('.'));
            rule(known.contains(name) || known.contains(extension), "does not know " + name);
            rule(!extension.equals(".xml") || known.contains(name) || name.equals(PACKAGE_TYPES), "plain XML: " + name);
        }
    }

    private static String resolved(String folder, String target) {
        return URI.create(folder).resolve(target).toString();
    }

    private void relationships() {
        for (Map.Entry<String, Element> one : xml.entrySet()) {
            if (one.getKey().endsWith(".rels")) {
                part = one.getKey();
                String folder = part.substring(0, part.indexOf("_rels/"));
                String source = folder + part.substring(part.indexOf("_rels/") + 6, part.length() - 5);
                rule(part.equals("_rels/.rels") || parts.containsKey(source), "belongs to nothing");
                Set<String> known = new HashSet<>();
                for (Element relationship : all(one.getValue(), "Relationship")) {
                    rule(known.add(relationship.getAttribute("Id")), "twice " + relationship.getAttribute("Id"));
                    String target = relationship.getAttribute("Target");
                    boolean isOutside = relationship.getAttribute("TargetMode").equals("External");
                    rule(isOutside || parts.containsKey(resolved(folder, target)), "leads nowhere: " + target);
                    rule(!target.isBlank() && !target.contains(" "), "is no address: " + target);
                }
                if (xml.containsKey(source)) {
                    used(xml.get(source), known);
                }
            }
        }
    }

    private void used(Element element, Set<String> known) {
        for (String name : List.of("r:id", "r:embed", "r:link")) {
            String id = element.getAttribute(name);
            rule(id.isEmpty() || known.contains(id), "does not have " + id);
        }
        children(element).forEach(child -> used(child, known));
    }

    private void styles() {
        part = "word/styles.xml";
        Map<String, String> types = new TreeMap<>();
        Set<String> names = new HashSet<>();
        List<Element> styles = all(xml.get(part), "w:style");
        for (Element style : styles) {
            String id = style.getAttribute("w:styleId");
            rule(types.put(id, style.getAttribute("w:type")) == null, "id twice: " + id);
            String name = value(style, "w:name");
            rule(names.add(name.toLowerCase(Locale.ROOT)), "name twice: " + name);
            rule(!name.contains(",") && !name.contains(";"), "name with a separator: " + name);
        }
        for (Element style : styles) {
            String base = value(style, "w:basedOn");
            rule(
                    base.isEmpty() || style.getAttribute("w:type").equals(types.get(base)),
                    "based on another type or on nothing: " + style.getAttribute("w:styleId") + ", " + base);
        }
        part = "text";
        check("w:pStyle", "paragraph", types);
        check("w:rStyle", "character", types);
        check("w:tblStyle", "table", types);
    }

    private void check(String name, String type, Map<String, String> types) {
        everywhere(name).forEach(one -> {
            String id = one.getAttribute("w:val");
            rule(type.equals(types.get(id)), "no style of a " + type + ": " + id);
        });
    }

    private void numbering() {
        part = "word/numbering.xml";
        Set<String> definitions = new HashSet<>();
        Set<String> lists = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (Element one : children(xml.get(part))) {
            if (one.getTagName().equals("w:abstractNum")) {
                rule(lists.isEmpty(), "a definition after a list");
                rule(definitions.add(one.getAttribute("w:abstractNumId")), "a definition twice");
                rule(codes.add(value(one, "w:nsid")), "a code twice: " + value(one, "w:nsid"));
            } else {
                rule(lists.add(one.getAttribute("w:numId")), "a list twice");
                rule(definitions.contains(value(one, "w:abstractNumId")), "a list of no definition");
            }
        }
        part = "text";
        everywhere("w:numId").forEach(one -> rule(lists.contains(one.getAttribute("w:val")), "no such list"));
    }

    private void notes() {
        part = "word/footnotes.xml";
        List<String> called = all(body(), "w:footnoteReference").stream()
                .map(one -> one.getAttribute("w:id"))
                .toList();
        rule(new HashSet<>(called).size() == called.size(), "a note is called twice");
        List<Element> notes = xml.containsKey(part) ? children(xml.get(part)) : List.of();
        List<String> written = notes.stream()
                .filter(note -> note.getAttribute("w:type").isEmpty())
                .map(note -> note.getAttribute("w:id"))
                .toList();
        rule(written.equals(called), "notes are not those called, in their order");
    }

    private void ids() {
        part = "text";
        unique(everywhere("w:sdt").map(one -> value(one, "w:id")), "control");
        unique(everywhere("wp:docPr").map(one -> one.getAttribute("id")), "drawing");
        everywhere("w:tag")
                .map(one -> one.getAttribute("w:val"))
                .forEach(tag -> rule(tag.length() <= 64, "a tag of more than 64 characters: " + tag));
    }

    private void unique(Stream<String> ids, String of) {
        Set<String> known = new HashSet<>();
        ids.forEach(id -> {
            rule(id.matches("-?[1-9]\\d{0,9}"), "no id of a " + of + ": " + id);
            rule(known.add(id), "id of a " + of + " twice: " + id);
        });
    }

    /** Each place holds what Word needs there. */
    private void structure(Element element) {
        List<Element> children = children(element);
        String last = children.isEmpty() ? "" : children.getLast().getTagName();
        switch (element.getTagName()) {
            case "w:body" -> rule(last.equals("w:sectPr"), "the body does not end with a section");
            case "w:tc", "w:footnote", "w:hdr", "w:ftr" ->
                rule(last.equals("w:p"), "ends with " + last + ": " + shown(element));
            case "w:sdtContent" -> rule(!children.isEmpty(), "an empty control");
            case "w:tr" -> rule(!children(element, "w:tc").isEmpty(), "a row without cells");
            case "w:tbl" -> table(element);
            case "w:hyperlink" -> rule(!children.isEmpty(), "an empty link");
            default -> {}
        }
        for (int i = 1; i < children.size(); i++) {
            boolean joins = children.get(i).getTagName().equals("w:tbl")
                    && children.get(i - 1).getTagName().equals("w:tbl");
            rule(!joins, "two tables that Word would join: " + shown(children.get(i)));
        }
        children.forEach(this::structure);
    }

    private void table(Element table) {
        List<Integer> grid = children(children(table, "w:tblGrid").getFirst()).stream()
                .map(column -> Integer.parseInt(column.getAttribute("w:w")))
                .toList();
        rule(grid.stream().allMatch(width -> width > 0), "a column without width: " + shown(table));
        rule(grid.stream().mapToInt(Integer::intValue).sum() <= WIDEST, "a table wider than Word's: " + shown(table));
        boolean inHead = true;
        Map<Integer, Integer> above = new HashMap<>();
        for (Element row : children(table, "w:tr")) {
            boolean isHead = children(row, "w:trPr").stream()
                    .anyMatch(one -> !children(one, "w:tblHeader").isEmpty());
            rule(inHead || !isHead, "a header row below other rows: " + shown(row));
            inHead = isHead;
            rule(row(row, grid, above) == grid.size(), "a row that does not fill its grid: " + shown(row));
        }
    }

    private int row(Element row, List<Integer> grid, Map<Integer, Integer> above) {
        int column = 0;
        Map<Integer, Integer> open = new HashMap<>();
        for (Element cell : children(row, "w:tc")) {
            Element properties = children(cell, "w:tcPr").getFirst();
            int span = children(properties, "w:gridSpan").stream()
                    .mapToInt(one -> Integer.parseInt(one.getAttribute("w:val")))
                    .findFirst()
                    .orElse(1);
            int width = grid.subList(column, Math.min(grid.size(), column + span)).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            String own = children(properties, "w:tcW").getFirst().getAttribute("w:w");
            rule(Integer.toString(width).equals(own), "a cell of another width than its columns: " + shown(cell));
            for (Element merge : children(properties, "w:vMerge")) {
                boolean continues = merge.getAttribute("w:val").equals("continue");
                rule(!continues || above.getOrDefault(column, 0) == span, "continues no cell: " + shown(row));
                open.put(column, span);
            }
            column += span;
        }
        above.clear();
        above.putAll(open);
        return column;
    }

    private static String shown(Element element) {
        String text = element.getTextContent();
        return element.getTagName() + " " + text.substring(0, Math.min(60, text.length()));
    }

    private void bookmarks() {
        part = "bookmarks";
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        everywhere("w:bookmarkStart").forEach(one -> {
            rule(ids.add(one.getAttribute("w:id")), "id twice: " + one.getAttribute("w:id"));
            String name = one.getAttribute("w:name");
            rule(names.add(name.toLowerCase(Locale.ROOT)), "name twice: " + name);
            rule(name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}"), "no name: " + name);
        });
        Set<String> ended = new HashSet<>();
        everywhere("w:bookmarkEnd").forEach(one -> rule(ended.add(one.getAttribute("w:id")), "ended twice"));
        rule(ids.equals(ended), "not ended, or not begun");
        Predicate<String> leads = target -> names.contains(target.toLowerCase(Locale.ROOT));
        everywhere("w:hyperlink")
                .map(one -> one.getAttribute("w:anchor"))
                .filter(anchor -> !anchor.isEmpty())
                .forEach(anchor -> rule(leads.test(anchor), "a link to nothing: " + anchor));
        everywhere("w:instrText").map(one -> one.getTextContent().strip()).forEach(words -> {
            if (words.matches("(REF|PAGEREF|NOTEREF) .*")) {
                rule(leads.test(words.split(" ")[1]), "a field that leads to nothing: " + words);
            }
        });
    }

    /** Fields open, turn to their result and close, one within the other. */
    private void fields() {
        for (Map.Entry<String, Element> one : xml.entrySet()) {
            part = one.getKey();
            Deque<String> open = new ArrayDeque<>();
            for (Element character : all(one.getValue(), "w:fldChar")) {
                switch (character.getAttribute("w:fldCharType")) {
                    case "begin" -> open.push("begin");
                    case "separate" -> rule("begin".equals(open.poll()) && push(open), "a result of no field");
                    default -> rule("separate".equals(open.poll()), "the end of no field");
                }
            }
            rule(open.isEmpty(), "a field that does not end");
        }
    }

    private static boolean push(Deque<String> open) {
        open.push("separate");
        return true;
    }
}
