package org.diptych.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds many phrases in one pass over a text, whatever their number. Safe for threads. */
final class Phrases {
    private static final int BUCKETS = 1 << 10;

    /** By what their first two characters come to. */
    private final String[][] buckets = new String[BUCKETS][];

    /**
     * Phrases to look for.
     *
     * @param phrases of two characters or more
     */
    Phrases(Collection<String> phrases) {
        List<List<String>> lists = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            lists.add(new ArrayList<>(0));
        }
        for (String phrase : phrases) {
            if (phrase.length() < 2) {
                throw new IllegalArgumentException("`" + phrase + "` has fewer than two characters");
            }
            lists.get(bucket(phrase, 0)).add(phrase);
        }
        for (int i = 0; i < BUCKETS; i++) {
            buckets[i] = lists.get(i).toArray(String[]::new);
        }
    }

    /** Takes a phrase and the index of its first character. */
    @FunctionalInterface
    interface Find {
        void at(String phrase, int index);
    }

    private static int bucket(String text, int at) {
        return text.charAt(at) * 31 + text.charAt(at + 1) & BUCKETS - 1;
    }

    /** Tells of every place where a phrase stands, from the start of the text to its end. */
    void in(String text, Find find) {
        for (int i = 0; i + 1 < text.length(); i++) {
            for (String phrase : buckets[bucket(text, i)]) {
                if (text.startsWith(phrase, i)) {
                    find.at(phrase, i);
                }
            }
        }
    }

    /** Whether any phrase stands in a text. */
    boolean isAnyIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            for (String phrase : buckets[bucket(text, i)]) {
                if (text.startsWith(phrase, i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
