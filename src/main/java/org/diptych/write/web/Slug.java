package org.diptych.write.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Readable parts of addresses: lower-case letters without accents, digits, hyphens; never anything else. */
final class Slug {
    /** Long enough to be read, short enough for a message. */
    static final int LONGEST = 64;

    /** Names that Windows keeps for devices, and those of pages of our own. */
    private static final Set<String> RESERVED =
            Set.of("con", "prn", "aux", "nul", "index", "search-index", "feed", "recherche", "zoeken", "sitemap", "id");

    private Slug() {}

    /** The slug of some words, cut after a word; empty where nothing is left of them. */
    static String of(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            String letters = letters(plain.charAt(i));
            if (letters.isEmpty()) {
                gap = gap || !isMark(plain.charAt(i));
                continue;
            }
            if (gap && !slug.isEmpty()) {
                if (slug.length() >= LONGEST - 8) {
                    break;
                }
                slug.append('-');
            }
            gap = false;
            slug.append(letters);
        }
        return cut(slug);
    }

    /** What a character is in an address; nothing where it parts words. */
    private static String letters(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return String.valueOf(c);
        }
        return switch (c) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> "";
        };
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String cut(StringBuilder slug) {
        if (slug.length() <= LONGEST) {
            return slug.toString();
        }
        int end = slug.lastIndexOf("-", LONGEST);
        return slug.substring(0, end > LONGEST / 2 ? end : LONGEST);
    }

    /** Whether an id may be the name of a file as it is. */
    static boolean isPlain(String id) {
        return id.matches("[a-z0-9][a-z0-9.-]{0,120}") && !id.contains("..") && !id.endsWith(".");
    }

    /** Whether a file of this name would mean something else: a device, a page of our own. */
    static boolean isReserved(String slug) {
        return RESERVED.contains(slug) || slug.matches("(com|lpt)[0-9]");
    }
}
