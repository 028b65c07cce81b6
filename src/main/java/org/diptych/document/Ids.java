package org.diptych.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ids of a document, and new ones made from words. */
final class Ids {
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** The ids that stand in a tree, those of notes too. */
    static Ids of(List<Block> blocks) {
        Ids ids = new Ids();
        new Rewrite() {
            @Override
            Attributes attributes(Attributes attributes) {
                if (!attributes.id().isEmpty()) {
                    ids.taken.add(attributes.id());
                }
                return attributes;
            }
        }.blocks(blocks);
        return ids;
    }

    boolean contains(String id) {
        return taken.contains(id);
    }

    /** All, in the order of their letters. */
    SortedSet<String> sorted() {
        return new TreeSet<>(taken);
    }

    /** Marks an id as taken. */
    void add(String id) {
        taken.add(id);
    }

    /** Takes the first of the words that is free, else the last of them with a number behind it. */
    String take(List<String> words) {
        String last = "part";
        for (String word : words) {
            if (!word.isEmpty()) {
                last = word;
                if (taken.add(word)) {
                    return word;
                }
            }
        }
        return numbered(last);
    }

    private String numbered(String word) {
        int copy = copies.getOrDefault(word, 1);
        String id;
        do {
            copy++;
            id = word + "-" + copy;
        } while (!taken.add(id));
        copies.put(word, copy);
        return id;
    }

    /** Lower-case letters without accents, digits and hyphens, at most 60. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            String kept = c == 'œ' ? "oe" : c == 'æ' ? "ae" : isPlain(c) ? String.valueOf(c) : "";
            if (!kept.isEmpty()) {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(kept);
                gap = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return slug.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
