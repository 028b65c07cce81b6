package org.diptych.style;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.diptych.document.Attributes;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** A place of the tree with its style; children are computed once and kept. */
final class Context implements StyleContext {
    private final Cascade cascade;
    private final Vocabulary vocabulary;
    private final Place place;
    private final Computed computed;
    private final ConcurrentMap<Key, Context> children = new ConcurrentHashMap<>();

    private record Key(
            String element,
            String id,
            List<String> classes,
            @Nullable Language language,
            int position,
            boolean isLast) {
        // What a record has by itself is slow before the machine has warmed up, and this is asked for every block.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && position == key.position
                    && isLast == key.isLast
                    && language == key.language
                    && element.equals(key.element)
                    && id.equals(key.id)
                    && classes.equals(key.classes);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * element.hashCode() + id.hashCode()) + 31 * classes.hashCode() + position;
        }
    }

    private Context(Cascade cascade, Vocabulary vocabulary, Place place, Computed computed) {
        this.cascade = cascade;
        this.vocabulary = vocabulary;
        this.place = place;
        this.computed = computed;
    }

    /** The document element. */
    static Context root(Cascade cascade, Vocabulary vocabulary, List<String> classes, Language language) {
        Place place = new Place("html", "", classes, language, language, 1, true, null);
        return new Context(cascade, vocabulary, place, cascade.compute(place, null));
    }

    @Override
    public Style style() {
        return computed.style();
    }

    Computed computed() {
        return computed;
    }

    @Override
    public StyleContext enter(String element, Attributes attributes, int position, boolean last) {
        Key key = new Key(
                element,
                vocabulary.id(attributes.id()),
                vocabulary.classes(attributes.classes()),
                attributes.language(),
                vocabulary.position(element, position),
                vocabulary.last(element, last));
        Context known = children.get(key);
        return known != null ? known : children.computeIfAbsent(key, this::child);
    }

    private Context child(Key key) {
        Language language = key.language() == null ? place.language() : key.language();
        Place below = new Place(
                key.element(), key.id(), key.classes(), key.language(), language, key.position(), key.isLast(), place);
        return new Context(cascade, vocabulary, below, cascade.compute(below, computed));
    }
}
