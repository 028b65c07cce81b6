package org.diptych.write.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.diptych.chart.TextMeasure;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** Blocks to HTML. */
final class BlockWriter {
    private final Html html;
    private final PageState state;
    private final InlineWriter inlines;
    private final ChartWriter charts;
    private final List<Language> languages;
    private final PageLinks links;
    private final Pictures pictures;
    private final TableWriter tables;

    /**
     * Writes to one page.
     *
     * @param links where the page leads
     * @param languages of the edition
     * @param measure how wide words in charts are
     */
    BlockWriter(
            Html html,
            PageState state,
            PageLinks links,
            Pictures pictures,
            List<Language> languages,
            TextMeasure measure) {
        this.html = html;
        this.state = state;
        this.inlines = new InlineWriter(html, state, links);
        this.links = links;
        this.languages = languages;
        this.charts = new ChartWriter(html, measure);
        this.pictures = pictures;
        this.tables = new TableWriter(html, state, this, inlines);
    }

    InlineWriter inlines() {
        return inlines;
    }

    void write(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            write(block);
        }
    }

    private void write(Block block) throws IOException {
        switch (block) {
            case Block.Section section -> container("section", section.attributes(), section.blocks());
            case Block.Box box -> container("div", box.attributes(), box.blocks());
            case Block.Quote quote -> container("blockquote", quote.attributes(), quote.blocks());
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> {
                start("p", paragraph.attributes());
                state.inside(paragraph.attributes(), () -> inlines.write(paragraph.text()));
                html.end("p").line();
            }
            case Block.ItemList list -> list(list);
            case Block.DefinitionList list -> definitions(list);
            case Block.Table table -> tables.write(table);
            case Block.Figure figure -> figure(figure);
            case Block.Chart chart -> chart(chart);
            case Block.ThematicBreak rule -> {
                start("hr", rule.attributes());
                html.line();
            }
            case Block.Contents contents -> contents(contents);
            case Block.Pair pair -> pair(pair);
        }
    }

    /** What a cell or an item holds: a paragraph that stands alone needs no element of its own. */
    void inside(List<Block> blocks) throws IOException {
        if (blocks.size() == 1
                && blocks.get(0) instanceof Block.Paragraph paragraph
                && isPlain(paragraph.attributes())) {
            inlines.write(paragraph.text());
        } else {
            write(blocks);
        }
    }

    private static boolean isPlain(Attributes attributes) {
        return attributes.id().isEmpty() && attributes.classes().isEmpty() && attributes.language() == null;
    }

    void start(String element, Attributes attributes, String... classes) throws IOException {
        html.open(element);
        state.attributes(attributes, classes);
        html.close();
    }

    private void container(String element, Attributes attributes, List<Block> blocks) throws IOException {
        start(element, attributes);
        html.line();
        state.inside(attributes, () -> write(blocks));
        html.end(element).line();
    }

    // ---- Headings

    private void heading(Block.Heading heading) throws IOException {
        int level = state.level(heading.level());
        String element = "h" + level;
        start(element, heading.attributes());
        state.label(() -> {
            if (level == 6) {
                state.italic();
            }
            state.inside(heading.attributes(), () -> inlines.write(heading.text()));
        });
        html.end(element).line();
        if (level <= 3
                && !heading.attributes().id().isEmpty()
                && !heading.attributes().hasClass("unlisted")) {
            state.inside(heading.attributes(), () -> tools(heading));
        }
    }

    /** A lasting link to the place, and one to the same place in the other language. */
    private void tools(Block.Heading heading) throws IOException {
        String fragment = Address.fragment(heading.attributes().id());
        Language other = state.language().other();
        html.open("p").attribute("class", "tools").close();
        html.open("a")
                .attribute("class", "permalink")
                .attribute("href", "#" + fragment)
                .attribute("aria-label", Phrase.PERMALINK.in(state.language()) + PlainText.ofRun(heading.text()))
                .close()
                .text("#")
                .end("a");
        Optional<String> counterpart = links.counterpart(heading.attributes().id());
        if (counterpart.isPresent()) {
            html.text(" ").open("a").attribute("class", "counterpart").attribute("href", counterpart.get());
            html.attribute("hreflang", other.tag())
                    .attribute("lang", other.tag())
                    .close();
            html.text(other.endonym()).end("a");
        }
        html.end("p").line();
    }

    // ---- Lists

    private void list(Block.ItemList list) throws IOException {
        String element = list.ordered() ? "ol" : "ul";
        html.open(element);
        state.attributes(list.attributes(), list.continued() ? "continued" : "");
        if (list.ordered() && list.start() != 1) {
            html.attribute("start", Integer.toString(list.start()));
        }
        html.close().line();
        state.inside(list.attributes(), () -> {
            for (Block.Item item : list.items()) {
                item(item);
            }
        });
        html.end(element).line();
    }

    private void item(Block.Item item) throws IOException {
        start("li", item.attributes());
        state.inside(item.attributes(), () -> inside(item.blocks()));
        html.end("li").line();
    }

    private void definitions(Block.DefinitionList list) throws IOException {
        start("dl", list.attributes());
        html.line();
        state.inside(list.attributes(), () -> {
            for (Block.Definition definition : list.definitions()) {
                start("dt", definition.attributes());
                state.inside(definition.attributes(), () -> inlines.write(definition.term()));
                html.end("dt").line();
                start("dd", definition.attributes().withId(""));
                state.inside(definition.attributes(), () -> write(definition.meaning()));
                html.end("dd").line();
            }
        });
        html.end("dl").line();
    }

    // ---- Figures

    private void figure(Block.Figure figure) throws IOException {
        Optional<Pictures.Picture> picture = pictures.of(figure);
        if (picture.isEmpty()) {
            return;
        }
        start("figure", figure.attributes());
        html.open("img").attribute("src", picture.get().address());
        if (picture.get().width() > 0) {
            html.attribute("width", Integer.toString(picture.get().width()));
            html.attribute("height", Integer.toString(picture.get().height()));
        }
        if (figure.alternative().isEmpty()) {
            html.attribute("role", "presentation");
        }
        html.attribute("loading", "lazy");
        emptyAllowed("alt", figure.alternative());
        html.close();
        if (!figure.caption().isEmpty()) {
            html.open("figcaption").close();
            state.label(() -> state.inside(figure.attributes(), () -> inlines.write(figure.caption())));
            html.end("figcaption");
        }
        html.end("figure").line();
    }

    private void chart(Block.Chart chart) throws IOException {
        start("figure", chart.attributes());
        html.line();
        state.inside(chart.attributes(), () -> {
            boolean half = chart.attributes().language() != null;
            charts.write(chart, half ? List.of(state.language()) : languages, half);
            html.open("details").attribute("class", "figures").close();
            html.open("summary")
                    .close()
                    .text(Phrase.CHART_DATA.in(state.language()))
                    .end("summary")
                    .line();
            tables.write(chart.data());
            html.end("details").line();
            if (!chart.caption().isEmpty()) {
                html.open("figcaption").close();
                state.label(() -> inlines.write(chart.caption()));
                html.end("figcaption").line();
            }
        });
        html.end("figure").line();
    }

    private void emptyAllowed(String name, String value) throws IOException {
        if (value.isEmpty()) {
            html.bare(name);
        } else {
            html.attribute(name, value);
        }
    }

    // ---- Generated lists

    private void contents(Block.Contents contents) throws IOException {
        if (contents.entries().isEmpty()) {
            return;
        }
        html.open("nav");
        state.attributes(contents.attributes(), listing(contents.listing()));
        html.attribute("aria-label", label(contents.listing()).in(state.language()))
                .close();
        html.open("ol").close().line();
        for (Block.Entry entry : contents.entries()) {
            html.open("li").attribute("class", "level-" + entry.level()).close();
            html.open("a").attribute("href", links.to(entry.target())).close();
            inlines.write(entry.text());
            html.end("a");
            other(entry.other());
            html.end("li").line();
        }
        html.end("ol").end("nav").line();
    }

    private void other(List<Inline> run) throws IOException {
        if (!run.isEmpty()) {
            Attributes other = Attributes.ofClass("other").in(state.language().other());
            html.text(" ");
            start("span", other);
            state.inside(other, () -> inlines.write(run));
            html.end("span");
        }
    }

    private static String listing(Block.Listing listing) {
        return switch (listing) {
            case HEADINGS -> "contents";
            case TABLES -> "tables";
            case FIGURES -> "figures";
        };
    }

    private static Phrase label(Block.Listing listing) {
        return switch (listing) {
            case HEADINGS -> Phrase.CONTENTS;
            case TABLES -> Phrase.TABLES;
            case FIGURES -> Phrase.FIGURES;
        };
    }

    // ---- Two languages

    private void pair(Block.Pair pair) throws IOException {
        String side = pair.left().isEmpty() ? "right-only" : pair.right().isEmpty() ? "left-only" : "";
        start("div", pair.attributes(), "pair", side);
        html.line();
        state.inside(pair.attributes(), () -> {
            side(pair.left());
            side(pair.right());
        });
        html.end("div").line();
    }

    private void side(Optional<Block> block) throws IOException {
        @Nullable Block side = block.orElse(null);
        if (side instanceof Block.Heading || (side != null && needsWrapping(side))) {
            // A heading brings its tools, a wide table its frame: they make one cell of the row.
            Attributes attributes = Attributes.NONE.in(side.attributes().language());
            start("div", attributes, "side");
            html.line();
            state.inside(attributes, () -> write(side));
            html.end("div").line();
        } else if (side != null) {
            write(side);
        }
    }

    private static boolean needsWrapping(Block block) {
        return block instanceof Block.Table table && TableWriter.scrolls(table);
    }
}
