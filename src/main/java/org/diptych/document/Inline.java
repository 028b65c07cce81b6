package org.diptych.document;

import java.util.List;

/** A piece of running text. Closed, like {@link Block}. Neighbouring texts are joined; no text is empty. */
public sealed interface Inline {
    /** Characters as they are to be read; typography of the language is already in them (no-break spaces). */
    record Text(String value) implements Inline {}

    /** A forced new line [{@code br}]. */
    record LineBreak() implements Inline {}

    /** Stressed [{@code em}]. */
    record Emphasis(List<Inline> text) implements Inline {
        public Emphasis {
            text = List.copyOf(text);
        }
    }

    /** Important [{@code strong}]. */
    record Strong(List<Inline> text) implements Inline {
        public Strong {
            text = List.copyOf(text);
        }
    }

    /** Raised [{@code sup}]. */
    record Superscript(List<Inline> text) implements Inline {
        public Superscript {
            text = List.copyOf(text);
        }
    }

    /** Lowered [{@code sub}]. */
    record Subscript(List<Inline> text) implements Inline {
        public Subscript {
            text = List.copyOf(text);
        }
    }

    /** As typed in a program or a file [{@code code}]. */
    record Code(String value) implements Inline {}

    /** Text with a class, a language or an id of its own [{@code span}]. */
    record Span(Attributes attributes, List<Inline> text) implements Inline {
        public Span {
            text = List.copyOf(text);
        }
    }

    /**
     * A sign that stands for a value of an enumeration [{@code abbr}]: {@code €€}, {@code HH}, a tick.
     *
     * @param meaning the value in words, for those who do not see the sign
     */
    record Sign(Attributes attributes, String meaning, List<Inline> text) implements Inline {
        public Sign {
            text = List.copyOf(text);
        }
    }

    /** A link out of the publication [{@code a}]. */
    record Link(Attributes attributes, String href, List<Inline> text) implements Inline {
        public Link {
            text = List.copyOf(text);
        }
    }

    /**
     * A link inside the publication [{@code a}].
     *
     * @param target id of a block
     * @param text what is printed, already right for the language
     */
    record Reference(Attributes attributes, String target, List<Inline> text) implements Inline {
        public Reference {
            text = List.copyOf(text);
        }
    }

    /** The number of the page on which a target stands; nothing where there are no pages [{@code span.page}]. */
    record PageNumber(String target) implements Inline {}

    /**
     * A footnote at its place in the text [{@code span.note}]. A repeated note bears the id of the note that it repeats:
     * it is a link to it, not a target.
     *
     * @param number from 1, per publication and language; 0 until the tree is resolved
     * @param repeated whether the text was printed at an earlier call of the same note
     */
    record Note(Attributes attributes, int number, boolean repeated, List<Block> blocks) implements Inline {
        public Note {
            blocks = List.copyOf(blocks);
        }
    }

    /** A figure with its machine-readable value [{@code data}]. */
    record Datum(String value, List<Inline> text) implements Inline {
        public Datum {
            text = List.copyOf(text);
        }
    }

    /** A date or period with its machine-readable value [{@code time}]. */
    record Time(String value, List<Inline> text) implements Inline {
        public Time {
            text = List.copyOf(text);
        }
    }
}
