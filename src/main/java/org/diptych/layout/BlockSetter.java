package org.diptych.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.language.Language;
import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/** Sets blocks: gives each its place in the structure and hands its strips to a sink. */
final class BlockSetter {
    private final Setting setting;
    private final ParagraphSetter paragraphs;
    private final ListSetter lists;
    private final TableSetter tables;
    private final FigureSetter figures;
    private final ChartSetter charts;
    private final ContentsSetter contents;
    private final PairSetter pairs;

    BlockSetter(Setting setting) {
        this.setting = setting;
        this.paragraphs = new ParagraphSetter(setting, new NoteSetter(setting, this));
        this.lists = new ListSetter(paragraphs, this);
        this.tables = new TableSetter(setting, paragraphs, this);
        this.figures = new FigureSetter(setting, paragraphs);
        this.charts = new ChartSetter(setting, figures);
        this.contents = new ContentsSetter(setting, paragraphs);
        this.pairs = new PairSetter(setting, this, lists);
    }

    /** Sets blocks one below the other. */
    void set(List<Block> blocks, Scope scope, Sink sink) {
        var open = new EnumMap<Side, Node>(Side.class);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            set(block, scope, new Siblings(i + 1, next, open), sink);
            if (next != null && LeadIn.isBetween(block, next)) {
                sink.keepWithNext(Cost.AVOID);
            } else if (next != null && isCarriedOn(next) && !(isCarriedOn(block) && isCarriedOn(blocks, i + 2))) {
                sink.keepWithNext(Cost.LONE_ITEM);
            }
        }
    }

    /** Sets blocks into a galley of their own. */
    Galley galley(List<Block> blocks, Scope scope) {
        Stack stack = new Stack(scope.pageName());
        set(blocks, scope, stack);
        return stack.galley();
    }

    /** Which column an open list stands in; what a run of rows holds in one language, where languages are read apart. */
    enum Side {
        LEFT,
        RIGHT,
        ACROSS,
        LEFT_RUN,
        RIGHT_RUN,
        /** The element was made by the one who sets the pair. */
        GIVEN
    }

    /**
     * What a block must know of those around it.
     *
     * @param position from 1
     * @param next null for the last
     * @param open lists that the next block may carry on
     */
    record Siblings(int position, @Nullable Block next, Map<Side, Node> open) {
        boolean isLast() {
            return next == null;
        }
    }

    /** Sets one block with its margins, frame and page wishes. */
    void set(Block block, Scope scope, Siblings place, Sink sink) {
        if (!(block instanceof Block.ItemList) && !(block instanceof Block.Pair)) {
            place.open().clear();
        }
        Scope inner = scope.enter(element(block), attributes(block), place.position(), place.isLast());
        Style style = inner.style();
        if (style.display().equals("none")) {
            return;
        }
        boolean turned = turn(style, inner, sink);
        boolean across = style.span() && scope.page() != null && !scope.across();
        Scope outer = turned ? inner.onPage(style.page(), setting.lineWidth(style.page())) : inner;
        if (across) {
            outer = outer.spanning(setting.width(outer.pageName()));
            sink.across(true);
        }
        if (!block.attributes().id().isEmpty() && !(block instanceof Block.Heading)) {
            sink.anchor(Anchor.of(block.attributes().id()));
        }
        Sink.Mark start = sink.mark();
        sink.space(carriesOn(block) ? 0 : style.margin().top());
        Scope parent = scope;
        if (block instanceof Block.Table table) {
            Node node = scope.add(Role.TABLE, inner);
            parent = scope.into(node);
            caption(table, outer.into(node), sink);
        }
        Scope around = parent;
        framed(style, outer, sink, content -> {
            Scope into = content.into(around.node());
            if (style.columnCount() > 1 && isInColumns(block)) {
                columns(block, into, around, place, sink);
            } else {
                body(block, into, around, place, sink);
            }
        });
        if (style.breakInsideAvoid() || block instanceof Block.Heading) {
            sink.keepTogether(start, block instanceof Block.Heading ? Cost.FORBIDDEN : Cost.AVOID);
        }
        if (block instanceof Block.Heading) {
            sink.keepWithNext(Cost.FORBIDDEN);
        } else if (style.breakAfter().equals("avoid")) {
            sink.keepWithNext(Cost.AVOID);
        }
        sink.space(isCarriedOn(block, place.next()) ? 0 : style.margin().bottom());
        sink.turn(Strip.Turn.of(style.breakAfter()), turned ? scope.page() : null);
        if (across) {
            sink.across(false);
        }
    }

    /** What may run through columns of its own; pairs have theirs for another reason. */
    private static boolean isInColumns(Block block) {
        return block instanceof Block.Box
                || block instanceof Block.Quote
                || block instanceof Block.ItemList
                || block instanceof Block.DefinitionList;
    }

    private void columns(Block block, Scope content, Scope around, Siblings place, Sink sink) {
        Style style = content.style();
        Lanes lanes = Lanes.of(style.columnCount(), content.width(), Setting.gap(style));
        double page = setting.height(content.page());
        leaf(content, sink, scope -> {
            Stack stack = new Stack();
            var own = new Siblings(place.position(), place.next(), new EnumMap<>(Side.class));
            Scope column = scope.column(lanes.width());
            body(block, column, around.into(scope.node()).by(scope.job()), own, stack);
            Galley text = stack.galley().unturned();
            if (text.isEmpty()) {
                return text;
            }
            Flow flow = Flow.even(text, content.x(), lanes, page);
            Strip strip = Strip.of(flow, flow.height()).before(text.lead());
            return Galley.of(List.of(strip), text.trail());
        });
    }

    /** Sets one side of a pair; the element of a list is there already and takes the items alone. */
    void side(Block block, Scope scope, Siblings place, Sink sink) {
        if (block instanceof Block.ItemList) {
            place.open().put(Side.GIVEN, scope.node());
        }
        set(block, scope, place, sink);
    }

    /** Asks for the page that a block wants; whether that is another than the one around it. */
    private static boolean turn(Style style, Scope scope, Sink sink) {
        if (style.breakBefore().equals("avoid")) {
            sink.keepWithNext(Cost.AVOID);
        }
        if (scope.page() == null) {
            sink.turn(Strip.Turn.of(style.breakBefore()), null);
            return false;
        }
        boolean other = !style.page().equals(scope.page());
        sink.turn(Strip.Turn.of(style.breakBefore()), other ? style.page() : scope.page());
        return other;
    }

    /** Whether a block is a row of items that carries on the list above it. */
    private static boolean isCarriedOn(Block block) {
        return block instanceof Block.Pair pair
                && (pair.left().stream().anyMatch(BlockSetter::carriesOn)
                        || pair.right().stream().anyMatch(BlockSetter::carriesOn));
    }

    private static boolean isCarriedOn(List<Block> blocks, int index) {
        return index < blocks.size() && isCarriedOn(blocks.get(index));
    }

    private static boolean carriesOn(Block block) {
        return block instanceof Block.ItemList list && list.continued();
    }

    private static boolean isCarriedOn(Block block, @Nullable Block next) {
        return block instanceof Block.ItemList && next instanceof Block.ItemList list && list.continued();
    }

    /** The caption of a table stands outside its frame. */
    private void caption(Block.Table table, Scope scope, Sink sink) {
        if (!table.caption().isEmpty()) {
            leaf(Box.content(scope.style(), scope), sink, s -> tables.caption(table, s));
            sink.keepWithNext(Cost.FORBIDDEN);
        }
    }

    /** Border, padding and background around what {@code body} sets. */
    private static void framed(Style style, Scope outer, Sink sink, Body body) {
        Scope content = Box.content(style, outer);
        if (Frame.isSeen(style)) {
            Frame frame = Frame.in(outer.frame(), Box.x(style, outer), Box.width(style, outer), style);
            sink.open(frame);
            body.set(content.within(frame));
            sink.close(frame);
            return;
        }
        blank(style.padding().top(), sink);
        body.set(content);
        if (style.padding().bottom() > 0) {
            sink.keepWithNext(Cost.FORBIDDEN);
        }
        blank(style.padding().bottom(), sink);
    }

    private interface Body {
        void set(Scope content);
    }

    private static void blank(double height, Sink sink) {
        if (height > 0) {
            Strip strip = Strip.of(new Strip.Blank(), height).after(Cost.FORBIDDEN);
            sink.put(Galley.of(List.of(strip), 0));
        }
    }

    /** What a block holds; {@code scope} is that of the content, {@code around} that of the block. */
    private void body(Block block, Scope scope, Scope around, Siblings place, Sink sink) {
        switch (block) {
            case Block.Section section -> {
                Role role = around.node().role() == Role.DOCUMENT ? Role.PART : Role.SECTION;
                set(section.blocks(), scope.into(around.add(role, scope)), sink);
            }
            case Block.Box box -> set(box.blocks(), scope.into(around.add(Role.DIVISION, scope)), sink);
            case Block.Quote quote -> set(quote.blocks(), scope.into(around.add(Role.QUOTE, scope)), sink);
            case Block.Heading heading -> {
                sink.anchor(anchor(heading, scope));
                leaf(scope, sink, s -> text(Role.heading(heading.level()), heading.text(), s, around));
            }
            case Block.Paragraph paragraph -> leaf(scope, sink, s -> paragraph(paragraph, s, around));
            case Block.ItemList list -> {
                Node given = place.open().get(Side.GIVEN);
                Node node = given == null ? lists.node(list, scope, around, place.open(), Side.ACROSS) : given;
                leaf(scope.into(node), sink, s -> lists.galley(list, s));
            }
            case Block.DefinitionList list -> leaf(scope, sink, s -> lists.galley(list, s, around));
            case Block.Table table -> leaf(scope, sink, s -> tables.galley(table, s));
            case Block.Figure figure -> leaf(scope, sink, s -> figures.galley(figure, s, around));
            case Block.Chart chart -> leaf(scope, sink, s -> charts.galley(chart, s, around));
            case Block.ThematicBreak rule -> blank(0, sink);
            case Block.Contents list -> leaf(scope, sink, s -> contents.galley(list, s, around));
            case Block.Pair pair -> pairs.set(pair, scope, place, sink);
        }
    }

    /** Inside a pair the pair itself stands in the bookmarks. */
    private static Anchor anchor(Block.Heading heading, Scope scope) {
        String id = heading.attributes().id();
        return scope.page() == null
                ? Anchor.of(id)
                : new Anchor(
                        id,
                        heading.level(),
                        Map.of(scope.language(), PlainText.of(heading.text())),
                        Map.of(scope.language(), running(heading)));
    }

    /** What the heads of pages call it. */
    static String running(Block.Heading heading) {
        return heading.shortTitle().isEmpty() ? PlainText.of(heading.text()) : heading.shortTitle();
    }

    /** Has something set that may be set later, by another thread. */
    void leaf(Scope scope, Sink sink, Function<Scope, Galley> work) {
        Node group = scope.node().add(Role.GROUP);
        sink.set(new Leaf(
                scope.job(), List.of(group), job -> work.apply(scope.into(group).by(job))));
    }

    private Galley text(Role role, List<Inline> text, Scope scope, Scope around) {
        return paragraphs.galley(text, element(role, scope, around));
    }

    private Galley paragraph(Block.Paragraph paragraph, Scope scope, Scope around) {
        Scope inner = element(Role.PARAGRAPH, scope, around);
        Galley line = contents.line(paragraph, inner);
        return line == null ? paragraphs.galley(paragraph.text(), inner) : line;
    }

    private static Scope element(Role role, Scope scope, Scope around) {
        Language own = scope.language();
        Node node =
                scope.node().add(role, own == around.language() ? null : own).at(scope.at());
        return scope.into(node);
    }

    private static Attributes attributes(Block block) {
        if (block instanceof Block.Pair && !block.attributes().hasClass("pair")) {
            return Attributes.ofClass("pair");
        }
        return block.attributes();
    }

    /** The name that the theme's selectors know. */
    static String element(Block block) {
        return switch (block) {
            case Block.Section s -> "section";
            case Block.Box b -> "div";
            case Block.Heading h -> "h" + h.level();
            case Block.Paragraph p -> "p";
            case Block.ItemList l -> l.ordered() ? "ol" : "ul";
            case Block.DefinitionList d -> "dl";
            case Block.Table t -> "table";
            case Block.Figure f -> "figure";
            case Block.Chart c -> "figure";
            case Block.Quote q -> "blockquote";
            case Block.ThematicBreak t -> "hr";
            case Block.Contents c -> "nav";
            case Block.Pair p -> "div";
        };
    }
}
