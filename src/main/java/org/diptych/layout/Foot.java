package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The footnotes of a page, in lanes: one below each column. Immutable.
 *
 * @param lanes the notes of each lane, in order
 */
record Foot(List<List<NoteText>> lanes) {
    /** Between the text and the rule above the notes. */
    static final double ABOVE = 9;
    /** Between the rule and the first note. */
    static final double BELOW_RULE = 4;
    /** Between notes. */
    static final double BETWEEN = 2;
    /** Lines of a divided note that stay with its call. */
    private static final int LEAST_LINES = 2;

    static Foot empty(int lanes) {
        var none = new ArrayList<List<NoteText>>();
        for (int i = 0; i < lanes; i++) {
            none.add(List.of());
        }
        return new Foot(none);
    }

    boolean isEmpty() {
        return lanes.stream().allMatch(List::isEmpty);
    }

    /** With more notes, each in its own lane. */
    Foot plus(List<NoteText> notes) {
        if (notes.isEmpty()) {
            return this;
        }
        var more = new ArrayList<List<NoteText>>();
        lanes.forEach(lane -> more.add(new ArrayList<>(lane)));
        for (NoteText note : notes) {
            more.get(Math.min(note.lane(), more.size() - 1)).add(note);
        }
        return new Foot(more);
    }

    /** All notes whole, with the rule and the space above it; 0 without notes. */
    double height() {
        return lanes.stream().mapToDouble(Foot::height).max().orElse(0);
    }

    private static double height(List<NoteText> lane) {
        if (lane.isEmpty()) {
            return 0;
        }
        double height = ABOVE + BELOW_RULE + BETWEEN * (lane.size() - 1);
        for (NoteText note : lane) {
            height += note.galley().height();
        }
        return height;
    }

    /** With the last note of each lane cut to its first lines. */
    double least() {
        double least = 0;
        for (List<NoteText> lane : lanes) {
            if (!lane.isEmpty()) {
                NoteText last = lane.get(lane.size() - 1);
                double kept = 0;
                for (int i = 0; i < Math.min(LEAST_LINES, last.galley().strips().size()); i++) {
                    kept += last.galley().strips().get(i).height();
                }
                least = Math.max(least, height(lane) - last.galley().height() + kept);
            }
        }
        return least;
    }

    /** What stands on the page, and what is carried over to the next. */
    record Divided(Foot here, Foot later) {}

    /** Divides the notes where they are higher than the room for them. */
    Divided divide(double room, double page) {
        var here = new ArrayList<List<NoteText>>();
        var later = new ArrayList<List<NoteText>>();
        for (List<NoteText> lane : lanes) {
            var fits = new ArrayList<NoteText>();
            var rest = new ArrayList<NoteText>();
            double left = room - ABOVE - BELOW_RULE;
            for (NoteText note : lane) {
                if (!rest.isEmpty()) {
                    rest.add(note);
                } else if (note.galley().height() <= left + 0.1) {
                    fits.add(note);
                    left -= note.galley().height() + BETWEEN;
                } else {
                    left = divide(note, left, page, fits, rest);
                }
            }
            here.add(fits);
            later.add(rest);
        }
        return new Divided(new Foot(here), new Foot(later));
    }

    private static double divide(NoteText note, double room, double page, List<NoteText> here, List<NoteText> later) {
        boolean must = here.isEmpty() && room >= page / 2;
        Split.Halves halves = Split.Halves.of(note.galley(), room, page, must);
        if (halves == null) {
            later.add(note);
            return room;
        }
        here.add(new NoteText(note.lane(), halves.taken()));
        if (!halves.rest().isEmpty()) {
            later.add(new NoteText(note.lane(), halves.rest()));
        }
        return room - halves.taken().height() - BETWEEN;
    }
}
