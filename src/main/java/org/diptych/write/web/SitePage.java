package org.diptych.write.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;

/** A page of a publication in one edition: what stands on it, where it is, what is above and below it. */
final class SitePage {
    /** What sort of page it is; each has a layout of its own. */
    enum Sort {
        /** What the publication is, with its contents. */
        OVERVIEW,
        /** A chapter, an objective, an annex. */
        PART,
        /** A table of records of the whole publication. */
        VIEW,
        /** Where readers look for words. */
        SEARCH
    }

    private final Sort sort;
    private final String key;
    private final Attributes attributes;
    private final Title title;
    private final Utf8 listed = new Utf8(256);
    private final List<Block> blocks;
    private final Set<String> anchors;
    private final @org.jspecify.annotations.Nullable SitePage parent;
    private final List<SitePage> pages = new ArrayList<>();
    private String file = "";

    /**
     * The heading that names a page.
     *
     * @param level of the heading in the whole publication, 1 to 6: the page makes it its first
     * @param attributes of the heading
     * @param text in the first language, with its number
     * @param otherAttributes of the heading in the second language
     * @param other the same in the second language of a bilingual edition; else empty
     */
    record Title(int level, Attributes attributes, List<Inline> text, Attributes otherAttributes, List<Inline> other) {
        Title {
            text = List.copyOf(text);
            other = List.copyOf(other);
        }

        static Title of(Block.Heading heading) {
            return new Title(heading.level(), heading.attributes(), heading.text(), Attributes.NONE, List.of());
        }
    }

    /**
     * A page.
     *
     * @param key id of its record, or a name of our own, the same in all editions
     * @param attributes of the section that it is made of
     * @param blocks what stands under the title
     * @param anchors ids of all that stands on it
     * @param parent null for the overview
     */
    SitePage(
            Sort sort,
            String key,
            Attributes attributes,
            Title title,
            List<Block> blocks,
            Set<String> anchors,
            @org.jspecify.annotations.Nullable SitePage parent) {
        this.sort = sort;
        this.key = key;
        this.attributes = attributes;
        this.title = title;
        Titles.write(new Html(listed), title.text());
        this.blocks = List.copyOf(blocks);
        this.anchors = Set.copyOf(anchors);
        this.parent = parent;
        if (parent != null) {
            parent.pages.add(this);
        }
    }

    Sort sort() {
        return sort;
    }

    /** The id of its record, or a name of our own: the same in all editions. */
    String key() {
        return key;
    }

    /** Classes and origin of the section that it is made of. */
    Attributes attributes() {
        return attributes;
    }

    Title title() {
        return title;
    }

    /** The title in the first language as it stands in lists of pages, which are on every page. */
    Utf8 listed() {
        return listed;
    }

    /** What stands under the title. */
    List<Block> blocks() {
        return blocks;
    }

    /** The ids of all that stands on it. */
    Set<String> anchors() {
        return anchors;
    }

    /** The page above it; empty for the overview. */
    Optional<SitePage> parent() {
        return Optional.ofNullable(parent);
    }

    /** The pages below it, in reading order. */
    List<SitePage> pages() {
        return pages;
    }

    /** The name of its file, {@code realiser-15-contrats.html}, in the folder of the publication. */
    String file() {
        return file;
    }

    void name(String slug) {
        file = slug + ".html";
    }
}
