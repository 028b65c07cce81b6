package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.diagnostic.Suggestions;
import org.diptych.document.HtmlNode.Characters;
import org.diptych.document.HtmlNode.Element;

/** Reads elements that hold blocks, and hands runs of text to {@link InlineReader}. */
final class BlockReader {
    private static final Set<String> NAMES = Set.of(
            "section",
            "div",
            "aside",
            "header",
            "footer",
            "article",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "ul",
            "ol",
            "dl",
            "table",
            "figure",
            "img",
            "blockquote",
            "hr",
            "nav");
    private static final Set<String> PARTS = Set.of(
            "li", "dt", "dd", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "figcaption");

    private final HtmlSource source;
    private final TableReader tables;
    private final ChartReader charts;

    BlockReader(HtmlSource source) {
        this.source = source;
        this.tables = new TableReader(source, this);
        this.charts = new ChartReader(source, this, tables);
    }

    static boolean isBlock(String name) {
        return NAMES.contains(name) || PARTS.contains(name);
    }

    /**
     * What is around the block being read.
     *
     * <p>Blocks directly inside an element that names an origin without an item are counted, so that the two languages
     * pair block by block; deeper ones share the origin of the block they stand in.
     */
    private static final class Place {
        final Origin origin;
        private final boolean counted;
        private int next;

        Place(Origin origin, boolean counted) {
            this.origin = origin;
            this.counted = counted;
        }

        /** The origin of the next block that has none of its own. */
        Origin next() {
            return counted ? new Origin(origin.record(), origin.field(), Integer.toString(next++)) : origin;
        }
    }

    private static Place inside(Element element, Origin origin) {
        return new Place(origin, element.has(HtmlSource.ORIGIN) && origin.item().isEmpty());
    }

    List<Block> readAll(Element root) {
        List<Block> blocks = new ArrayList<>();
        flow(root.children(), new Place(Origin.NONE, false), 1, blocks);
        return blocks;
    }

    /** Reads blocks and loose text inside an element whose own attributes are read already. */
    List<Block> readFlow(Element element, Origin origin, int depth) {
        List<Block> blocks = new ArrayList<>();
        flow(element.children(), inside(element, origin), depth, blocks);
        return blocks;
    }

    private void flow(List<HtmlNode> nodes, Place place, int depth, List<Block> out) {
        List<HtmlNode> run = new ArrayList<>();
        for (HtmlNode node : nodes) {
            if (node instanceof Element element && isBlock(element.name())) {
                paragraph(run, place, depth, out);
                block(element, place, depth, out);
            } else if (node instanceof Element element && !InlineReader.isInline(element.name())) {
                paragraph(run, place, depth, out);
                unknown(element, source.origin(element, place.origin));
                if (!isTooDeep(depth, place.origin)) {
                    flow(element.children(), place, depth + 1, out);
                }
            } else {
                run.add(node);
            }
        }
        paragraph(run, place, depth, out);
    }

    /** Text that stands directly among blocks is a paragraph. */
    private void paragraph(List<HtmlNode> run, Place place, int depth, List<Block> out) {
        if (!isBlank(run)) {
            List<Inline> text = new InlineReader(source, this).read(run, place.origin, depth);
            if (!text.isEmpty()) {
                out.add(new Block.Paragraph(source.plain(place.next()), text));
            }
        }
        run.clear();
    }

