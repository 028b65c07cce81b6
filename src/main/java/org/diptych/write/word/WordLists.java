package org.diptych.write.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diptych.style.Style;

/**
 * The lists of one document: {@code word/numbering.xml}. Each look of list is one abstract definition of nine levels;
 * each ordered list is an instance of its own with its start, so that lists restart and continue rightly.
 */
final class WordLists {
    private static final int LEVELS = 9;
    /** Indent of each level, in twips. */
    static final int STEP = 340;

    private record Instance(int definition, int level, int start) {}

    private final Map<String, Integer> definitions = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();
    private final Map<String, Integer> bullets = new LinkedHashMap<>();

    /** The number of a list at a level from 0; unordered lists of one look share theirs. */
    int list(boolean ordered, int level, int start, Style style) {
        String look = style.listStyle();
        int definition = definitions.computeIfAbsent(look, key -> definitions.size());
        if (!ordered) {
            return bullets.computeIfAbsent(look, key -> instance(definition, 0, 1));
        }
        return instance(definition, Math.min(level, LEVELS - 1), start);
    }

    private int instance(int definition, int level, int start) {
        instances.add(new Instance(definition, level, start));
        return instances.size();
    }

    /** The part {@code word/numbering.xml}. */
    String part() {
        Xml xml = new Xml();
        xml.start("w:numbering").attribute("xmlns:w", Namespaces.W);
        definitions.forEach((look, id) -> definition(xml, look, id));
        for (int i = 0; i < instances.size(); i++) {
            instance(xml, i + 1, instances.get(i));
        }
        return xml.end().toString();
    }

    private static void definition(Xml xml, String look, int id) {
        xml.start("w:abstractNum").attribute("w:abstractNumId", id);
        xml.empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            xml.start("w:lvl").attribute("w:ilvl", level);
            xml.empty("w:start", "w:val", "1");
            xml.empty("w:numFmt", "w:val", format(look));
            xml.empty("w:lvlText", "w:val", text(look, level));
            xml.empty("w:lvlJc", "w:val", "left");
            xml.start("w:pPr");
            xml.start("w:ind")
                    .attribute("w:left", (level + 1L) * STEP)
                    .attribute("w:hanging", STEP)
                    .end();
            xml.end().end();
        }
        xml.end();
    }

    private static void instance(Xml xml, int number, Instance instance) {
        xml.start("w:num").attribute("w:numId", number);
        xml.empty("w:abstractNumId", "w:val", instance.definition());
        xml.start("w:lvlOverride").attribute("w:ilvl", instance.level());
        xml.empty("w:startOverride", "w:val", instance.start());
        xml.end().end();
    }

    private static String format(String look) {
        return switch (look) {
            case "decimal" -> "decimal";
            case "lower-alpha" -> "lowerLetter";
            case "upper-alpha" -> "upperLetter";
            case "lower-roman" -> "lowerRoman";
            case "upper-roman" -> "upperRoman";
            case "none" -> "none";
            default -> "bullet";
        };
    }

    private static String text(String look, int level) {
        return switch (look) {
            case "decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman" ->
                String.format(Locale.ROOT, "%%%d.", level + 1);
            case "none" -> "";
            case "dash" -> "–";
            case "disc" -> "•";
            case "circle" -> "◦";
            case "square" -> "▪";
            default -> look.replace("\"", "").strip();
        };
    }
}
