package org.diptych.source;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** A value of a YAML or JSON file with its place. Nothing is interpreted: {@code no} and {@code 007} stay text. */
public sealed interface Node {
    /** Where it stands: a scalar itself; the first key or item of a collection. */
    SourcePosition at();

    /** The local tag, such as {@code !nil}; empty where there is none. */
    String tag();

    /** What an author would call it: "a text", "a list", "a mapping". */
    String description();

    /** How a scalar is written. */
    enum Style {
        /** Without quotes: may mean a number, a date, a word of the program. */
        PLAIN,
        /** In quotes: means its text. */
        QUOTED,
        /** A block of lines, {@code |} or {@code >}: means its text. */
        BLOCK
    }

    /**
     * A text.
     *
     * @param text as typed, quotes and indentation removed
     * @param style how it is written
     * @param tag the local tag
     * @param at where it starts
     * @param span where its characters stand in the file; null where there is no text file
     */
    record Scalar(
            String text,
            Style style,
            String tag,
            SourcePosition at,
            @Nullable Span span) implements Node {
        /** A scalar that stands in no text file, for instance a spreadsheet cell. */
        public static Scalar of(String text, SourcePosition at) {
            return new Scalar(text, Style.PLAIN, "", at, null);
        }

        /** Whether it is written without quotes. */
        public boolean isPlain() {
            return style == Style.PLAIN;
        }

        /** Whether nothing stands there: an empty plain scalar, {@code ~} or {@code null}. */
        public boolean isEmpty() {
            return isPlain() && tag.isEmpty() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        /** The place of some characters of the text, given by their indexes in {@link #text()}. */
        public SourcePosition position(int from, int to) {
            return span == null ? at : span.position(text, from, to);
        }

        @Override
        public String description() {
            return isEmpty() ? "nothing" : "a text";
        }
    }

    /** A list of values. */
    record Sequence(List<Node> items, String tag, SourcePosition at) implements Node, Iterable<Node> {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Iterator<Node> iterator() {
            return items.iterator();
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /** Values by key, in the order of the file; a key stands once. */
    record Mapping(List<Entry> entries, String tag, SourcePosition at) implements Node, Iterable<Entry> {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** The key and its value. */
        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) {
                if (entry.name().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        @Override
        public Iterator<Entry> iterator() {
            return entries.iterator();
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }

    /** One key and its value. */
    record Entry(Scalar key, Node value) {
        /** The text of the key. */
        public String name() {
            return key.text();
        }
    }
}
