package org.diptych.layout.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where words may be divided with a hyphen. Beside what the patterns of the language say:
 *
 * <ul>
 *   <li>two letters stay before a hyphen and three after it, and two on either side of an apostrophe;
 *   <li>a Dutch word is not divided before a trema, because the trema would have to go;
 *   <li>words with digits, stops, slashes, at signs or hyphens of their own are not divided, nor are abbreviations in
 *       capitals and names with a capital inside: so addresses, codes, dates and amounts stay whole.
 * </ul>
 *
 * Patterns are read when first needed. Safe for several threads.
 */
public final class Hyphenation {
    private static final int LEFT = 2;
    private static final int RIGHT = 3;
    private static final int APOSTROPHE = 2;
    private static final int[] NONE = {};

    private final Map<Language, Map<String, int[]>> exceptions;

    /** Without exceptions. */
    public Hyphenation() {
        this(Map.of());
    }

    private Hyphenation(Map<Language, Map<String, int[]>> exceptions) {
        this.exceptions = exceptions;
    }

    /** Read at first use; class initialisation makes that safe and once only. */
    private static final class French {
        static final Patterns PATTERNS = Patterns.load(Language.FR);
    }

    private static final class Dutch {
        static final Patterns PATTERNS = Patterns.load(Language.NL);
    }

    private static Patterns patterns(Language language) {
        return switch (language) {
            case FR -> French.PATTERNS;
            case NL -> Dutch.PATTERNS;
        };
    }

    /** Reads the patterns of a language. */
    static void load(Language language) {
        patterns(language);
    }

    /**
     * With a publication's own words.
     *
     * @param words with hyphens where they may be divided ({@code dé-ve-lop-pe-ment}), without for words that must not
     *     be; capitals do not count
     */
    public Hyphenation with(Language language, List<String> words) {
        var own = new HashMap<>(exceptions.getOrDefault(language, Map.of()));
        for (String word : words) {
            var breaks = IntStream.builder();
            var letters = new StringBuilder(word.length());
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) == '-') {
                    breaks.add(letters.length());
                } else {
                    letters.append(word.charAt(i));
                }
            }
            own.put(normal(letters.toString()), breaks.build().toArray());
        }
        var all = new EnumMap<Language, Map<String, int[]>>(Language.class);
        all.putAll(exceptions);
        all.put(language, Map.copyOf(own));
        return new Hyphenation(all);
    }

    private static String normal(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** Offsets in a word where it may be divided with a hyphen, ascending; punctuation around the word is left alone. */
    public int[] breaks(String word, Language language) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        String core = normal(word.substring(start, end));
        int[] exception = exception(core, language);
        if (exception != null) {
            return shifted(exception, start);
        }
        if (end - start < LEFT + RIGHT || core.length() != end - start || !isDivisible(word, start, end)) {
            return NONE;
        }
        return shifted(byPatterns(core, language), start);
    }

    private int @Nullable [] exception(String core, Language language) {
        Map<String, int[]> own = exceptions.get(language);
        if (own == null) {
            return null;
        }
        int[] whole = own.get(core);
        if (whole != null) {
            return whole;
        }
        int elided = core.lastIndexOf('\'') + 1;
        int[] part = elided == 0 ? null : own.get(core.substring(elided));
        return part == null ? null : shifted(part, elided);
    }

    private static int[] shifted(int[] offsets, int by) {
        var shifted = new int[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            shifted[i] = offsets[i] + by;
        }
        return shifted;
    }

    /** Letters and apostrophes alone, and no capital but at the beginning. */
    private static boolean isDivisible(String word, int start, int end) {
        boolean first = true;
        for (int i = start; i < end; i++) {
            char character = word.charAt(i);
            if (character == '\'' || character == '’') {
                first = true;
            } else if (!Character.isLetter(character) || (!first && Character.isUpperCase(character))) {
                return false;
            } else {
                first = false;
            }
        }
        return true;
    }

    private static int[] byPatterns(String core, Language language) {
        byte[] levels = patterns(language).levels(core);
        boolean elided = core.indexOf('\'') >= 0;
        var breaks = new int[core.length()];
        int count = 0;
        for (int i = LEFT; i <= core.length() - RIGHT; i++) {
            boolean allowed = (levels[i] & 1) == 1 && !(language == Language.NL && isTrema(core.charAt(i)));
            if (allowed && !(elided && isNearApostrophe(core, i))) {
                breaks[count++] = i;
            }
        }
        return count == 0 ? NONE : Arrays.copyOf(breaks, count);
    }

    private static boolean isNearApostrophe(String core, int at) {
        for (int i = at - APOSTROPHE; i < at + APOSTROPHE; i++) {
            if (i >= 0 && i < core.length() && core.charAt(i) == '\'') {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrema(char letter) {
        return "äëïöü".indexOf(letter) >= 0;
    }
}
