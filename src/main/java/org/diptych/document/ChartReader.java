package org.diptych.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Suggestions;
import org.diptych.document.HtmlNode.Element;

/** Reads charts: a {@code figure} that names its kind and holds the table to draw. */
final class ChartReader {
    private static final String KIND = "data-chart";
    private static final String NUMBER = "data-number";
    private static final String MOMENT = "data-moment";
    private static final String ALTERNATIVE = "data-alternative";

    private final HtmlSource source;
    private final BlockReader blocks;
    private final TableReader tables;

    ChartReader(HtmlSource source, BlockReader blocks, TableReader tables) {
        this.source = source;
        this.blocks = blocks;
        this.tables = tables;
    }

    /** The chart; nothing, and a report, where it has no table or an unknown kind. */
    Optional<Block> read(Element element, Origin origin, int depth) {
        Attributes attributes = source.attributes(element, origin, KIND, NUMBER, MOMENT, ALTERNATIVE);
        Optional<Block> data = Optional.empty();
        List<Inline> caption = List.of();
        for (HtmlNode node : element.children()) {
            if (node instanceof Element child && child.is("table") && data.isEmpty()) {
                data = tables.read(child, source.origin(child, origin), depth + 1);
            } else if (node instanceof Element child && child.is("figcaption")) {
                caption = blocks.caption(child, origin, depth);
            } else {
                blocks.stray(node, element, origin);
            }
        }
        Optional<ChartForm.Kind> kind = kind(element.value(KIND), origin);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (data.isEmpty() || !(data.get() instanceof Block.Table table)) {
            source.problem(origin, "A chart has no `<table>` with the figures to draw");
            return Optional.empty();
        }
        ChartForm form = new ChartForm(
                kind.get(), element.value(NUMBER), moment(element.value(MOMENT), origin), element.value(ALTERNATIVE));
        return Optional.of(new Block.Chart(classed(attributes, form), form, table, caption));
    }

    private Optional<ChartForm.Kind> kind(String key, Origin origin) {
        Optional<ChartForm.Kind> kind = ChartForm.Kind.of(key);
        if (kind.isEmpty()) {
            source.problem(
                    origin,
                    "`" + KIND + "=\"" + key + "\"` is not a kind of chart",
                    Suggestions.nearest(key, ChartForm.Kind.keys())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("there are `" + String.join("`, `", ChartForm.Kind.keys()) + "`"));
        }
        return kind;
    }

    private String moment(String value, Origin origin) {
        try {
            return value.isEmpty() ? "" : LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
            source.problem(origin, "`" + MOMENT + "=\"" + value + "\"` is not a day", "write it as `2024-12-31`");
            return "";
        }
    }

    private static Attributes classed(Attributes attributes, ChartForm form) {
        List<String> classes = new ArrayList<>(attributes.classes());
        for (String name : List.of("chart", form.className())) {
            if (!classes.contains(name)) {
                classes.add(name);
            }
        }
        return new Attributes(attributes.id(), classes, attributes.language(), attributes.origin(), attributes.at());
    }
}
