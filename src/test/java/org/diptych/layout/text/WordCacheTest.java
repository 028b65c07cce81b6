package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IdentityHashMap;
import java.util.stream.IntStream;
import org.diptych.language.Language;
import org.junit.jupiter.api.Test;

class WordCacheTest {
    private final WordCache cache = new Typesetter(FontLibrary.bundled(), new Hyphenation())
            .words(TextStyle.plain(10, "Source Serif 4"), Language.FR);

    private Word word(String text, int from, int to) {
        return cache.word(text, from, to, text.substring(from, to).hashCode());
    }

    private Word word(String text) {
        return word(text, 0, text.length());
    }

    @Test
    void aWordIsTheSameWhereverItStands() {
        assertThat(word("la note de la Région", 11, 13)).isSameAs(word("la"));
        assertThat(word("« la »…", 2, 4)).isSameAs(word("la"));
    }

    @Test
    void wordsOfTheSameHashAreTold() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(word("Aa").text()).isEqualTo("Aa");
        assertThat(word("BB").text()).isEqualTo("BB");
        assertThat(word("Aa")).isNotSameAs(word("BB"));
    }

    @Test
    void aWordWithSoftHyphensIsNotTheOneWithout() {
        Word soft = word("pers\u00ADpec\u00ADtive");

        assertThat(soft.text()).isEqualTo("perspective");
        assertThat(soft.hasSoftHyphens()).isTrue();
        assertThat(word("perspective").hasSoftHyphens()).isFalse();
        assertThat(word("pers\u00ADpec\u00ADtive")).isSameAs(soft);
    }

    @Test
    void manyWordsAreKeptByManyThreads() {
        var kept = new IdentityHashMap<Word, String>();
        IntStream.range(0, 20_000).parallel().forEach(i -> word("mot" + i % 5_000));
        for (int i = 0; i < 5_000; i++) {
            Word word = word("mot" + i);
            assertThat(word.text()).isEqualTo("mot" + i);
            assertThat(word("mot" + i)).isSameAs(word);
            kept.put(word, word.text());
        }
        assertThat(kept).hasSize(5_000);
    }
}
