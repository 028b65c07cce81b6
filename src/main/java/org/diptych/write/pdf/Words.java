package org.diptych.write.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.layout.text.ShapedWord;

/** Words as the operands of {@code TJ}; each is made once. Safe for threads. */
final class Words {
    private static final byte[] NONE = {};

    /** A part of a word. */
    static final class Part {
        private final byte[] operands;
        private final byte[] actual;

        private Part(byte[] operands, byte[] actual) {
            this.operands = operands;
            this.actual = actual;
        }

        /** Strings and kerns, as they stand between the brackets of {@code TJ}; not to be changed. */
        byte[] operands() {
            return operands;
        }

        /** What a reader copies in place of the glyphs, in hexadecimal; of no length where the glyphs say it. */
        byte[] actual() {
            return actual;
        }
    }

    private final Fonts fonts;
    private final Map<ShapedWord, List<Part>> whole = new ConcurrentHashMap<>();
    private final Map<ShapedWord, List<Part>> divided = new ConcurrentHashMap<>();

    Words(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The parts of a word.
     *
     * @param hyphen whether its last glyph is a hyphen of the line's own
     */
    List<Part> of(ShapedWord word, boolean hyphen) {
        Map<ShapedWord, List<Part>> known = hyphen ? divided : whole;
        List<Part> parts = known.get(word);
        return parts == null ? known.computeIfAbsent(word, w -> encode(w, hyphen)) : parts;
    }

    private List<Part> encode(ShapedWord word, boolean hyphen) {
        Fonts.Used font = fonts.of(word.face());
        int end = hyphen ? word.size() - 1 : word.size();
        var parts = new ArrayList<Part>();
        boolean replaced = !word.text().equals(word.shown());
        var run = new Run();
        for (int i = 0; i < end; i++) {
            font.need(word.glyph(i), word.shown().codePointAt(word.start(i)));
            boolean ligature = !replaced && word.isLigature(i);
            if (ligature) {
                run.endTo(parts, NONE);
            }
            run.glyph(word.glyph(i));
            run.kern(word.kern(i));
            if (ligature) {
                run.endTo(parts, hexadecimal(word.shown().substring(word.start(i), word.start(i + 1))));
            }
        }
        String text = hyphen ? word.text().substring(0, word.text().length() - 1) : word.text();
        run.endTo(parts, replaced ? hexadecimal(text) : NONE);
        if (hyphen) {
            font.need(word.glyph(end), '-');
            run.glyph(word.glyph(end));
            run.endTo(parts, hexadecimal("\u00ad"));
        }
        return List.copyOf(parts);
    }

    private static byte[] hexadecimal(String text) {
        return new Operators(4 + 4 * text.length()).hexadecimal(text).toBytes();
    }

    /** Glyphs and kerns while they are joined. */
    private static final class Run {
        private final Operators out = new Operators(64);
        private boolean open;

        void glyph(int glyph) {
            if (!open) {
                out.sign('(');
                open = true;
            }
            escaped(glyph >> 8);
            escaped(glyph & 0xFF);
        }

        private void escaped(int b) {
            switch (b) {
                case '(', ')', '\\' -> out.sign('\\').sign((char) b);
                case '\r' -> out.raw("\\r");
                case '\n' -> out.raw("\\n");
                default -> out.sign((char) b);
            }
        }

        void kern(int kern) {
            if (kern != 0) {
                close();
                if (kern > 0) {
                    out.sign('-');
                }
                out.integer(Math.abs(kern));
            }
        }

        private void close() {
            if (open) {
                out.sign(')');
                open = false;
            }
        }

        void endTo(List<Part> parts, byte[] actual) {
            close();
            if (out.size() > 0) {
                parts.add(new Part(out.toBytes(), actual));
                out.cut(0);
            }
        }
    }
}
