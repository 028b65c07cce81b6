package org.diptych.layout.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Characters between two spaces, shaped: mostly one part, several where faces or sizes change inside. Widths are in
 * 1/1000 of the size of the run.
 */
final class Word {
    /**
     * A stretch of one face.
     *
     * @param scale of its size to the size of the run; below 1 for small capitals
     * @param plain it in its place on any line, where nothing is added to it
     */
    record Part(ShapedWord shaped, double scale, Fragment.Placed plain) {
        Part(ShapedWord shaped, double scale) {
            this(shaped, scale, new Fragment.Placed(shaped, 0, false));
        }

        double width() {
            return shaped.width() * scale;
        }
    }

    /**
     * Where the word may be divided, and what that makes of its widths.
     *
     * @param offset in the text
     * @param prefix width of what stays, with the hyphen if one is inserted
     * @param suffix width of what goes to the next line
     */
    record Cut(int offset, boolean hyphen, int penalty, double prefix, double suffix) {}

    private final WordCache cache;
    private final String given;
    private final String text;
    private final List<Part> parts;
    private final int[] soft;
    private final int[] missing;
    private final double width;
    private volatile @Nullable List<Cut> cuts;
    private volatile @Nullable List<Cut> joints;

    /**
     * @param given the characters in the text, with soft hyphens and the like
     * @param soft where soft hyphens stood
     * @param missing characters that no face has
     */
    Word(WordCache cache, String given, String text, List<Part> parts, int[] soft, int[] missing) {
        this.cache = cache;
        this.given = given;
        this.text = text;
        this.parts = parts;
        this.soft = soft;
        this.missing = missing;
        double sum = 0;
        for (Part part : parts) {
            sum += part.width();
        }
        this.width = sum;
    }

    /** The characters that it was made from. */
    String given() {
        return given;
    }

    /** The characters that it shows. */
    String text() {
        return text;
    }

    List<Part> parts() {
        return parts;
    }

    double width() {
        return width;
    }

    int[] missing() {
        return missing;
    }

    boolean hasSoftHyphens() {
        return soft.length > 0;
    }

    int glyphs() {
        return glyphs(parts);
    }

    private static int glyphs(List<Part> parts) {
        int count = 0;
        for (Part part : parts) {
            count += part.shaped().size();
        }
        return count;
    }

    /** Found when first asked for: most words never stand near the end of a line. */
    List<Cut> cuts() {
        List<Cut> known = cuts;
        if (known == null) {
            known = cuts(cache.divisions(text, soft));
            cuts = known;
        }
        return known;
    }

    /** The cuts that need no hyphen. */
    List<Cut> joints() {
        List<Cut> known = joints;
        if (known == null) {
            known = hasSoftHyphens() ? List.of() : cuts(cache.joints(text));
            joints = known;
        }
        return known;
    }

    private List<Cut> cuts(List<Divisions.Division> divisions) {
        if (divisions.isEmpty()) {
            return List.of();
        }
        double[] kerns = new double[text.length() + 1];
        double[] positions = positions(kerns);
        var found = new Cut[divisions.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = cut(divisions.get(i), positions, kerns);
        }
        return List.of(found);
    }

    /** What stays ends without the kerning towards what goes. */
    private Cut cut(Divisions.Division division, double[] positions, double[] kerns) {
        int offset = division.offset();
        double position = positions[offset];
        if (Double.isNaN(position)) {
            Word prefix = cache.part(text.substring(0, offset) + (division.hyphen() ? "-" : ""));
            Word suffix = cache.part(text.substring(offset));
            return new Cut(offset, division.hyphen(), division.penalty(), prefix.width(), suffix.width());
        }
        double hyphen = division.hyphen() ? cache.hyphenWidth() : 0;
        return new Cut(
                offset, division.hyphen(), division.penalty(), position - kerns[offset] + hyphen, width - position);
    }

    /** A cut before every letter, for a word that fits into no line; they cost so much that others go first. */
    List<Cut> cutsAnywhere(int penalty) {
        double[] kerns = new double[text.length() + 1];
        double[] positions = positions(kerns);
        var anywhere = new java.util.ArrayList<Cut>();
        for (int offset = 1; offset < text.length(); offset++) {
            if (!Double.isNaN(positions[offset]) && !isMark(text.codePointAt(offset))) {
                anywhere.add(
                        new Cut(offset, false, penalty, positions[offset] - kerns[offset], width - positions[offset]));
            }
        }
        return anywhere;
    }

    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** The width before each character, not a number inside of a glyph; and the kerning in it before the character. */
    private double[] positions(double[] kerns) {
        var positions = new double[text.length() + 1];
        Arrays.fill(positions, Double.NaN);
        double x = 0;
        int offset = 0;
        for (Part part : parts) {
            ShapedWord shaped = part.shaped();
            boolean aligned = shaped.text().length() == shaped.shown().length();
            int start = 0;
            for (int i = 0; i < shaped.size(); i++) {
                if (aligned || i == 0) {
                    positions[offset + start] = x;
                }
                x += (shaped.face().advance(shaped.glyph(i)) + shaped.kern(i)) * part.scale();
                start += shaped.length(i);
                kerns[offset + start] = shaped.kern(i) * part.scale();
            }
            offset += shaped.text().length();
        }
        positions[text.length()] = x;
        return positions;
    }

    /** The part of the text between two offsets, shaped anew. */
    Word between(int from, int to, boolean hyphen) {
        if (from == 0 && to == text.length() && !hyphen) {
            return this;
        }
        return cache.part(text.substring(from, to) + (hyphen ? "-" : ""));
    }
}
