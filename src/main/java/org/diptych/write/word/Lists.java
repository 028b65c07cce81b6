package org.diptych.write.word;

import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/** Lists and definitions. */
final class Lists {
    /** The least room for a mark, in points, where the theme leaves none. */
    private static final double LEAST_STEP = 10;

    private final Parts parts;
    private final Body body;
    private @Nullable Mark mark;

    /** The mark of a paragraph: the list's number and its level. */
    record Mark(int list, int level) {}

    Lists(Parts parts, Body body) {
        this.parts = parts;
        this.body = body;
    }

    /** The mark that the next paragraph bears; asked once. */
    @Nullable
    Mark takeMark() {
        Mark taken = mark;
        mark = null;
        return taken;
    }

    /** Binds Word's list styles to the marks of the theme, so that whoever applies a style gets them. */
    static void bind(Parts parts, StyleContext root) {
        bind(parts, root, "List Bullet", "ul");
        bind(parts, root, "List Number", "ol");
    }

    private static void bind(Parts parts, StyleContext root, String name, String element) {
        StyleContext context = root;
        double left = 0;
        for (int level = 0; level < StyleCanon.LIST_LEVELS; level++) {
            StyleContext list = context.enter(element, Attributes.NONE);
            String mark = list.style().listStyle();
            context = list.enter("li", Attributes.NONE);
            double step = Math.max(LEAST_STEP, Body.inset(list.style()) + Body.inset(context.style()));
            left += step;
            long text = Properties.twips(left);
            // Unordered or not: each style has one list of its own, which ends where its paragraphs do.
            int number = parts.lists().bullets(mark, level, text, Properties.twips(step));
            parts.styles().number(StyleCanon.numbered(name, level), number, level);
        }
    }

    void list(Xml xml, Block.ItemList list, Place place) {
        StyleContext context = place.context();
        int level = Math.min(place.listLevel() + 1, WordLists.DEEPEST);
        boolean isMarked = !context.style().listStyle().equals("none");
        double step = Body.inset(context.style())
                + Body.inset(context.enter("li", Attributes.NONE).style());
        double indent = isMarked ? Math.max(step, LEAST_STEP) : step;
        Place inner = place.indented(indent, 0).item(level);
        if (inner.region() == Place.Region.FLOW || inner.region() == Place.Region.COLUMN) {
            inner = inner.region(Place.Region.INNER);
        }
        int number = isMarked ? number(list, level, inner, indent) : 0;
        for (int i = 0; i < list.items().size(); i++) {
            Block.Item item = list.items().get(i);
            StyleContext itemContext = context.enter(
                    "li", item.attributes(), i + 1, i == list.items().size() - 1);
            Style style = itemContext.style();
            body.anchorAt(item.attributes());
            body.spacing().ask(style.margin().top());
            mark = isMarked ? new Mark(number, level) : null;
            item(xml, item, name(list, level, isMarked), inner.in(itemContext, item.attributes()));
            mark = null;
            body.spacing().ask(style.margin().bottom());
        }
    }

    private int number(Block.ItemList list, int level, Place place, double step) {
        String look = place.context().style().listStyle();
        long text = Properties.twips(place.left());
        long room = Properties.twips(step);
        String language = place.speech().language().code();
        if (list.ordered()) {
            return parts.lists().ordered(look, level, text, room, list.start(), list.continued(), language);
        }
        return parts.lists().bullets(look, level, text, room);
    }

    private static String name(Block.ItemList list, int level, boolean isMarked) {
        if (!isMarked) {
            return Runs.styleName(list.attributes(), "Diptych Plain List");
        }
        return StyleCanon.numbered(list.ordered() ? "List Number" : "List Bullet", level);
    }

    private void item(Xml xml, Block.Item item, String name, Place place) {
        for (int i = 0; i < item.blocks().size(); i++) {
            boolean isMarked = i == 0 || mark != null;
            String own = isMarked || !name.startsWith("List ")
                    ? name
                    : StyleCanon.numbered("List Continue", place.listLevel());
            body.write(xml, java.util.List.of(item.blocks().get(i)), place.named(own));
        }
    }

    void definitions(Xml xml, Block.DefinitionList list, Place place) {
        Place outer = place.region() == Place.Region.NOTE ? place : place.region(Place.Region.INNER);
        Place indented = outer.indented(Body.inset(place.context().style()), 0);
        for (Block.Definition definition : list.definitions()) {
            StyleContext term = place.context().enter("dt", definition.attributes());
            Place atTerm = indented.in(term, definition.attributes());
            body.anchorAt(definition.attributes());
            body.paragraph(
                    xml,
                    definition.attributes(),
                    atTerm,
                    "Definition Term",
                    look -> look,
                    inner -> new Runs(parts).write(inner, definition.term(), Runs.Look.of(atTerm)),
                    Controls.text(definition.term()));
            StyleContext meaning = place.context().enter("dd", definition.attributes());
            Place inside = indented.indented(Body.inset(meaning.style()), 0)
                    .in(meaning, definition.attributes())
                    .named("Definition");
            body.write(xml, definition.meaning(), inside);
            body.spacing().ask(meaning.style().margin().bottom());
        }
    }
}
