package org.diptych.write.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.language.Language;

/**
 * The pages of a publication in one edition, in reading order, with what stands where.
 *
 * @param pages the overview first; the search page is not among them
 * @param where the page on which each id stands
 * @param byKey the page of each record, and of each name of our own
 * @param notes the texts of notes, by language and number: a page repeats those it calls
 */
record SitePlan(
        Document document,
        List<SitePage> pages,
        SitePage search,
        Map<String, SitePage> where,
        Map<String, SitePage> byKey,
        Map<String, Inline.Note> notes) {
    SitePlan {
        pages = List.copyOf(pages);
        where = Map.copyOf(where);
        byKey = Map.copyOf(byKey);
        notes = Map.copyOf(notes);
    }

    /** Cuts a document into pages and names their files. */
    static SitePlan of(Document document, PageRules rules) {
        Language language = document.edition().first();
        Splitter splitter = new Splitter(document, rules);
        SitePage overview = splitter.overview();
        List<SitePage> pages = new ArrayList<>();
        collect(overview, pages);
        SitePage search = splitter.search();
        name(pages, language, rules);
        overview.name("index");
        search.name(Phrase.SEARCH_FILE.in(language));
        Map<String, SitePage> where = new HashMap<>();
        Map<String, SitePage> byKey = new HashMap<>();
        for (SitePage page : pages) {
            byKey.putIfAbsent(page.key(), page);
            page.anchors().forEach(id -> where.putIfAbsent(id, page));
        }
        return new SitePlan(document, pages, search, where, byKey, splitter.notes());
    }

    private static void collect(SitePage page, List<SitePage> pages) {
        pages.add(page);
        page.pages().forEach(below -> collect(below, pages));
    }

    /** Titles that give the same name all get the page's key behind it: no page takes another's address. */
    private static void name(List<SitePage> pages, Language language, PageRules rules) {
        Map<String, List<SitePage>> bySlug = new LinkedHashMap<>();
        for (SitePage page : pages) {
            String slug = rules.slug(page.key(), language)
                    .orElseGet(() -> Slug.of(Titles.words(page.title().text())));
            bySlug.computeIfAbsent(slug, s -> new ArrayList<>()).add(page);
        }
        bySlug.forEach((slug, alike) -> {
            boolean plain = alike.size() == 1 && !slug.isEmpty() && !Slug.isReserved(slug);
            for (SitePage page : alike) {
                page.name(plain ? slug : free(slug, page.key(), bySlug));
            }
        });
    }

    private static String free(String slug, String key, Map<String, List<SitePage>> taken) {
        String suffix = Slug.of(key);
        String base = slug.isEmpty() ? (suffix.isEmpty() ? "page" : suffix) : slug + "-" + suffix;
        String name = base;
        for (int i = 2; taken.containsKey(name) || Slug.isReserved(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /** The page of a record, or of a name of our own. */
    Optional<SitePage> page(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The page on which an id stands. */
    Optional<SitePage> pageOf(String id) {
        return Optional.ofNullable(where.get(id));
    }

    /** The page before another in reading order. */
    Optional<SitePage> before(SitePage page) {
        int index = pages.indexOf(page);
        return index > 0 ? Optional.of(pages.get(index - 1)) : Optional.empty();
    }

    /** The page after another in reading order. */
    Optional<SitePage> after(SitePage page) {
        int index = pages.indexOf(page);
        return index >= 0 && index + 1 < pages.size() ? Optional.of(pages.get(index + 1)) : Optional.empty();
    }
}
