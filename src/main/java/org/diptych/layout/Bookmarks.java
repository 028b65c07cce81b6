package org.diptych.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.diptych.language.Edition;
import org.diptych.language.Language;

/** The headings of a publication as a tree. */
final class Bookmarks {
    private final Edition edition;

    Bookmarks(Edition edition) {
        this.edition = edition;
    }

    /** A heading with what stands below it, while more is found. */
    private record Open(int level, String title, Pages.Place place, List<Pages.Bookmark> below) {
        Pages.Bookmark closed() {
            return new Pages.Bookmark(title, place, below);
        }
    }

    List<Pages.Bookmark> of(List<Painter.Placed> headings) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, "", new Pages.Place(1, 0, 0), new ArrayList<>()));
        for (Painter.Placed heading : headings) {
            int level = heading.anchor().level();
            while (level <= open.element().level()) {
                close(open);
            }
            open.push(new Open(level, title(heading.anchor().title()), heading.place(), new ArrayList<>()));
        }
        while (open.size() > 1) {
            close(open);
        }
        return open.pop().below();
    }

    private static void close(Deque<Open> open) {
        Open done = open.pop();
        open.element().below().add(done.closed());
    }

    private String title(Map<Language, String> title) {
        var text = new StringBuilder();
        for (Language language : edition.languages()) {
            String own = title.getOrDefault(language, "");
            if (!own.isEmpty() && !own.contentEquals(text)) {
                text.append(text.isEmpty() ? "" : " – ").append(own);
            }
        }
        return text.toString();
    }
}
