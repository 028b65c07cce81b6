package org.diptych.layout;

import java.util.Locale;
import org.diptych.language.Language;

/** {@code text-transform}. */
final class TextCase {
    private TextCase() {}

    static String apply(String transform, String text, Language language) {
        return switch (transform) {
            case "uppercase" -> text.toUpperCase(language.locale());
            case "lowercase" -> text.toLowerCase(language.locale());
            case "capitalize" -> capitalize(text, language.locale());
            default -> text;
        };
    }

    private static String capitalize(String text, Locale locale) {
        var result = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(start ? String.valueOf(c).toUpperCase(locale) : String.valueOf(c));
            start = Character.isWhitespace(c);
        }
        return result.toString();
    }
}
