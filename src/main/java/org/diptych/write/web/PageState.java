package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** What is known while one page is written: the language in force, ids given away, notes to come. */
final class PageState {
    private final Html html;
    private final Set<String> ids = new HashSet<>();
    private final Map<Language, List<Inline.Note>> notes = new EnumMap<>(Language.class);
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Inline.Note> texts;
    private final int shift;
    private Language language;
    private Faces faces = Faces.NONE;
    private int labels;

    /**
     * The state at the head of a page.
     *
     * @param texts texts of notes by language and number, for those that an earlier page printed
     * @param shift how many levels headings are raised
     */
    PageState(Html html, Language language, Map<String, Inline.Note> texts, int shift) {
        this.html = html;
        this.language = language;
        this.texts = texts;
        this.shift = shift;
    }

    /** The level of a heading on this page, where the title is the only one of the first. */
    int level(int level) {
        return Math.min(6, Math.max(2, level - shift));
    }

    Language language() {
        return language;
    }

    /** Id, classes and, where it changes, language of the tag just started. */
    void attributes(Attributes attributes, String... moreClasses) throws IOException {
        if (!attributes.id().isEmpty() && ids.add(attributes.id())) {
            html.attribute("id", attributes.id());
        }
        List<String> classes = attributes.classes();
        if (moreClasses.length > 0) {
            classes = new ArrayList<>(classes);
            for (String more : moreClasses) {
                if (!more.isEmpty() && !classes.contains(more)) {
                    classes.add(more);
                }
            }
        }
        if (!classes.isEmpty()) {
            html.attribute("class", classes.size() == 1 ? classes.get(0) : String.join(" ", classes));
            if (classes.contains("absent") || classes.contains("of-which")) {
                italic();
            }
            if (classes.contains("recap")) {
                bold();
            }
        }
        language(attributes.language());
    }

    private void language(@Nullable Language own) throws IOException {
        if (own != null && own != language) {
            html.attribute("lang", own.tag());
        }
    }

    /** What is written inside an element. */
    interface Content {
        void write() throws IOException;
    }

    /** Writes the inside of an element whose language holds there. */
    void inside(Attributes attributes, Content content) throws IOException {
        Language outer = language;
        Language own = attributes.language();
        language = own == null ? outer : own;
        content.write();
        language = outer;
    }

    // ---- Faces

    /** Writes what is set in the type of tables, headings and captions. */
    void label(Content content) throws IOException {
        labels++;
        content.write();
        labels--;
    }

    /** Remembers that something is written in italics. */
    void italic() {
        faces = faces.and(labels > 0 ? Faces.ITALIC_LABEL : Faces.ITALIC_TEXT);
    }

    /** Remembers that something is written in bold. */
    void bold() {
        if (labels == 0) {
            faces = faces.and(Faces.BOLD_TEXT);
        }
    }

    /** The faces of what was written so far. */
    Faces faces() {
        return faces;
    }

    // ---- Notes

    /** The note's name in ids: {@code fr-3}. */
    String noteName(Inline.Note note) {
        return language.code() + "-" + note.number();
    }

    /** Remembers a note at a call of it; the id of the call. */
    String call(Inline.Note note) {
        int count = calls.merge(noteName(note), 1, Integer::sum);
        if (count == 1) {
            notes.computeIfAbsent(language, l -> new ArrayList<>())
                    .add(note.repeated() ? texts.getOrDefault(noteName(note), note) : note);
        }
        return "call-" + noteName(note) + (count == 1 ? "" : "-" + count);
    }

    /** The notes called so far, by language in the order of the columns. */
    Map<Language, List<Inline.Note>> notes() {
        return notes;
    }
}
