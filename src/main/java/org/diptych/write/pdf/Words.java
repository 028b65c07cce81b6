package org.diptych.write.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.layout.text.ShapedWord;

/** Words as the operands of {@code TJ}; each is made once. */
final class Words {
    /** A part of a word. */
    static final class Part {
        private final byte[] operands;
        private final String actual;

        private Part(byte[] operands, String actual) {
            this.operands = operands;
            this.actual = actual;
        }

        /** Strings and kerns, as they stand between the brackets of {@code TJ}; not to be changed. */
        byte[] operands() {
            return operands;
        }

        /** What a reader copies in place of the glyphs, in hexadecimal; empty where the glyphs say it. */
        String actual() {
            return actual;
        }
    }

    private final Fonts fonts;
    private final Map<ShapedWord, List<Part>> whole = new HashMap<>();
    private final Map<ShapedWord, List<Part>> divided = new HashMap<>();

    Words(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The parts of a word.
     *
     * @param hyphen whether its last glyph is a hyphen of the line's own
     */
    List<Part> of(ShapedWord word, boolean hyphen) {
        return (hyphen ? divided : whole).computeIfAbsent(word, w -> encode(w, hyphen));
    }

    private List<Part> encode(ShapedWord word, boolean hyphen) {
        Fonts.Used font = fonts.use(word.face());
        int end = hyphen ? word.size() - 1 : word.size();
        var parts = new ArrayList<Part>();
        boolean replaced = !word.text().equals(word.shown());
        var run = new Run();
        for (int i = 0; i < end; i++) {
            font.need(word.glyph(i), word.shown().codePointAt(word.start(i)));
            boolean ligature = !replaced && word.isLigature(i);
            if (ligature) {
                run.endTo(parts, "");
            }
            run.glyph(word.glyph(i));
            run.kern(word.kern(i));
            if (ligature) {
                run.endTo(parts, hexadecimal(word.shown().substring(word.start(i), word.start(i + 1))));
            }
        }
        String text = hyphen ? word.text().substring(0, word.text().length() - 1) : word.text();
        run.endTo(parts, replaced ? hexadecimal(text) : "");
        if (hyphen) {
            font.need(word.glyph(end), '-');
            run.glyph(word.glyph(end));
            run.endTo(parts, "FEFF00AD");
        }
        return List.copyOf(parts);
    }

    private static String hexadecimal(String text) {
        var hex = new StringBuilder("FEFF");
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return hex.toString();
    }

    /** Glyphs and kerns while they are joined. */
    private static final class Run {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private boolean open;

        void glyph(int glyph) {
            if (!open) {
                out.write('(');
                open = true;
            }
            escaped(glyph >> 8);
            escaped(glyph & 0xFF);
        }

        private void escaped(int b) {
            switch (b) {
                case '(', ')', '\\' -> {
                    out.write('\\');
                    out.write(b);
                }
                case '\r' -> out.writeBytes(new byte[] {'\\', 'r'});
                case '\n' -> out.writeBytes(new byte[] {'\\', 'n'});
                default -> out.write(b);
            }
        }

        void kern(int kern) {
            if (kern != 0) {
                close();
                out.writeBytes(Integer.toString(-kern).getBytes(StandardCharsets.US_ASCII));
            }
        }

        private void close() {
            if (open) {
                out.write(')');
                open = false;
            }
        }

        void endTo(List<Part> parts, String actual) {
            close();
            if (out.size() > 0) {
                parts.add(new Part(out.toByteArray(), actual));
                out.reset();
            }
        }
    }
}
