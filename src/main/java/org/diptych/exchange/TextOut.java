package org.diptych.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text on its way to a file, in UTF-8: gathered without locks and written in pieces. */
final class TextOut implements Appendable, Closeable {
    private static final int PIECE = 1 << 15;

    private final OutputStream out;
    private final StringBuilder piece = new StringBuilder(PIECE + (PIECE >> 2));

    /** @param out closed with it */
    TextOut(OutputStream out) {
        this.out = out;
    }

    @Override
    public TextOut append(CharSequence text) throws IOException {
        piece.append(text);
        return whole();
    }

    TextOut append(String text) throws IOException {
        piece.append(text);
        return whole();
    }

    @Override
    public TextOut append(CharSequence text, int from, int to) throws IOException {
        piece.append(text, from, to);
        return whole();
    }

    @Override
    public TextOut append(char c) throws IOException {
        piece.append(c);
        return this;
    }

    TextOut append(int number) throws IOException {
        piece.append(number);
        return this;
    }

    private TextOut whole() throws IOException {
        if (piece.length() >= PIECE) {
            flush();
        }
        return this;
    }

    /** Hands over all that was gathered; a pair of characters that belong together is never parted. */
    void flush() throws IOException {
        out.write(piece.toString().getBytes(StandardCharsets.UTF_8));
        piece.setLength(0);
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
