package org.diptych.layout;

import java.util.List;
import java.util.Map;
import org.diptych.language.Edition;
import org.diptych.language.ReadingOrder;

/**
 * A publication laid out: all that a writer of pages needs.
 *
 * @param reading of its two languages where they stand side by side
 * @param structure the root of the logical structure
 * @param bookmarks of the first level, in order
 * @param places where the targets of links stand, by id
 * @param columns how wide the columns of tables are
 * @param report what the layout could not do well
 */
public record Pages(
        Edition edition,
        ReadingOrder reading,
        List<Page> pages,
        Node structure,
        List<Bookmark> bookmarks,
        Map<String, Place> places,
        TableColumns columns,
        List<Remark> report) {
    public Pages {
        pages = List.copyOf(pages);
        bookmarks = List.copyOf(bookmarks);
        report = List.copyOf(report);
    }

    /**
     * A place on a page.
     *
     * @param page from 1
     * @param y from the upper edge
     */
    public record Place(int page, double x, double y) {}

    /** A line of the bookmarks, with those below it. */
    public record Bookmark(String title, Place place, List<Bookmark> below) {
        public Bookmark {
            below = List.copyOf(below);
        }
    }
}
