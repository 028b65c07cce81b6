package org.diptych.layout;

import java.util.Map;
import org.diptych.language.Language;

/**
 * A place that is referred to.
 *
 * @param id empty for a heading without one
 * @param level of a heading that is listed in the bookmarks, 1 to 6; 0 for any other place
 * @param title of the heading in each language of the edition
 * @param running the same for the heads of pages, where it may be shorter
 */
record Anchor(String id, int level, Map<Language, String> title, Map<Language, String> running) {
    static Anchor of(String id) {
        return new Anchor(id, 0, Map.of(), Map.of());
    }
}
