package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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
    List<Inline> read(List<? extends Node> nodes, Origin origin, int depth) {
        List<Inline> text = new ArrayList<>(nodes.size());
        readInto(nodes, origin, depth, text);
        Texts.trimEnd(text);
        return text;
    }

    private void readInto(List<? extends Node> nodes, Origin origin, int depth, List<Inline> out) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), out);
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
        switch (element.normalName()) {
            case "em", "i" -> wrap(element, origin, depth, out, Inline.Emphasis::new);
            case "strong", "b" -> wrap(element, origin, depth, out, Inline.Strong::new);
            case "sup" -> wrap(element, origin, depth, out, Inline.Superscript::new);
            case "sub" -> wrap(element, origin, depth, out, Inline.Subscript::new);
            case "data" -> {
                String value = element.attr("value");
                wrap(element, origin, depth, out, text -> new Inline.Datum(value, text), "value");
            }
            case "time" -> {
                String value = element.attr("datetime");
                wrap(element, origin, depth, out, text -> new Inline.Time(value, text), "datetime");
            }
            case "code" -> code(element, origin, out);
            case "br" -> lineBreak(out);
            case "span" -> span(element, origin, depth, out);
            case "abbr" -> {
                Attributes attributes = source.attributes(element, origin, "title");
                List<Inline> text = children(element, origin, depth);
                if (!text.isEmpty()) {
                    out.add(new Inline.Sign(attributes, element.attr("title"), text));
                }
            }
            case "a" -> link(element, origin, depth, out);
            default -> misplaced(element, origin, depth, out);
        }
    }

    private List<Inline> children(Element element, Origin origin, int depth) {
        List<Inline> text = new ArrayList<>();
        readInto(element.childNodes(), origin, depth + 1, text);
        return text;
    }

    private void wrap(
            Element element,
            Origin origin,
            int depth,
            List<Inline> out,
            Function<List<Inline>, Inline> make,
            String... own) {
        Attributes attributes = source.attributes(element, origin, own);
        List<Inline> text = children(element, origin, depth);
        boolean bare = attributes.id().isEmpty() && attributes.classes().isEmpty() && attributes.language() == null;
        if (text.isEmpty() && attributes.id().isEmpty()) {
            return;
        }
        Inline made = make.apply(text);
        out.add(bare ? made : new Inline.Span(attributes, List.of(made)));
    }

    private void code(Element element, Origin origin, List<Inline> out) {
        Attributes attributes = source.attributes(element, origin);
        String value = element.wholeText();
        if (value.isEmpty()) {
            return;
        }
        afterSpace = false;
        Inline code = new Inline.Code(value);
        boolean bare = HtmlSource.isPlain(element);
        out.add(bare ? code : new Inline.Span(attributes, List.of(code)));
    }

    private void lineBreak(List<Inline> out) {
        Texts.trimEnd(out, false);
        out.add(new Inline.LineBreak());
        afterSpace = true;
    }

    private void span(Element element, Origin origin, int depth, List<Inline> out) {
        if (element.hasClass("note")) {
            note(element, origin, depth, out);
        } else if (element.hasClass("page")) {
            source.attributes(element, origin, "data-target");
            String target = element.attr("data-target");
            if (target.isEmpty()) {
                source.problem(origin, "`<span class=\"page\">` has no `data-target`");
            } else {
                out.add(new Inline.PageNumber(target));
                afterSpace = false;
            }
        } else if (HtmlSource.isPlain(element)) {
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
        String key = element.attr("data-note");
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
        String href = element.attr("href").strip();
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
        String lower = href.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://")
                || lower.startsWith("http://")
                || lower.startsWith("mailto:")
                || lower.startsWith("tel:")
                || isDataFile(href);
    }

    /** Whether an address names a file of the publication's open data. */
    private static boolean isDataFile(String href) {
        return href.startsWith(DATA)
                && href.length() > DATA.length()
                && href.charAt(DATA.length()) != '.'
                && href.chars()
                        .skip(DATA.length())
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
    }

    private void misplaced(Element element, Origin origin, int depth, List<Inline> out) {
        String name = element.normalName();
        if (BlockReader.isBlock(name)) {
            source.problem(origin, "`<" + name + ">` stands inside running text", "close the text before it");
        } else {
            blocks.unknown(element, origin);
        }
        children(element, origin, depth).forEach(inline -> Texts.append(out, inline));
    }

    /** Adds characters; a run of white space is one space, and none at the start of a line. */
    private void text(String value, List<Inline> out) {
        StringBuilder kept = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                if (!afterSpace) {
                    kept.append(' ');
                    afterSpace = true;
                }
            } else {
                kept.append(c);
                afterSpace = false;
            }
        }
        if (!kept.isEmpty()) {
            Texts.append(out, new Inline.Text(kept.toString()));
        }
    }
}
