package org.diptych.layout;

import java.util.List;
import org.diptych.document.Inline;

/** Running text without its looks and notes: for bookmarks, descriptions and running heads. */
final class PlainText {
    private PlainText() {}

    static String of(List<Inline> text) {
        var plain = new StringBuilder();
        append(text, plain);
        return plain.toString().strip();
    }

    private static void append(List<Inline> text, StringBuilder plain) {
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Text t -> plain.append(t.value().replace("\u00AD", ""));
                case Inline.LineBreak b -> plain.append(' ');
                case Inline.Emphasis e -> append(e.text(), plain);
                case Inline.Strong s -> append(s.text(), plain);
                case Inline.Superscript s -> append(s.text(), plain);
                case Inline.Subscript s -> append(s.text(), plain);
                case Inline.Code c -> plain.append(c.value());
                case Inline.Span s -> append(s.text(), plain);
                case Inline.Sign s -> append(s.text(), plain);
                case Inline.Link l -> append(l.text(), plain);
                case Inline.Reference r -> append(r.text(), plain);
                case Inline.PageNumber p -> {}
                case Inline.Note n -> {}
                case Inline.Datum d -> append(d.text(), plain);
                case Inline.Time t -> append(t.text(), plain);
            }
        }
    }
}
