package org.diptych.kind;

import java.util.List;

/**
 * What becomes a page of the web site.
 *
 * @param pages names of the record types whose records have a page of their own; empty where each part of the
 *     publication has one, {@link #NONE_AT_ALL} where all stands on the first page
 * @param views names of the views that have a page each, over all records
 */
public record WebPages(List<String> pages, List<String> views) {
    /** A name that no record type has. */
    public static final String NONE_AT_ALL = "";

    /** Nothing declared. */
    public static final WebPages NONE = new WebPages(List.of(), List.of());

    public WebPages {
        pages = List.copyOf(pages);
        views = List.copyOf(views);
    }
}
