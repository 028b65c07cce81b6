package org.diptych.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** Pairs the blocks of one publication, row by row. */
final class Rows {
    private static final String ACROSS = "across";

    private final Language first;
    private final boolean facing;
    private final Diagnostics diagnostics;
    private final Map<String, String> merged = new HashMap<>();
    private final TablePairing tables = new TablePairing(this);

    Rows(Edition edition, Diagnostics diagnostics) {
        this.first = edition.first();
        this.facing = edition.isFacing();
        this.diagnostics = diagnostics;
    }

    /** Where references to blocks of the second language lead that are one with the first's. */
    Map<String, String> merged() {
        return merged;
    }

    Language first() {
        return first;
    }

    /**
     * Rows of two lists of siblings.
     *
     * @param reported whether a missing counterpart is to be reported; not where the parent's was already
     */
    List<Block> blocks(List<Block> left, List<Block> right, boolean reported) {
        List<Block> rows = new ArrayList<>(Math.max(left.size(), right.size()));
        for (Alignment.Couple<Block> couple :
                Alignment.of(left, right, Rows::mark, block -> PlainText.of(List.of(block)))) {
            couple(couple.left(), couple.right(), reported, rows);
        }
        return rows;
    }

    private void couple(Optional<Block> left, Optional<Block> right, boolean reported, List<Block> rows) {
        Block one = left.or(() -> right).orElseThrow();
        boolean lone = left.isEmpty() || right.isEmpty();
        if (lone && reported) {
            unpaired(Shapes.name(one), one.attributes(), left.isPresent());
        }
        boolean deeper = reported && !lone;
        switch (one) {
            case Block.Section s -> {
                List<Block> inside = blocks(Shapes.blocks(left), Shapes.blocks(right), deeper);
                rows.add(new Block.Section(container(left, right, inside), inside));
            }
            case Block.Box b -> {
                if (isAcross(one)) {
                    rows.add(row(left, right));
                } else {
                    List<Block> inside = blocks(Shapes.blocks(left), Shapes.blocks(right), deeper);
                    rows.add(new Block.Box(container(left, right, inside), inside));
                }
            }
            case Block.ItemList l -> items(left, right, deeper, rows);
            case Block.DefinitionList l -> definitions(left, right, deeper, rows);
            case Block.Quote q -> quote(left, right, deeper, rows);
            case Block.Table t -> rows.add(table(t, left, right));
            case Block.Figure f -> rows.add(figure(f, left, right));
            case Block.Chart c -> rows.add(chart(c, left, right));
            case Block.Contents c -> rows.add(contents(c, left, right));
            case Block.ThematicBreak t ->
                rows.add(new Block.ThematicBreak(merge(left.map(Block::attributes), right.map(Block::attributes))));
            case Block.Heading h -> rows.add(row(left, right));
            case Block.Paragraph p -> rows.add(row(left, right));
            case Block.Pair p -> throw new IllegalArgumentException("a document is paired already");
        }
    }

    private Block contents(Block.Contents one, Optional<Block> left, Optional<Block> right) {
        return facing
                ? row(left, right)
                : new Block.Contents(
                        merge(left.map(Block::attributes), right.map(Block::attributes)),
                        one.listing(),
                        one.depth(),
                        List.of());
    }

    /** A section's or box's rows; on facing pages links of the second language lead to the page of that language. */
    private Attributes container(Optional<Block> left, Optional<Block> right, List<Block> inside) {
        Attributes common = merge(left.map(Block::attributes), right.map(Block::attributes));
        String second = right.map(block -> block.attributes().id()).orElse("");
        if (facing
                && !second.isEmpty()
                && !inside.isEmpty()
                && inside.get(0) instanceof Block.Pair pair
                && pair.right().orElse(null) instanceof Block.Heading heading) {
            Attributes own = heading.attributes();
            if (own.id().isEmpty()) {
                merged.remove(second);
                Block named = Shapes.with(heading, own.withId(second));
                inside.set(0, new Block.Pair(pair.attributes(), pair.left(), Optional.of(named)));
            } else {
                merged.put(second, own.id());
            }
        }
        return common;
    }

    private static Alignment.Mark mark(Block block) {
        boolean container = block instanceof Block.Section || block instanceof Block.Box;
        return new Alignment.Mark(
                Shapes.name(block), container, block.attributes().origin());
    }

