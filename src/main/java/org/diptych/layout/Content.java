package org.diptych.layout;

import org.jspecify.annotations.Nullable;

/**
 * Something printed that belongs to one place of one element. All that is printed for it names it, on however many
 * lines and pages; what names none is decoration. Equal by identity.
 */
public final class Content implements Kid {
    private final Node node;
    private @Nullable NoteText note;
    private int number;

    Content(Node node) {
        this.node = node;
    }

    /** The element it belongs to. */
    public Node node() {
        return node;
    }

    /** Its place among all content of the tree, from 0. */
    public int number() {
        return number;
    }

    void number(int value) {
        number = value;
    }

    /** The note that is called here and must be printed on the same page. */
    @Nullable
    NoteText note() {
        return note;
    }

    void calls(NoteText called) {
        note = called;
    }
}
