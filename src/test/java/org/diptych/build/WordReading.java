package org.diptych.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.diptych.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What a Word document says: its body, each footnote at its first call. */
final class WordReading {
    private final Map<String, Element> notes = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Set<String> printed = new HashSet<>();
    private final Reading reading;
    private boolean atNote;
    private Language spoken;

    private WordReading(Reading reading) {
        this.reading = reading;
    }

    /** @param parts of the file, by name */
    static Reading of(Map<String, byte[]> parts, Language first) {
        Reading reading = new Reading(first);
        WordReading word = new WordReading(reading);
        index(parts, "word/footnotes.xml", "w:footnote", "w:id", word.notes);
        index(parts, "word/styles.xml", "w:style", "w:styleId", word.styles);
        word.blocks(
                xml(parts.get("word/document.xml")).getElementsByTag("w:body").first());
        return reading;
    }

    private static void index(
            Map<String, byte[]> parts, String part, String name, String key, Map<String, Element> into) {
        if (parts.containsKey(part)) {
            xml(parts.get(part)).getElementsByTag(name).forEach(element -> into.put(element.attr(key), element));
        }
    }

    private static Element xml(byte[] part) {
        return Jsoup.parse(new String(part, java.nio.charset.StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static List<Element> named(Element parent, String name) {
        return parent.children().stream().filter(e -> e.tagName().equals(name)).toList();
    }

    /** The first element at the end of a path of names. */
    private static String value(Element from, String... path) {
        Element at = from;
        for (String name : path) {
            List<Element> found = named(at, name);
            if (found.isEmpty()) {
                return "";
            }
            at = found.get(0);
        }
        return at.attr("w:val");
    }

    private void blocks(Element parent) {
        for (Element element : parent.children()) {
            switch (element.tagName()) {
                case "w:p" -> paragraph(element);
                case "w:tbl" -> table(element);
                case "w:sdt", "w:sdtContent" -> blocks(element);
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph) {
        String style = value(paragraph, "w:pPr", "w:pStyle");
        if (name(style).startsWith("toc ")) {
            return;
        }
        reading.endWord();
        int level = outline(style);
        if (level > 0) {
            reading.heading(level);
        }
        runs(paragraph, this::run);
        reading.endWord();
    }

    private String name(String style) {
        return styles.containsKey(style) ? value(styles.get(style), "w:name") : "";
    }

    /** The level of a heading's style, from 1; 0 for others. */
    private int outline(String style) {
        // Headings that are not listed have styles without a level of their own.
        String name = name(style);
        if (name.contains("TOC Heading")) {
            return 1;
        }
        if (name.startsWith("Diptych Minor Heading ")) {
            return name.charAt("Diptych Minor Heading ".length()) - '0';
        }
        Element at = styles.get(style);
        while (at != null) {
            String level = value(at, "w:pPr", "w:outlineLvl");
            if (!level.isEmpty()) {
                return Integer.parseInt(level) < 9 ? Integer.parseInt(level) + 1 : 0;
            }
            at = styles.get(value(at, "w:basedOn"));
        }
        return 0;
    }

    private static void runs(Element parent, Consumer<Element> each) {
        for (Element element : parent.children()) {
            switch (element.tagName()) {
                case "w:r" -> each.accept(element);
                case "w:hyperlink", "w:ins", "w:smartTag", "w:sdt", "w:sdtContent" -> runs(element, each);
                default -> {}
            }
        }
    }

    private void run(Element run) {
        // The number of a note, where columns count apart, is text: at the start of the note and after its call.
        boolean isNumber = atNote && value(run, "w:rPr", "w:rStyle").equals("FootnoteReference");
        atNote = false;
        if (isNumber) {
            return;
        }
        // Words of a third language are of the text around them.
        Language known = Reading.language(value(run, "w:rPr", "w:lang"));
        spoken = known == null ? spoken : known;
        reading.inside(spoken, () -> {
            for (Element part : run.children()) {
                switch (part.tagName()) {
                    case "w:t" ->
                        part.textNodes().stream().map(TextNode::getWholeText).forEach(reading::text);
                    case "w:br", "w:tab" -> reading.endWord();
                    case "w:footnoteReference" -> {
                        note(part.attr("w:id"));
                        if (part.hasAttr("w:customMarkFollows")) {
                            return;
                        }
                    }
                    default -> {}
                }
            }
        });
    }

    private void note(String id) {
        Element note = notes.get(id);
        // Word has no second call of a footnote: the note is there twice.
        if (!printed.add(note.text())) {
            reading.mark("note again");
            return;
        }
        reading.mark("note");
        atNote = true;
        blocks(note);
        atNote = false;
        reading.mark("end of note");
    }

    private void table(Element table) {
        List<Element> rows = named(table, "w:tr");
        if (List.of("DiptychColumns", "DiptychPanel").contains(value(table, "w:tblPr", "w:tblStyle"))) {
            rows.stream()
                    .filter(row -> !namesLanguages(row))
                    .flatMap(row -> named(row, "w:tc").stream())
                    .forEach(this::blocks);
            return;
        }
        reading.table(
                rows.size(),
                named(named(table, "w:tblGrid").get(0), "w:gridCol").size());
        for (Element row : rows) {
            for (Element cell : named(row, "w:tc")) {
                Element properties = named(cell, "w:tcPr").get(0);
                List<Element> merge = named(properties, "w:vMerge");
                if (merge.isEmpty() || merge.get(0).attr("w:val").equals("restart")) {
                    String span = value(properties, "w:gridSpan");
                    reading.cell(span.isEmpty() ? 1 : Integer.parseInt(span));
                    blocks(cell);
                }
            }
        }
    }

    /** The names of the languages head the columns; they are not of the text. */
    private static boolean namesLanguages(Element row) {
        return value(row, "w:tc", "w:p", "w:pPr", "w:pStyle").equals("DiptychLanguage");
    }

    /** The paragraphs of the body that stand in tables wider than their grid. */
    static List<String> wrongGrids(Map<String, byte[]> parts) {
        List<String> wrong = new ArrayList<>();
        for (Element table : xml(parts.get("word/document.xml")).getElementsByTag("w:tbl")) {
            int grid = named(named(table, "w:tblGrid").get(0), "w:gridCol").size();
            for (Element row : named(table, "w:tr")) {
                int width = named(row, "w:tc").stream()
                        .map(cell -> value(cell, "w:tcPr", "w:gridSpan"))
                        .mapToInt(span -> span.isEmpty() ? 1 : Integer.parseInt(span))
                        .sum();
                if (width != grid) {
                    wrong.add("a row of " + width + " in a grid of " + grid + ": " + row.text());
                }
            }
        }
        return wrong;
    }
}
