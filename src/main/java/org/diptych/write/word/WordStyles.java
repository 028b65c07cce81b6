package org.diptych.write.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diptych.language.Language;
import org.diptych.style.Style;

/**
 * The named styles of one document. A style comes into being when a computed style is first met: built-in names where
 * Word has one, else names beginning with {@code Diptych}. The same element with another look (in a box, in a cell) gets
 * a numbered variant based on the first, so that no paragraph needs direct formatting.
 */
final class WordStyles {
    /** A style met so far. */
    private record Named(String id, String name, String type, String basedOn, Framed look, int outline) {}

    private record Key(String name, String type, Framed look) {}

    private final Map<Key, Named> styles = new LinkedHashMap<>();
    private final Map<String, Integer> variants = new LinkedHashMap<>();
    private final Style body;

    /** @param body the computed style of the document itself */
    WordStyles(Style body) {
        this.body = body;
    }

    /** The id of the paragraph style of a name with this look. */
    String paragraph(String name, Style style) {
        return paragraph(name, new Framed(style, style));
    }

    /** The id of the paragraph style of a name with this look in a box. */
    String paragraph(String name, Framed look) {
        return of(name, "paragraph", look);
    }

    /** The id of the character style of a name with this look. */
    String character(String name, Style style) {
        return of(name, "character", new Framed(style, style));
    }

    private String of(String name, String type, Framed look) {
        Named known = styles.computeIfAbsent(new Key(name, type, look), key -> {
            int variant = variants.merge(type + name, 1, Integer::sum);
            String shown = variant == 1 ? name : "Diptych " + name.replace("Diptych ", "") + " " + variant;
            String base = variant == 1 ? "" : idOf(name);
            return new Named(idOf(shown), shown, type, base, look, outlineOf(name));
        });
        return known.id();
    }

    /** Word's own ids are the names without blanks, with capitals: {@code heading 1} is {@code Heading1}. */
    private static String idOf(String name) {
        StringBuilder id = new StringBuilder();
        for (String word : name.split("[^\\p{Alnum}]+")) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.toString().replaceFirst("^Toc", "TOC");
    }

    private static int outlineOf(String name) {
        return name.matches("heading [1-6]") ? name.charAt(name.length() - 1) - '1' : -1;
    }

    /** The part {@code word/styles.xml}. */
    String part(Language language) {
        Xml xml = new Xml();
        xml.start("w:styles").attribute("xmlns:w", Namespaces.W);
        defaults(xml, language);
        normal(xml);
        List<Named> all = new ArrayList<>(styles.values());
        all.forEach(style -> style(xml, style));
        tables(xml);
        return xml.end().toString();
    }

    private void defaults(Xml xml, Language language) {
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        Properties.run(xml, body);
        xml.start("w:lang")
                .attribute("w:val", language.tag())
                .attribute("w:eastAsia", language.tag())
                .attribute("w:bidi", "ar-SA")
                .end();
        xml.end().end();
        xml.start("w:pPrDefault").start("w:pPr").end().end();
        xml.end();
    }

    private static void normal(Xml xml) {
        xml.start("w:style")
                .attribute("w:type", "paragraph")
                .attribute("w:default", "1")
                .attribute("w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal").empty("w:qFormat").end();
        xml.start("w:style")
                .attribute("w:type", "character")
                .attribute("w:default", "1")
                .attribute("w:styleId", "DefaultParagraphFont");
        xml.empty("w:name", "w:val", "Default Paragraph Font").empty("w:semiHidden");
        xml.end();
    }

    private static void style(Xml xml, Named named) {
        boolean isParagraph = named.type().equals("paragraph");
        xml.start("w:style").attribute("w:type", named.type());
        if (named.name().startsWith("Diptych")) {
            xml.attribute("w:customStyle", "1");
        }
        xml.attribute("w:styleId", named.id());
        xml.empty("w:name", "w:val", named.name());
        if (!named.basedOn().isEmpty()) {
            xml.empty("w:basedOn", "w:val", named.basedOn());
        } else {
            xml.empty("w:basedOn", "w:val", isParagraph ? "Normal" : "DefaultParagraphFont");
        }
        if (named.outline() >= 0) {
            xml.empty("w:next", "w:val", "BodyText");
        }
        xml.empty("w:qFormat");
        if (isParagraph) {
            xml.start("w:pPr");
            Properties.paragraph(xml, named.look(), named.outline());
            xml.end();
        }
        xml.start("w:rPr");
        Properties.run(xml, named.look().style());
        xml.end();
        xml.end();
    }

    private static void tables(Xml xml) {
        xml.start("w:style")
                .attribute("w:type", "table")
                .attribute("w:default", "1")
                .attribute("w:styleId", "TableNormal");
        xml.empty("w:name", "w:val", "Normal Table").empty("w:semiHidden");
        xml.start("w:tblPr");
        xml.start("w:tblInd").attribute("w:w", "0").attribute("w:type", "dxa").end();
        margins(xml, 0);
        xml.end().end();
        xml.start("w:style").attribute("w:type", "table").attribute("w:styleId", "Table");
        xml.empty("w:name", "w:val", "Table").empty("w:basedOn", "w:val", "TableNormal");
        xml.empty("w:qFormat");
        xml.start("w:tblPr");
        margins(xml, 80);
        xml.end().end();
        xml.start("w:style")
                .attribute("w:type", "table")
                .attribute("w:customStyle", "1")
                .attribute("w:styleId", "DiptychColumns");
        xml.empty("w:name", "w:val", "Diptych Columns").empty("w:basedOn", "w:val", "TableNormal");
        xml.empty("w:qFormat");
        xml.start("w:tblPr");
        margins(xml, 100);
        xml.end().end();
    }

    private static void margins(Xml xml, int side) {
        xml.start("w:tblCellMar");
        for (String edge : List.of("top", "left", "bottom", "right")) {
            int width = edge.equals("left") || edge.equals("right") ? side : side / 4;
            xml.start("w:" + edge)
                    .attribute("w:w", width)
                    .attribute("w:type", "dxa")
                    .end();
        }
        xml.end();
    }
}
