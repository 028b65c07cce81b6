package org.diptych.document;

import java.util.ArrayList;
import java.util.List;

/** Runs of text: neighbours joined, nothing empty, no space at the end. */
final class Texts {
    private Texts() {}

    /** The run inside an inline; empty where it has none (a note's blocks are not one). */
    static List<Inline> inside(Inline inline) {
        return switch (inline) {
            case Inline.Emphasis e -> e.text();
            case Inline.Strong s -> s.text();
            case Inline.Superscript s -> s.text();
            case Inline.Subscript s -> s.text();
            case Inline.Span s -> s.text();
            case Inline.Sign s -> s.text();
            case Inline.Link l -> l.text();
            case Inline.Reference r -> r.text();
            case Inline.Datum d -> d.text();
            case Inline.Time t -> t.text();
            case Inline.Text t -> List.of();
            case Inline.LineBreak b -> List.of();
            case Inline.Code c -> List.of();
            case Inline.PageNumber p -> List.of();
            case Inline.Note n -> List.of();
        };
    }

    /** The same around another run; what has no run inside stays as it is. */
    static Inline around(Inline inline, List<Inline> text) {
        return switch (inline) {
            case Inline.Emphasis e -> new Inline.Emphasis(text);
            case Inline.Strong s -> new Inline.Strong(text);
            case Inline.Superscript s -> new Inline.Superscript(text);
            case Inline.Subscript s -> new Inline.Subscript(text);
            case Inline.Span s -> new Inline.Span(s.attributes(), text);
            case Inline.Sign s -> new Inline.Sign(s.attributes(), s.meaning(), text);
            case Inline.Link l -> new Inline.Link(l.attributes(), l.href(), text);
            case Inline.Reference r -> new Inline.Reference(r.attributes(), r.target(), text);
            case Inline.Datum d -> new Inline.Datum(d.value(), text);
            case Inline.Time t -> new Inline.Time(t.value(), text);
            case Inline.Text t -> t;
            case Inline.LineBreak b -> b;
            case Inline.Code c -> c;
            case Inline.PageNumber p -> p;
            case Inline.Note n -> n;
        };
    }

    /** Adds to a run; a text joins the text before it. */
    static void append(List<Inline> run, Inline added) {
        if (added instanceof Inline.Text text) {
            if (text.value().isEmpty()) {
                return;
            }
            if (!run.isEmpty() && run.get(run.size() - 1) instanceof Inline.Text last) {
                run.set(run.size() - 1, new Inline.Text(last.value() + text.value()));
                return;
            }
        }
        run.add(added);
    }

    /** Two runs as one. */
    static List<Inline> join(List<Inline> first, List<Inline> second) {
        List<Inline> run = new ArrayList<>(first);
        second.forEach(inline -> append(run, inline));
        return run;
    }

    /** Takes collapsed spaces and forced new lines off the end of a run. */
    static void trimEnd(List<Inline> run) {
        trimEnd(run, true);
    }

    /** Takes collapsed spaces off the end of a run, and forced new lines if asked to. */
    static void trimEnd(List<Inline> run, boolean lines) {
        while (!run.isEmpty() && endsLoose(run.get(run.size() - 1), lines)) {
            Inline last = run.remove(run.size() - 1);
            if (last instanceof Inline.Text text) {
                append(
                        run,
                        new Inline.Text(text.value().substring(0, text.value().length() - 1)));
                continue;
            }
            List<Inline> inner = new ArrayList<>(inside(last));
            trimEnd(inner, lines);
            if (!inner.isEmpty() || last instanceof Inline.Reference) {
                run.add(around(last, inner));
                return;
            }
        }
    }

    /** Whether an inline ends with what is not printed at the end of a block. */
    private static boolean endsLoose(Inline inline, boolean lines) {
        return switch (inline) {
            case Inline.Text text -> text.value().endsWith(" ");
            case Inline.LineBreak lineBreak -> lines;
            default -> {
                List<Inline> inner = inside(inline);
                yield !inner.isEmpty() && endsLoose(inner.get(inner.size() - 1), lines);
            }
        };
    }
}
