package org.diptych.write.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;

/** What each page of a publication must say, for tests elsewhere. */
public final class SitePages {
    private SitePages() {}

    /**
     * A page.
     *
     * @param tree its title and what stands under it
     * @param shift how many levels its headings are raised
     */
    public record Page(Document tree, int shift) {}

    /** The pages of a publication by the names of their files, in reading order. */
    public static Map<String, Page> of(Document document, Set<String> types) {
        Map<String, Page> pages = new LinkedHashMap<>();
        SitePlan plan = SitePlan.of(document, new PageRules(types, Map.of()));
        for (SitePage page : plan.pages()) {
            List<Block> blocks = new ArrayList<>();
            SitePage.Title title = page.title();
            if (page.sort() == SitePage.Sort.OVERVIEW) {
                blocks.addAll(Cover.without(page.blocks()));
            } else {
                List<Inline> run = new ArrayList<>();
                run.add(new Inline.Span(title.attributes().in(null), title.text()));
                if (!title.other().isEmpty()) {
                    run.add(new Inline.LineBreak());
                    run.add(new Inline.Span(title.otherAttributes(), title.other()));
                }
                blocks.add(new Block.Heading(Attributes.NONE, 1, run));
                blocks.addAll(page.blocks());
            }
            Document tree = new Document(document.edition(), document.metadata(), blocks);
            pages.put(page.file(), new Page(tree, title.level() - 1));
        }
        return pages;
    }
}
