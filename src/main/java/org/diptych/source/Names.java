package org.diptych.source;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in messages. */
public final class Names {
    private Names() {}

    /** Names in backticks, with commas between: {@code `a`, `b`, `c`}. */
    public static String list(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** A name with its article, in backticks: {@code a `note`}, {@code an `annex`}. */
    public static String one(String name) {
        return (!name.isEmpty() && "aeio".indexOf(name.charAt(0)) >= 0 ? "an `" : "a `") + name + "`";
    }

    /** Whether a name is made of lower-case letters, digits and hyphens, a letter or digit at both ends. */
    public static boolean isWellFormed(String name) {
        boolean letter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != '-' || i == 0)) {
                return false;
            }
        }
        return letter;
    }

    /** The well-formed name nearest to a text: {@code Œuvre d'art} gives {@code uvre-d-art}. */
    public static String wellFormed(String text) {
        StringBuilder name = new StringBuilder();
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                name.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !name.isEmpty()
                    && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        int end = name.length();
        return name.substring(0, end > 0 && name.charAt(end - 1) == '-' ? end - 1 : end);
    }
}
