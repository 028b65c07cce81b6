package org.diptych.template;

import java.io.IOException;
import java.io.Writer;

/** Gathers what a template prints; a template that never ends is stopped. */
final class TextWriter extends Writer {
    private static final int LIMIT = 200_000_000;

    private final StringBuilder out = new StringBuilder(1 << 16);

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        room(length);
        out.append(text, from, length);
    }

    @Override
    public void write(String text) throws IOException {
        room(text.length());
        out.append(text);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        room(length);
        out.append(text, from, from + length);
    }

    @Override
    public Writer append(CharSequence text, int from, int to) throws IOException {
        room(to - from);
        out.append(text, from, to);
        return this;
    }

    private void room(int length) throws IOException {
        if (out.length() + length > LIMIT) {
            throw new IOException("more than " + LIMIT + " characters");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return out.toString();
    }
}
