package org.diptych.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Attributes;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A theme: what print understands of its style sheets (docs/themes.md). Immutable from outside, safe for several
 * threads; computed styles are kept.
 */
public final class StyleSheet {
    private final Cascade cascade;
    private final Vocabulary vocabulary;
    private final Pages pages;
    private final ConcurrentMap<Edition, Context> roots = new ConcurrentHashMap<>();
    private final ConcurrentMap<PageKey, PageStyle> masters = new ConcurrentHashMap<>();

    private record PageKey(Edition edition, String name, boolean first, boolean left, boolean blank) {
        // What a record has by itself would be made anew at each start.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PageKey key
                    && edition == key.edition
                    && first == key.first
                    && left == key.left
                    && blank == key.blank
                    && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + edition.hashCode();
        }
    }

    private StyleSheet(List<StyleRule> rules, List<PageRule> pageRules) {
        this.cascade = new Cascade(rules);
        this.vocabulary = new Vocabulary(rules);
        this.pages = new Pages(cascade, pageRules);
    }

    /**
     * Reads a theme.
     *
     * @param sources weakest first: the theme, then the kind's, then the publication's own
     * @param brand values of custom properties by name, with or without {@code --}; weaker than all sources
     * @param diagnostics hears of syntax errors and of what print does not understand
     */
    public static StyleSheet parse(List<CssSource> sources, Map<String, String> brand, Diagnostics diagnostics) {
        List<StyleRule> rules = new ArrayList<>();
        List<PageRule> pages = new ArrayList<>();
        rules.addAll(CssReader.read(defaults(), 0, diagnostics).rules());
        rules.add(brandRule(brand));
        int own = rules.size();
        for (CssSource source : sources) {
            CssReader.Sheet sheet = CssReader.read(source, 1, diagnostics);
            rules.addAll(sheet.rules());
            pages.addAll(sheet.pages());
        }
        SupportCheck check = new SupportCheck(rules, diagnostics);
        check.rules(rules.subList(own, rules.size()));
        check.pages(pages);
        return new StyleSheet(rules, pages);
    }

    private static StyleRule brandRule(Map<String, String> brand) {
        List<Declaration> declarations = new ArrayList<>();
        new TreeMap<>(brand)
                .forEach((name, value) -> declarations.add(new Declaration(
                        name.startsWith("--") ? name : "--" + name, value, false, SourcePosition.NONE)));
        Selector.Compound root = new Selector.Compound("", "", List.of(), List.of(new Selector.Root()));
        return new StyleRule(new Selector(root, null, null), declarations, 1);
    }

    private static CssSource defaults() {
        String name = "defaults.css";
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new CssSource(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The place where the blocks of an edition stand: inside {@code html.edition-fr > body > main}.
     */
    public StyleContext root(Edition edition) {
        Attributes none = Attributes.NONE;
        return html(edition).enter("body", none, 1, true).enter("main", none, 1, true);
    }

    /** The place where the blocks of an edition in one language stand. */
    public StyleContext root(Language language) {
        return root(Edition.in(language));
    }

    private Context html(Edition edition) {
        return roots.computeIfAbsent(
                edition, e -> Context.root(cascade, vocabulary, List.of("edition-" + e.code(), side(e)), e.first()));
    }

    /** Lets a theme speak of all two-column editions at once, and of all with facing pages. */
    private static String side(Edition edition) {
        if (edition.isFacing()) {
            return "facing";
        }
        return edition.isBilingual() ? "bilingual" : "monolingual";
    }

    /**
     * A page of an edition in its first language.
     *
     * @param name of the page that the content asks for; empty for the default
     * @param first whether it is the first of the document
     * @param left whether it is a left-hand (even) page
     */
    public PageStyle page(String name, boolean first, boolean left) {
        return page(Edition.FR, name, first, left);
    }

    /** A page of an edition; see {@link #page(String, boolean, boolean)}. */
    public PageStyle page(Edition edition, String name, boolean first, boolean left) {
        return page(new PageKey(edition, name, first, left, false));
    }

    /** A page that only makes the next one fall on the right side: it prints what {@code :blank} says. */
    public PageStyle blankPage(Edition edition, String name, boolean left) {
        return page(new PageKey(edition, name, false, left, true));
    }

    private PageStyle page(PageKey key) {
        return masters.computeIfAbsent(
                key,
                k -> pages.page(
                        k.name(),
                        k.first(),
                        k.left(),
                        k.blank(),
                        html(k.edition()).computed()));
    }

    /** The names of properties that print understands, for documentation and help. */
    static Set<String> properties() {
        return PropertyNames.ALL;
    }
}
