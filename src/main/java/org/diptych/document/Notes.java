package org.diptych.document;

import java.util.function.BiConsumer;
import org.diptych.language.Language;

/** The notes of a document. */
public final class Notes {
    private Notes() {}

    /** Hands over every note that has a text, with the language of its numbering, in reading order. */
    public static void forEach(Document document, BiConsumer<Language, Inline.Note> action) {
        new SideRewrite(document.edition()) {
            @Override
            Inline note(Inline.Note note, Attributes attributes) {
                if (!note.repeated()) {
                    action.accept(side(), note);
                }
                return super.note(note, attributes);
            }
        }.blocks(document.blocks());
    }
}
