package org.diptych.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.diptych.language.ReadingOrder;
import org.jspecify.annotations.Nullable;

/** Sets the rows of editions in two languages, in columns or on facing pages: the same content, tops aligned. */
final class PairSetter {
    private final Setting setting;
    private final BlockSetter blocks;
    private final ListSetter lists;

    PairSetter(Setting setting, BlockSetter blocks, ListSetter lists) {
        this.setting = setting;
        this.blocks = blocks;
        this.lists = lists;
    }

    /** One side of a row: what it is, and where its elements go. */
    private record Part(Block block, Scope scope, Node group, BlockSetter.Siblings place) {}

    void set(Block.Pair pair, Scope scope, BlockSetter.Siblings place, Sink sink) {
        String page = scope.page() == null ? null : page(pair, scope, scope.page());
        if (page == null || page.equals(scope.page())) {
            row(pair, scope, place, sink);
        } else {
            sink.turn(Strip.Turn.NONE, page);
            row(pair, scope.onPage(page, setting.lineWidth(page)), place, sink);
            sink.turn(Strip.Turn.NONE, scope.page());
        }
    }

    /** The page that a pair stands on: on facing pages each side has all the width that its block asks for. */
    private String page(Block.Pair pair, Scope scope, String page) {
        Optional<Block> one = pair.left().or(pair::right);
        return setting.edition().isFacing() && one.isPresent()
                ? scope.enter(BlockSetter.element(one.get()), one.get().attributes())
                        .style()
                        .page()
                : page;
    }

    private void row(Block.Pair pair, Scope scope, BlockSetter.Siblings place, Sink sink) {
        boolean facing = scope.page() != null && setting.isFacing(scope.page());
        Lanes lanes = facing ? Lanes.facing(scope.width()) : Lanes.of(2, scope.width(), Setting.gap(scope.style()));
        Part left = part(pair.left(), BlockSetter.Side.LEFT, scope, lanes, place);
        Part right = part(pair.right(), BlockSetter.Side.RIGHT, scope, lanes, place);
        wishes(left, right, sink);
        heading(pair, scope, sink);
        var groups = new ArrayList<Node>();
        if (left != null) {
            groups.add(left.group());
        }
        if (right != null) {
            groups.add(right.group());
        }
        if (groups.isEmpty()) {
            return;
        }
        sink.set(new Leaf(scope.job(), groups, job -> galley(left, right, lanes, scope.x(), facing, job)));
        if (isHeading(pair.left()) || isHeading(pair.right())) {
            sink.keepWithNext(Cost.FORBIDDEN);
        }
    }

    private @Nullable Part part(
            Optional<Block> block, BlockSetter.Side side, Scope scope, Lanes lanes, BlockSetter.Siblings place) {
        if (block.isEmpty()) {
            place.open().remove(side);
            return null;
        }
        Block content = block.get();
        Language own = content.attributes().language();
        Scope column = scope.column(lanes.width()).into(parent(side, scope, place));
        Node parent = column.node();
        if (content instanceof Block.ItemList list) {
            Scope styled = column.enter(BlockSetter.element(list), list.attributes());
            parent = lists.node(list, styled, column, place.open(), side);
            column = own == null ? column : column.speaking(own);
        } else {
            place.open().remove(side);
        }
        Block next = place.next() instanceof Block.Pair after
                ? (side == BlockSetter.Side.LEFT ? after.left() : after.right()).orElse(null)
                : null;
        var siblings = new BlockSetter.Siblings(place.position(), next, new EnumMap<>(BlockSetter.Side.class));
        return new Part(content, column, parent.add(Role.GROUP), siblings);
    }

    /** Where the elements of a side go: row by row, or to those of the same language as long as rows follow each other. */
    private Node parent(BlockSetter.Side side, Scope scope, BlockSetter.Siblings place) {
        if (setting.reading() == ReadingOrder.ROWS) {
            return scope.node();
        }
        Node left = place.open()
                .computeIfAbsent(BlockSetter.Side.LEFT_RUN, run -> scope.node().add(Role.GROUP));
        Node right = place.open()
                .computeIfAbsent(BlockSetter.Side.RIGHT_RUN, run -> scope.node().add(Role.GROUP));
        return side == BlockSetter.Side.LEFT ? left : right;
    }

    private static void wishes(@Nullable Part left, @Nullable Part right, Sink sink) {
        for (Part part : new Part[] {left, right}) {
            if (part != null) {
                var style = part.scope()
                        .enter(BlockSetter.element(part.block()), part.block().attributes())
                        .style();
                sink.turn(Strip.Turn.of(style.breakBefore()), null);
            }
        }
    }

    /** A pair of headings is one line of the bookmarks. */
    private static void heading(Block.Pair pair, Scope scope, Sink sink) {
        var titles = new EnumMap<Language, String>(Language.class);
        var running = new EnumMap<Language, String>(Language.class);
        int level = 0;
        for (Optional<Block> side : List.of(pair.left(), pair.right())) {
            if (side.isPresent() && side.get() instanceof Block.Heading heading) {
                Language own = heading.attributes().language();
                titles.put(own == null ? scope.language() : own, PlainText.of(heading.text()));
                running.put(own == null ? scope.language() : own, BlockSetter.running(heading));
                level = heading.level();
            }
        }
        if (level > 0) {
            sink.anchor(new Anchor("", level, Map.copyOf(titles), Map.copyOf(running)));
        }
    }

    private static boolean isHeading(Optional<Block> block) {
        return block.isPresent() && block.get() instanceof Block.Heading;
    }

    private Galley galley(
            @Nullable Part left, @Nullable Part right, Lanes lanes, double x, boolean facing, Scope.Job job) {
        Galley alone = galley(left, job);
        Galley beside = galley(right, job);
        Galley first = facing ? InStep.with(alone, beside) : alone;
        Galley second = facing ? InStep.with(beside, alone) : beside;
        if (first.isEmpty() && second.isEmpty()) {
            return Galley.EMPTY;
        }
        var body = new Strip.Columns(
                List.of(
                        new Strip.Column(x, lanes.width(), first),
                        new Strip.Column(x + lanes.x(1), lanes.width(), second)),
                facing);
        double lead = Math.max(first.lead(), second.lead());
        Strip strip = Strip.of(body, body.height()).before(lead).after(Math.max(after(first), after(second)));
        return Galley.of(List.of(strip), Math.max(first.trail(), second.trail()));
    }

    private static int after(Galley galley) {
        return galley.isEmpty()
                ? Cost.NONE
                : galley.strips().get(galley.strips().size() - 1).after();
    }

    private Galley galley(@Nullable Part part, Scope.Job job) {
        if (part == null) {
            return Galley.EMPTY;
        }
        Stack stack = new Stack();
        Scope scope = part.scope().into(part.group()).by(job);
        blocks.side(part.block(), scope, part.place(), stack);
        return stack.galley().unturned();
    }
}
