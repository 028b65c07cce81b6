package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.layout.text.Line;
import org.diptych.layout.text.Run;
import org.diptych.layout.text.TextStyle;
import org.diptych.style.StyleContext;

/** Sets footnotes for the foot of their column. */
final class NoteSetter implements InlineSetter.Notes {
    private final Setting setting;
    private final BlockSetter blocks;
    private final ParagraphSetter paragraphs;

    NoteSetter(Setting setting, BlockSetter blocks) {
        this.setting = setting;
        this.blocks = blocks;
        this.paragraphs = new ParagraphSetter(setting, this);
    }

    @Override
    public NoteText set(Inline.Note note, Node into, Scope scope) {
        Lanes lanes = setting.lanes(setting.page());
        int lane = setting.edition().isBilingual()
                ? Math.max(0, setting.edition().languages().indexOf(scope.language()))
                : 0;
        StyleContext style =
                setting.root().enter("aside", Attributes.ofClass("notes").in(scope.language()));
        Scope foot =
                new Scope(style, scope.language(), into, 0, lanes.width(), null, null, scope.at(), scope.job(), false);
        double indent = style.style().fontSize() * 1.5;
        Node label = into.add(Role.LABEL);
        Galley text = blocks.galley(note.blocks(), foot.on(indent, lanes.width() - indent));
        return new NoteText(lane, anchored(labelled(text, number(note, foot.into(label)), indent), into.id()));
    }

    private static Galley anchored(Galley galley, String id) {
        var strips = new ArrayList<>(galley.strips());
        Strip first = strips.get(0);
        strips.set(0, first.starting(first.start().with(Strip.Turn.NONE, null, List.of(Anchor.of(id)))));
        return Galley.of(strips, galley.trail());
    }

    private Line number(Inline.Note note, Scope scope) {
        TextStyle look = InlineSetter.textStyle(scope.style(), 0);
        List<Run> runs = List.of(new Run.Text(
                Integer.toString(note.number()),
                look,
                scope.language(),
                scope.node().content()));
        return paragraphs.line(runs, scope);
    }

    private static Galley labelled(Galley text, Line number, double indent) {
        if (text.isEmpty()) {
            Strip alone = Strip.of(new Strip.TextLine(0, number), number.height());
            return Galley.of(List.of(alone), 0);
        }
        var strips = new ArrayList<>(text.strips());
        strips.set(0, Labels.beside(strips.get(0), number, Math.max(0, indent - number.width() - 3)));
        return Galley.of(strips, text.trail());
    }
}
