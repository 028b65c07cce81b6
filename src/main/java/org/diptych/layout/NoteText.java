package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.layout.text.Fragment;
import org.diptych.layout.text.Line;

/**
 * The text of a footnote, set for the foot of its column. Equal by identity.
 *
 * @param lane which of the columns at the foot, from 0
 */
record NoteText(int lane, Galley galley) {
    static List<NoteText> calledIn(Line line) {
        List<NoteText> found = List.of();
        for (Fragment fragment : line.fragments()) {
            if (fragment.tag() instanceof Content content
                    && content.note() != null
                    && !found.contains(content.note())) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(content.note());
            }
        }
        return found;
    }

    static List<NoteText> calledIn(List<Galley> galleys) {
        List<NoteText> found = List.of();
        for (Galley galley : galleys) {
            found = with(found, galley);
        }
        return found;
    }

    /** What was found so far, with what is called in a galley. */
    static List<NoteText> with(List<NoteText> found, Galley galley) {
        List<NoteText> all = found;
        for (Strip strip : galley.strips()) {
            if (!strip.notes().isEmpty()) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.addAll(strip.notes());
            }
        }
        return all;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
