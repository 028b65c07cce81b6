package org.diptych.write.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lists of one document: {@code word/numbering.xml}. Each look of list is one abstract definition of nine levels;
 * each ordered list is an instance of its own with its start, so that lists restart and continue rightly.
 */
final class WordLists {
    /** The deepest level that Word has. */
    static final int DEEPEST = 8;

    /** From the end of a number to its text, in twips: numbers stand right, so that long ones find room. */
    private static final int GAP = 80;

    /**
     * A look of lists.
     *
     * @param mark as the theme has it
     * @param outer where the mark of the first level stands, in twips
     * @param step from one level to the next, and from a mark to its text, in twips
     * @param language of ordered lists: lists of one definition count on from each other, and two columns take turns
     */
    private record Definition(String mark, int outer, int step, String language) {}

    private record Instance(int definition, int level, int start) {}

    private record Running(String language, int level) {}

    private final Map<Definition, Integer> definitions = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();
    private final Map<Integer, Integer> bullets = new LinkedHashMap<>();
    private final Map<Running, Integer> last = new HashMap<>();

    /**
     * The number of a list.
     *
     * @param level from 0
     * @param text where its text stands, in twips
     * @param step from the mark to the text, in twips
     */
    int bullets(String mark, int level, long text, long step) {
        int definition = definition(mark, level, text, step, "");
        return bullets.computeIfAbsent(definition, key -> instance(key, 0, 1));
    }

    /**
     * The number of an ordered list.
     *
     * @param continued whether it carries on the one before it in the same language
     */
    int ordered(String mark, int level, long text, long step, int start, boolean continued, String language) {
        Running running = new Running(language, level);
        Integer before = last.get(running);
        if (continued && before != null) {
            return before;
        }
        int number = instance(definition(mark, level, text, step, language), level, start);
        last.put(running, number);
        return number;
    }

    private int definition(String mark, int level, long text, long step, String language) {
        Definition key = new Definition(mark, (int) (text - (level + 1) * step), (int) step, language);
        Integer known = definitions.get(key);
        if (known == null) {
            known = definitions.size();
            definitions.put(key, known);
        }
        return known;
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

    private static void definition(Xml xml, Definition look, int id) {
        xml.start("w:abstractNum").attribute("w:abstractNumId", id);
        // Word joins definitions of equal codes when texts are pasted into each other.
        xml.empty("w:nsid", "w:val", String.format(Locale.ROOT, "%08X", look.hashCode() & 0x7FFFFFFF));
        xml.empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level <= DEEPEST; level++) {
            xml.start("w:lvl").attribute("w:ilvl", level);
            xml.empty("w:start", "w:val", "1");
            xml.empty("w:numFmt", "w:val", format(look.mark()));
            xml.empty("w:lvlText", "w:val", text(look.mark(), level));
            boolean isCounted = !format(look.mark()).equals("bullet");
            xml.empty("w:lvlJc", "w:val", isCounted ? "right" : "left");
            xml.start("w:pPr");
            xml.start("w:ind")
                    .attribute("w:left", look.outer() + (level + 1L) * look.step())
                    .attribute("w:hanging", isCounted ? Math.min(GAP, look.step()) : look.step())
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
            default -> "bullet";
        };
    }

    private static String text(String look, int level) {
        return switch (look) {
            case "decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman" ->
                String.format(Locale.ROOT, "%%%d.", level + 1);
            case "dash" -> "–";
            case "disc" -> "•";
            case "circle" -> "◦";
            case "square" -> "▪";
            default -> look.replace("\"", "").strip();
        };
    }
}
