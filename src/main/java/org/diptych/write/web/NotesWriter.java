package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.language.Edition;
import org.diptych.language.Language;

/** The notes at the end of a page, each with a link back to where it was called. */
final class NotesWriter {
    private final Html html;
    private final PageState state;
    private final BlockWriter blocks;

    NotesWriter(Html html, PageState state, BlockWriter blocks) {
        this.html = html;
        this.state = state;
        this.blocks = blocks;
    }

    void write(Edition edition) throws IOException {
        if (state.notes().isEmpty()) {
            return;
        }
        html.open("section")
                .attribute("class", "notes")
                .attribute("aria-labelledby", "notes")
                .close()
                .line();
        html.open("h2").attribute("id", "notes").attribute("class", "unlisted").close();
        html.text(Phrase.NOTES.in(state.language()));
        if (edition.isBilingual()) {
            Language other = state.language().other();
            html.text(" ")
                    .open("span")
                    .attribute("class", "other")
                    .attribute("lang", other.tag())
                    .close();
            html.text(Phrase.NOTES.in(other)).end("span");
        }
        html.end("h2").line();
        // A note inside a note is called while the others are written, so the lists are read anew.
        Map<Language, List<Inline.Note>> notes = state.notes();
        html.open("div")
                .attribute("class", edition.isBilingual() ? "pair" : "")
                .close()
                .line();
        for (Language language : edition.languages()) {
            list(language, notes.getOrDefault(language, new ArrayList<>()));
        }
        html.end("div").line();
        html.end("section").line();
    }

    private void list(Language language, List<Inline.Note> notes) throws IOException {
        Attributes attributes = Attributes.NONE.in(language);
        html.open("ol");
        state.attributes(attributes);
        html.close().line();
        state.inside(attributes, () -> {
            for (int i = 0; i < notes.size(); i++) {
                note(notes.get(i));
            }
        });
        html.end("ol").line();
    }

    private void note(Inline.Note note) throws IOException {
        String name = state.noteName(note);
        html.open("li").attribute("id", "note-" + name).attribute("class", "note");
        html.attribute("value", Integer.toString(note.number())).close();
        List<Block> body = note.blocks();
        blocks.write(body);
        html.open("a")
                .attribute("href", "#call-" + name)
                .attribute("role", "doc-backlink")
                .attribute("class", "back");
        html.attribute("aria-label", Phrase.BACK.in(state.language()) + " " + note.number())
                .close();
        html.text("↑").end("a").end("li").line();
    }
}
