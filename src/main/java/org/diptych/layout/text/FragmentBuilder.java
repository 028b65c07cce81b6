package org.diptych.layout.text;

import java.util.ArrayList;
import java.util.List;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** Gathers the words of one line into fragments of one run, face and size. */
final class FragmentBuilder {
    private final Items items;
    private final double rightEdge;
    private final double start;
    private final List<Fragment> fragments = new ArrayList<>();
    private int room;
    private List<Fragment.Placed> words = List.of();
    private double x;
    private double openX;
    private int owner = -1;
    private double size;
    private @Nullable Face face;

    /**
     * Begins a line.
     *
     * @param count how many items there will be, about
     */
    FragmentBuilder(Items items, double rightEdge, double start, int count) {
        this.items = items;
        this.room = count;
        this.rightEdge = rightEdge;
        this.start = start;
        this.x = start;
    }

    double start() {
        return start;
    }

    double x() {
        return x;
    }

    List<Fragment> finish() {
        close();
        return fragments;
    }

    void word(int item, Word word, boolean hyphen) {
        TextStyle style = items.style(item);
        List<Word.Part> parts = word.parts();
        int last = parts.size() - 1;
        for (int i = 0; i <= last; i++) {
            put(item, style, parts.get(i), 0, hyphen && i == last);
        }
    }

    /** A space that is so much wider than it is by itself. */
    void space(int item, double change) {
        TextStyle style = items.style(item);
        Word word = items.word(item);
        double width = items.widths[item] + change;
        double extra = width - Items.points(word, style);
        if (word.glyphs() == 0) {
            if (width != 0) {
                close();
            }
            x += width;
            return;
        }
        put(item, style, word.parts().get(0), extra, false);
    }

    private void put(int item, TextStyle style, Word.Part part, double extra, boolean hyphen) {
        ShapedWord shaped = part.shaped();
        double partSize = style.size() * part.scale();
        if (items.owners[item] != owner || shaped.face() != face || partSize != size) {
            close();
            words = new ArrayList<>(Math.max(1, room));
            owner = items.owners[item];
            face = shaped.face();
            size = partSize;
            openX = x;
        }
        words.add(extra == 0 && !hyphen ? part.plain() : new Fragment.Placed(shaped, extra * 1000 / partSize, hyphen));
        x += shaped.width() * partSize / 1000 + shaped.size() * style.letterSpacing() + extra;
    }

    void atom(int item) {
        close();
        Run.Atom atom = (Run.Atom) items.runs.get(items.owners[item]);
        fragments.add(new Fragment.Atom(x, atom.width(), atom.ascent(), atom.descent(), atom.tag()));
        x += atom.width();
    }

    /** Repeats the pattern as often as it fits, on a grid that ends at the right edge. */
    void leader(int item, double width) {
        close();
        TextStyle style = items.style(item);
        Word pattern = items.word(item);
        double step = Items.points(pattern, style);
        double end = x + width;
        if (step > 0) {
            double last = rightEdge - Math.ceil((rightEdge - end) / step - 1e-6) * step;
            int repeats = (int) Math.floor((last - x) / step + 1e-6);
            if (repeats > 0) {
                x = last - repeats * step;
                for (int i = 0; i < repeats; i++) {
                    word(item, pattern, false);
                }
                close();
            }
        }
        x = end;
    }

    private void close() {
        Face open = face;
        if (open != null) {
            Run run = items.runs.get(owner);
            Language language = run instanceof Run.Text text ? text.language() : null;
            TextStyle style = items.styleOf(owner);
            boolean leader = run instanceof Run.Leader;
            fragments.add(new Fragment.Glyphs(openX, x - openX, open, size, style, language, leader, words, run.tag()));
            room -= words.size();
        }
        face = null;
        owner = -1;
    }
}
