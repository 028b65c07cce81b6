package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.language.Language;
import org.diptych.layout.text.Run;
import org.diptych.layout.text.TextStyle;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/** Running text to runs for the typesetter, with its elements of the structure. */
final class InlineSetter {
    /** Sets the footnotes met; those of a margin or a heading in the contents are left out. */
    interface Notes {
        /** Null where the text is not to be printed here. */
        @Nullable
        NoteText set(Inline.Note note, Node into, Scope scope);
    }

    private static final Attributes CALL = Attributes.ofClass("call");

    private final List<Run> runs = new ArrayList<>();
    private final Scope scope;
    private final PageLabels labels;
    private final Notes notes;

    InlineSetter(Scope scope, PageLabels labels, Notes notes) {
        this.scope = scope;
        this.labels = labels;
        this.notes = notes;
    }

    /** The runs of a text in the element of the scope. */
    List<Run> runs(List<Inline> text) {
        walk(text, new Level(scope.context(), scope.language(), new Slot(scope.node()), 0));
        return runs;
    }

    /** The place in an element where printed text goes; a new one after each element inside. */
    private static final class Slot {
        private final Node node;
        private @Nullable Content open;

        Slot(Node node) {
            this.node = node;
        }

        Content content() {
            if (open == null) {
                open = node.content();
            }
            return open;
        }

        Node add(Role role, @Nullable Language language) {
            open = null;
            return node.add(role, language);
        }
    }

    private record Level(StyleContext style, Language language, Slot slot, double shift) {
        Level enter(String element, Attributes attributes) {
            StyleContext inner = style.enter(element, attributes);
            Language own = attributes.language() == null ? language : attributes.language();
            return new Level(inner, own, slot, shift + inner.style().baselineShift());
        }

        Level enter(String element) {
            return enter(element, Attributes.NONE);
        }

        Level into(Node node) {
            return new Level(style, language, new Slot(node), shift);
        }

        boolean isHidden() {
            return style.style().display().equals("none");
        }
    }

    private void walk(List<Inline> text, Level level) {
        if (!level.isHidden()) {
            for (Inline inline : text) {
                walk(inline, level);
            }
        }
    }

    private void walk(Inline inline, Level level) {
        switch (inline) {
            case Inline.Text text -> add(text.value(), level);
            case Inline.LineBreak br -> runs.add(new Run.LineBreak(level.slot().content()));
            case Inline.Emphasis em -> walk(em.text(), level.enter("em"));
            case Inline.Strong strong -> walk(strong.text(), level.enter("strong"));
            case Inline.Superscript sup -> walk(sup.text(), level.enter("sup"));
            case Inline.Subscript sub -> walk(sub.text(), level.enter("sub"));
            case Inline.Code code -> add(code.value(), level.enter("code"));
            case Inline.Span span -> span(span, level);
            case Inline.Sign sign -> sign(sign, level);
            case Inline.Link link ->
                link(link.attributes(), new LinkTarget(link.href(), "", PlainText.of(link.text())), link.text(), level);
            case Inline.Reference ref ->
                link(ref.attributes(), new LinkTarget("", ref.target(), PlainText.of(ref.text())), ref.text(), level);
            case Inline.PageNumber page -> pageNumber(page, level);
            case Inline.Note note -> note(note, level);
            case Inline.Datum datum -> walk(datum.text(), level.enter("data"));
            case Inline.Time time -> walk(time.text(), level.enter("time"));
        }
    }

    private void span(Inline.Span span, Level level) {
        Level inner = level.enter("span", span.attributes());
        if (inner.language() != level.language()) {
            inner = inner.into(level.slot().add(Role.SPAN, inner.language()));
        }
        walk(span.text(), inner);
    }

    private void sign(Inline.Sign sign, Level level) {
        Level inner = level.enter("abbr", sign.attributes());
        if (!sign.meaning().isEmpty()) {
            Language own = inner.language() == level.language() ? null : inner.language();
            inner = inner.into(level.slot().add(Role.SPAN, own).withExpansion(sign.meaning()));
        }
        walk(sign.text(), inner);
    }

    private void link(Attributes attributes, LinkTarget target, List<Inline> text, Level level) {
        if (text.isEmpty()) {
            return;
        }
        Level inner = level.enter("a", attributes);
        Language own = inner.language() == level.language() ? null : inner.language();
        walk(text, inner.into(level.slot().add(Role.LINK, own).withLink(target)));
    }

    private void pageNumber(Inline.PageNumber page, Level level) {
        scope.job().printsPageNumbers();
        Level inner = level.enter("span", Attributes.ofClass("page"));
        String label = labels.of(page.target());
        Node link = level.slot().add(Role.LINK, null).withLink(new LinkTarget("", page.target(), label));
        add(label, inner.into(link));
    }

    private void note(Inline.Note note, Level level) {
        Level call = level.enter("sup", CALL);
        String id = noteId(note, level.language());
        Node reference = level.slot().add(Role.REFERENCE, null);
        String number = Integer.toString(note.number());
        Node link = reference.add(Role.LINK).withLink(new LinkTarget("", id, number));
        Slot slot = new Slot(link);
        add(number, new Level(call.style(), call.language(), slot, call.shift()), call);
        if (note.repeated()) {
            return;
        }
        Node text = level.slot().add(Role.NOTE, null).withId(id);
        NoteText set = notes.set(note, text, scope);
        if (set != null) {
            slot.content().calls(set);
        }
    }

    /** The name of a note's text: notes are numbered per language. */
    static String noteId(Inline.Note note, Language language) {
        return "note-" + language.code() + "-" + note.number();
    }

    private void add(String value, Level level) {
        add(value, level, level);
    }

    private void add(String value, Level level, Level look) {
        Style style = look.style().style();
        String text = TextCase.apply(style.textTransform(), value, level.language());
        runs.add(new Run.Text(
                text, look(style, look.shift()), level.language(), level.slot().content()));
    }

    private TextStyle look(Style style, double shift) {
        TextStyle look = textStyle(style, shift);
        return look.noWrap() && scope.job().isWrapping() ? look.withNoWrap(false) : look;
    }

    /** The typesetter's part of a computed style. */
    static TextStyle textStyle(Style style, double shift) {
        return new TextStyle(
                style.fontFamilies(),
                style.fontSize(),
                style.fontWeight(),
                style.italic(),
                style.color(),
                shift,
                style.letterSpacing(),
                style.underline(),
                style.smallCaps(),
                style.noWrap(),
                style.tabularFigures());
    }
}
