package org.diptych.layout.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** The words of one combination of faces, features and language, each shaped once. Safe for several threads. */
final class WordCache {
    private static final double SMALL_CAPITAL = 0.8;
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int BOX = 0x25A1;
    private static final int[] NO_HYPHENS = {};

    private final FaceChain faces;
    private final Shaping shaping;
    private final boolean smallCaps;
    private final Hyphenation hyphenation;
    private final @Nullable Language language;
    private final WordTable words = new WordTable();
    private final Map<String, Word> parts = new ConcurrentHashMap<>();
    private final double hyphenWidth;
    private final Word space;

    /**
     * @param language null where no hyphens may be inserted
     */
    WordCache(
            FaceChain faces, Shaping shaping, boolean smallCaps, Hyphenation hyphenation, @Nullable Language language) {
        this.faces = faces;
        this.shaping = shaping;
        this.smallCaps = smallCaps;
        this.hyphenation = hyphenation;
        this.language = language;
        this.hyphenWidth = part("-").width();
        this.space = part(" ");
    }

    Face face() {
        return faces.primary();
    }

    double hyphenWidth() {
        return hyphenWidth;
    }

    /** The space between words. */
    Word space() {
        return space;
    }

    /**
     * A word as it stands between spaces in a text; soft hyphens are taken out and remembered.
     *
     * @param hash what {@link String#hashCode} makes of it
     */
    Word word(String text, int from, int to, int hash) {
        Word known = words.find(text, from, to, hash);
        return known != null ? known : words.add(read(text.substring(from, to)));
    }

    /** A piece of a word, or a single character. */
    Word part(String text) {
        Word known = parts.get(text);
        if (known == null) {
            known = shape(text, text, NO_HYPHENS);
            parts.put(text, known);
        }
        return known;
    }

    List<Divisions.Division> divisions(String text, int[] soft) {
        return Divisions.of(text, soft, hyphenation, language);
    }

    /** The divisions that need no hyphen. */
    List<Divisions.Division> joints(String text) {
        return Divisions.of(text, NO_HYPHENS, hyphenation, null);
    }

    private Word read(String given) {
        String text = composed(given);
        if (text.indexOf(SOFT_HYPHEN) < 0) {
            return shape(given, text, NO_HYPHENS);
        }
        var soft = IntStream.builder();
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != SOFT_HYPHEN) {
                clean.append(text.charAt(i));
            } else if (!clean.isEmpty() && i + 1 < text.length()) {
                soft.add(clean.length());
            }
        }
        return shape(given, clean.toString(), soft.build().distinct().toArray());
    }

    /** Letters with separate accents become letters: faces have those, with better accents. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300 && text.charAt(i) < 0x370) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private Word shape(String given, String text, int[] soft) {
        if (!smallCaps && hasAll(faces.primary(), text)) {
            ShapedWord whole = faces.primary().word(text, text, shaping);
            return new Word(this, given, text, List.of(new Word.Part(whole, 1)), soft, NO_HYPHENS);
        }
        var pieces = new Pieces();
        text.codePoints().filter(code -> !isInvisible(code)).forEach(pieces::add);
        pieces.flush();
        return new Word(
                this,
                given,
                pieces.text.toString(),
                pieces.parts,
                soft,
                pieces.missing.build().distinct().toArray());
    }

    private static boolean hasAll(Face face, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (face.glyph(character) == 0 || isInvisible(character) || isRightToLeft(character)) {
                return false;
            }
        }
        return true;
    }

    /** Controls, joiners, variation selectors, byte order marks: they change how others look, and are not drawn. */
    private static boolean isInvisible(int code) {
        return code < ' '
                || (code >= 0x7F && code < 0xA0)
                || (code >= 0x200B && code <= 0x200F)
                || (code >= 0x202A && code <= 0x202E)
                || (code >= 0x2060 && code <= 0x2069)
                || (code >= 0xFE00 && code <= 0xFE0F)
                || code == 0xFEFF
                || code == SOFT_HYPHEN;
    }

    /** Collects characters of one face and scale. */
    private final class Pieces {
        private final StringBuilder text = new StringBuilder();
        private final List<Word.Part> parts = new ArrayList<>();
        private final IntStream.Builder missing = IntStream.builder();
        private final StringBuilder given = new StringBuilder();
        private final StringBuilder shown = new StringBuilder();
        private @Nullable Face face;
        private double scale = 1;

        void add(int code) {
            text.appendCodePoint(code);
            String character = Character.toString(code);
            if (smallCaps && Character.isLowerCase(code)) {
                String capital = character.toUpperCase(Locale.ROOT);
                if (hasAll(faces.primary(), capital)) {
                    take(faces.primary(), SMALL_CAPITAL, character, capital);
                    return;
                }
            }
            if (faces.primary().glyph(code) != 0 && !isRightToLeft(code)) {
                take(faces.primary(), 1, character, character);
                return;
            }
            String likeness = likeness(code);
            if (!likeness.isEmpty() && hasAll(faces.primary(), likeness)) {
                take(faces.primary(), 1, character, likeness);
                return;
            }
            Optional<Face> other = isRightToLeft(code) ? Optional.empty() : faces.with(code);
            if (other.isPresent()) {
                take(other.get(), 1, character, character);
                return;
            }
            missing.add(code);
            Face boxes = faces.with(BOX).orElse(faces.primary());
            take(boxes, 1, character, boxes.glyph(BOX) != 0 ? Character.toString(BOX) : "?");
        }

        private void take(Face next, double nextScale, String character, String drawn) {
            boolean replaced = !character.equals(drawn) && nextScale == 1;
            if (face != next || scale != nextScale || replaced) {
                flush();
            }
            face = next;
            scale = nextScale;
            given.append(character);
            shown.append(drawn);
            if (replaced) {
                flush();
            }
        }

        void flush() {
            if (face != null && !given.isEmpty()) {
                parts.add(new Word.Part(face.word(given.toString(), shown.toString(), shaping), scale));
            }
            given.setLength(0);
            shown.setLength(0);
            face = null;
        }
    }

    /** Other characters that look alike; empty for none. */
    private static String likeness(int code) {
        return switch (code) {
            case 0x2010, 0x2011 -> "-";
            case 0x132 -> "IJ";
            case 0x133 -> "ij";
            case 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000, 0xA0 ->
                " ";
            default -> "";
        };
    }

    /** Set from left to right they would be gibberish, so they count as missing. */
    private static boolean isRightToLeft(int code) {
        return (code >= 0x590 && code <= 0x8FF)
                || (code >= 0xFB1D && code <= 0xFDFF)
                || (code >= 0xFE70 && code <= 0xFEFE)
                || (code >= 0x10800 && code <= 0x10FFF)
                || (code >= 0x1E800 && code <= 0x1EFFF);
    }

    @Override
    public String toString() {
        return Arrays.asList(faces.primary(), language).toString();
    }
}
