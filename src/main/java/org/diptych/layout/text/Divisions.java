package org.diptych.layout.text;

import java.util.ArrayList;
import java.util.List;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** All places inside a word where a line may end: inserted hyphens, hyphens of its own, the joints of addresses. */
final class Divisions {
    /**
     * A place where a line may end.
     *
     * @param offset in the word
     * @param hyphen whether a hyphen is inserted
     * @param penalty how bad it is; a space has 0
     */
    record Division(int offset, boolean hyphen, int penalty) {}

    /** The least that an inserted hyphen costs. */
    static final int HYPHENATED = 50;

    private static final int SHORT_END = 150;
    private static final int CAPITALIZED = 150;
    private static final int OWN_HYPHEN = 25;
    private static final int DASH = 10;
    private static final int SLASH = 40;
    private static final int ADDRESS = 40;
    private static final int HOST = 200;
    private static final int LONG_ABBREVIATION = 4;
    private static final String ADDRESS_JOINTS = "/.-?&_";

    private final Hyphenation hyphenation;
    private final @Nullable Language language;
    private final List<Division> found = new ArrayList<>();

    private Divisions(Hyphenation hyphenation, @Nullable Language language) {
        this.hyphenation = hyphenation;
        this.language = language;
    }

    /**
     * In the order of their offsets.
     *
     * @param text without soft hyphens
     * @param soft offsets where soft hyphens stood: where there are any, the word is divided nowhere else
     * @param language null where no hyphens may be inserted
     */
    static List<Division> of(String text, int[] soft, Hyphenation hyphenation, @Nullable Language language) {
        var divisions = new Divisions(hyphenation, language);
        if (soft.length > 0) {
            for (int offset : soft) {
                divisions.found.add(new Division(offset, true, HYPHENATED));
            }
        } else if (isAddress(text)) {
            divisions.divideAddress(text);
        } else {
            divisions.divideWord(text);
        }
        return List.copyOf(divisions.found);
    }

    private static boolean isAddress(String text) {
        int slash = text.indexOf('/');
        return text.contains("://")
                || text.startsWith("www.")
                || text.indexOf('@') > 0
                || (slash > 0 && isHost(text, slash));
    }

    /** A stop between two letters before the first slash: {@code visit.brussels/agenda}. */
    private static boolean isHost(String text, int end) {
        int stop = text.indexOf('.');
        return stop > 0
                && stop + 1 < end
                && Character.isLetter(text.charAt(stop - 1))
                && Character.isLetter(text.charAt(stop + 1));
    }

    private void divideAddress(String text) {
        int scheme = text.indexOf("://");
        int slash = text.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        int host = slash < 0 ? text.length() : slash;
        for (int i = Math.max(3, scheme + 4); i <= text.length() - 3; i++) {
            char before = text.charAt(i - 1);
            boolean joint = ADDRESS_JOINTS.indexOf(before) >= 0 || before == '@';
            if (joint && ADDRESS_JOINTS.indexOf(text.charAt(i)) < 0) {
                found.add(new Division(i, false, i <= host && before == '.' ? HOST : ADDRESS));
            }
        }
    }

    private void divideWord(String text) {
        boolean ownHyphen = false;
        int segment = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (isHyphen(before)) {
                ownHyphen = true;
            }
            int penalty = penalty(text, i);
            if (penalty >= 0) {
                if (!ownHyphen) {
                    hyphenate(text, segment, i);
                }
                found.add(new Division(i, false, penalty));
                segment = i;
            }
        }
        if (!ownHyphen) {
            hyphenate(text, segment, text.length());
        }
    }

    private static boolean isHyphen(char character) {
        return character == '-' || character == '\u2010';
    }

    /** What it costs to end the line before a place without inserting anything, or -1 where it must not end. */
    private static int penalty(String text, int at) {
        char before = text.charAt(at - 1);
        if (before < 0x80 && before != '-' && before != '/') {
            return -1;
        }
        if (isIdeograph(text, at)) {
            return 0;
        }
        int cost = switch (before) {
            case '-', '\u2010' -> OWN_HYPHEN;
            case '\u2013', '\u2014', '\u2026' -> DASH;
            case '/' -> SLASH;
            default -> -1;
        };
        if (cost < 0) {
            return -1;
        }
        int left = lettersBefore(text, at - 1);
        int right = lettersAfter(text, at);
        boolean tooShort = left < 2 || right < 2;
        boolean abbreviation = Character.isUpperCase(text.charAt(Math.max(0, at - 2)))
                && (left < LONG_ABBREVIATION || right < LONG_ABBREVIATION);
        return tooShort || abbreviation ? -1 : cost;
    }

    private static boolean isIdeograph(String text, int at) {
        return text.charAt(at) >= 0x2E80
                && !Character.isLowSurrogate(text.charAt(at))
                && Character.isIdeographic(text.codePointBefore(at))
                && Character.isIdeographic(text.codePointAt(at));
    }

    private static int lettersBefore(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end - start;
    }

    private static int lettersAfter(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private void hyphenate(String text, int from, int to) {
        if (language == null || to - from < 5) {
            return;
        }
        String part = from == 0 && to == text.length() ? text : text.substring(from, to);
        int letters = lettersAfter(part, 0);
        boolean name = Character.isUpperCase(part.charAt(0)) && letters > 1;
        for (int offset : hyphenation.breaks(part, language)) {
            boolean shortEnd = offset <= 2 || (letters > offset && letters - offset <= 3);
            int penalty = name ? CAPITALIZED : shortEnd ? SHORT_END : HYPHENATED;
            found.add(new Division(from + offset, true, penalty));
        }
    }
}
