package org.diptych.layout.text;

import java.util.List;
import org.diptych.language.Language;

/** Where words may be divided. Patterns are read when first needed; answers are kept. Safe for several threads. */
public final class Hyphenation {
    /** Without exceptions. */
    public Hyphenation() {}

    /**
     * With a publication's own words.
     *
     * @param exceptions words with hyphens where they may be divided ({@code dé-ve-lop-pe-ment}), or without for words
     *     that must not be
     */
    public Hyphenation with(Language language, List<String> exceptions) {
        return this;
    }

    /** Offsets in a word where it may be divided with a hyphen, ascending. */
    public int[] breaks(String word, Language language) {
        return new int[0];
    }
}
