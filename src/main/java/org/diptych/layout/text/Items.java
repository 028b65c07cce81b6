package org.diptych.layout.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph as a row of words, spaces and other things, measured in points. Filled once, then only read. */
final class Items {
    static final byte WORD = 0;
    static final byte SPACE = 1;
    static final byte ATOM = 2;
    static final byte LEADER = 3;
    static final byte BREAK = 4;

    private static final double STRETCH = 0.5;
    private static final double SHRINK = 0.3;
    /** Words with their spaces are hardly shorter on average. */
    private static final int LETTERS = 3;

    final List<Run> runs;
    byte[] kinds;
    int[] owners;

    @Nullable
    Word[] words;

    double[] widths;

    /** Spaces that stretch and shrink. */
    boolean[] elastic;

    /** The penalty of ending the line at a space; negative where it must not end. */
    int[] penalties;

    int count;

    /** Of each run; null for one without glyphs. */
    private final @Nullable TextStyle[] styles;

    final List<Paragraph.Missing> missing = new ArrayList<>();

    Items(List<Run> runs) {
        this.runs = runs;
        int room = runs.size() + 4;
        for (Run run : runs) {
            room += run instanceof Run.Text text ? text.text().length() / LETTERS : 0;
        }
        kinds = new byte[room];
        owners = new int[room];
        words = new Word[room];
        widths = new double[room];
        elastic = new boolean[room];
        penalties = new int[room];
        styles = new TextStyle[runs.size()];
    }

    void word(int run, Word word, TextStyle style) {
        add(WORD, run, word, points(word, style));
        styles[run] = style;
        for (int code : word.missing()) {
            missing.add(new Paragraph.Missing(code, runs.get(run).tag()));
        }
    }

    void space(int run, Word space, TextStyle style, double fixed, int penalty) {
        double width = fixed >= 0 ? fixed * style.size() / 1000 + style.letterSpacing() : points(space, style);
        add(SPACE, run, space, width);
        styles[run] = style;
        penalties[count - 1] = penalty;
    }

    /** Makes the space last added stretch and shrink. */
    void elastic() {
        elastic[count - 1] = true;
    }

    double stretch(int item) {
        return elastic[item] ? widths[item] * STRETCH : 0;
    }

    double shrink(int item) {
        return elastic[item] ? widths[item] * SHRINK : 0;
    }

    void atom(int run, double width) {
        add(ATOM, run, null, width);
    }

    void leader(int run, Word pattern, TextStyle style) {
        add(LEADER, run, pattern, style.size());
        styles[run] = style;
    }

    void lineBreak(int run) {
        dropSpaces();
        add(BREAK, run, null, 0);
    }

    /** Takes away collapsible spaces at the end. */
    void dropSpaces() {
        while (count > 0 && kinds[count - 1] == SPACE && word(count - 1).text().equals(" ")) {
            count--;
        }
    }

    static double points(Word word, TextStyle style) {
        double width = word.width() * style.size() / 1000;
        return style.letterSpacing() == 0 ? width : width + word.glyphs() * style.letterSpacing();
    }

    TextStyle style(int item) {
        return styleOf(owners[item]);
    }

    /** The style of a run that has words, spaces or a leader. */
    TextStyle styleOf(int run) {
        TextStyle style = styles[run];
        if (style == null) {
            throw new IllegalStateException("run " + runs.get(run) + " has no style");
        }
        return style;
    }

    Word word(int item) {
        Word word = words[item];
        if (word == null) {
            throw new IllegalStateException("item " + item + " is not a word");
        }
        return word;
    }

    private void add(byte kind, int run, @Nullable Word word, double width) {
        if (count == kinds.length) {
            grow(count * 2);
        }
        kinds[count] = kind;
        owners[count] = run;
        words[count] = word;
        widths[count] = width;
        elastic[count] = false;
        penalties[count] = 0;
        count++;
    }

    private void grow(int size) {
        kinds = Arrays.copyOf(kinds, size);
        owners = Arrays.copyOf(owners, size);
        words = Arrays.copyOf(words, size);
        widths = Arrays.copyOf(widths, size);
        elastic = Arrays.copyOf(elastic, size);
        penalties = Arrays.copyOf(penalties, size);
    }
}
