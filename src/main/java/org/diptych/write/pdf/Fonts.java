package org.diptych.write.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.layout.text.Face;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The fonts of a file: each face is embedded as the subset of its glyphs that is used. Faces are made known one after the
 * other; then threads may ask for them, and for glyphs, in any order.
 */
final class Fonts {
    /**
     * Of several characters with one glyph the library has readers copy the first one it is told, so the usual ones are
     * told first, and of others the lowest.
     */
    private static final String FIRST = " -\u2019'\u2013";

    /** Characters of ligature glyphs, ff to st. */
    private static final int LIGATURES = 0xFB00;

    private static final int LAST_LIGATURE = 0xFB06;

    private final Map<Face, Used> faces = new HashMap<>();
    private final org.openpdf.text.pdf.PdfWriter writer;

    Fonts(org.openpdf.text.pdf.PdfWriter writer) {
        this.writer = writer;
    }

    /** Makes a face known to the file. */
    void add(Face face) {
        faces.computeIfAbsent(face, f -> new Used(f, writer, faces.size()));
    }

    /** The face in the file; one that was made known. */
    Used of(Face face) {
        Used used = faces.get(face);
        if (used == null) {
            throw new IllegalArgumentException("face " + face.path() + " is not known to the file");
        }
        return used;
    }

    /** Has all glyphs that were asked for in the subsets. */
    void finish() {
        faces.values().forEach(Used::finish);
    }

    /** The subset's name must be the same whenever the file is made. */
    private static final class FixedRandom extends java.security.SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient Random random;

        FixedRandom(long seed) {
            random = new Random(seed);
        }

        @Override
        public double nextDouble() {
            return random.nextDouble();
        }
    }

    /** A face as far as it is used. */
    static final class Used {
        private final Face face;
        private final BaseFont font;
        private final PdfContentByte scratch;
        private final String name;
        private final byte[] space;

        /** The character of every glyph. */
        private final Map<Integer, Integer> glyphs = new ConcurrentHashMap<>();

        private final Map<Integer, Integer> ligatures = new HashMap<>();

        private Used(Face face, org.openpdf.text.pdf.PdfWriter writer, int number) {
            this.face = face;
            this.font = load(face, number);
            this.space = hexadecimal(face.glyph(' '));
            this.scratch = new PdfContentByte(writer);
            this.name = LibraryName.of(scratch, canvas -> canvas.setFontAndSize(font, 1));
            for (int c = LIGATURES; c <= LAST_LIGATURE; c++) {
                if (face.glyph(c) != 0) {
                    ligatures.putIfAbsent(face.glyph(c), c);
                }
            }
        }

        /** Makes the font one of a page's resources. */
        void addTo(PdfContentByte page) {
            page.setFontAndSize(font, 1);
        }

        /** Its name among a page's resources, as an operand. */
        String name() {
            return name;
        }

        /** A space as an operand. */
        byte[] space() {
            return space;
        }

        /** Has a glyph in the subset; {@code codePoint} is the first character it stands for. */
        void need(int glyph, int codePoint) {
            int character = face.glyph(codePoint) == glyph ? codePoint : ligatures.getOrDefault(glyph, codePoint);
            Integer known = glyphs.get(glyph);
            if (known == null || character < known) {
                glyphs.merge(glyph, character, Math::min);
            }
        }

        private static byte[] hexadecimal(int glyph) {
            String digits = Integer.toHexString(0x10000 + glyph).substring(1);
            return new Operators(6).sign('<').raw(digits).sign('>').toBytes();
        }

        private void finish() {
            scratch.beginText();
            scratch.setFontAndSize(font, 1);
            FIRST.codePoints().filter(c -> face.glyph(c) != 0).forEach(this::keep);
            new TreeMap<>(glyphs).values().forEach(this::keep);
        }

        private void keep(int codePoint) {
            scratch.getInternalBuffer().reset();
            scratch.showText(Character.toString(codePoint));
        }

        private static BaseFont load(Face face, int number) {
            try {
                // The library tells the format by the end of the name.
                BaseFont font = BaseFont.createFont(
                        "face" + number + ".ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        BaseFont.NOT_CACHED,
                        face.bytes(),
                        null);
                font.setIncludeCidSet(false);
                font.setSecureRandom(
                        new FixedRandom(font.getPostscriptFontName().hashCode()));
                return font;
            } catch (IOException | DocumentException e) {
                throw new IllegalArgumentException("face " + face.path() + " cannot be embedded", e);
            }
        }
    }
}
