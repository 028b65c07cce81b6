package org.diptych.write.word;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part {@code word/fontTable.xml}: what stands in for a font that a machine does not have. */
final class FontTable {
    private static final Set<String> GENERIC = Set.of("serif", "sans-serif", "monospace", "cursive", "fantasy");

    private FontTable() {}

    static String part(Collection<List<String>> families) {
        Map<String, List<String>> fonts = new LinkedHashMap<>();
        families.forEach(list -> list.stream().findFirst().ifPresent(name -> fonts.putIfAbsent(name, list)));
        Xml xml = new Xml();
        xml.start("w:fonts").attribute("xmlns:w", Namespaces.W);
        fonts.forEach((name, list) -> {
            if (!GENERIC.contains(name)) {
                font(xml, name, list);
            }
        });
        return xml.end().toString();
    }

    private static void font(Xml xml, String name, List<String> list) {
        xml.start("w:font").attribute("w:name", name);
        list.stream()
                .skip(1)
                .filter(other -> !GENERIC.contains(other))
                .findFirst()
                .ifPresent(other -> xml.empty("w:altName", "w:val", other));
        xml.empty("w:family", "w:val", family(list)).empty("w:pitch", "w:val", "variable");
        xml.end();
    }

    private static String family(List<String> list) {
        if (list.contains("monospace")) {
            return "modern";
        }
        return list.contains("sans-serif") ? "swiss" : "roman";
    }

    /** The name that Word is told for a family: it knows no generic ones. */
    static String name(String family) {
        return switch (family) {
            case "serif" -> "Cambria";
            case "sans-serif" -> "Calibri";
            case "monospace" -> "Consolas";
            default -> family;
        };
    }
}
