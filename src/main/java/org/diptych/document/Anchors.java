package org.diptych.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The targets of links that stand in a piece of a tree. */
public final class Anchors {
    private Anchors() {}

    /** All ids of blocks and inlines, in reading order; those of notes are names of notes, not targets. */
    public static Set<String> of(List<Block> blocks) {
        Set<String> ids = new LinkedHashSet<>();
        new Rewrite() {
            @Override
            Attributes attributes(Attributes attributes) {
                if (!attributes.id().isEmpty()) {
                    ids.add(attributes.id());
                }
                return attributes;
            }

            @Override
            Inline note(Inline.Note note, Attributes attributes) {
                if (!note.attributes().id().isEmpty()) {
                    ids.remove(note.attributes().id());
                }
                return super.note(note, attributes);
            }
        }.blocks(blocks);
        return ids;
    }
}
