package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** Collects the entries of generated lists from a tree whose captions are numbered and whose ids are set. */
final class Listings {
    /** A heading, table or figure of this class is not listed anywhere. */
    private static final String UNLISTED = "unlisted";

    /** Whose entries are wanted of blocks in two languages. */
    enum Side {
        BOTH,
        LEFT,
        RIGHT
    }

    private final Block.Listing listing;
    private final Side side;
    private final List<Block.Entry> entries = new ArrayList<>();

    private final boolean inShort;

    private Listings(Block.Listing listing, Side side, boolean inShort) {
        this.listing = listing;
        this.side = side;
        this.inShort = inShort;
    }

    /** All headings that structure the text: those in tables, lists, quotes and notes do not. */
    static List<Block.Entry> headings(List<Block> blocks) {
        return of(Block.Listing.HEADINGS, Side.BOTH, false, blocks);
    }

    /**
     * The entries of a list, in reading order.
     *
     * @param inShort whether headings are listed by their shorter titles
     */
    static List<Block.Entry> of(Block.Listing listing, Side side, boolean inShort, List<Block> blocks) {
        Listings listings = new Listings(listing, side, inShort);
        blocks.forEach(listings::block);
        return listings.entries;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Section s -> s.blocks().forEach(this::block);
            case Block.Box b -> b.blocks().forEach(this::block);
            case Block.Heading h -> add(Optional.of(h), Optional.empty());
            case Block.Table t -> add(Optional.of(t), Optional.empty());
            case Block.Figure f -> add(Optional.of(f), Optional.empty());
            case Block.Chart c -> add(Optional.of(c), Optional.empty());
            case Block.Pair p -> pair(p);
            case Block.ItemList l -> l.items().forEach(item -> inner(item.blocks()));
            case Block.DefinitionList l -> l.definitions().forEach(d -> inner(d.meaning()));
            case Block.Quote q -> inner(q.blocks());
            case Block.Paragraph p -> {}
            case Block.ThematicBreak t -> {}
            case Block.Contents c -> {}
        }
    }

    /** Inside lists and quotes there are tables and figures, but no headings that count. */
    private void inner(List<Block> blocks) {
        if (listing != Block.Listing.HEADINGS) {
            blocks.forEach(this::block);
        }
    }

    private void pair(Block.Pair pair) {
        Optional<Block> left = side == Side.RIGHT ? Optional.empty() : pair.left();
        Optional<Block> right = side == Side.LEFT ? Optional.empty() : pair.right();
        if (left.or(() -> right).filter(Listings::isListable).isPresent()) {
            add(left, right);
            return;
        }
        // Boxes and lists in both languages: what they hold is listed once, if it is the same.
        List<Block.Entry> first = of(left);
        List<Block.Entry> second = of(right);
        if (first.isEmpty() && second.isEmpty()) {
            return;
        }
        if (levels(first).equals(levels(second))) {
            for (int i = 0; i < first.size(); i++) {
                Block.Entry one = first.get(i);
                entry(one.level(), one.target(), one.text(), second.get(i).text());
            }
        } else {
            entries.addAll(first);
            entries.addAll(second);
        }
    }

    private List<Block.Entry> of(Optional<Block> block) {
        return block.isEmpty() ? List.of() : of(listing, side, inShort, List.of(block.get()));
    }

    private static List<Integer> levels(List<Block.Entry> entries) {
        return entries.stream().map(Block.Entry::level).toList();
    }

    private static boolean isListable(Block block) {
        return block instanceof Block.Heading
                || block instanceof Block.Table
                || block instanceof Block.Figure
                || block instanceof Block.Chart;
    }

    private void add(Optional<Block> left, Optional<Block> right) {
        Block first = left.or(() -> right).orElseThrow();
        boolean wanted = switch (first) {
            case Block.Heading h -> listing == Block.Listing.HEADINGS;
            case Block.Table t -> listing == Block.Listing.TABLES;
            case Block.Figure f -> listing == Block.Listing.FIGURES;
            case Block.Chart c -> listing == Block.Listing.FIGURES;
            default -> false;
        };
        if (!wanted || first.attributes().hasClass(UNLISTED)) {
            return;
        }
        List<Inline> printed = printed(first);
        if (printed.isEmpty()) {
            return;
        }
        int level = first instanceof Block.Heading h ? h.level() : 1;
        String target = first.attributes().id();
        List<Inline> sides = printed.stream().filter(Captions::isSide).toList();
        if (left.isPresent() && right.isPresent()) {
            entry(level, target, clean(printed), clean(printed(right.get())));
        } else if (sides.size() == 2) {
            entry(level, target, clean(Texts.inside(sides.get(0))), clean(Texts.inside(sides.get(1))));
        } else {
            Language language = side == Side.BOTH ? first.attributes().language() : null;
            entry(level, target, inLanguage(clean(printed), language), List.of());
        }
    }

    private void entry(int level, String target, List<Inline> text, List<Inline> other) {
        entries.add(new Block.Entry(level, target, text, text.equals(other) ? List.of() : other));
    }

    private static List<Inline> inLanguage(List<Inline> text, @Nullable Language language) {
        return language == null ? text : List.of(new Inline.Span(Attributes.NONE.in(language), text));
    }

    private List<Inline> printed(Block block) {
        return switch (block) {
            case Block.Heading h -> inShort && !h.shortTitle().isEmpty() ? shortened(h) : h.text();
            case Block.Table t -> t.caption();
            case Block.Figure f -> f.caption();
            case Block.Chart c -> c.caption();
            default -> List.of();
        };
    }

    /** The number of a heading with its shorter title. */
    private static List<Inline> shortened(Block.Heading heading) {
        List<Inline> run = new ArrayList<>();
        heading.text().stream().filter(Captions::isNumber).forEach(run::add);
        run.add(new Inline.Text((run.isEmpty() ? "" : " ") + heading.shortTitle()));
        return run;
    }

    /** A run as it stands in a list: no notes, no links, no ids, on one line. */
    static List<Inline> clean(List<Inline> run) {
        List<Inline> clean = new ArrayList<>(run.size());
        for (Inline inline : run) {
            switch (inline) {
                case Inline.Note n -> {}
                case Inline.PageNumber p -> {}
                case Inline.LineBreak b -> Texts.append(clean, new Inline.Text(" "));
                case Inline.Link l -> clean(l.text()).forEach(i -> Texts.append(clean, i));
                case Inline.Reference r -> clean(r.text()).forEach(i -> Texts.append(clean, i));
                case Inline.Span s -> clean.add(new Inline.Span(s.attributes().withId(""), clean(s.text())));
                case Inline.Sign s ->
                    clean.add(new Inline.Sign(s.attributes().withId(""), s.meaning(), clean(s.text())));
                default -> Texts.append(clean, Texts.around(inline, clean(Texts.inside(inline))));
            }
        }
        return clean;
    }
}
