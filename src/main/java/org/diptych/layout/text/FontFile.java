package org.diptych.layout.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A font file as its name describes it. */
record FontFile(String family, int weight, boolean italic, String path) {
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("thin", 100),
            Map.entry("extralight", 200),
            Map.entry("light", 300),
            Map.entry("", 400),
            Map.entry("regular", 400),
            Map.entry("book", 400),
            Map.entry("medium", 500),
            Map.entry("semibold", 600),
            Map.entry("demibold", 600),
            Map.entry("bold", 700),
            Map.entry("extrabold", 800),
            Map.entry("black", 900),
            Map.entry("heavy", 900));
    private static final Pattern STYLE = Pattern.compile("(?i)(?:[1-9]00)?([a-z]*?)[-_ ]?(italic|oblique)?");

    /** What a file name says: the family before the first {@code _} or {@code -}, the style after it. */
    static Optional<FontFile> named(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".ttf")) {
            return Optional.empty();
        }
        name = name.substring(0, name.length() - 4);
        int cut = cut(name);
        String family = cut < 0 ? name : name.substring(0, cut);
        Matcher style = STYLE.matcher(cut < 0 ? "" : name.substring(cut + 1));
        if (!style.matches()) {
            return Optional.of(new FontFile(name, 400, false, path));
        }
        Integer weight = WEIGHTS.get(style.group(1).toLowerCase(Locale.ROOT));
        return Optional.of(
                weight == null
                        ? new FontFile(name, 400, false, path)
                        : new FontFile(family, weight, style.group(2) != null, path));
    }

    private static int cut(String name) {
        int underscore = name.indexOf('_');
        return underscore >= 0 ? underscore : name.lastIndexOf('-');
    }

    /** Family names are compared by letters and digits alone: {@code SourceSerif4} is {@code Source Serif 4}. */
    static String normal(String family) {
        var normal = new StringBuilder(family.length());
        family.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }
}
