package org.diptych.layout.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs from runs. Keeps every word shaped and every division found; safe for several threads. */
public final class Typesetter {
    private final FontLibrary fonts;
    private final Hyphenation hyphenation;
    private final Map<Key, WordCache> caches = new ConcurrentHashMap<>();

    private record Key(
            List<String> families,
            int weight,
            boolean italic,
            boolean smallCaps,
            Shaping shaping,
            @Nullable Language language) {
        // What a record has by itself is slow before the machine has warmed up, and this is asked for every run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && weight == key.weight
                    && italic == key.italic
                    && smallCaps == key.smallCaps
                    && language == key.language
                    && shaping == key.shaping
                    && families.equals(key.families);
        }

        @Override
        public int hashCode() {
            return 31 * families.hashCode() + weight + (italic ? 1 : 0) + (language == Language.FR ? 2 : 0);
        }
    }

    public Typesetter(FontLibrary fonts, Hyphenation hyphenation) {
        this.fonts = fonts;
        this.hyphenation = hyphenation;
    }

    /** Reads what every text needs before the first is set: the patterns of both languages. */
    public static void ahead() {
        Language.ALL.forEach(Hyphenation::load);
    }

    /** The fonts it sets with. */
    public FontLibrary fonts() {
        return fonts;
    }

    /** Measures a paragraph. */
    public Paragraph paragraph(List<Run> runs, ParagraphStyle style) {
        List<Run> own = List.copyOf(runs);
        var itemizer = new Itemizer(this, own);
        return new Paragraph(itemizer.items(), style, itemizer.strut());
    }

    /** The width of a text on one line, in points. */
    public double width(String text, TextStyle style) {
        return paragraph(
                        List.of(new Run.Text(text, style, null, null)),
                        ParagraphStyle.of(ParagraphStyle.Alignment.LEFT, style.size()))
                .maxWidth();
    }

    /** The words of a style; with a language they may be divided. */
    WordCache words(TextStyle style, @Nullable Language language) {
        var key = new Key(
                style.families(), style.weight(), style.italic(), style.smallCaps(), Shaping.of(style), language);
        WordCache known = caches.get(key);
        return known != null ? known : caches.computeIfAbsent(key, this::open);
    }

    private WordCache open(Key key) {
        return new WordCache(
                fonts.chain(key.families(), key.weight(), key.italic()),
                key.shaping(),
                key.smallCaps(),
                hyphenation,
                key.language());
    }
}
