package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.language.Language;
import org.diptych.layout.text.Line;
import org.diptych.layout.text.Run;
import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/** Sets lists of headings, tables and figures: leaders, page numbers, links. */
final class ContentsSetter {
    /** What page numbers take of the line, in parts of the size of the type: four figures. */
    private static final double NUMBER_ROOM = 2.2;

    private final Setting setting;
    private final ParagraphSetter paragraphs;

    ContentsSetter(Setting setting, ParagraphSetter paragraphs) {
        this.setting = setting;
        this.paragraphs = paragraphs;
    }

    /** The entries; {@code around} is the scope of the block that holds the list. */
    Galley galley(Block.Contents contents, Scope scope, Scope around) {
        Node node = scope.node().add(Role.CONTENTS, scope.language() == around.language() ? null : scope.language());
        Stack stack = new Stack();
        int count = contents.entries().size();
        Scope list = scope.enter("ol", Attributes.NONE);
        boolean columns =
                contents.entries().stream().anyMatch(entry -> !entry.other().isEmpty());
        for (int i = 0; i < count; i++) {
            Block.Entry entry = contents.entries().get(i);
            Node item = node.add(Role.CONTENTS_ITEM);
            Attributes level = Attributes.ofClass("level-" + entry.level());
            Scope inner = list.enter("li", level, i + 1, i + 1 == count).into(item);
            Style style = inner.style();
            stack.space(style.margin().top());
            stack.put(columns ? pair(entry, inner) : single(entry.text(), entry.target(), inner));
            stack.space(style.margin().bottom());
            if (i + 1 < count && contents.entries().get(i + 1).level() > entry.level()) {
                stack.keepWithNext(Cost.AVOID);
            }
        }
        return stack.galley();
    }

    /**
     * A paragraph that is a line of a list of pages, a link and the number of the page it leads to; null for any other.
     */
    @Nullable
    Galley line(Block.Paragraph paragraph, Scope scope) {
        List<Inline> text = paragraph.text();
        int last = text.size() - 1;
        boolean listed = last == 2
                && text.get(0) instanceof Inline.Reference reference
                && text.get(1) instanceof Inline.Text space
                && space.value().isBlank()
                && text.get(2) instanceof Inline.PageNumber page
                && page.target().equals(reference.target());
        if (!listed) {
            return null;
        }
        var runs = new ArrayList<>(paragraphs.runs(text.subList(0, last), scope));
        Line number = paragraphs.line(paragraphs.runs(text.subList(last, last + 1), scope), scope);
        return leading(runs, number, scope);
    }

    /** A text, leaders and a number at the right; the text keeps clear of the column of numbers. */
    private Galley leading(List<Run> runs, Line number, Scope scope) {
        var look = InlineSetter.textStyle(scope.style(), 0);
        runs.add(new Run.Leader(" .", look, null));
        double room = look.size() * NUMBER_ROOM;
        Galley entry = paragraphs.set(runs, scope.on(scope.x(), scope.width() - room));
        return Galley.of(numbered(entry, number, scope.x() + scope.width()), entry.trail());
    }

    /** An entry in one language. */
    private Galley single(List<Inline> text, String target, Scope scope) {
        Scope line = Box.content(scope.style(), scope);
        String label = setting.labels().of(target);
        scope.job().printsPageNumbers();
        Node link = scope.node()
                .add(Role.REFERENCE)
                .add(Role.LINK)
                .withLink(new LinkTarget("", target, PlainText.of(text) + ", " + label));
        Scope inside = line.enter("a", Attributes.NONE).into(link);
        var look = InlineSetter.textStyle(inside.style(), 0);
        var runs = new ArrayList<>(paragraphs.runs(text, inside));
        runs.add(new Run.Text("\u00A0", look, scope.language(), link.content()));
        return leading(runs, paragraphs.line(List.of(new Run.Text(label, look, null, link.content())), inside), inside);
    }

    private static List<Strip> numbered(Galley entry, Line number, double right) {
        var strips = new ArrayList<>(entry.strips());
        int last = strips.size() - 1;
        if (last >= 0) {
            strips.set(last, Labels.beside(strips.get(last), number, right - number.width()));
        }
        return strips;
    }

    /** An entry in both languages, side by side. */
    private Galley pair(Block.Entry entry, Scope scope) {
        Lanes lanes = setting.lanes(setting.page()).within(scope.width());
        List<Inline> second = entry.other().isEmpty() ? entry.text() : entry.other();
        Language other = scope.language().other();
        Galley left = single(entry.text(), entry.target(), scope.column(lanes.width()));
        Node right = scope.node().add(Role.SPAN, other);
        Galley translated = single(
                second,
                entry.target(),
                scope.column(lanes.width()).speaking(other).into(right));
        var body = new Strip.Columns(
                List.of(
                        new Strip.Column(scope.x(), lanes.width(), left),
                        new Strip.Column(scope.x() + lanes.x(1), lanes.width(), translated)),
                false);
        return Galley.of(List.of(Strip.of(body, body.height()).after(Cost.NONE)), 0);
    }
}
