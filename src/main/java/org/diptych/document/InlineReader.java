package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diptych.document.HtmlNode.Characters;
import org.diptych.document.HtmlNode.Element;

/** Reads one run of text: collapses white space as browsers do and joins neighbouring texts. For one run only. */
final class InlineReader {
    private static final Set<String> NAMES =
            Set.of("em", "i", "strong", "b", "sup", "sub", "code", "br", "span", "abbr", "a", "data", "time");

    private static final String DATA = "data/";

    private final HtmlSource source;
    private final BlockReader blocks;
    private boolean afterSpace = true;

    InlineReader(HtmlSource source, BlockReader blocks) {
        this.source = source;
        this.blocks = blocks;
    }

    static boolean isInline(String name) {
        return NAMES.contains(name);
    }

    static Set<String> names() {
        return NAMES;
    }

    /** Reads the nodes of a run; empty where there is nothing to print. */
    List<Inline> read(List<HtmlNode> nodes, Origin origin, int depth) {
        List<Inline> text = new ArrayList<>(nodes.size());
        readInto(nodes, origin, depth, text);
        Texts.trimEnd(text);
        return text;
    }

    private void readInto(List<HtmlNode> nodes, Origin origin, int depth, List<Inline> out) {
        for (HtmlNode node : nodes) {
            if (node instanceof Characters text) {
                text(text.text(), out);
            } else if (node instanceof Element element) {
                element(element, origin, depth, out);
            }
        }
    }

    private void element(Element element, Origin around, int depth, List<Inline> out) {
        Origin origin = source.origin(element, around);
        if (blocks.isTooDeep(depth, origin)) {
            return;
        }
        switch (element.name()) {
            case "em", "i", "strong", "b", "sup", "sub" -> wrap(element, origin, depth, out, "");
            case "data" -> wrap(element, origin, depth, out, "value");
            case "time" -> wrap(element, origin, depth, out, "datetime");
            case "code" -> code(element, origin, depth, out);
            case "br" -> lineBreak(out);
            case "span" -> span(element, origin, depth, out);
            case "abbr" -> {
                Attributes attributes = source.attributes(element, origin, "title");
                List<Inline> text = children(element, origin, depth);
                if (!text.isEmpty()) {
                    out.add(new Inline.Sign(attributes, element.value("title"), text));
                }
            }
            case "a" -> link(element, origin, depth, out);
            default -> misplaced(element, origin, depth, out);
        }
    }

    private List<Inline> children(Element element, Origin origin, int depth) {
        List<Inline> text = new ArrayList<>();
        readInto(element.children(), origin, depth + 1, text);
        return text;
    }

    private void wrap(Element element, Origin origin, int depth, List<Inline> out, String own) {
        Attributes attributes = source.attributes(element, origin, own);
        List<Inline> text = children(element, origin, depth);
        boolean bare = attributes.id().isEmpty() && attributes.classes().isEmpty() && attributes.language() == null;
        if (text.isEmpty() && attributes.id().isEmpty()) {
            return;
        }
        Inline made = switch (element.name()) {
            case "em", "i" -> new Inline.Emphasis(text);
            case "strong", "b" -> new Inline.Strong(text);
            case "sup" -> new Inline.Superscript(text);
            case "sub" -> new Inline.Subscript(text);
            case "data" -> new Inline.Datum(element.value(own), text);
            default -> new Inline.Time(element.value(own), text);
        };
        out.add(bare ? made : new Inline.Span(attributes, List.of(made)));
    }

    private void code(Element element, Origin origin, int depth, List<Inline> out) {
        Attributes attributes = source.attributes(element, origin);
        StringBuilder value = new StringBuilder();
        characters(element, origin, depth + 1, value);
        if (value.isEmpty()) {
            return;
        }
        afterSpace = false;
        Inline code = new Inline.Code(value.toString());
        out.add(element.isPlain() ? code : new Inline.Span(attributes, List.of(code)));
    }

    /** All characters inside an element, as they stand there. */
    private void characters(Element element, Origin origin, int depth, StringBuilder out) {
        for (HtmlNode node : element.children()) {
            switch (node) {
                case Characters characters -> out.append(characters.text());
                case Element inner -> {
                    if (!blocks.isTooDeep(depth, origin)) {
                        characters(inner, origin, depth + 1, out);
                    }
                }
            }
        }
    }

    private void lineBreak(List<Inline> out) {
        Texts.trimEnd(out, false);
        out.add(new Inline.LineBreak());
        afterSpace = true;
    }

