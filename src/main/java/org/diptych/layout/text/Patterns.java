package org.diptych.layout.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Franklin Liang's hyphenation patterns of one language as a trie, read from the TeX file as it is published.
 * Immutable.
 */
final class Patterns {
    /** Letters beyond do not occur in the patterns. */
    private static final int LETTERS = 0x180;

    private static final int INITIAL_NODES = 4096;

    private final byte[] index = new byte[LETTERS];
    private int alphabet = 1;
    private char[] next = new char[0];
    private byte[] @Nullable [] levels = new byte[INITIAL_NODES][];
    private int nodes = 1;

    private Patterns() {}

    static Patterns load(Language language) {
        String name = "hyph-" + language.code() + ".tex";
        try (InputStream in = Patterns.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** Takes what stands in {@code \patterns{…}}, without comments. */
    static Patterns parse(String tex) {
        String start = "\\patterns{";
        int from = tex.indexOf(start) + start.length();
        int to = tex.indexOf("\n}", from);
        var patterns = new Patterns();
        patterns.collectLetters(tex, from, to);
        patterns.next = new char[INITIAL_NODES * patterns.alphabet];
        patterns.scan(tex, from, to, true);
        return patterns;
    }

    private void collectLetters(String tex, int from, int to) {
        scan(tex, from, to, false);
    }

    private void scan(String tex, int from, int to, boolean add) {
        int at = from;
        while (at < to) {
            char character = tex.charAt(at);
            if (character == '%') {
                int end = tex.indexOf('\n', at);
                at = end < 0 ? to : end;
            } else if (character <= ' ') {
                at++;
            } else {
                int end = at;
                while (end < to && tex.charAt(end) > ' ' && tex.charAt(end) != '%') {
                    end++;
                }
                if (add) {
                    add(tex, at, end);
                } else {
                    register(tex, at, end);
                }
                at = end;
            }
        }
    }

    private void register(String tex, int from, int to) {
        for (int i = from; i < to; i++) {
            char letter = straight(tex.charAt(i));
            if (!isDigit(letter) && index[letter] == 0) {
                index[letter] = (byte) alphabet++;
            }
        }
    }

    private void add(String tex, int from, int to) {
        int node = 0;
        var values = new byte[to - from + 1];
        int letters = 0;
        for (int i = from; i < to; i++) {
            char letter = straight(tex.charAt(i));
            if (isDigit(letter)) {
                values[letters] = (byte) (letter - '0');
            } else {
                node = child(node, index[letter]);
                letters++;
            }
        }
        levels[node] = Arrays.copyOf(values, letters + 1);
    }

    private int child(int node, int letter) {
        int slot = node * alphabet + letter;
        if (next[slot] == 0) {
            if (nodes == levels.length) {
                levels = Arrays.copyOf(levels, nodes * 2);
                next = Arrays.copyOf(next, nodes * 2 * alphabet);
            }
            next[slot] = (char) nodes++;
        }
        return next[slot];
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static char straight(char character) {
        return character == '’' ? '\'' : character;
    }

    /**
     * The levels between the letters of a word; odd ones allow a division.
     *
     * @param word lower case
     * @return at {@code i} the level before letter {@code i}
     */
    byte[] levels(String word) {
        int length = word.length();
        var letters = new byte[length + 2];
        letters[0] = index['.'];
        letters[length + 1] = index['.'];
        for (int i = 0; i < length; i++) {
            char letter = straight(word.charAt(i));
            letters[i + 1] = letter < LETTERS && letter != '.' ? index[letter] : 0;
        }
        var result = new byte[length + 3];
        for (int start = 0; start < letters.length; start++) {
            int node = 0;
            for (int i = start; i < letters.length && letters[i] != 0; i++) {
                node = next[node * alphabet + letters[i]];
                if (node == 0) {
                    break;
                }
                byte[] values = levels[node];
                if (values != null) {
                    raise(result, start, values);
                }
            }
        }
        return Arrays.copyOfRange(result, 1, length + 2);
    }

    private static void raise(byte[] result, int start, byte[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] > result[start + i]) {
                result[start + i] = values[i];
            }
        }
    }
}
