package org.diptych.write.word;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.document.Metadata;
import org.diptych.language.Language;

/**
 * Fields that print what a document says of itself: in the headers of a house they stand for the title and the code,
 * which are others in each publication. Word brings them up to date when somebody asks; here they get their results.
 */
final class PropertyFields {
    /** A field of the long form, from its instruction to the end of its result. */
    private static final Pattern LONG = Pattern.compile(
            "<w:instrText[^>]*>([^<]*)</w:instrText>(?:(?!<w:fldChar ).)*<w:fldChar [^>]*\"separate\"[^>]*/>"
                    + "((?:(?!<w:fldChar ).)*)<w:fldChar ",
            Pattern.DOTALL);

    private static final Pattern SHORT =
            Pattern.compile("<w:fldSimple [^>]*w:instr=\"([^\"]*)\"[^>]*>(.*?)</w:fldSimple>", Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final Pattern NAME =
            Pattern.compile("(?:DOCPROPERTY\\s+(?:&quot;|\")?)?(.+?)(?:&quot;|\")?(?:\\s*\\\\.*)?", Pattern.DOTALL);

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    PropertyFields(Metadata metadata, Language language) {
        values.putAll(DocumentProperties.custom(metadata));
        values.put("TITLE", metadata.title().in(language));
        values.put("Short title", metadata.shortTitle().in(language));
        values.put("SUBJECT", metadata.subtitle().in(language));
        values.put("AUTHOR", metadata.publisher().in(language));
    }

    /** The instruction that prints a name of the theme's margin boxes; empty where there is none. */
    static String instruction(String name) {
        return switch (name) {
            case "title" -> " TITLE ";
            case "short-title" -> " DOCPROPERTY \"Short title\" ";
            case "subtitle" -> " SUBJECT ";
            case "publisher" -> " AUTHOR ";
            case "code" -> " DOCPROPERTY \"Code\" ";
            case "date" -> " DOCPROPERTY \"Date\" ";
            default -> "";
        };
    }

    /** A header or footer with the results of this document. */
    String fill(String part) {
        String filled = LONG.matcher(part).replaceAll(field -> Matcher.quoteReplacement(filled(field)));
        return SHORT.matcher(filled).replaceAll(field -> Matcher.quoteReplacement(filled(field)));
    }

    private String filled(MatchResult field) {
        Matcher name = NAME.matcher(field.group(1).strip());
        String value = name.matches() ? values.get(name.group(1).strip()) : null;
        if (value == null) {
            return field.group();
        }
        String text = new Xml().text(value).toString();
        boolean[] done = new boolean[1];
        String result = TEXT.matcher(field.group(2)).replaceAll(old -> {
            String now = done[0] ? "" : text;
            done[0] = true;
            return Matcher.quoteReplacement("<w:t xml:space=\"preserve\">" + now + "</w:t>");
        });
        int start = field.start(2) - field.start();
        return field.group().substring(0, start)
                + result
                + field.group().substring(start + field.group(2).length());
    }
}