    private static boolean isBlank(List<HtmlNode> run) {
        for (HtmlNode node : run) {
            if (!(node instanceof Characters text && text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    boolean isTooDeep(int depth, Origin origin) {
        if (depth <= HtmlReader.DEEPEST) {
            return false;
        }
        source.problem(origin, "Elements stand more than " + HtmlReader.DEEPEST + " deep in each other");
        return true;
    }

    private void block(Element element, Place place, int depth, List<Block> out) {
        if (isTooDeep(depth, place.origin)) {
            return;
        }
        String name = element.name();
        if (name.equals("div") && element.isPlain()) {
            Place within =
                    element.has(HtmlSource.ORIGIN) ? inside(element, source.origin(element, place.origin)) : place;
            flow(element.children(), within, depth + 1, out);
            return;
        }
        Origin origin = element.has(HtmlSource.ORIGIN) ? source.origin(element, place.origin) : place.next();
        switch (name) {
            case "section" -> section(element, origin, depth, out);
            case "div", "aside", "header", "footer", "article" -> {
                Attributes attributes = source.attributes(element, origin);
                out.add(new Block.Box(attributes, readFlow(element, origin, depth + 1)));
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, origin, depth, out);
            case "p" -> paragraph(element, origin, depth, out);
            case "ul" -> list(element, false, 1, source.attributes(element, origin), depth, out);
            case "ol" -> {
                Attributes attributes = source.attributes(element, origin, "start");
                int start = source.number(element, "start", origin, 0, 99_999, 1);
                list(element, true, start, attributes, depth, out);
            }
            case "dl" -> definitions(element, origin, depth, out);
            case "table" -> tables.read(element, origin, depth).ifPresent(out::add);
            case "figure" -> figure(element, origin, depth, out);
            case "img" -> out.add(image(element, source.plain(origin), List.of()));
            case "blockquote" -> {
                Attributes attributes = source.attributes(element, origin);
                List<Block> blocks = readFlow(element, origin, depth + 1);
                if (!blocks.isEmpty()) {
                    out.add(new Block.Quote(attributes, blocks));
                }
            }
            case "hr" -> out.add(new Block.ThematicBreak(source.attributes(element, origin)));
            case "nav" -> contents(element, origin, out);
            default -> {
                source.problem(origin, "`<" + name + ">` stands outside the element it belongs to");
                out.addAll(readFlow(element, origin, depth + 1));
            }
        }
    }

    private void section(Element element, Origin origin, int depth, List<Block> out) {
        Attributes attributes = source.attributes(element, origin);
        List<Block> blocks = readFlow(element, origin, depth + 1);
        if (!blocks.isEmpty()) {
            out.add(new Block.Section(attributes, blocks));
        }
    }

    private void heading(Element element, Origin origin, int depth, List<Block> out) {
        Attributes attributes = source.attributes(element, origin, "data-short");
        List<Inline> text = run(element, origin, depth);
        if (!text.isEmpty()) {
            out.add(new Block.Heading(attributes, element.name().charAt(1) - '0', text, element.value("data-short")));
        }
    }

    private void paragraph(Element element, Origin origin, int depth, List<Block> out) {
        Attributes attributes = source.attributes(element, origin);
        Optional<Element> image = onlyImage(element);
        if (image.isPresent()) {
            out.add(image(image.get(), attributes, List.of()));
            return;
        }
        List<Inline> text = run(element, origin, depth);
        if (!text.isEmpty()) {
            out.add(new Block.Paragraph(attributes, text));
        }
    }

    /** Markdown puts an image that stands alone into a paragraph. */
    private static Optional<Element> onlyImage(Element element) {
        Optional<Element> found = Optional.empty();
        for (HtmlNode node : element.children()) {
            if (node instanceof Element child && child.is("img") && found.isEmpty()) {
                found = Optional.of(child);
            } else if (!(node instanceof Characters text && text.isBlank())) {
                return Optional.empty();
            }
        }
        return found;
    }

    /** The running text of an element. */
    List<Inline> run(Element element, Origin origin, int depth) {
        return new InlineReader(source, this).read(element.children(), origin, depth + 1);
    }

    private void list(Element element, boolean ordered, int start, Attributes attributes, int depth, List<Block> out) {
        Place place = inside(element, attributes.origin());
        List<Block.Item> items = new ArrayList<>();
        for (HtmlNode node : element.children()) {
            if (node instanceof Element child && child.is("li")) {
                Origin origin = child.has(HtmlSource.ORIGIN) ? source.origin(child, place.origin) : place.next();
                Attributes own = source.attributes(child, origin);
                items.add(new Block.Item(own, readFlow(child, origin, depth + 1)));
            } else {
                stray(node, element, place.origin);
            }
        }
        if (!items.isEmpty()) {
            out.add(new Block.ItemList(attributes, ordered, start, false, items));
        }
    }

    private void definitions(Element element, Origin origin, int depth, List<Block> out) {
        Attributes attributes = source.attributes(element, origin);
        List<Block.Definition> definitions = new ArrayList<>();
        definitions(element, inside(element, origin), depth, definitions);
        if (!definitions.isEmpty()) {
            out.add(new Block.DefinitionList(attributes, definitions));
        }
    }

    private void definitions(Element element, Place place, int depth, List<Block.Definition> out) {
        for (HtmlNode node : element.children()) {
            String name = node instanceof Element child ? child.name() : "";
            if (node instanceof Element child && name.equals("dt")) {
                Origin origin = child.has(HtmlSource.ORIGIN) ? source.origin(child, place.origin) : place.next();
                Attributes own = source.attributes(child, origin);
                out.add(new Block.Definition(own, run(child, origin, depth + 1), List.of()));
            } else if (node instanceof Element child && name.equals("dd")) {
                meaning(child, place.origin, depth, out);
            } else if (node instanceof Element child && name.equals("div") && child.isPlain()) {
                Origin origin = source.origin(child, place.origin);
                definitions(child, child.has(HtmlSource.ORIGIN) ? inside(child, origin) : place, depth, out);
            } else {
                stray(node, element, place.origin);
            }
        }
    }

    /** Adds what a {@code dd} says to the term before it. */
    private void meaning(Element element, Origin around, int depth, List<Block.Definition> out) {
        Origin origin = source.origin(element, around);
        source.attributes(element, origin);
        if (out.isEmpty()) {
            source.problem(origin, "`<dd>` stands before any `<dt>`");
            return;
        }
        Block.Definition last = out.remove(out.size() - 1);
        List<Block> meaning = new ArrayList<>(last.meaning());
        meaning.addAll(readFlow(
                element,
                element.has(HtmlSource.ORIGIN) ? origin : last.attributes().origin(),
                depth + 1));
        out.add(new Block.Definition(last.attributes(), last.term(), meaning));
    }

    private void figure(Element element, Origin origin, int depth, List<Block> out) {
        if (element.has("data-chart")) {
            charts.read(element, origin, depth).ifPresent(out::add);
            return;
        }
        Attributes attributes = source.attributes(element, origin);
        Optional<Element> image = Optional.empty();
        List<Inline> caption = List.of();
        for (HtmlNode node : element.children()) {
            if (node instanceof Element child && child.is("img") && image.isEmpty()) {
                image = Optional.of(child);
            } else if (node instanceof Element child && child.is("figcaption")) {
                caption = caption(child, origin, depth);
            } else {
                stray(node, element, origin);
            }
        }
        if (image.isPresent()) {
            out.add(image(image.get(), attributes, caption));
        } else {
            source.problem(origin, "A `<figure>` has no `<img>`");
        }
    }

    List<Inline> caption(Element element, Origin around, int depth) {
        source.attributes(element, around);
        return run(element, source.origin(element, around), depth + 1);
    }

    private Block image(Element element, Attributes around, List<Inline> caption) {
        Origin origin = around.origin();
        Attributes own = source.attributes(element, origin, "src", "alt");
        String path = element.value("src");
        if (path.isBlank() || path.contains(":") || path.startsWith("/")) {
            source.problem(
                    origin, "`src=\"" + path + "\"` of `<img>` is not the path of a file from the project's folder");
        }
        if (!element.has("alt")) {
            source.problem(origin, "An `<img>` has no `alt`", "say what the picture shows; `alt=\"\"` for an ornament");
        }
        Attributes attributes = around.id().isEmpty() && around.classes().isEmpty() ? own : around;
        return new Block.Figure(attributes, path, element.value("alt"), caption);
    }

    private void contents(Element element, Origin origin, List<Block> out) {
        Attributes attributes = source.attributes(element, origin, "data-depth");
        Block.Listing listing = attributes.hasClass("tables")
                ? Block.Listing.TABLES
                : attributes.hasClass("figures") ? Block.Listing.FIGURES : Block.Listing.HEADINGS;
        int depth = source.number(element, "data-depth", origin, 1, 6, 3);
        element.children().forEach(node -> stray(node, element, origin));
        out.add(new Block.Contents(attributes, listing, depth, List.of()));
    }

    /** Reports what may not stand directly inside an element; white space and comments may. */
    void stray(HtmlNode node, Element parent, Origin origin) {
        String name = parent.name();
        if (node instanceof Element element) {
            if (isBlock(element.name()) || InlineReader.isInline(element.name())) {
                source.problem(
                        source.origin(element, origin),
                        "`<" + element.name() + ">` stands directly inside `<" + name + ">`");
            } else {
                unknown(element, origin);
            }
        } else if (node instanceof Characters text && !text.isBlank()) {
            source.problem(origin, "Text stands directly inside `<" + name + ">`");
        }
    }

    void unknown(Element element, Origin origin) {
        String name = element.name();
        Set<String> known = new TreeSet<>(NAMES);
        known.addAll(PARTS);
        known.addAll(InlineReader.names());
        source.problem(
                origin,
                "`<" + name + ">` is not an element that a template may print",
                Suggestions.nearest(name, known)
                        .map(near -> "did you mean `<" + near + ">`?")
                        .orElse("print one of those that the guide to templates lists"));
    }
}
