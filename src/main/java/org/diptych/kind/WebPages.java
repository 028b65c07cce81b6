package org.diptych.kind;

import java.util.List;

/**
 * What becomes a page of the web site.
 *
 * @param pages names of the record types whose records have a page of their own; empty where each part of the
 *     publication has one
 * @param views names of the views that have a page each, over all records
 */
public record WebPages(List<String> pages, List<String> views) {
    /** Nothing declared. */
    public static final WebPages NONE = new WebPages(List.of(), List.of());

    public WebPages {
        pages = List.copyOf(pages);
        views = List.copyOf(views);
    }
}