    // ---- rows

    /** A row of two blocks, or of one and nothing. */
    Block.Pair row(Optional<Block> left, Optional<Block> right) {
        Block one = left.or(() -> right).orElseThrow();
        Attributes attributes = new Attributes(
                "",
                isAcross(one) ? List.of(ACROSS) : List.of(),
                null,
                one.attributes().origin(),
                one.attributes().at());
        return new Block.Pair(attributes, left.map(b -> side(b, first)), right.map(b -> side(b, first.other())));
    }

    static Block side(Block block, Language language) {
        Attributes attributes = block.attributes();
        return attributes.language() == null ? Shapes.with(block, attributes.in(language)) : block;
    }

    /** Whether both languages of a block go over the whole width, one below the other. */
    private static boolean isAcross(Block block) {
        return block.attributes().hasClass(ACROSS)
                || (block instanceof Block.Heading && block.attributes().hasClass("chapter"));
    }

    /** What a block in both languages carries: the first language's id, to which the second's links now lead. */
    Attributes merge(Optional<Attributes> left, Optional<Attributes> right) {
        Attributes one = left.or(() -> right).orElseThrow();
        Attributes two = right.orElse(one);
        String id = one.id().isEmpty() ? two.id() : one.id();
        if (!two.id().isEmpty() && !two.id().equals(id)) {
            merged.put(two.id(), id);
        }
        Language language = left.isEmpty() || right.isEmpty() ? null : common(one.language(), two.language());
        Origin origin = one.origin().equals(Origin.NONE) ? two.origin() : one.origin();
        return new Attributes(id, one.classes(), language, origin, one.at());
    }

