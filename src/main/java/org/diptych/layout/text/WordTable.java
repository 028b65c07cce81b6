package org.diptych.layout.text;

import org.jspecify.annotations.Nullable;

/**
 * Words by the characters they were given as. One is found without cutting it out of its text first, which nearly every
 * word of a publication would be for nothing. Safe for several threads: a reader who misses what another thread just
 * added learns of it when adding.
 */
final class WordTable {
    /** A power of two, at most half of it taken: the next free slot is near. */
    private volatile @Nullable Word[] slots = new Word[1024];

    private int count;

    /**
     * The word that stands at a place of a text.
     *
     * @param hash what {@link String#hashCode} makes of the characters from {@code from} to {@code to}
     * @return null where it is not known yet
     */
    @Nullable
    Word find(String text, int from, int to, int hash) {
        @Nullable Word[] table = slots;
        int slot = slot(hash, table.length);
        for (Word word = table[slot]; word != null; word = table[slot]) {
            String given = word.given();
            if (given.hashCode() == hash && given.length() == to - from && text.startsWith(given, from)) {
                return word;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return null;
    }

    private static int slot(int hash, int size) {
        return (hash ^ (hash >>> 16)) & (size - 1);
    }

    /** Adds a word where none of the same characters is known; gives that which is. */
    synchronized Word add(Word word) {
        String given = word.given();
        Word known = find(given, 0, given.length(), given.hashCode());
        if (known != null) {
            return known;
        }
        if (2 * ++count > slots.length) {
            grow();
        }
        put(slots, word);
        return word;
    }

    private void grow() {
        var more = new Word[2 * slots.length];
        for (Word word : slots) {
            if (word != null) {
                put(more, word);
            }
        }
        slots = more;
    }

    private static void put(@Nullable Word[] table, Word word) {
        int slot = slot(word.given().hashCode(), table.length);
        while (table[slot] != null) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = word;
    }
}
