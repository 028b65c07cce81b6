package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.diptych.diagnostic.Rule;
import org.diptych.document.Inline;
import org.diptych.layout.text.Line;
import org.diptych.layout.text.Paragraph;
import org.diptych.layout.text.ParagraphStyle;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.diptych.layout.text.Run;
import org.diptych.style.Style;

/** Sets running text into lines. */
final class ParagraphSetter {
    /** Characters that a message names one by one. */
    private static final int NAMED = 4;

    private final Setting setting;
    private final InlineSetter.Notes notes;

    ParagraphSetter(Setting setting, InlineSetter.Notes notes) {
        this.setting = setting;
        this.notes = notes;
    }

    /** The runs of a text that goes into the element of the scope. */
    List<Run> runs(List<Inline> text, Scope scope) {
        return new InlineSetter(scope, setting.labels(), notes).runs(text);
    }

    /** A text in lines, on the line of the scope. */
    Galley galley(List<Inline> text, Scope scope) {
        return set(runs(text, scope), scope);
    }

    /** Runs in lines. */
    Galley set(List<Run> runs, Scope scope) {
        return lines(measure(runs, scope, alignment(scope.style())), scope);
    }

    /** Lines kept from ending a page too early or beginning it too late. */
    Galley lines(Paragraph paragraph, Scope scope) {
        Style style = scope.style();
        List<Line> lines = style.balanced() ? paragraph.balancedLines(scope.width()) : paragraph.lines(scope.width());
        var strips = new ArrayList<Strip>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean divides = i + 1 >= style.orphans() && lines.size() - i - 1 >= style.widows();
            int after = i == lines.size() - 1 ? Cost.NONE : divides ? Cost.LINE : Cost.FORBIDDEN;
            strips.add(
                    Strip.of(new Strip.TextLine(scope.x(), line), line.height()).after(after));
        }
        return Galley.of(strips, 0);
    }

    /** Runs on one line as long as it gets: labels, running heads. */
    Line line(List<Run> runs, Scope scope) {
        Paragraph paragraph = setting.typesetter()
                .paragraph(runs, ParagraphStyle.of(Alignment.LEFT, scope.style().lineHeight()));
        return paragraph.lines(10_000).get(0);
    }

    /** Measures runs, and reports characters that no font has. */
    Paragraph measure(List<Run> runs, Scope scope, Alignment alignment) {
        Style style = scope.style();
        var how = new ParagraphStyle(
                alignment, style.textIndent(), 0, style.lineHeight(), style.hyphens(), style.hangingPunctuation());
        Paragraph paragraph = setting.typesetter().paragraph(runs, how);
        if (!paragraph.missing().isEmpty()) {
            report(paragraph.missing(), scope);
        }
        return paragraph;
    }

    private void report(List<Paragraph.Missing> characters, Scope scope) {
        List<Integer> missing =
                characters.stream().map(Paragraph.Missing::codePoint).distinct().toList();
        String named = missing.stream().limit(NAMED).map(ParagraphSetter::named).collect(Collectors.joining(", "));
        int more = missing.size() - NAMED;
        String all = missing.size() == 1
                ? "No font has the character " + named + "; a box is printed for it."
                : "No font has the characters " + named + (more > 0 ? " and " + more + " more" : "")
                        + "; boxes are printed for them.";
        setting.diagnostics()
                .report(
                        Rule.MISSING_GLYPH,
                        setting.sources().find(scope.at(), Character.toString(missing.get(0))),
                        all,
                        "add a font with " + (missing.size() == 1 ? "this character" : "these characters")
                                + " to the theme, or write it otherwise");
    }

    private static String named(int codePoint) {
        return "`" + Character.toString(codePoint) + "` (U+" + String.format(Locale.ROOT, "%04X", codePoint) + ")";
    }

    static Alignment alignment(Style style) {
        return switch (style.textAlign()) {
            case "right", "end" -> Alignment.RIGHT;
            case "center" -> Alignment.CENTER;
            case "justify" -> Alignment.JUSTIFY;
            default -> Alignment.LEFT;
        };
    }
}
