package org.diptych.document;

import java.util.List;
import java.util.Optional;

/** Looks at blocks by what they are made of. */
final class Shapes {
    private Shapes() {}

    /** What a block is called in a message; only blocks of one name can be counterparts. */
    static String name(Block block) {
        return switch (block) {
            case Block.Section s -> "section";
            case Block.Box b -> "box";
            case Block.Heading h -> "heading";
            case Block.Paragraph p -> "paragraph";
            case Block.ItemList l -> l.ordered() ? "numbered list" : "list";
            case Block.DefinitionList l -> "list of definitions";
            case Block.Table t -> "table";
            case Block.Figure f -> "figure";
            case Block.Chart c -> "chart";
            case Block.Quote q -> "quotation";
            case Block.ThematicBreak t -> "rule";
            case Block.Contents c -> "list of contents";
            case Block.Pair p -> "pair";
        };
    }

    /** The same block with other attributes. */
    static Block with(Block block, Attributes a) {
        return switch (block) {
            case Block.Section s -> new Block.Section(a, s.blocks());
            case Block.Box b -> new Block.Box(a, b.blocks());
            case Block.Heading h -> new Block.Heading(a, h.level(), h.text(), h.shortTitle());
            case Block.Paragraph p -> new Block.Paragraph(a, p.text());
            case Block.ItemList l -> new Block.ItemList(a, l.ordered(), l.start(), l.continued(), l.items());
            case Block.DefinitionList l -> new Block.DefinitionList(a, l.definitions());
            case Block.Table t -> new Block.Table(a, t.caption(), t.columns(), t.head(), t.body(), t.foot());
            case Block.Figure f -> new Block.Figure(a, f.image(), f.alternative(), f.caption());
            case Block.Chart c -> new Block.Chart(a, c.form(), c.data(), c.caption());
            case Block.Quote q -> new Block.Quote(a, q.blocks());
            case Block.ThematicBreak t -> new Block.ThematicBreak(a);
            case Block.Contents c -> new Block.Contents(a, c.listing(), c.depth(), c.entries());
            case Block.Pair p -> new Block.Pair(a, p.left(), p.right());
        };
    }

    /** The blocks inside a section, box or quotation; none of others. */
    static List<Block> blocks(Optional<Block> block) {
        return block.map(b -> switch (b) {
                    case Block.Section s -> s.blocks();
                    case Block.Box x -> x.blocks();
                    case Block.Quote q -> q.blocks();
                    default -> List.<Block>of();
                })
                .orElse(List.of());
    }

    static List<Block.Item> items(Optional<Block> block) {
        return block.isPresent() && block.get() instanceof Block.ItemList list ? list.items() : List.of();
    }

    static List<Block.Definition> definitions(Optional<Block> block) {
        return block.isPresent() && block.get() instanceof Block.DefinitionList list ? list.definitions() : List.of();
    }

    /** Two words for one thing where there is no room for languages of their own. */
    static String both(String left, String right) {
        if (left.equals(right) || right.isEmpty()) {
            return left;
        }
        return left.isEmpty() ? right : left + " / " + right;
    }
}