    /** Turns links to what is printed for both languages at once to the first language's ids, where it has them. */
    void merge(List<String> left, List<String> right) {
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).isEmpty() && !left.get(i).isEmpty()) {
                merged.put(right.get(i), left.get(i));
            }
        }
    }

    private static @Nullable Language common(@Nullable Language one, @Nullable Language two) {
        return one == two ? one : null;
    }

    void unpaired(String what, Attributes attributes, boolean onLeft) {
        Language missing = onLeft ? first.other() : first;
        diagnostics.report(
                Rule.UNPAIRED,
                attributes.at(),
                "A " + what + of(attributes.origin()) + " has no counterpart in "
                        + (missing == Language.FR ? "French" : "Dutch") + ".",
                "its side stays empty in two columns; write what is missing, or take away what is too much");
    }

    private static String of(Origin origin) {
        if (origin.record().isEmpty()) {
            return "";
        }
        String record = " of record `" + origin.record() + "`";
        return origin.field().isEmpty() ? record : record + ", field `" + origin.field() + "`,";
    }

    void differentTables(Attributes left, Attributes right) {
        Attributes where = left.at().equals(SourcePosition.NONE) ? right : left;
        diagnostics.report(
                Rule.UNPAIRED,
                where.at(),
                "A table" + of(where.origin()) + " does not have the same rows and columns in both languages.",
                "the two tables stand side by side; give them the same rows and columns to have one in both languages");
    }

    // ---- lists, quotations, pictures

    /** An item a row, so that long lists stay in step. */
    private void items(Optional<Block> left, Optional<Block> right, boolean reported, List<Block> rows) {
        Pieces ofLeft = new Pieces(left);
        Pieces ofRight = new Pieces(right);
        for (Alignment.Couple<Block.Item> couple : Alignment.of(
                Shapes.items(left),
                Shapes.items(right),
                item -> new Alignment.Mark("list item", false, item.attributes().origin()),
                item -> PlainText.of(item.blocks()))) {
            lone(couple, "list item", Block.Item::attributes, reported);
            rows.add(row(couple.left().map(ofLeft::item), couple.right().map(ofRight::item)));
        }
    }

    /** A row for each definition; lists that each language sorts in its own way stand side by side as they are. */
    private void definitions(Optional<Block> left, Optional<Block> right, boolean reported, List<Block> rows) {
        if (isSortedByLanguage(Shapes.definitions(left), Shapes.definitions(right))) {
            rows.add(row(left, right));
            return;
        }
        Pieces ofLeft = new Pieces(left);
        Pieces ofRight = new Pieces(right);
        for (Alignment.Couple<Block.Definition> couple : Alignment.of(
                Shapes.definitions(left),
                Shapes.definitions(right),
                term -> new Alignment.Mark(
                        "definition", false, term.attributes().origin()),
                term -> PlainText.ofRun(term.term()) + PlainText.of(term.meaning()))) {
            lone(couple, "definition", Block.Definition::attributes, reported);
            rows.add(row(couple.left().map(ofLeft::definition), couple.right().map(ofRight::definition)));
        }
    }

    private static boolean isSortedByLanguage(List<Block.Definition> left, List<Block.Definition> right) {
        List<Origin> ofLeft = left.stream().map(d -> d.attributes().origin()).toList();
        List<Origin> ofRight = right.stream().map(d -> d.attributes().origin()).toList();
        Set<Origin> common = new HashSet<>(ofLeft);
        common.retainAll(ofRight);
        return common.size() * 2 >= Math.max(ofLeft.size(), ofRight.size())
                && common.size() == ofLeft.stream().filter(common::contains).count()
                && common.size() == ofRight.stream().filter(common::contains).count()
                && !ofLeft.stream()
                        .filter(common::contains)
                        .toList()
                        .equals(ofRight.stream().filter(common::contains).toList());
    }

    private void quote(Optional<Block> left, Optional<Block> right, boolean reported, List<Block> rows) {
        Pieces ofLeft = new Pieces(left);
        Pieces ofRight = new Pieces(right);
        for (Alignment.Couple<Block> couple : Alignment.of(
                Shapes.blocks(left), Shapes.blocks(right), Rows::mark, block -> PlainText.of(List.of(block)))) {
            lone(couple, "part of a quotation", Block::attributes, reported);
            rows.add(row(couple.left().map(ofLeft::quoted), couple.right().map(ofRight::quoted)));
        }
    }

    private <T> void lone(
            Alignment.Couple<T> couple, String what, Function<T, Attributes> attributes, boolean reported) {
        if (reported && (couple.left().isEmpty() || couple.right().isEmpty())) {
            T one = couple.left().or(couple::right).orElseThrow();
            unpaired(what, attributes.apply(one), couple.left().isPresent());
        }
    }

    private Block table(Block.Table one, Optional<Block> left, Optional<Block> right) {
        return !facing && right.isPresent() && left.isPresent() && right.get() instanceof Block.Table two
                ? tables.pair(one, two)
                : row(left, right);
    }

    /** The same picture is printed once, with a caption in both languages. */
    private Block figure(Block.Figure one, Optional<Block> left, Optional<Block> right) {
        if (!facing
                && left.isPresent()
                && right.isPresent()
                && right.get() instanceof Block.Figure two
                && one.image().equals(two.image())) {
            return new Block.Figure(
                    merge(Optional.of(one.attributes()), Optional.of(two.attributes())),
                    one.image(),
                    Shapes.both(one.alternative(), two.alternative()),
                    Captions.inBoth(one.caption(), first, two.caption()));
        }
        return row(left, right);
    }

    /** A chart whose words and figures are the same in both languages is drawn once, with both captions; others twice. */
    private Block chart(Block.Chart one, Optional<Block> left, Optional<Block> right) {
        if (!facing
                && left.isPresent()
                && right.isPresent()
                && !isAcross(one)
                && right.get() instanceof Block.Chart two
                && one.form().kind() == two.form().kind()
                && SameCell.isSame(cells(one.data()), cells(two.data()))) {
            merge(SameCell.ids(List.of(one.data())), SameCell.ids(List.of(two.data())));
            ChartForm form = new ChartForm(
                    one.form().kind(),
                    one.form().number(),
                    one.form().moment(),
                    Shapes.both(one.form().alternative(), two.form().alternative()));
            return new Block.Chart(
                    merge(Optional.of(one.attributes()), Optional.of(two.attributes())),
                    form,
                    one.data(),
                    Captions.inBoth(one.caption(), first, two.caption()));
        }
        return row(left, right);
    }

    private static List<Block> cells(Block.Table data) {
        return List.of(
                new Block.Table(Attributes.NONE, List.of(), data.columns(), data.head(), data.body(), data.foot()));
    }
}
