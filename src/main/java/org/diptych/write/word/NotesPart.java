package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Inline;

/** The footnotes of one document: {@code word/footnotes.xml}. Ids 0 and 1 are the separators that Word wants. */
final class NotesPart {
    static final String NAME = "word/footnotes.xml";
    private static final int FIRST = 2;

    private record Called(Inline.Note note, Runs.Look look) {}

    private final Parts parts;
    private final List<Called> called = new ArrayList<>();

    NotesPart(Parts parts) {
        this.parts = parts;
    }

    /** The id of a note. A note called again is printed again: Word has no second call of a footnote. */
    int add(Inline.Note note, Runs.Look look) {
        called.add(new Called(note, look));
        return called.size() - 1 + FIRST;
    }

    boolean isEmpty() {
        return called.isEmpty();
    }

    /** Writes the part; notes inside notes do not exist in Word and are printed in brackets. */
    void write(Body body) {
        parts.in(NAME);
        Xml xml = new Xml();
        xml.start("w:footnotes").attribute("xmlns:w", Namespaces.W).attribute("xmlns:r", Namespaces.R);
        separator(xml, "separator", 0);
        separator(xml, "continuationSeparator", 1);
        for (int i = 0; i < called.size(); i++) {
            Called one = called.get(i);
            xml.start("w:footnote").attribute("w:id", (long) i + FIRST);
            body.note(xml, one.note(), one.look());
            xml.end();
        }
        parts.file().xml(NAME, Namespaces.CONTENT + "footnotes+xml", xml.end().toString());
    }

    private static void separator(Xml xml, String type, int id) {
        xml.start("w:footnote").attribute("w:type", type).attribute("w:id", id);
        xml.start("w:p").start("w:r").empty("w:" + type).end().end();
        xml.end();
    }
}
