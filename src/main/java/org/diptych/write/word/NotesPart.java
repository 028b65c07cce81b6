package org.diptych.write.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diptych.document.Inline;
import org.diptych.language.Language;

/** The footnotes of one document: {@code word/footnotes.xml}. Ids 0 and 1 are the separators that Word wants. */
final class NotesPart {
    static final String NAME = "word/footnotes.xml";
    private static final int FIRST = 2;

    /**
     * A call of a note.
     *
     * @param bookmark by which later calls find this one; empty where the note has no id
     * @param isRepeated whether the note was called before
     * @param isMarked whether the number is written as text: Word counts all notes of a document in one row without those,
     *     so the notes of the second language of a two-column edition bear theirs
     */
    record Call(int id, String bookmark, boolean isRepeated, boolean isMarked) {}

    private record Called(Inline.Note note, Runs.Look look, boolean isMarked) {}

    private final Parts parts;
    private final Language first;
    private final List<Called> called = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int counted;

    NotesPart(Parts parts, Language first) {
        this.parts = parts;
        this.first = first;
    }

    Call call(Inline.Note note, Runs.Look look) {
        String id = note.attributes().id();
        String bookmark = id.isEmpty() ? "" : Parts.bookmarkName(id);
        boolean isKnown = !id.isEmpty() && !ids.add(id);
        if (isKnown || note.repeated()) {
            return new Call(0, bookmark, true, false);
        }
        boolean isMarked = look.speech().language() != first || note.number() != counted + 1;
        if (!isMarked) {
            counted++;
        }
        called.add(new Called(note, look, isMarked));
        return new Call(called.size() - 1 + FIRST, bookmark, false, isMarked);
    }

    boolean isEmpty() {
        return called.isEmpty();
    }

    /** Writes the part. */
    void write(Body body) {
        parts.in(NAME);
        Xml xml = new Xml();
        xml.start("w:footnotes").attribute("xmlns:w", Namespaces.W).attribute("xmlns:r", Namespaces.R);
        separator(xml, "separator", 0);
        separator(xml, "continuationSeparator", 1);
        for (int i = 0; i < called.size(); i++) {
            Called one = called.get(i);
            xml.start("w:footnote").attribute("w:id", (long) i + FIRST);
            body.note(xml, one.note(), one.look(), one.isMarked());
            xml.end();
        }
        parts.file().xml(NAME, Namespaces.CONTENT + "footnotes+xml", xml.end().toString());
    }

    private static void separator(Xml xml, String type, int id) {
        xml.start("w:footnote").attribute("w:type", type).attribute("w:id", id);
        xml.start("w:p").start("w:pPr");
        xml.start("w:spacing").attribute("w:after", 0).attribute("w:line", 240);
        xml.attribute("w:lineRule", "auto").end().end();
        xml.start("w:r").empty("w:" + type).end().end();
        xml.end();
    }
}
