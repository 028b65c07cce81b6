package org.diptych.write.word;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.diptych.document.Attributes;
import org.diptych.style.StyleContext;

/**
 * The named styles that every document has, whether it uses them or not: Word's own and those that Pandoc adds, each
 * with the look that the theme gives to the element it stands for. People who work on in the document find them all.
 */
final class StyleCanon {
    /** The deepest level of lists that has styles of its own in Word. */
    static final int LIST_LEVELS = 5;

    private final Map<String, Look> paragraphs = new LinkedHashMap<>();
    private final Map<String, String> bases = new LinkedHashMap<>();

    StyleCanon(StyleContext root, int line) {
        StyleContext p = root.enter("p", Attributes.NONE);
        add("Body Text", "Normal", p);
        add("First Paragraph", "Body Text", p);
        headings(root);
        cover(root);
        StyleContext quote = root.enter("blockquote", Attributes.NONE);
        Look quoted = Look.of(quote.enter("p", Attributes.NONE).style());
        put("Block Text", "Body Text", Body.framed(quoted, quote.style()));
        StyleContext terms = root.enter("dl", Attributes.NONE);
        add("Definition Term", "Normal", terms.enter("dt", Attributes.NONE));
        StyleContext meaning = terms.enter("dd", Attributes.NONE);
        put(
                "Definition",
                "Body Text",
                Look.of(meaning.enter("p", Attributes.NONE).style()).within(null, Body.inset(meaning.style()), 0));
        tables(root);
        StyleContext figure = root.enter("figure", Attributes.NONE);
        add("Figure", "Normal", figure);
        put("Captioned Figure", "Figure", Look.of(figure.style()).keeping(true));
        add("Image Caption", "caption", figure.enter("figcaption", Attributes.NONE));
        lists(root, "List Bullet", "ul");
        lists(root, "List Number", "ol");
        contents(root, line);
        add(
                "footnote text",
                "Normal",
                root.enter("aside", Attributes.ofClass("notes")).enter("p", Attributes.NONE));
    }

    private void headings(StyleContext root) {
        for (int level = 1; level <= 6; level++) {
            Look look = Look.of(root.enter("h" + level, Attributes.NONE).style());
            put("heading " + level, "Normal", look.outlined(level - 1));
        }
        add("TOC Heading", "Normal", root.enter("h1", Attributes.ofClass("unlisted")));
    }

    private void cover(StyleContext root) {
        StyleContext cover = root.enter("div", Attributes.ofClass("cover"));
        add("Title", "Normal", cover.enter("p", Attributes.ofClass("title")));
        add("Subtitle", "Normal", cover.enter("p", Attributes.ofClass("subtitle")));
        add("Author", "Normal", cover.enter("p", Attributes.ofClass("author")));
        add("Date", "Normal", cover.enter("p", Attributes.ofClass("date")));
    }

    private void tables(StyleContext root) {
        StyleContext table = root.enter("table", Attributes.NONE);
        StyleContext caption = table.enter("caption", Attributes.NONE);
        put("caption", "Normal", Look.of(caption.style()).keeping(true));
        put("Table Caption", "caption", Look.of(caption.style()).keeping(true));
        add("Compact", "Body Text", cell(table, "tbody", "td"));
        add(Tables.HEAD, "Compact", cell(table, "thead", "th"));
    }

    private static StyleContext cell(StyleContext table, String group, String cell) {
        return table.enter(group, Attributes.NONE)
                .enter("tr", Attributes.NONE)
                .enter(cell, Attributes.NONE)
                .enter("p", Attributes.NONE);
    }

    private void lists(StyleContext root, String name, String element) {
        StyleContext context = root;
        double left = 0;
        for (int level = 0; level < LIST_LEVELS; level++) {
            StyleContext list = context.enter(element, Attributes.NONE);
            context = list.enter("li", Attributes.NONE);
            left += Body.inset(list.style()) + Body.inset(context.style());
            Look look = Look.of(context.enter("p", Attributes.NONE).style());
            put(numbered(name, level), "Body Text", look.asNumbered());
            if (element.equals("ul")) {
                put(numbered("List Continue", level), "Body Text", look.within(null, left, 0));
            }
        }
    }

    private void contents(StyleContext root, int line) {
        StyleContext list = root.enter("nav", Attributes.ofClass("contents")).enter("ol", Attributes.NONE);
        for (int level = 1; level <= 6; level++) {
            Look look = Look.of(
                    list.enter("li", Attributes.ofClass("level-" + level)).style());
            put("toc " + level, "Normal", look.withTab(line));
        }
    }

    /** Word's name of a list style at a level from 0: {@code List Bullet}, {@code List Bullet 2}. */
    static String numbered(String name, int level) {
        int shown = Math.min(level, LIST_LEVELS - 1) + 1;
        return shown == 1 ? name : String.format(Locale.ROOT, "%s %d", name, shown);
    }

    private void add(String name, String base, StyleContext context) {
        put(name, base, Look.of(context.style()));
    }

    private void put(String name, String base, Look look) {
        paragraphs.put(name, look);
        bases.put(name, base);
    }

    Map<String, Look> paragraphs() {
        return paragraphs;
    }

    String base(String name) {
        return bases.getOrDefault(name, "Body Text");
    }
}