    private void span(Element element, Origin origin, int depth, List<Inline> out) {
        List<String> classes = source.classes(element.value("class"));
        if (classes.contains("note")) {
            note(element, origin, depth, out);
        } else if (classes.contains("page")) {
            source.attributes(element, origin, "data-target");
            String target = element.value("data-target");
            if (target.isEmpty()) {
                source.problem(origin, "`<span class=\"page\">` has no `data-target`");
            } else {
                out.add(new Inline.PageNumber(target));
                afterSpace = false;
            }
        } else if (element.isPlain()) {
            for (Inline inline : children(element, origin, depth)) {
                Texts.append(out, inline);
            }
        } else {
            Attributes attributes = source.attributes(element, origin);
            List<Inline> text = children(element, origin, depth);
            if (!text.isEmpty() || !attributes.id().isEmpty()) {
                out.add(new Inline.Span(attributes, text));
            }
        }
    }

    private void note(Element element, Origin origin, int depth, List<Inline> out) {
        Attributes attributes = source.attributes(element, origin, "data-note");
        String key = element.value("data-note");
        boolean repeated = !key.isEmpty() && !source.isFirstNote(key);
        if (!key.isEmpty()) {
            attributes = attributes.withId("note-" + key);
        }
        List<Block> content = repeated ? List.of() : blocks.readFlow(element, origin, depth + 1);
        if (content.isEmpty() && !repeated) {
            source.problem(
                    origin,
                    key.isEmpty() ? "A note is empty" : "The note `" + key + "` is empty where it first stands");
            return;
        }
        out.add(new Inline.Note(attributes, 0, repeated, content));
        afterSpace = false;
    }

    private void link(Element element, Origin origin, int depth, List<Inline> out) {
        Attributes attributes = source.attributes(element, origin, "href");
        List<Inline> text = children(element, origin, depth);
        String href = element.value("href").strip();
        if (href.startsWith("#") && href.length() > 1) {
            // An empty text is filled with the target's name when the tree is resolved.
            out.add(new Inline.Reference(attributes, href.substring(1), text));
            afterSpace &= !text.isEmpty();
        } else if (isAddress(href)) {
            out.add(new Inline.Link(attributes, href, text.isEmpty() ? List.of(new Inline.Text(href)) : text));
            afterSpace &= !text.isEmpty();
        } else {
            source.problem(
                    origin,
                    "`href=\"" + href + "\"` is not an address",
                    "write `https://…`, `mailto:…`, `tel:…`, `#` and the id of a block, or `data/` and a file of the open data");
            text.forEach(inline -> Texts.append(out, inline));
        }
    }

    private static boolean isAddress(String href) {
        return begins(href, "https://")
                || begins(href, "http://")
                || begins(href, "mailto:")
                || begins(href, "tel:")
                || isDataFile(href);
    }

    private static boolean begins(String href, String scheme) {
        return href.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /** Whether an address names a file of the publication's open data. */
    private static boolean isDataFile(String href) {
        if (!href.startsWith(DATA) || href.length() == DATA.length() || href.charAt(DATA.length()) == '.') {
            return false;
        }
        for (int i = DATA.length(); i < href.length(); i++) {
            char c = href.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    private void misplaced(Element element, Origin origin, int depth, List<Inline> out) {
        String name = element.name();
        if (BlockReader.isBlock(name)) {
            source.problem(origin, "`<" + name + ">` stands inside running text", "close the text before it");
        } else {
            blocks.unknown(element, origin);
        }
        children(element, origin, depth).forEach(inline -> Texts.append(out, inline));
    }

    /** Adds characters; a run of white space is one space, and none at the start of a line. */
    private void text(String value, List<Inline> out) {
        int same = 0;
        while (same < value.length() && isKept(value.charAt(same))) {
            same++;
        }
        String kept = value;
        if (same < value.length()) {
            StringBuilder collapsed = new StringBuilder(value.length()).append(value, 0, same);
            for (int i = same; i < value.length(); i++) {
                char c = value.charAt(i);
                boolean space = HtmlNode.isSpace(c);
                if (!space || !afterSpace) {
                    collapsed.append(space ? ' ' : c);
                }
                afterSpace = space;
            }
            kept = collapsed.toString();
        }
        if (!kept.isEmpty()) {
            Texts.append(out, new Inline.Text(kept));
        }
    }

    /** Whether the next character is printed as it is. */
    private boolean isKept(char c) {
        boolean space = HtmlNode.isSpace(c);
        if (space && (afterSpace || c != ' ')) {
            return false;
        }
        afterSpace = space;
        return true;
    }
}
